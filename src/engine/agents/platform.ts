import { exp } from '../core/maths.ts';
import { MODES } from '../scenario/scenario.ts';
import { BINS } from '../state/institutions.ts';

/** How a platform scores, learns, is careful and prices its margin. Pure: numbers in, numbers out. */

/** How readily a platform routes to each mode, in the order of MODES; own-book links stand alone in their app. */
export const MODE_WEIGHT: readonly number[] = MODES.map(
  (mode) => ({ referral: 0.1, light: 0.3, guaranteed: 0.45, joint: 0.15, own: 1 })[mode],
);

const BIN_FLOOR = -2.4;
const BIN_WIDTH = 0.3;

/** Risk bin of a score: 0 safest … 15. */
export function binOf(score: number): number {
  const bin = Math.floor((score - BIN_FLOOR) / BIN_WIDTH);
  return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin;
}

/**
 * Expected risk type given a noisy sign of it: E[q | q + ε/√τ].
 *
 * @param noise persistent standard normal draw of this lender about this borrower
 * @param precision τ ≥ 0; Infinity is perfect information
 */
export function expectedRisk(risk: number, noise: number, precision: number): number {
  if (precision === Number.POSITIVE_INFINITY) return risk;
  if (precision <= 0) return 0;
  return ((risk + noise / Math.sqrt(precision)) * precision) / (1 + precision);
}

/** Monthly hazard of default believed before any loan was seen. */
export const priorHazard = (bin: number): number => Math.min(0.2, 0.0055 * exp(0.16 * (bin - 7.5)));

/** Exponential average over about `months` months; the first value starts it. */
export const smoothed = (average: number, now: number, months: number): number =>
  Number.isNaN(average) ? now : average + (2 / (months + 1)) * (now - average);

/** How far recent roll-in stands above the usual one, 0 … 1; 0 without history. */
export function earlyWarning(recent: number, usual: number): number {
  return usual > 0 ? Math.min(1, Math.max(0, recent / usual - 1)) : 0;
}

/** Highest burden accepted, share of income: `precaution` of it is given up at full alarm. */
export const burdenLimit = (most: number, precaution: number, alarm: number): number => most * (1 - precaution * alarm);

/**
 * Months from the first missed instalment to default: a default says something about the balance of then. Counting younger
 * loans as experience would make a growing book look safe.
 */
export const SEASONING = 4;
/** Weight of a month's experience in the next. */
const MEMORY = 0.97;

export const remember = (experience: number, ofThisMonth: number): number => MEMORY * experience + ofThisMonth;

/** Monthly hazard from experience, drawn towards the prior with the weight of `priorWeight` of exposure. */
export const learnedHazard = (defaults: number, exposure: number, prior: number, priorWeight: number): number =>
  (defaults + priorWeight * prior) / (exposure + priorWeight);

/** Weight of market share in the brand, by complaints against the market's rate (1: usual). */
export const reputationFactor = (complaintRatio: number): number => exp(-0.5 * (complaintRatio - 1));

/** Margin of next quarter: one step on in the same direction, or back when the quarter earned less than the one before. */
export function nextMargin(
  margin: number,
  direction: number,
  earned: number,
  earnedBefore: number,
  step: number,
  least: number,
): { margin: number; direction: number } {
  const onward = earned < earnedBefore ? -direction : direction;
  return { margin: Math.min(0.12, Math.max(least, margin + onward * step)), direction: onward };
}
