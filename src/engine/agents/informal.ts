/** Debt outside the regulated market 民间借贷. Money in fen; pure. */

/** Interest a month, and the part of the debt repaid a month. */
const MONTHLY_INTEREST = 0.03;
const MONTHLY_REPAYMENT = 0.1;
/** Below this the whole debt is repaid at once. */
const SMALL = 10_000;

/** One month of an informal debt. */
export type InformalMonth = { paid: number; left: number };

/** Interest of one month on an informal debt, fen. */
export const informalInterest = (debt: number): number => Math.floor(MONTHLY_INTEREST * debt + 0.5);

/**
 * The informal lender collects before formal ones do, as far as there is cash; interest that is not paid is added to the debt.
 *
 * @param into is overwritten: what is paid, and the debt after it
 */
export function serveInformal(debt: number, cash: number, into: InformalMonth): void {
  const interest = informalInterest(debt);
  const repayment = debt <= SMALL ? debt : Math.floor(MONTHLY_REPAYMENT * debt + 0.5);
  into.paid = Math.floor(Math.min(interest + repayment, Math.max(0, cash)));
  into.left = debt + interest - into.paid;
}
