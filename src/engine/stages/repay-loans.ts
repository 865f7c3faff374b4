import { amountDue, scheduledPayment } from '../agents/contract.ts';
import { ORPHAN_CURE } from '../agents/repayment.ts';
import { monthlyCharge, roundFen } from '../core/money.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { BINS } from '../state/institutions.ts';
import { CONTRACT_MASK, type Loans, releaseRow } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { LATE_CAUSES } from '../state/totals.ts';
import { applyPayment, countLoan, DEFAULT_MONTHS, recordMiss } from './loan-events.ts';

const CAUSES = LATE_CAUSES.length;
const SETTLEMENT = LATE_CAUSES.indexOf('settlement');
/** Months of unwillingness after a strategic default, and the mark after any default. */
const UNWILLING_MONTHS = 12;
const MARKED_MONTHS = 24;

const pair = newPair();

/** The borrower at the counter: one record, rewritten for each. Draws: [0, 1). Money: fen. */
const payer = {
  cash: 0,
  safetyNet: 0,
  unwilling: false,
  autoDebit: 0,
  friction: 0,
  person: 0,
  /** The second pair is drawn only where the payment cannot simply be made. */
  drawn: false,
  willingnessDraw: 0,
  helpDraw: 0,
};

/** The payer's second pair of the month. */
function drawSecond({ key, month }: Market): void {
  if (payer.drawn) return;
  drawPair(pair, key, payer.person, month, STREAM.payment, 0, 1);
  payer.willingnessDraw = pair[0];
  payer.helpDraw = pair[1];
  payer.drawn = true;
}

/**
 * Every loan is paid, paid late, or missed 还款; loans of one borrower are served smallest payment first, which keeps most
 * of them current.
 *
 * Reads  published.{lateness, willingness, recovery, servicer}, policy.autoDebitShare, loans
 * Writes loans, workspace.{cash, dueNext, pastDue}, borrowers.{safetyNet, unwillingMonths, openSlots, firstLoan}, household totals
 * Draws  payment: one pair a borrower with a loan, a second one where the first payment cannot simply be made
 */
export function repayLoans(market: Market, shard: Shard): void {
  const { month, key, workspace, households, distributions, policy, published } = market;
  const { borrowers, loans } = shard;
  const { firstLoan, safetyNet, unwillingMonths, autoDebitRank, riskType } = borrowers;
  const autoDebitBelow = policy.autoDebitShare * 256;
  const referenceAge = Math.max(0, market.scenario.referenceMonth - market.scenario.start);

  for (let who = 0; who < shard.count; who++) {
    let cursor = firstLoan[who];
    if (cursor === 0) continue;
    drawPair(pair, key, shard.first + who, month, STREAM.payment, 0, 0);
    if (pair[1] < distributions.strategic[riskType[who]] && unwillingMonths[who] < UNWILLING_MONTHS)
      unwillingMonths[who] = UNWILLING_MONTHS;
    payer.friction = pair[0];
    payer.cash = workspace.cash[who];
    payer.safetyNet = safetyNet[who];
    payer.unwilling = unwillingMonths[who] > 0;
    payer.autoDebit = autoDebitRank[who] < autoDebitBelow ? 1 : 0;
    payer.person = shard.first + who;
    payer.drawn = false;

    let previous = 0;
    let firstGroup = -1;
    let severalGroups = false;
    let dueNext = 0;
    while (cursor !== 0) {
      const loan = cursor - 1;
      const next = loans.next[loan];
      const gone = serviceLoan(market, loans, loan);
      if (loans.monthsPastDue[loan] === DEFAULT_MONTHS && unwillingMonths[who] < MARKED_MONTHS)
        unwillingMonths[who] = MARKED_MONTHS;
      if (gone) {
        borrowers.openSlots[who] &= ~(1 << loans.slot[loan]);
        if (previous === 0) firstLoan[who] = next;
        else loans.next[previous - 1] = next;
        releaseRow(loans, loan);
      } else {
        countLoan(market, loans, loan, referenceAge);
        const missed = loans.monthsPastDue[loan];
        if (missed > 0) workspace.pastDue[who] = 1;
        if (missed < DEFAULT_MONTHS) dueNext += paymentNextMonth(loans, loan);
        const group = published.servicer[loans.link[loan]];
        if (firstGroup < 0) firstGroup = group;
        else if (group !== firstGroup) severalGroups = true;
        previous = cursor;
      }
      cursor = next;
    }
    workspace.cash[who] = payer.cash;
    workspace.dueNext[who] = dueNext;
    safetyNet[who] = payer.safetyNet;
    if (firstLoan[who] !== 0) {
      households.borrowersWithLoan[0]++;
      if (severalGroups) households.multiLender[0]++;
    }
  }
}

/** Principal once a payment in transit has been posted. */
export const standingBalance = (loans: Loans, loan: number): number =>
  loans.balance[loan] - Math.max(0, loans.transit[loan] - loans.arrears[loan]);

/** What the schedule asks for next month; nothing where the last payment is on its way. */
export function paymentNextMonth(loans: Loans, loan: number): number {
  const balance = standingBalance(loans, loan);
  if (balance === 0) return 0;
  const rate = loans.rateBank[loan] + loans.rateGuarantee[loan] + loans.rateService[loan];
  return scheduledPayment(loans.flags[loan] & CONTRACT_MASK, loans.instalment[loan], balance, rate, loans.left[loan]);
}

/** One month of one loan. Returns true when it is repaid or written off. */
function serviceLoan(market: Market, loans: Loans, loan: number): boolean {
  const { households: totals, parameters: p } = market;
  if (loans.transit[loan] > 0) {
    const posted = loans.transit[loan];
    loans.transit[loan] = 0;
    totals.postedFromTransit[0] += posted;
    applyPayment(market, loans, loan, posted);
    if (loans.balance[loan] === 0) return true;
  }
  const missed = loans.monthsPastDue[loan];
  const rate = loans.rateBank[loan] + loans.rateGuarantee[loan] + loans.rateService[loan];
  const balance = loans.balance[loan];
  loans.arrears[loan] += monthlyCharge(balance, rate);
  if (missed >= DEFAULT_MONTHS) return collectDefaulted(market, loans, loan);
  totals.liveBalance[market.published.servicer[loans.link[loan]] * BINS + loans.bin[loan]] += balance;

  const contract = loans.flags[loan] & CONTRACT_MASK;
  const instalment = loans.instalment[loan];
  const left = loans.left[loan];
  const scheduled = scheduledPayment(contract, instalment, balance, rate, left);
  if (missed > 0) loans.arrears[loan] += roundFen(scheduled * p['repayment.late_fee']);
  const due = amountDue(contract, instalment, balance, loans.arrears[loan], missed, left);
  totals.paymentsDue[0]++;
  if (missed === 0) totals.instalmentsDue[0]++;

  const paid = decide(market, loans, loan, due, scheduled);
  if (paid === 0) {
    if (missed === 0) {
      totals.lateOnDueDate[0]++;
      totals.rolledIn[0]++;
    }
    return recordMiss(market, loans, loan);
  }
  if (loans.transit[loan] === 0) {
    totals.paidToLenders[0] += paid;
    applyPayment(market, loans, loan, paid);
  }
  const full = paid === due;
  loans.left[loan] = Math.max(0, left - (full ? missed + 1 : 1));
  if (full) loans.monthsPastDue[loan] = 0;
  return loans.balance[loan] === 0;
}

/**
 * What the borrower pays for a loan that is not in default, fen: `due`, one scheduled payment, or nothing. Cash, family
 * help and lateness are booked here; a payment held up in settlement is left in `transit`.
 */
function decide(market: Market, loans: Loans, loan: number, due: number, scheduled: number): number {
  const { households: totals, published, links, parameters: p } = market;
  const link = loans.link[loan];
  const missed = loans.monthsPastDue[loan];
  const cure = links.orphan[link] === 1 ? ORPHAN_CURE : 1;
  const group = published.servicer[link];
  if (payer.unwilling) return 0;
  if (missed > 0 || payer.cash < due) drawSecond(market);
  if (missed > 0 && payer.willingnessDraw >= published.willingness[group] * cure) return 0;

  if (payer.cash < due) {
    if (missed > 0) {
      const one = Math.min(scheduled, loans.balance[loan] + loans.arrears[loan]);
      if (payer.cash < one) return 0;
      payer.cash -= one;
      return one;
    }
    const own = Math.max(0, payer.cash);
    const gap = due - own;
    if (payer.helpDraw >= p['repayment.family_help'] || payer.safetyNet < gap) return 0;
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
    drawSecond(market);
    if (!heldUp && payer.helpDraw >= p['repayment.technical_cure'] * cure) return 0;
    if (missed === 0) totals.lateOnDueDate[0]++;
    if (heldUp) {
      loans.transit[loan] = due;
      totals.paidIntoTransit[0] += due;
    }
  }
  payer.cash -= due;
  return due;
}

/** A loan in default: now and then part of what the borrower has is collected; otherwise it ages. */
function collectDefaulted(market: Market, loans: Loans, loan: number): boolean {
  const { households: totals, published } = market;
  drawSecond(market);
  if (payer.helpDraw < published.recovery[published.servicer[loans.link[loan]]] && payer.cash > 0) {
    const paid = Math.min(Math.floor(payer.cash / 2), loans.balance[loan] + loans.arrears[loan]);
    payer.cash -= paid;
    totals.paidToLenders[0] += paid;
    applyPayment(market, loans, loan, paid);
    if (loans.balance[loan] === 0) return true;
  }
  return recordMiss(market, loans, loan);
}
