import { keyOf } from '../../engine/index.ts';
import { shuffled, uniformAt } from './draws.ts';
import { pointAt, textAt } from './factor.ts';
import type { DesignOf, Factor, Point } from './schema.ts';

const USUAL_LEVELS = 4;
/** What is drawn, in the counter beside the number of the factor. */
const [START, SIGN, ORDER] = [0, 4_096, 8_192];

/** A way through the ranges 轨迹: one factor after the other moves once. */
export type Trajectory = {
  /** Levels at the start, from 0, one a factor. */
  readonly start: readonly number[];
  /** Which factor moves, by its place, and by how many levels, with its sign. */
  readonly steps: readonly { readonly factor: number; readonly by: number }[];
};

/**
 * The trajectories of a design by Morris: from a random point of a grid of p levels each factor moves once, in random order, up
 * or down by p / (2 (p − 1)) of its range. A trajectory does not depend on how many there are.
 *
 * All steps go over equally many levels, the most that reach all levels alike: what is luck in an elementary effect grows with one
 * over the step, so that designs with short steps, as radial ones have, would show more of it.
 *
 * Source: M. D. Morris (1991), Factorial sampling plans for preliminary computational experiments, Technometrics 33.
 */
export function trajectoriesOf(design: DesignOf<'morris'>): Trajectory[] {
  const { trajectories, levels = USUAL_LEVELS, seed = '1', factors } = design;
  const key = keyOf(`morris ${seed}`);
  const count = Object.keys(factors).length;
  const places = Array.from({ length: count }, (_, factor) => factor);
  const half = levels / 2;
  return Array.from({ length: trajectories }, (_, trajectory) => {
    const signs = places.map((factor) => (uniformAt(key, trajectory, SIGN + factor) < 0.5 ? 1 : -1));
    const start = places.map((factor) => {
      const low = Math.floor(uniformAt(key, trajectory, START + factor) * half);
      return signs[factor] === 1 ? low : low + half;
    });
    const order = shuffled(count, (place) => uniformAt(key, trajectory, ORDER + place));
    return { start, steps: order.map((factor) => ({ factor, by: signs[factor]! * half })) };
  });
}

/** A value at which a factor stays in a step, because the range has too few; undefined where each step changes its value. */
export function stillAt({ levels = USUAL_LEVELS }: DesignOf<'morris'>, factor: Factor): string | undefined {
  const texts = Array.from({ length: levels }, (_, level) => textAt(factor, level / (levels - 1)));
  return texts.find((text, level) => text === texts[level + levels / 2]);
}

/** The points of the trajectories, one behind the other. */
export function morrisPoints(design: DesignOf<'morris'>): Point[] {
  const { factors, levels = USUAL_LEVELS } = design;
  const at = (places: readonly number[]): Point =>
    pointAt(
      factors,
      places.map((level) => level / (levels - 1)),
    );
  return trajectoriesOf(design).flatMap(({ start, steps }) => {
    const level = [...start];
    const others = steps.map(({ factor, by }) => {
      level[factor]! += by;
      return at(level);
    });
    return [at(start), ...others];
  });
}
