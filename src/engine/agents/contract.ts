import { annuityInstalment, monthlyCharge } from '../core/money.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL } from '../state/loans.ts';

/**
 * What a loan contract says is due. Amounts are whole fen, rates whole basis points a year on the outstanding balance,
 * `contract` is one of ANNUITY 等额本息, EQUAL_PRINCIPAL 等额本金, BULLET 先息后本.
 */

/** Fixed part of the schedule: the level instalment, the monthly principal, or nothing before maturity. */
export function instalmentOf(contract: number, principal: number, rateBp: number, tenorMonths: number): number {
  if (contract === ANNUITY) return annuityInstalment(principal, rateBp, tenorMonths);
  if (contract === EQUAL_PRINCIPAL) return Math.floor(principal / tenorMonths);
  return 0;
}

/** What the schedule asks for in one month, arrears left aside; the last one clears the balance. */
export function scheduledPayment(
  contract: number,
  instalment: number,
  balance: number,
  rateBp: number,
  left: number,
): number {
  if (contract === ANNUITY && left > 1 && instalment <= balance) return instalment; // most loans in most months
  const charge = monthlyCharge(balance, rateBp);
  if (left <= 1) return balance + charge;
  return contract === ANNUITY ? Math.min(instalment, balance + charge) : Math.min(instalment, balance) + charge;
}

/**
 * What must be paid now to be current again.
 *
 * @param arrears accrued charges and late fees, this month's charge included
 * @param monthsPastDue instalments missed before this month
 * @param left instalments not yet paid; when the missed ones and this one are all that is left, everything is due
 */
export function amountDue(
  contract: number,
  instalment: number,
  balance: number,
  arrears: number,
  monthsPastDue: number,
  left: number,
): number {
  const all = balance + arrears;
  if (left <= monthsPastDue + 1) return all;
  if (contract === BULLET) return arrears;
  const behind = instalment * (monthsPastDue + 1);
  return Math.min(all, contract === ANNUITY ? behind : arrears + behind);
}
