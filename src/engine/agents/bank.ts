/** How a bank decides what it needs to earn, how much it can lend and whom it lists. Pure: numbers in, numbers out. */

/** Running cost of the bank's side of the business, fraction of the balance a year. */
export const BANK_OPERATING_COST = 0.006;
/** Return that shareholders ask for on the capital a loan uses. */
const CAPITAL_COST = 0.1;
/** Capital ratio that management keeps above the legal minimum. */
export const MANAGEMENT_BUFFER = 0.005;
/** Provision rate by months past due 0 … 6: 1 % current, 3 % past due, then 25, 50, 100 % in default. */
const PROVISION_RATES: readonly number[] = [0.01, 0.03, 0.03, 0.03, 0.25, 0.5, 1];
/**
 * Provisions 拨备 of a bank, fen before rounding: by how its loans have aged, at least what the law asks for against
 * non-performing and against all loans.
 *
 * @param buckets owned balance by months past due 0 … 6
 * @param coverage least provisions, × non-performing loans 拨备覆盖率
 * @param ratio least provisions, share of all loans 贷款拨备率
 */
export function provisionsFor(buckets: Float64Array, nonPerforming: number, coverage: number, ratio: number): number {
  const byAge = buckets.reduce((sum, balance, missed) => sum + balance * PROVISION_RATES[missed], 0);
  const loans = buckets.reduce((sum, balance) => sum + balance, 0);
  return Math.max(byAge, coverage * nonPerforming, ratio * loans);
}

/** Share of a profit that is kept. */
export const RETAINED = 0.35;

/** Yield before losses that a bank asks for, fraction a year. */
export const requiredYield = (fundingCost: number, capitalMin: number, riskWeight: number): number =>
  fundingCost + BANK_OPERATING_COST + CAPITAL_COST * capitalMin * riskWeight;

/** Risk density that turns loans outside this market into risk-weighted assets. */
export const CORE_DENSITY = 0.75;

/**
 * What a bank short of capital keeps of the earnings of its business outside this market, fen a month; a bank that
 * has enough pays them out. They are the return that shareholders ask for on the least capital of that business.
 *
 * @param gap capital lacking up to the law's minimum and management's buffer, fen; negative where there is enough
 */
export const keptFromCore = (gap: number, coreRwa: number, capitalMin: number): number =>
  Math.max(0, Math.min(gap, (CAPITAL_COST / 12) * capitalMin * coreRwa));

/** What the bank may still lend in the month, fen: room under its capital and under its limit for this market. */
export function lendingRoom(
  capital: number,
  coreRwa: number,
  loans: number,
  capitalMin: number,
  riskWeight: number,
  limit: number,
): number {
  const rwa = coreRwa + riskWeight * loans;
  const byCapital = (capital / (capitalMin + MANAGEMENT_BUFFER) - rwa) / riskWeight;
  return Math.max(0, Math.floor(Math.min(byCapital, limit - loans)));
}

/** Cutoff bin of the next quarter: stricter above the tolerated share of bad loans, looser well below it. */
export function nextCutoff(cutoff: number, nonPerformingShare: number, tolerance: number): number {
  const step = nonPerformingShare > tolerance ? -1 : nonPerformingShare < 0.6 * tolerance ? 1 : 0;
  return Math.min(14, Math.max(8, cutoff + step));
}

/** How many platform groups a bank lists when the rule names `groups`, by type in the order of BANK_TYPES. */
const LIST_FACTOR: readonly number[] = [1, 1.6, 2, 0.7];
export const listLength = (groups: number, bankType: number): number =>
  Math.max(1, Math.floor(groups * LIST_FACTOR[bankType] + 0.5));

/**
 * Admission score of a platform group: size and clear disclosure count for it, complaints and a breach found lately against.
 *
 * @param complaintRatio complaints against the market's rate, 1: usual
 */
export const admissionScore = (
  balanceShare: number,
  disclosure: number,
  complaintRatio: number,
  foundOut: boolean,
): number => balanceShare + 0.5 * disclosure - 0.2 * Math.min(1, Math.max(0, complaintRatio - 1)) - (foundOut ? 1 : 0);
