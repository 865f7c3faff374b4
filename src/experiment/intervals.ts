import expOf from '@stdlib/math-base-special-exp';
import lnOf from '@stdlib/math-base-special-ln';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

/** Share of experiments in which an interval 置信区间 may miss the truth. */
const MISSES = 0.05;

/**
 * Half the width of a 95 % interval around the mean of paired differences.
 * @param pairs at least 2
 * @param deviation standard deviation of the differences
 */
export type HalfWidth = (pairs: number, deviation: number) => number;

/**
 * Student's t, for a number of pairs that was fixed before the first was seen: t₀.₉₇₅,ₙ₋₁ · s / √n.
 * Source: Student (1908), The probable error of a mean, Biometrika 6.
 */
export const studentHalf: HalfWidth = (pairs, deviation) =>
  (tQuantileOf(1 - MISSES / 2, pairs - 1) * deviation) / Math.sqrt(pairs);

/** Pairs by which the interval below is wider than Student's: found by simulation for 10 pairs and more, see `docs/compare.md`. */
const FOR_STOPPING = 2;

/**
 * Fixed-width sequential interval 固定宽度序贯区间, for a number of pairs that follows from how much they vary: one stops once the
 * half-width is below a wanted one. Such a rule looks at the deviation alone, which for normal differences says nothing of the
 * mean; but it stops sooner where the deviation happens to look small, and √(1 + 2 / n) makes up for that. Not for a rule that
 * looks at the mean: for those see {@link sequenceHalf}.
 *
 * Source: Chow and Robbins, On the asymptotic theory of fixed-width sequential confidence intervals for the mean, Annals of
 * Mathematical Statistics 36 (1965).
 */
export const fixedWidthHalf: HalfWidth = (pairs, deviation) =>
  studentHalf(pairs, deviation) * Math.sqrt(1 + FOR_STOPPING / pairs);

/**
 * Width of the mixture below, in pairs: the sequence is narrowest, against Student's t, at about eight times as many (1.6 times
 * as wide at 20 to 200 pairs).
 */
const MIXED = 4;

/**
 * Confidence sequence 置信序列: holds at all numbers of pairs at once, so that one may look after every pair and stop whenever
 * one likes, also because a verdict is clear. All means whose t-test martingale, mixed over a normal effect in units of the unknown deviation, stays below
 * 1/α; for normal differences exact from the first pair on, by Ville's inequality. Infinite for the first few pairs.
 *
 * With r = φ / (φ + n) and K = (1 / (α² r))^(1/n): s / √n · √((n − 1)(K − 1) / (1 − rK)).
 *
 * Source: Wang and Ramdas, Anytime-valid t-tests and confidence sequences for Gaussian means with unknown variance, Sequential
 * Analysis 44 (2025), arXiv 2310.03722, the mixture with right Haar measure over the deviation and a normal one over the mean;
 * for many pairs it becomes the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, Annals of
 * Statistics 52 (2024), which needs no normality.
 */
export const sequenceHalf: HalfWidth = (pairs, deviation) => {
  const r = MIXED / (MIXED + pairs);
  const k = expOf(-lnOf(MISSES * MISSES * r) / pairs);
  if (r * k >= 1) return Number.POSITIVE_INFINITY;
  return (deviation / Math.sqrt(pairs)) * Math.sqrt(((pairs - 1) * (k - 1)) / (1 - r * k));
};

/** Beyond this nobody asks how many pairs it takes. */
const MOST_PAIRS = 100_000;

/** The least number of pairs whose interval is no wider than ± `within`; undefined when it is beyond 100 000. */
export function pairsFor(within: number, deviation: number, half: HalfWidth): number | undefined {
  if (!(half(MOST_PAIRS, deviation) <= within)) return undefined;
  let [few, enough] = [1, MOST_PAIRS];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (half(middle, deviation) <= within) enough = middle;
    else few = middle;
  }
  return enough;
}
