import { keyOf } from '../../engine/index.ts';
import { levelTexts, pointAt } from './factor.ts';
import { latinPoints } from './latin.ts';
import { morrisPoints } from './morris.ts';
import { saltelliPoints } from './saltelli.ts';
import type { Design, DesignOf, Factor, Point } from './schema.ts';
import { scrambledSobol } from './sobol-sequence.ts';

/** Values at which a factor stands alone in a one-at-a-time design: those listed, or the ends of its range. */
const alone = (factor: Factor): readonly string[] => levelTexts(factor);

/** The points of a design, in order. The same on every host; how often each is run has no part in it. */
export function pointsOf(design: Design): readonly Point[] {
  switch (design.kind) {
    case 'grid':
      return gridPoints(design);
    case 'list':
      return design.rows;
    case 'latin':
      return latinPoints(design);
    case 'sobol':
      return sobolPoints(design);
    case 'one-at-a-time':
      return [
        {},
        ...Object.entries(design.factors).flatMap(([path, factor]) => alone(factor).map((text) => ({ [path]: text }))),
      ];
    case 'morris':
      return morrisPoints(design);
    case 'saltelli':
      return saltelliPoints(design);
  }
}

/** How many points a design has, told without making them. */
export function countOf(design: Design): number {
  if (design.kind === 'list') return design.rows.length;
  const factors = Object.values(design.factors);
  switch (design.kind) {
    case 'grid':
      return factors.reduce((count, { values, levels = 2 }) => count * (values?.length ?? levels), 1);
    case 'one-at-a-time':
      return factors.reduce((count, { values }) => count + (values?.length ?? 2), 1);
    case 'morris':
      return design.trajectories * (factors.length + 1);
    case 'saltelli':
      return design.base * (factors.length + 2);
    default:
      return design.points;
  }
}

// The last factor changes fastest.
const gridPoints = ({ factors }: DesignOf<'grid'>): Point[] =>
  Object.entries(factors).reduce<Point[]>(
    (points, [path, factor]) =>
      points.flatMap((point) => levelTexts(factor, factor.levels).map((text) => ({ ...point, [path]: text }))),
    [{}],
  );

function sobolPoints({ points, factors, seed = '1' }: DesignOf<'sobol'>): Point[] {
  const shares = scrambledSobol(points, Object.keys(factors).length, keyOf(`sobol ${seed}`));
  return shares.map((each) => pointAt(factors, each));
}
