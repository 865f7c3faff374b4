import { amountDue, scheduledPayment } from '../agents/contract.ts';
import { ORPHAN_CURE } from '../agents/repayment.ts';
import { FROZEN_MONTHS } from '../agents/warning.ts';
import { monthlyCharge, roundFen } from '../core/money.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { BINS } from '../state/institutions.ts';
import {
  ANNUITY,
  CONTRACT_MASK,
  FRAUD,
  HOLIDAY_BEGINS,
  HOLIDAY_OVER,
  type Loans,
  TECHNICAL,
  WATCHED,
} from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import { LATE_CAUSES } from '../state/totals.ts';
import { applyPayment, DEFAULT_MONTHS, recordMiss } from './loan-events.ts';
import { rateOf } from './next-payment.ts';
import { drawSecond, payer } from './payer.ts';

const CAUSES = LATE_CAUSES.length;
const SETTLEMENT = LATE_CAUSES.indexOf('settlement');
const MISDIRECTED = LATE_CAUSES.indexOf('misdirected');
/** What `decide` says where a payment holiday begins instead of a payment. */
const HOLIDAY = -1;

const pair = newPair();

/** One month of one loan. Returns true when it is repaid or written off. */
export function serviceLoan(market: Market, loans: Loans, loan: number): boolean {
  const { households: totals, parameters: p } = market;
  if (loans.transit[loan] > 0) {
    const posted = loans.transit[loan];
    loans.transit[loan] = 0;
    totals.postedFromTransit[0] += posted;
    payer.charges += applyPayment(market, loans, loan, posted);
    if (loans.balance[loan] === 0) return true;
  }
  const missed = loans.monthsPastDue[loan];
  const rate = rateOf(loans, loan);
  const balance = loans.balance[loan];
  loans.arrears[loan] += monthlyCharge(balance, rate);
  if (missed >= DEFAULT_MONTHS) return collectDefaulted(market, loans, loan);
  totals.liveBalance[market.published.servicer[loans.link[loan]] * BINS + loans.bin[loan]] += balance;
  if ((loans.flags[loan] & FRAUD) !== 0) {
    totals.fraudLive[0] += balance;
    return recordMiss(market, loans, loan);
  }
  if ((loans.flags[loan] & WATCHED) !== 0) {
    const before = loans.watch[loan]--;
    if (before === 1) loans.flags[loan] &= ~WATCHED;
    if (before > HOLIDAY_OVER) {
      totals.onHoliday[0] += balance;
      return false;
    }
  }

  const contract = loans.flags[loan] & CONTRACT_MASK;
  const instalment = loans.instalment[loan];
  const left = loans.left[loan];
  const scheduled = scheduledPayment(contract, instalment, balance, rate, left);
  if (missed > 0) {
    const fee = roundFen(scheduled * p['repayment.late_fee']);
    loans.arrears[loan] += fee;
    totals.lateFees[0] += fee;
    if ((loans.flags[loan] & TECHNICAL) !== 0) totals.technicalLateFees[0] += fee;
  }
  const due = amountDue(contract, instalment, balance, loans.arrears[loan], missed, left);
  const paid = decide(market, loans, loan, due, scheduled);
  if (paid === HOLIDAY) return false;
  totals.paymentsDue[0]++;
  if (missed === 0) totals.instalmentsDue[0]++;
  if (paid === 0) {
    if (missed === 0) {
      totals.lateOnDueDate[0]++;
      totals.rolledIn[0]++;
      if (loans.vintage[loan] === market.age - 1) totals.firstMissed[0]++;
    }
    return recordMiss(market, loans, loan);
  }
  if (loans.transit[loan] === 0) {
    totals.paidToLenders[0] += paid;
    payer.charges += applyPayment(market, loans, loan, paid);
  }
  const full = paid === due;
  loans.left[loan] = Math.max(0, left - (full ? missed + 1 : 1));
  if (full) {
    loans.monthsPastDue[loan] = 0;
    loans.flags[loan] &= ~TECHNICAL;
  }
  return loans.balance[loan] === 0;
}

/**
 * What the borrower pays for a loan that is not in default, fen: `due`, one scheduled payment, or nothing; HOLIDAY where the
 * servicer saw the shortage coming. Cash, family help and lateness are booked here; a payment held up in settlement is left
 * in `transit`.
 */
function decide(market: Market, loans: Loans, loan: number, due: number, scheduled: number): number {
  const { households: totals, published, links, parameters: p } = market;
  const link = loans.link[loan];
  const missed = loans.monthsPastDue[loan];
  const cure = links.orphan[link] === 1 ? ORPHAN_CURE : 1;
  if (payer.unwilling) return 0;
  if (missed > 0 || payer.cash < due) drawSecond(market);
  if (missed > 0 && payer.willingnessDraw >= published.willingness[published.servicer[link]] * cure) return 0;

  if (payer.cash < due) {
    if (missed > 0) {
      const one = Math.min(scheduled, loans.balance[loan] + loans.arrears[loan]);
      if (payer.cash < one) return 0;
      payer.cash -= one;
      return one;
    }
    const own = Math.max(0, payer.cash);
    const gap = due - own;
    if (payer.helpDraw >= p['repayment.family_help'] || payer.safetyNet < gap)
      return seenComing(market, loans, loan) ? HOLIDAY : 0;
    payer.safetyNet -= gap;
    payer.cash -= own;
    totals.familyHelp[0] += gap;
    totals.lateOnDueDate[0]++; // help comes after the due date, within the month
    return due;
  }

  const row = (link * 2 + payer.autoDebit) * CAUSES;
  if (payer.friction < published.lateness[row + CAUSES - 1]) {
    let cause = 0;
    while (payer.friction >= published.lateness[row + cause]) cause++;
    totals.lateByCause[cause]++;
    const heldUp = cause === SETTLEMENT;
    if (cause === MISDIRECTED) payer.misdirected = true;
    drawSecond(market);
    if (!heldUp && payer.helpDraw >= p['repayment.technical_cure'] * cure) {
      if (missed === 0) loans.flags[loan] |= TECHNICAL;
      return 0;
    }
    if (missed === 0) totals.lateOnDueDate[0]++;
    if (heldUp) {
      loans.transit[loan] = due;
      totals.paidIntoTransit[0] += due;
    }
  }
  payer.cash -= due;
  return due;
}

/** Did the servicer see that a willing borrower would fall short? Then his payment holiday 延期还款 begins. */
function seenComing({ policy, households: totals, key, month }: Market, loans: Loans, loan: number) {
  const sensitivity = policy.warningSensitivity;
  if (sensitivity === 0 || loans.watch[loan] > 0) return false; // one holiday at a time, and half a year apart
  drawPair(pair, key, payer.person, month, STREAM.warning, 1 + loans.slot[loan], 0);
  if (pair[0] >= sensitivity) return false;
  totals.warningHits[0]++;
  totals.holidaysGranted[0] += loans.balance[loan];
  totals.onHoliday[0] += loans.balance[loan];
  loans.watch[loan] = HOLIDAY_BEGINS;
  loans.flags[loan] |= WATCHED;
  // The months without a payment put every later one off; the charges of these months are an annuity's last instalment.
  if ((loans.flags[loan] & CONTRACT_MASK) === ANNUITY) loans.left[loan]++;
  payer.frozenMonths = FROZEN_MONTHS;
  return true;
}

/** A debt small enough for the one-off repair 一次性信用修复 is paid in full by who has the money: it wipes out his mark. */
function repairs(market: Market, loans: Loans, loan: number): boolean {
  const debt = loans.balance[loan] + loans.arrears[loan];
  if (debt > market.policy.creditRepair || payer.cash < debt) return false;
  payer.cash -= debt;
  payer.hasRepaired = true;
  market.households.paidToLenders[0] += debt;
  payer.charges += applyPayment(market, loans, loan, debt);
  return true;
}

/** A loan in default: now and then part of what the borrower has is collected; otherwise it ages. */
function collectDefaulted(market: Market, loans: Loans, loan: number): boolean {
  const { households: totals, published } = market;
  if ((loans.flags[loan] & FRAUD) !== 0) return recordMiss(market, loans, loan);
  if (repairs(market, loans, loan)) return true;
  drawSecond(market);
  if (payer.helpDraw < published.recovery[published.servicer[loans.link[loan]]] && payer.cash > 0) {
    const paid = Math.min(Math.floor(payer.cash / 2), loans.balance[loan] + loans.arrears[loan]);
    payer.cash -= paid;
    totals.paidToLenders[0] += paid;
    payer.charges += applyPayment(market, loans, loan, paid);
    if (loans.balance[loan] === 0) return true;
  }
  return recordMiss(market, loans, loan);
}
