import { ABOUT_FRAUD, ABOUT_HANDLING, aboutCollection, aboutPrice } from '../agents/complaints.ts';
import { roundFen } from '../core/money.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { FRAUD, type Loans, TECHNICAL } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import { COMPLAINT_CAUSES } from '../state/totals.ts';
import { cancelDebt } from './loan-events.ts';
import { paymentNextMonth } from './next-payment.ts';
import { payer } from './payer.ts';

const [COLLECTION, PRICE, HANDLING, VICTIM] = COMPLAINT_CAUSES.map((_, cause) => cause);

const pair = newPair();

/** Chance that the borrower complains about this loan this month 投诉, all causes together. */
export function complaintsOf(market: Market, loans: Loans, loan: number): number {
  let chance = aboutPrice(loans.priceGap[loan]);
  const trouble = loans.monthsPastDue[loan] > 0 || payer.misdirected;
  if (trouble)
    for (let cause = 0; cause <= VICTIM; cause++) if (cause !== PRICE) chance += chanceOf(market, loans, loan, cause);
  return market.parameters['complaint.scale'] * chance;
}

/** Chance of a complaint for one cause, before the scale. */
function chanceOf({ published }: Market, loans: Loans, loan: number, cause: number): number {
  const isFraud = (loans.flags[loan] & FRAUD) !== 0;
  if (isFraud) return cause === VICTIM ? ABOUT_FRAUD : 0;
  if (cause === COLLECTION)
    return loans.monthsPastDue[loan] > 0
      ? aboutCollection(published.pressure[published.servicer[loans.link[loan]]])
      : 0;
  if (cause === PRICE) return aboutPrice(loans.priceGap[loan]);
  return cause === HANDLING && payer.misdirected ? ABOUT_HANDLING : 0;
}

/**
 * A complaint is made; some are settled at once: a side fee is refunded, a late fee waived, a loan taken out by a fraudster is
 * cancelled. Returns true when the loan is gone.
 *
 * @param u where on the ladder of causes the borrower stands
 */
export function complain(market: Market, loans: Loans, loan: number, u: number): boolean {
  const { households: totals, published, parameters: p, key, month } = market;
  const group = published.servicer[loans.link[loan]];
  const scale = p['complaint.scale'];
  let cause = 0;
  let rung = scale * chanceOf(market, loans, loan, cause);
  while (cause < VICTIM && u >= rung) rung += scale * chanceOf(market, loans, loan, ++cause);
  totals.complaints[group * COMPLAINT_CAUSES.length + cause]++;
  market.watch?.complained?.(market, payer.person, group, cause);
  drawPair(pair, key, payer.person, month, STREAM.sideBusiness, 0, 0);
  if (pair[0] >= p['complaint.resolution_rate']) return false;
  totals.complaintsSettled[group]++;
  if (cause === VICTIM) {
    totals.fraudCancelled[0] += loans.balance[loan];
    cancelDebt(market, loans, loan);
    return true;
  }
  if (cause === PRICE) {
    totals.refunds[group] += loans.sideFee[loan];
    payer.cash += loans.sideFee[loan];
    market.watch?.charged?.(market, payer.person, -loans.sideFee[loan]);
    loans.sideFee[loan] = 0;
  } else if (cause === HANDLING && (loans.flags[loan] & TECHNICAL) !== 0) {
    const fee = roundFen(p['repayment.late_fee'] * paymentNextMonth(loans, loan));
    const waived = Math.min(fee, loans.arrears[loan]);
    loans.arrears[loan] -= waived;
    totals.lateFees[0] -= waived;
    totals.technicalLateFees[0] -= waived;
  }
  return false;
}
