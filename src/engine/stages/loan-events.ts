import { shareOf } from '../core/money.ts';
import { BINS } from '../state/institutions.ts';
import { COMPENSATED, FRAUD, GUARANTEED, type Loans } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import { BUCKETS } from '../state/totals.ts';

/** From here on a loan is in default 违约: the 90+ class. */
export const DEFAULT_MONTHS = 4;
/** At this point what is left is written off 核销. */
export const WRITE_OFF_MONTHS = 7;

/** Platform's part of the principal; an orphan's has passed to the bank. Rounded down, so splits of any payment add up. */
function partnerPart(market: Market, loans: Loans, loan: number, amount: number): number {
  const share = loans.partnerShare[loan];
  return share === 0 || market.links.orphan[loans.link[loan]] === 1 ? 0 : shareOf(amount, share);
}

/**
 * Money received for a loan goes to arrears first, then to principal; each part to its owners, to the fen 分账.
 * Updates the loan's arrears and balance and the cash collected under its link.
 *
 * @param amount fen, at most balance + arrears
 * @returns the part that paid charges, fen
 */
export function applyPayment(market: Market, loans: Loans, loan: number, amount: number): number {
  const { households: totals, links, guarantors } = market;
  const link = loans.link[loan];
  const toArrears = Math.min(loans.arrears[loan], amount);
  const toPrincipal = amount - toArrears;
  const before = loans.balance[loan];
  loans.arrears[loan] -= toArrears;
  loans.balance[loan] = before - toPrincipal;
  const inDefault = loans.monthsPastDue[loan] >= DEFAULT_MONTHS;
  if (inDefault) totals.principalRecovered[0] += toPrincipal;

  if ((loans.flags[loan] & COMPENSATED) !== 0) {
    totals.arrearsToGuarantor[link] += toArrears;
    totals.principalToGuarantor[link] += toPrincipal;
    if (inDefault) totals.recoveredByGuarantor[link] += amount;
    return toArrears;
  }
  const rateBank = loans.rateBank[loan];
  const rateGuarantee = loans.rateGuarantee[loan];
  const rate = rateBank + rateGuarantee + loans.rateService[loan];
  const interest = rate === 0 ? toArrears : Math.floor((toArrears * rateBank) / rate);
  const guarantee = rate === 0 ? 0 : Math.floor((toArrears * rateGuarantee) / rate);
  const interestToPlatform = partnerPart(market, loans, loan, interest);
  const principalToPlatform =
    partnerPart(market, loans, loan, before) - partnerPart(market, loans, loan, before - toPrincipal);
  totals.interestToPlatform[link] += interestToPlatform;
  totals.principalToPlatform[link] += principalToPlatform;
  totals.principalToBank[link] += toPrincipal - principalToPlatform;
  totals.serviceFees[link] += toArrears - interest - guarantee;
  // A failed guarantor covers nothing any more: its fee goes to the bank that bears the loss.
  const covered = links.guarantor[link] >= 0 && guarantors.alive[links.guarantor[link]] === 1;
  totals.guaranteeFees[link] += covered ? guarantee : 0;
  totals.interestToBank[link] += interest - interestToPlatform + (covered ? 0 : guarantee);
  if (inDefault) {
    const fromPlatform = interestToPlatform + principalToPlatform;
    totals.recoveredByPlatform[link] += fromPlatform;
    totals.recoveredByBank[link] += amount - fromPlatform;
  }
  return toArrears;
}

/**
 * One more instalment missed: compensation, default and write-off are recorded as they are reached; the serial phase pays
 * the claims.
 *
 * @returns true when the loan has been written off and its row must go
 */
export function recordMiss(market: Market, loans: Loans, loan: number): boolean {
  const { parameters: p } = market;
  const missed = loans.monthsPastDue[loan] + 1;
  loans.monthsPastDue[loan] = missed;

  if (missed === p['guarantor.compensation_trigger']) callGuarantee(market, loans, loan);
  if (missed === DEFAULT_MONTHS) recordDefault(market, loans, loan);
  if (missed < WRITE_OFF_MONTHS) return false;
  writeOff(market, loans, loan);
  return true;
}

/** The debt of a fraud's victim is cancelled before its time: the loss goes down the waterfall at once. */
export function cancelDebt(market: Market, loans: Loans, loan: number): void {
  callGuarantee(market, loans, loan);
  if (loans.monthsPastDue[loan] < DEFAULT_MONTHS) recordDefault(market, loans, loan);
  writeOff(market, loans, loan);
}

/** The guarantor pays the bank and owns the claim 代偿, unless it has done so or can no more. */
function callGuarantee({ households: totals, links, guarantors }: Market, loans: Loans, loan: number): void {
  const link = loans.link[loan];
  const guaranteed = (loans.flags[loan] & (GUARANTEED | COMPENSATED)) === GUARANTEED;
  if (!guaranteed || guarantors.alive[links.guarantor[link]] === 0) return;
  totals.compensationCalled[link] += loans.balance[loan];
  loans.flags[loan] |= COMPENSATED;
}

function recordDefault({ households: totals, published }: Market, loans: Loans, loan: number): void {
  const balance = loans.balance[loan];
  totals.newDefaults[published.servicer[loans.link[loan]] * BINS + loans.bin[loan]] += balance;
  totals.defaultedByVintage[loans.vintage[loan]] += balance;
  if ((loans.flags[loan] & FRAUD) === 0) totals.defaultsByVintage[loans.vintage[loan]]++;
  if (loans.watch[loan] > 0) totals.redefaulted[0] += balance;
}

function writeOff(market: Market, loans: Loans, loan: number): void {
  const { households: totals } = market;
  const link = loans.link[loan];
  const balance = loans.balance[loan];
  if ((loans.flags[loan] & FRAUD) !== 0) totals.fraudLost[0] += balance;
  if ((loans.flags[loan] & COMPENSATED) !== 0) {
    totals.writtenOffGuarantor[link] += balance;
  } else {
    const platform = partnerPart(market, loans, loan, balance);
    totals.writtenOffPlatform[link] += platform;
    totals.writtenOffBank[link] += balance - platform;
  }
}

/** Count a loan that stays on the books at month end: who owns it and how it stands. */
export function countLoan(market: Market, loans: Loans, loan: number, referenceAge: number): void {
  const { households: totals, links, guarantors } = market;
  const link = loans.link[loan];
  const balance = loans.balance[loan];
  const missed = loans.monthsPastDue[loan];
  totals.bucketBalance[missed] += balance;
  if (missed < DEFAULT_MONTHS) {
    totals.performing[link] += balance;
  }
  if (loans.vintage[loan] < referenceAge) totals.legacyBalance[0] += balance;
  totals.transit[0] += loans.transit[loan];
  if ((loans.flags[loan] & FRAUD) !== 0) totals.fraudOutstanding[0] += balance;
  totals.standing[link]++;
  if ((loans.flags[loan] & COMPENSATED) !== 0) {
    totals.guarantorOwned[link] += balance;
    if (missed >= DEFAULT_MONTHS) totals.compensatedBad[link] += balance;
    return;
  }
  const platform = partnerPart(market, loans, loan, balance);
  const bank = balance - platform;
  totals.platformOwned[link] += platform;
  totals.bankOwned[link] += bank;
  totals.bankBuckets[links.bank[link] * BUCKETS + missed] += bank;
  const covered = (loans.flags[loan] & GUARANTEED) !== 0 && guarantors.alive[links.guarantor[link]] === 1;
  if (covered) totals.exposure[link] += balance;
}
