import { keyOf } from '../../engine/index.ts';
import { shuffled, uniformAt } from './draws.ts';
import { pointAt } from './factor.ts';
import type { DesignOf, Point } from './schema.ts';

/** What is drawn, in the counter beside the number of the factor. */
const [ORDER, PLACE] = [0, 4_096];

/**
 * Latin hypercube 拉丁超立方: of each factor, every one of n equal parts is hit once, at a place drawn within it, and the parts of
 * different factors meet at random. The parts follow from n, so that another n gives other points.
 *
 * Source: M. D. McKay, R. J. Beckman and W. J. Conover (1979), Technometrics 21.
 */
export function latinPoints({ points, factors, seed = '1' }: DesignOf<'latin'>): Point[] {
  const key = keyOf(`latin ${seed}`);
  const orders = Object.keys(factors).map((_, factor) =>
    shuffled(points, (place) => uniformAt(key, place, ORDER + factor)),
  );
  return Array.from({ length: points }, (_, point) =>
    pointAt(
      factors,
      orders.map((order, factor) => (order[point]! + uniformAt(key, point, PLACE + factor)) / points),
    ),
  );
}
