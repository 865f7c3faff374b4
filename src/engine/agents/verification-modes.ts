import { normalQuantile } from '../core/maths.ts';

/**
 * Two textbook ways to default that stand in for the households' own reasons, so that the rest of the model can be held
 * against known answers. Pure: numbers and uniform draws in, outcomes out.
 */

/** Months behind of a loan in default, under the chain. */
export const DEFAULTED = 4;

/** Chances of one month, by instalments missed after it: current, 1, 2, 3, default. */
export type TransitionRow = readonly [number, number, number, number, number];

/**
 * Roll rates 滚动率 of a small-loan book, one row for each number of instalments missed before the month. A loan falls back by
 * one month at a time and catches up by any number. Assumed round numbers, with hazard 0.35 % a month.
 */
export const ROLL_RATES: readonly [TransitionRow, TransitionRow, TransitionRow, TransitionRow] = [
  [0.994, 0.006, 0, 0, 0],
  [0.25, 0.05, 0.7, 0, 0],
  [0.12, 0.03, 0.05, 0.8, 0],
  [0.06, 0.02, 0.02, 0.05, 0.85],
];

/**
 * Instalments missed after a month under the chain of `ROLL_RATES`.
 *
 * @param missed before the month, 0 … 3
 * @param u uniform draw in (0, 1); a high one is bad luck
 * @returns 0 … 4, DEFAULTED
 */
export function nextBucket(missed: number, u: number): number {
  const row = ROLL_RATES[missed];
  let reached = 0;
  for (let bucket = 0; bucket <= missed; bucket++) {
    reached += row[bucket];
    if (u < reached) return bucket;
  }
  return missed + 1; // the rest of a row, and what rounding leaves of it
}

/**
 * Standardised assets below which a borrower defaults in the one-factor model, Φ⁻¹(pd): one value for each risk bin.
 *
 * @param pd of the period that is drawn for, a month in a monthly run; 0 < pd < 1
 */
export const defaultThreshold = (pd: number): number => normalQuantile(pd);

/**
 * Whether assets fall below a threshold of `defaultThreshold`: √ρ·M + √(1 − ρ)·e < threshold. Source: Vasicek, "Loan portfolio
 * value", Risk, 2002.
 *
 * @param correlation ρ between the assets of any two borrowers, 0 ≤ ρ < 1
 * @param factor M, standard normal, one draw a period for everybody; low in bad times
 * @param idiosyncratic e, standard normal, one draw a loan and period
 */
export const fallsBelow = (threshold: number, correlation: number, factor: number, idiosyncratic: number): boolean =>
  Math.sqrt(correlation) * factor + Math.sqrt(1 - correlation) * idiosyncratic < threshold;
