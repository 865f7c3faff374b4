import { collectionEffect } from '../agents/repayment.ts';
import { FROZEN_MONTHS } from '../agents/warning.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { BINS } from '../state/institutions.ts';
import { FRAUD, releaseRow } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { complain, complaintsOf } from './complain.ts';
import { clear, countBorrower, newSituation, owe } from './count-borrower.ts';
import { countLoan, DEFAULT_MONTHS } from './loan-events.ts';
import { paymentNextMonth } from './next-payment.ts';
import { serviceLoan } from './pay-or-miss.ts';
import { payer } from './payer.ts';
import { verifyLoan } from './verify-defaults.ts';

/** Months of unwillingness after a strategic default, and the mark after any default. */
const UNWILLING_MONTHS = 12;
const MARKED_MONTHS = 24;

const pair = newPair();
const situation = newSituation();

/**
 * Every loan is paid, paid late, or missed 还款; loans of one borrower are served smallest payment first, which keeps most
 * of them current. Servicers may see trouble coming, and borrowers may complain.
 *
 * Reads  published.{lateness, willingness, recovery, servicer, pressure, stress}, policy.{autoDebitShare, creditRepair}, loans
 * Writes loans, workspace.{cash, net, dueNext, pastDue}, borrowers.{safetyNet, unwillingMonths, frozenMonths, openSlots, firstLoan}, household totals
 * Draws  payment: one pair a borrower with a loan, a second one where the first payment cannot simply be made; warning: one
 *        pair for each event it could foresee; side business: one for each complaint
 */
export function repayLoans(market: Market, shard: Shard): void {
  const { month, key, workspace, policy, published, watch } = market;
  const { borrowers, loans } = shard;
  const { firstLoan, safetyNet, unwillingMonths, frozenMonths, autoDebitRank } = borrowers;
  const autoDebitBelow = policy.autoDebitShare * 256;
  const referenceAge = Math.max(0, market.scenario.referenceMonth - market.scenario.start);
  const complains = market.switches.complaints;
  const verifies = market.verification !== undefined;
  const watches = policy.warningSensitivity > 0;

  for (let who = 0; who < shard.count; who++) {
    let cursor = firstLoan[who];
    if (cursor === 0) continue;
    payer.person = shard.first + who;
    drawPair(pair, key, payer.person, month, STREAM.payment, 0, 0);
    payer.friction = pair[0];
    // The upper end of the word that decides on unwillingness decides on complaints: rare events that exclude each other.
    let complaint = 1 - pair[1];
    if (pair[1] < hazardOf(market, shard, who)) turnUnwilling(market, shard, who);
    payer.cash = workspace.cash[who];
    payer.safetyNet = safetyNet[who];
    payer.unwilling = unwillingMonths[who] > 0;
    payer.autoDebit = autoDebitRank[who] < autoDebitBelow ? 1 : 0;
    payer.frozenMonths = 0;
    payer.charges = 0;
    payer.hasRepaired = false;
    payer.drawn = false;

    let previous = 0;
    clear(situation);
    while (cursor !== 0) {
      const loan = cursor - 1;
      const next = loans.next[loan];
      payer.misdirected = false;
      let gone = verifies ? verifyLoan(market, loans, loan) : serviceLoan(market, loans, loan);
      const missed = loans.monthsPastDue[loan];
      const genuine = (loans.flags[loan] & FRAUD) === 0;
      if (genuine && missed === DEFAULT_MONTHS && unwillingMonths[who] < MARKED_MONTHS) {
        situation.defaulted = unwillingMonths[who] <= UNWILLING_MONTHS; // a longer mark is from a default of the last year
        unwillingMonths[who] = MARKED_MONTHS;
      }
      if (!gone && complains && market.links.orphan[loans.link[loan]] === 0) {
        const chance = complaintsOf(market, loans, loan);
        if (complaint < chance) gone = complain(market, loans, loan, complaint);
        complaint -= chance;
        if (complaint < 0) complaint = Number.POSITIVE_INFINITY; // one complaint a borrower and month
      }
      if (gone) {
        borrowers.openSlots[who] &= ~(1 << loans.slot[loan]);
        if (previous === 0) firstLoan[who] = next;
        else loans.next[previous - 1] = next;
        releaseRow(loans, loan);
      } else {
        countLoan(market, loans, loan, referenceAge);
        if (genuine) {
          if (missed > 0) workspace.pastDue[who] = 1;
          if (missed === DEFAULT_MONTHS) watch?.defaulted?.(market, payer.person);
          if (missed < DEFAULT_MONTHS) situation.dueNext += paymentNextMonth(loans, loan);
          owe(situation, loans.balance[loan], published.servicer[loans.link[loan]]);
        }
        previous = cursor;
      }
      cursor = next;
    }
    if (payer.hasRepaired && workspace.pastDue[who] === 0) clearMark(market, shard, who);
    if (watches && situation.loans > 0 && workspace.pastDue[who] === 0) raiseFalseAlarm(market);
    if (payer.frozenMonths > frozenMonths[who]) frozenMonths[who] = payer.frozenMonths;
    workspace.net[who] -= workspace.cash[who] - payer.cash;
    workspace.cash[who] = payer.cash;
    workspace.dueNext[who] = situation.dueNext;
    safetyNet[who] = payer.safetyNet;
    countBorrower(market, shard, who, situation, payer.charges);
  }
}

/** Chance that a borrower turns unwilling this month; a stress test adds what it makes of his first loan's hazard. */
function hazardOf({ distributions, published, stressed }: Market, shard: Shard, who: number): number {
  const usual = distributions.strategic[shard.borrowers.riskType[who]];
  if (!stressed) return usual;
  const loan = ownLoan(shard, who);
  return loan < 0
    ? 0
    : usual + published.stress[published.servicer[shard.loans.link[loan]] * BINS + shard.loans.bin[loan]];
}

/** First loan that the borrower took out himself; −1 when all he has are others' in his name. */
function ownLoan({ borrowers, loans }: Shard, who: number): number {
  let cursor = borrowers.firstLoan[who];
  while (cursor !== 0 && (loans.flags[cursor - 1] & FRAUD) !== 0) cursor = loans.next[cursor - 1];
  return cursor - 1;
}

/** He stops paying, unless the servicer saw it coming and talked him out of it. */
function turnUnwilling(market: Market, shard: Shard, who: number): void {
  const { switches, policy, parameters: p, key, month, households: totals } = market;
  const { unwillingMonths } = shard.borrowers;
  if (ownLoan(shard, who) < 0) return;
  const sensitivity = policy.warningSensitivity;
  if (sensitivity > 0 && unwillingMonths[who] === 0) {
    drawPair(pair, key, payer.person, month, STREAM.warning, 0, 0);
    if (pair[0] < sensitivity) {
      totals.warningHits[0]++;
      const persuaded = pair[1] < p['repayment.willingness'] * collectionEffect(switches.collections ? 1 : 0);
      if (persuaded) return;
    }
  }
  if (unwillingMonths[who] < UNWILLING_MONTHS) unwillingMonths[who] = UNWILLING_MONTHS;
}

/** Nothing stands against his name any more: he may borrow again at once. */
function clearMark({ households }: Market, { borrowers }: Shard, who: number): void {
  borrowers.unwillingMonths[who] = 0;
  households.marksCleared[0]++;
}

/** A warning about somebody who could pay only costs him new credit for a while. */
function raiseFalseAlarm({ parameters: p, key, month, households: totals }: Market): void {
  if (payer.unwilling || payer.frozenMonths > 0) return;
  drawPair(pair, key, payer.person, month, STREAM.warning, 0, 1);
  if (pair[0] >= p['warning.false_alarm_rate']) return;
  totals.falseAlarms[0]++;
  payer.frozenMonths = FROZEN_MONTHS;
}
