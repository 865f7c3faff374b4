import { AMOUNT_MAX, AMOUNT_MIN, AMOUNT_STEP } from '../state/applications.ts';

/** How a household budgets. Money in fen, rates as fractions. Pure: numbers in, numbers out. */

/** Consumption falls to this share of its usual level after an income loss. */
const LEAN_SPENDING = 0.75;
/** Reservation price of an emergency or rollover need: nearly inelastic. Fraction a year. */
export const URGENT_RESERVATION = 0.6;
/** Present-biased borrowers accept a planned loan at a price this much higher. */
export const PRESENT_BIAS_RESERVATION = 1.25;

/** Usual spending of a month 必要支出. */
export const usualSpending = (share: number, income: number, employed: boolean): number =>
  Math.floor(share * income * (employed ? 1 : LEAN_SPENDING) + 0.5);

/**
 * Savings at month end: part of a surplus over last month's savings is saved up to the target, the rest is spent.
 *
 * @param cash what is left after debt service; below 0 consumption is cut to 0
 * @param before savings of last month
 * @param saveShare share of the surplus that is saved, [0, 1]
 * @param target savings target
 */
export function savingsAfter(cash: number, before: number, saveShare: number, target: number): number {
  if (cash <= 0) return 0;
  let kept = cash > before ? before + Math.floor((cash - before) * saveShare) : cash;
  if (kept > target) kept = Math.max(target, Math.min(kept, before));
  return Math.floor(kept);
}

/** Request for a rollover loan: covers the shortage of next month with a margin. */
export const rolloverAmount = (shortage: number, dueNext: number, multiplier: number): number =>
  Math.max(1.5 * shortage, 2 * dueNext * multiplier);

/** Request for an emergency loan. */
export const emergencyAmount = (shock: number, income: number): number => Math.max(shock, 0.5 * income);

/** A request within limits, in whole hundreds of yuan: shares in basis points of it are then whole fen. */
export const wholeAmount = (amount: number): number =>
  AMOUNT_STEP * Math.floor(Math.min(AMOUNT_MAX, Math.max(AMOUNT_MIN, amount)) / AMOUNT_STEP + 0.5);

/** Tenor of a request from a uniform draw: 3, 6, 12, 24 months with 15, 25, 52, 8 %. */
export function tenorOf(u: number): number {
  if (u < 0.15) return 3;
  if (u < 0.4) return 6;
  return u < 0.92 ? 12 : 24;
}

/** Contract type from a uniform draw: annuity 80 %, equal principal 5 %, bullet 15 % where the tenor allows it. */
export function contractOf(u: number, tenorMonths: number, bulletMaxTenor: number): 0 | 1 | 2 {
  if (u < 0.8) return 0;
  if (u < 0.85) return 1;
  return contractWithin(2, tenorMonths, bulletMaxTenor);
}

/** A bullet loan over too long a tenor becomes an annuity. */
export const contractWithin = (contract: number, tenorMonths: number, bulletMaxTenor: number): 0 | 1 | 2 =>
  contract === 2 ? (tenorMonths <= bulletMaxTenor ? 2 : 0) : contract === 1 ? 1 : 0;

/** Education closes this part of the gap to full literacy, and leaves this part of the extra demand of the present-biased. */
const EDUCATION_LITERACY = 0.15;
const EDUCATION_DEMAND = 0.9;
export const educatedDemand = (biasFactor: number): number => 1 + EDUCATION_DEMAND * (biasFactor - 1);
export const educated = (literacy: number): number => literacy + EDUCATION_LITERACY * (1 - literacy);

/**
 * All-in cost as the borrower sees it 感知成本: the shown part, and as much of the hidden part as disclosure and literacy
 * reveal, with an error that literacy removes.
 *
 * @param allIn true all-in cost, fraction a year
 * @param headline shown part
 * @param disclosure quality of disclosure of this platform under the rules, [0, 1]
 * @param literacy [0, 1]
 * @param error draw of the perception error, fraction a year
 */
export function perceivedCost(
  allIn: number,
  headline: number,
  disclosure: number,
  literacy: number,
  error: number,
): number {
  const visible = 1 - (1 - disclosure) * (1 - literacy);
  return headline + visible * (allIn - headline) + error * (1 - literacy);
}
