import { powInt } from '../core/money.ts';
import { PRICE_LEVERS } from '../scenario/levers/price.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL } from '../state/loans.ts';

/**
 * Ways to count what a loan costs a year 年化口径, and what a ceiling in each allows. Loans have nominal rates, twelve times the
 * monthly charge on the balance; all rates here are basis points a year. Pure.
 */

const EFFECTIVE = PRICE_LEVERS.aprMethod.choices.indexOf('effective');
/** Charges over the first principal 单利: the one way in which a contract's kind and tenor matter. */
export const SIMPLE = PRICE_LEVERS.aprMethod.choices.indexOf('simple');
/** Instalments of the annuity that stands for all loans where a ceiling on simple cost is turned into a rate. */
const USUAL_TENOR = 12;

/** A nominal rate with interest on interest for a year 复利. */
const effectiveCost = (rateBp: number): number => 1e4 * (powInt(1 + rateBp / 120_000, 12) - 1);

/** All charges of a loan paid on time, over its principal and its years, as if the principal stayed out to the end 单利. */
export function simpleCost(contract: number, rateBp: number, tenorMonths: number): number {
  if (contract === BULLET || rateBp === 0) return rateBp;
  if (contract === EQUAL_PRINCIPAL) return (rateBp * (tenorMonths + 1)) / (2 * tenorMonths);
  const monthly = rateBp / 120_000;
  const charges = (tenorMonths * monthly) / (1 - 1 / powInt(1 + monthly, tenorMonths)) - 1;
  return (120_000 * charges) / tenorMonths;
}

/**
 * What the method, an index of the choices of `aprMethod`, counts of a nominal rate; for simple cost, that of an annuity over a year.
 */
export function yearlyCost(method: number, rateBp: number): number {
  if (method === EFFECTIVE) return effectiveCost(rateBp);
  return method === SIMPLE ? simpleCost(ANNUITY, rateBp, USUAL_TENOR) : rateBp;
}

/**
 * Highest nominal rate in whole basis points that keeps a ceiling counted by the method, an index of the choices of `aprMethod`;
 * for a ceiling on simple cost, that of an annuity over a year.
 *
 * @param capBp the ceiling; Infinity without one
 */
export function nominalCap(method: number, capBp: number): number {
  if (capBp === Number.POSITIVE_INFINITY || (method !== EFFECTIVE && method !== SIMPLE)) return Math.floor(capBp);
  let low = 0;
  let high = Math.floor(2 * capBp); // nobody's principal is out for less than half of the time
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (yearlyCost(method, middle) <= capBp) low = middle;
    else high = middle - 1;
  }
  return low;
}
