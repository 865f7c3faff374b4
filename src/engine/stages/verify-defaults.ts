import { amountDue } from '../agents/contract.ts';
import { DEFAULTED, defaultThreshold, fallsBelow, nextBucket } from '../agents/verification-modes.ts';
import { INSTITUTION, institutionDraw, PURPOSE } from '../core/institution-draw.ts';
import { normalOf } from '../core/maths.ts';
import { monthlyCharge } from '../core/money.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { CONTRACT_MASK, type Loans } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import { applyPayment, DEFAULT_MONTHS, recordMiss } from './loan-events.ts';
import { rateOf } from './next-payment.ts';
import { payer } from './payer.ts';

const pair = newPair();

/**
 * One month of one loan when a textbook decides who pays, in place of what people can and will do: every payment is made, by
 * debt to the shops if need be, unless the chain of roll rates or a common factor says otherwise. Only tests ask for it.
 *
 * Returns true when the loan is repaid or written off.
 */
export function verifyLoan(market: Market, loans: Loans, loan: number): boolean {
  const { key, month } = market;
  const missed = loans.monthsPastDue[loan];
  loans.arrears[loan] += monthlyCharge(loans.balance[loan], rateOf(loans, loan));
  if (missed >= DEFAULT_MONTHS) return recordMiss(market, loans, loan);
  drawPair(pair, key, payer.person, month, STREAM.payment, 1 + loans.slot[loan], 0);
  const bucket = market.verification === 'roll rates' ? nextBucket(missed, pair[0]) : underFactor(market, loans, loan);
  if (bucket > missed) {
    let gone = false;
    for (let more = missed; more < bucket; more++) gone = recordMiss(market, loans, loan);
    return gone;
  }
  return pay(market, loans, loan, missed - bucket + 1);
}

/** 0, or default where the loan's assets fall below the threshold of its bin under the month's factor. */
function underFactor({ learning, parameters: p, month, institutionKey }: Market, loans: Loans, loan: number): number {
  const factor = normalOf(institutionDraw(institutionKey, INSTITUTION.market, month, PURPOSE.factor));
  const threshold = defaultThreshold(learning.prior[loans.bin[loan]]);
  return fallsBelow(threshold, p['stress.correlation'], factor, normalOf(pair[0])) ? DEFAULTED : 0;
}

/** Pay `instalments` of those behind and due; what is still behind stays in arrears. */
function pay(market: Market, loans: Loans, loan: number, instalments: number): boolean {
  const { households: totals } = market;
  const contract = loans.flags[loan] & CONTRACT_MASK;
  const left = loans.left[loan];
  const all = amountDue(contract, loans.instalment[loan], loans.balance[loan], loans.arrears[loan], 0, left);
  const missed = loans.monthsPastDue[loan];
  const paid = Math.min(loans.balance[loan] + loans.arrears[loan], instalments * all);
  payer.cash -= paid;
  totals.paidToLenders[0] += paid;
  applyPayment(market, loans, loan, paid);
  loans.left[loan] = Math.max(0, left - instalments);
  loans.monthsPastDue[loan] = missed + 1 - instalments;
  return loans.balance[loan] === 0;
}
