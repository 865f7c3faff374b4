import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import { quantileSorted } from 'simple-statistics';
import { deviation, mean } from '../moments.ts';
import { drawOf, RESAMPLED, RESAMPLES } from './bootstrap.ts';

/** Elementary effects of a factor: `[trajectory][replication]`. */
export type Effects = readonly (readonly number[])[];

/** What a mean of absolute elementary effects would be if the factor did nothing. */
export type Luck = {
  /** The mean of it. */
  readonly mean: number;
  /** What it stays below in 95 of 100 experiments. */
  readonly high: number;
};

const BELOW = 0.95;

/**
 * Luck of the mean absolute effect. Deviations of the replications from their mean are given random normal weights, the same for
 * all trajectories, so that luck which several trajectories share stays shared.
 *
 * Source: weights as in the multiplier bootstrap, C. F. J. Wu (1986), Annals of Statistics 14.
 *
 * @param effects of at least two replications
 * @param weights see {@link weightsOf}
 */
export function luckOf(effects: Effects, weights: readonly (readonly number[])[]): Luck {
  const replications = effects[0]!.length;
  const scale = 1 / Math.sqrt(replications * (replications - 1));
  const deviations = effects.map((each) => {
    const centre = mean(each);
    return each.map((value) => (value - centre) * scale);
  });
  const drawn = weights.map((each) => {
    let sum = 0;
    for (const values of deviations) {
      let mean = 0;
      for (let r = 0; r < replications; r++) mean += values[r]! * each[r]!;
      sum += Math.abs(mean);
    }
    return sum / deviations.length;
  });
  return {
    mean: mean(drawn),
    high: quantileSorted(
      drawn.sort((a, b) => a - b),
      BELOW,
    ),
  };
}

/** Normal weights of replications, of each resample. */
export const weightsOf = (replications: number): number[][] =>
  Array.from({ length: RESAMPLES }, (_, resample) =>
    Array.from({ length: replications }, (_, r) => normalQuantileOf(drawOf(resample, RESAMPLED.luck, r), 0, 1)),
  );

/**
 * Variance that luck alone gives to the effects of a factor from one trajectory to the next, after the mean over replications;
 * luck that is the same on all trajectories moves none against another and is not in it. The mean square of a table of two ways
 * without its rows and columns, over the number of replications.
 *
 * @param effects of at least two trajectories and replications
 * @param within variance of each of them over replications
 */
export function varianceOfLuck(effects: Effects, within: readonly number[]): number {
  const [trajectories, replications] = [effects.length, effects[0]!.length];
  const centres = new Array<number>(replications).fill(0);
  for (const each of effects) for (let r = 0; r < replications; r++) centres[r]! += each[r]! / trajectories;
  const shared = deviation(centres) ** 2;
  return ((mean(within) - shared) * trajectories) / (trajectories - 1) / replications;
}
