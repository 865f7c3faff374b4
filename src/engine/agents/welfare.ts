import { annuityInstalment, roundFen } from '../core/money.ts';
import { ANNUITY, BULLET } from '../state/loans.ts';

/** What borrowers gain from a loan by their own reservation price 借款人剩余. Pure. */

/** What the present-biased would accept in the long run is this much less than what they accept today. */
const PRESENT_BIAS = 1.25;

export const longRunReservation = (reservationBp: number): number => reservationBp / PRESENT_BIAS;

/**
 * Years of the full amount that a contract lends on average: Σ balances ÷ (12 × principal).
 *
 * @param rateBp contract rate, which decides how fast an annuity is repaid
 */
export function averageLife(contract: number, rateBp: number, tenorMonths: number): number {
  if (contract === BULLET) return tenorMonths / 12;
  if (contract !== ANNUITY || rateBp === 0) return (tenorMonths + 1) / 24;
  const principal = 1_000_000;
  const charges = tenorMonths * annuityInstalment(principal, rateBp, tenorMonths) - principal;
  return charges / (principal * (rateBp / 10_000));
}

/**
 * What a loan is worth above its cost, fen.
 *
 * @param reservationBp highest all-in cost the borrower would have accepted, bp a year
 * @param allInBp what it costs, bp a year
 * @param life years of the full amount, from `averageLife`
 */
export const surplusOf = (reservationBp: number, allInBp: number, principal: number, life: number): number =>
  roundFen(((reservationBp - allInBp) / 10_000) * principal * life);
