import { type DesignOf, pointsOf } from '../design/index.ts';
import { effectOf, type PairedEffect, sampleOf } from '../effects.ts';
import { studentHalf } from '../intervals.ts';
import type { Outputs } from './outputs.ts';

/** What one value of one factor does, against the scenario as it is. */
export type OneAtATime = { readonly path: string; readonly value: string; readonly effect: PairedEffect };

/**
 * The effect of each value of each factor alone, paired by replication, with Student's interval.
 * @param outputs in the order of the points of the design; NaN where a run has no value
 */
export function oneAtATimeOf(design: DesignOf<'one-at-a-time'>, outputs: Outputs): OneAtATime[] {
  const [base = [], ...others] = outputs;
  const [, ...points] = pointsOf(design);
  return points.map((point, at) => {
    const [path, value] = Object.entries(point)[0]!;
    return { path, value, effect: effectOf(sampleOf(base, others[at]!), studentHalf) };
  });
}
