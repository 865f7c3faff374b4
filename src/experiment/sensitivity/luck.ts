import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';
import { quantileSorted } from 'simple-statistics';
import { deviation, mean } from '../moments.ts';
import { drawOf, RESAMPLED, RESAMPLES } from './bootstrap.ts';

/** Elementary effects of a factor: `[trajectory][replication]`. */
export type Effects = readonly (readonly number[])[];

/** What a mean of absolute elementary effects would be if the factor did nothing. */
export type Luck = {
  /** The mean of it. */
  readonly mean: number;
  /** What it stays below in at least 95 of 100 experiments; in 95 where all trajectories share their luck. */
  readonly high: number;
};

const BELOW = 0.95;

/** By how much a bound from few values whose spread is estimated lies further out than one whose spread is known. */
function studentOver(values: number): number {
  const upper = 1 - (1 - BELOW) / 2;
  return tQuantileOf(upper, values - 1) / normalQuantileOf(upper, 0, 1);
}

/**
 * Luck of the mean absolute effect. Deviations of the replications from their mean are given random normal weights, the same for
 * all trajectories, so that luck which several trajectories share stays shared. The spread of the deviations is an estimate, and
 * where all trajectories share their luck it is one from as many values as there are replications: the bound is taken further out
 * as Student's interval is. Where they do not share it, the bound is wider than it need be.
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
    high:
      studentOver(replications) *
      quantileSorted(
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
