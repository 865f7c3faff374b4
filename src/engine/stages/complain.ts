import { aboutCollection, aboutFraud, aboutHandling, aboutPrice } from '../agents/complaints.ts';
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
/** Chance of each cause for the loan at hand, cumulated in the order of COMPLAINT_CAUSES. */
const ladder = new Float64Array(COMPLAINT_CAUSES.length);

/** Chance that the borrower complains about this loan this month 投诉; leaves the ladder of causes for `complain`. */
export function complaintsOf(
  { switches, parameters: p, published, links }: Market,
  loans: Loans,
  loan: number,
): number {
  const group = published.servicer[loans.link[loan]];
  if (!switches.complaints || links.orphan[loans.link[loan]] === 1) return 0;
  const scale = p['complaint.scale'];
  if ((loans.flags[loan] & FRAUD) !== 0) {
    ladder.fill(0);
    ladder[VICTIM] = scale * aboutFraud;
    return ladder[VICTIM];
  }
  ladder[COLLECTION] = loans.monthsPastDue[loan] > 0 ? scale * aboutCollection(published.pressure[group]) : 0;
  ladder[PRICE] = ladder[COLLECTION] + scale * aboutPrice(loans.priceGap[loan]);
  ladder[HANDLING] = ladder[PRICE] + (payer.misdirected ? scale * aboutHandling : 0);
  ladder[VICTIM] = ladder[HANDLING];
  return ladder[VICTIM];
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
  let cause = 0;
  while (cause < VICTIM && u >= ladder[cause]) cause++;
  totals.complaints[group * COMPLAINT_CAUSES.length + cause]++;
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
    loans.sideFee[loan] = 0;
  } else if (cause === HANDLING && (loans.flags[loan] & TECHNICAL) !== 0) {
    const fee = roundFen(p['repayment.late_fee'] * paymentNextMonth(loans, loan));
    loans.arrears[loan] -= Math.min(fee, loans.arrears[loan]);
  }
  return false;
}
