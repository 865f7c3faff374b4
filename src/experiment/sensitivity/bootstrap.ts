import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';
import { quantileSorted } from 'simple-statistics';
import { keyOf } from '../../engine/index.ts';
import { uniformAt } from '../design/draws.ts';

/** Resamples behind an interval. */
export const RESAMPLES = 1_000;
const MISSES = 0.05;
const KEY = keyOf('bootstrap');

/** What is resampled, in the counter beside the number of the resample. */
export const RESAMPLED = { blocks: 0, replications: 1, luck: 2 } as const;

/** An estimate with its 95 % interval. */
export type Bootstrapped = { readonly value: number; readonly low: number; readonly high: number };

/** Uniform draw of a resample; every analysis meets the same ones, so that the same outputs give the same interval. */
export const drawOf = (resample: number, what: number, place: number): number =>
  uniformAt(KEY, place, resample * 4 + what);

/** How often each of `size` units is in a resample: as many drawn with replacement. */
export function countsOf(size: number, resample: number, what: number): Float64Array {
  const counts = new Float64Array(size);
  for (let place = 0; place < size; place++) counts[Math.floor(drawOf(resample, what, place) * size)]! += 1;
  return counts;
}

/**
 * Bootstrap interval 自助法: percentiles of the resampled statistic. For few units they are taken further out, at
 * Φ(−√(n / (n − 1)) t₀.₉₇₅,ₙ₋₁) and its counterpart, so that the interval of a mean is as wide as Student's.
 *
 * Source: B. Efron (1979), Annals of Statistics 7; the expansion: T. C. Hesterberg (2015), What teachers should know about the
 * bootstrap, American Statistician 69.
 *
 * @param units that were resampled, at least 2
 */
export function bootstrapOf(value: number, resampled: readonly number[], units: number): Bootstrapped {
  // A resample may be without a value, as the ratio of two spreads of one unit drawn every time.
  const sorted = [...Float64Array.from(resampled.filter((each) => !Number.isNaN(each))).sort()];
  const tail = normalCdfOf(-Math.sqrt(units / (units - 1)) * tQuantileOf(1 - MISSES / 2, units - 1), 0, 1);
  return { value, low: quantileSorted(sorted, tail), high: quantileSorted(sorted, 1 - tail) };
}
