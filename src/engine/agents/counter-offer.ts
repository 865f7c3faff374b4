import { annuityInstalment, powInt } from '../core/money.ts';
import { AMOUNT_MIN, AMOUNT_STEP } from '../state/applications.ts';

/** What a platform offers instead of a refusal 反要约. Amounts in fen, tenors in months; pure. */

/** Tenors that contracts have. */
const TENORS = [3, 6, 12, 24] as const;
/** Elasticity of the amount a borrower still wants at a price above his reservation price. */
const ELASTICITY = 8;

/** A request that a platform would grant; amount 0 where there is none. */
export type CounterOffer = { amount: number; tenorMonths: number };

const wholeBelow = (amount: number): number => AMOUNT_STEP * Math.floor(amount / AMOUNT_STEP);

/**
 * A request whose instalment fits into what is left of the borrower's income: the same amount over the shortest longer tenor
 * that does, else as much as fits over the longest.
 *
 * @param room highest instalment, fen a month, above 0
 * @param rateBp rate at which the burden is judged, bp a year
 * @param leastShare smallest share of the amount asked for that is offered
 * @param into is overwritten
 */
export function fitBurden(
  amount: number,
  tenorMonths: number,
  room: number,
  rateBp: number,
  leastShare: number,
  into: CounterOffer,
): void {
  into.amount = 0;
  for (const longer of TENORS) {
    if (longer <= tenorMonths || annuityInstalment(amount, rateBp, longer) > room) continue;
    into.amount = amount;
    into.tenorMonths = longer;
    return;
  }
  const longest = TENORS[TENORS.length - 1];
  const smaller = wholeBelow((amount * room) / annuityInstalment(amount, rateBp, longest));
  if (smaller < AMOUNT_MIN || smaller < leastShare * amount || smaller >= amount) return;
  into.amount = smaller;
  into.tenorMonths = longest;
}

/**
 * What a borrower still takes at a price above his reservation price: the dearer, the less.
 *
 * @param amount offered
 * @param least smallest amount that still serves the need, fen
 * @returns whole hundreds of yuan; 0 where it is less than `least` or than the smallest loan
 */
export function amountAtPrice(amount: number, reservation: number, perceived: number, least: number): number {
  const smaller = wholeBelow(amount * powInt(reservation / perceived, ELASTICITY));
  return smaller < AMOUNT_MIN || smaller < least ? 0 : smaller;
}
