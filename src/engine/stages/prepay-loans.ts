import { monthlyCharge } from '../core/money.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { MODES } from '../scenario/scenario.ts';
import { FRAUD, HOLIDAY_OVER, releaseRow } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { applyPayment } from './loan-events.ts';
import { rateOf } from './next-payment.ts';

/** Cash beyond the savings target that a borrower wants to see, as a multiple of what paying off costs. */
const COMFORT = 1.2;

/** Modes in which the bank itself services the loan and gets the penalty. */
const BANK_SERVICED: readonly number[] = [MODES.indexOf('referral'), MODES.indexOf('own')];

const pair = newPair();

/**
 * Who is current on every loan and has cash to spare may pay off his dearest one 提前还款 before the instalment is due, with
 * this month's charge and, where contracts ask for it, a penalty. Money above the savings target would else be spent.
 *
 * Reads  workspace.cash, borrowers.{income, bufferMonths, unwillingMonths}, loans
 * Writes loans, borrowers.{firstLoan, openSlots}, workspace.cash, household totals
 * Draws  side business: one pair for each borrower with a loan and cash to spare
 */
export function prepayLoans(market: Market, shard: Shard): void {
  const { switches, parameters: p, key, month, workspace } = market;
  const rate = p['prepayment.rate'];
  if (!switches.prepay || rate === 0) return;
  const { income, bufferMonths, firstLoan, unwillingMonths } = shard.borrowers;
  for (let who = 0; who < shard.count; who++) {
    if (firstLoan[who] === 0 || unwillingMonths[who] > 0) continue;
    const spare = workspace.cash[who] - (bufferMonths[who] * income[who]) / 1000;
    if (spare <= 0) continue;
    drawPair(pair, key, shard.first + who, month, STREAM.sideBusiness, 0, 1);
    if (pair[1] >= rate) continue;
    const loan = dearestLoan(shard, who);
    if (loan < 0) continue;
    const penalty = Math.floor(p['prepayment.penalty'] * shard.loans.balance[loan]);
    const price = payoffOf(shard, loan);
    if (spare > COMFORT * (price + penalty)) payOff(market, shard, who, loan, price, penalty);
  }
}

/** What clears a loan this month, penalty left aside. */
const payoffOf = ({ loans }: Shard, loan: number): number =>
  loans.balance[loan] + loans.arrears[loan] + monthlyCharge(loans.balance[loan], rateOf(loans, loan));

/** The loan with the highest all-in rate, of equal ones the first to be served; −1 when a loan is past due, in transit or on a payment holiday. */
function dearestLoan(shard: Shard, who: number): number {
  const { borrowers, loans } = shard;
  let dearest = -1;
  let most = -1;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1]) {
    const loan = cursor - 1;
    if ((loans.flags[loan] & FRAUD) !== 0) continue;
    if (loans.monthsPastDue[loan] > 0 || loans.transit[loan] > 0 || loans.watch[loan] > HOLIDAY_OVER) return -1;
    const rate = rateOf(loans, loan);
    if (rate > most) {
      most = rate;
      dearest = loan;
    }
  }
  return dearest;
}

function payOff(
  market: Market,
  { first, borrowers, loans }: Shard,
  who: number,
  loan: number,
  price: number,
  penalty: number,
): void {
  const { households: totals, workspace, links, watch } = market;
  totals.prepaid[0] += loans.balance[loan];
  const link = loans.link[loan];
  if (BANK_SERVICED.includes(links.mode[link])) totals.interestToBank[link] += penalty;
  else totals.serviceFees[link] += penalty;
  totals.paidToLenders[0] += price + penalty;
  workspace.cash[who] -= price + penalty;
  loans.arrears[loan] = price - loans.balance[loan];
  const charges = penalty + applyPayment(market, loans, loan, price);
  totals.groupChargesPaid[borrowers.group[who]] += charges;
  watch?.charged?.(market, first + who, charges);

  borrowers.openSlots[who] &= ~(1 << loans.slot[loan]);
  if (borrowers.firstLoan[who] === loan + 1) borrowers.firstLoan[who] = loans.next[loan];
  else {
    let previous = borrowers.firstLoan[who] - 1;
    while (loans.next[previous] !== loan + 1) previous = loans.next[previous] - 1;
    loans.next[previous] = loans.next[loan];
  }
  releaseRow(loans, loan);
}
