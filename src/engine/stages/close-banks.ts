import {
  BANK_OPERATING_COST,
  keptFromCore,
  lendingRoom,
  MANAGEMENT_BUFFER,
  nextCutoff,
  provisionsFor,
  RETAINED,
} from '../agents/bank.ts';
import { isQuarterEnd } from '../core/calendar.ts';
import { roundFen } from '../core/money.ts';
import { BANK_TYPES, MODES } from '../scenario/scenario.ts';
import { BANKS, riskWeightedAssets } from '../state/institutions.ts';
import { transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { BUCKETS } from '../state/totals.ts';
import type { Settled } from './settle-losses.ts';

const REFERRAL = MODES.indexOf('referral');
const OWN = MODES.indexOf('own');
/** Servicing by the bank itself, relative to a platform's cost. */
const REFERRAL_SERVICING = 0.6;
const OWN_SERVICING = 0.8;
/** What a partner asks for its score, fraction of the balance a year. */
const PARTNER_FEE = 0.005;
/** Capital ratio above the bank's own aim from which it pays capital out, and the share of the excess a month. */
const PAYOUT_ABOVE = 0.005;
const PAYOUT_SHARE = 1 / 12;

/**
 * Each bank closes its month: interest less funding, costs, losses and the change in provisions moves its capital; from that
 * follows what it may lend.
 *
 * Reads  household totals (bankBuckets), links, policy
 * Writes banks.{profit, capital, provision, funding, deferred, nonPerforming, budget, cutoff}, ledger
 * Draws  none
 */
export function closeBanks(market: Market, { earned, lost }: Settled): void {
  const { banks, policy, parameters: p, ledger, households, macro, month } = market;
  const { opening, servicing } = monthlyBases(market);
  const compensated = compensatedLoans(market);
  for (let bank = 0; bank < BANKS; bank++) {
    const type = BANK_TYPES[banks.type[bank]];
    const buckets = households.bankBuckets.subarray(bank * BUCKETS, (bank + 1) * BUCKETS);
    const nonPerforming = buckets[4] + buckets[5] + buckets[6];
    const provision = roundFen(
      provisionsFor(buckets, nonPerforming, policy.provisionCoverage[bank], policy.provisionRatio[bank]),
    );
    const owned = banks.loans[bank];
    const funding = roundFen(((p[`bank.funding_cost.${type}`] + macro.fundingAdd) / 12) * opening[bank]);
    const operating = roundFen((BANK_OPERATING_COST / 12) * opening[bank]) + servicing[bank];
    const net =
      earned[bank] - funding - operating - lost[bank] - (provision - banks.provision[bank]) - banks.deferred[bank];

    banks.profit[bank] = net;
    banks.provision[bank] = provision;
    banks.deferred[bank] = 0;
    banks.nonPerforming[bank] = nonPerforming;
    const paidOut = net > 0 && hasBuffer(market, bank) ? net - roundFen(RETAINED * net) : 0;
    banks.capital[bank] += net - paidOut;
    rebuildCapital(market, bank);
    const excess = excessCapital(market, bank);
    banks.capital[bank] -= excess;
    banks.funding[bank] += funding + operating + paidOut + excess;
    transfer(ledger, 'fundingCost', 'banks', 'world', funding);
    transfer(ledger, 'operatingCost', 'banks', 'world', operating);
    transfer(ledger, 'dividends', 'banks', 'world', paidOut + excess);

    banks.budget[bank] = lendingRoom(
      banks.capital[bank],
      banks.coreRwa[bank],
      owned,
      policy.capitalMin[bank],
      policy.riskWeight[bank],
      banks.limit[bank] * macro.bankLimits,
    );
    const lent = owned + compensated.all[bank];
    const bad = banks.nonPerforming[bank] + compensated.bad[bank];
    if (isQuarterEnd(month) && lent > 0)
      banks.cutoff[bank] = nextCutoff(banks.cutoff[bank], bad / lent, p['bank.npl_tolerance']);
  }
}

/** A bank short of capital keeps what its business outside this market earns, until it has enough 内源补充资本. */
function rebuildCapital(market: Market, bank: number): void {
  const { banks, policy, ledger } = market;
  const kept = roundFen(keptFromCore(capitalGap(market, bank), banks.coreRwa[bank], policy.capitalMin[bank]));
  banks.capital[bank] += kept;
  banks.funding[bank] -= kept;
  transfer(ledger, 'coreEarnings', 'world', 'banks', kept);
}

/** A bank pays dividends while its capital covers the law's minimum and the buffer that management keeps on top. */
const hasBuffer = (market: Market, bank: number): boolean => capitalGap(market, bank) <= 0;

/** Capital lacking up to that, fen; negative where there is more. */
const capitalGap = (market: Market, bank: number): number =>
  (market.policy.capitalMin[bank] + MANAGEMENT_BUFFER) * riskWeighted(market, bank) - market.banks.capital[bank];

const riskWeighted = ({ banks, policy }: Market, bank: number): number =>
  riskWeightedAssets(banks.coreRwa[bank], policy.riskWeight[bank], banks.loans[bank]);

/** Part of a bank's capital above its aim that it pays out this month, fen. */
function excessCapital(market: Market, bank: number): number {
  const { banks, policy } = market;
  const rwa = riskWeighted(market, bank);
  const aim = Math.max(banks.initialRatio[bank], policy.capitalMin[bank] + MANAGEMENT_BUFFER);
  const above = banks.capital[bank] - (aim + PAYOUT_ABOVE) * rwa;
  return above > 0 ? roundFen(PAYOUT_SHARE * above) : 0;
}

/**
 * By bank, fen: the principal it began the month with, and what it spends on loans that it services itself: referred,
 * own-book and orphaned ones, a partner's score included.
 */
function monthlyBases({ links, parameters: p }: Market): { opening: Float64Array; servicing: Float64Array } {
  const opening = new Float64Array(BANKS);
  const servicing = new Float64Array(BANKS);
  for (let link = 0; link < links.count; link++) {
    const mode = links.mode[link];
    const orphan = links.orphan[link] === 1;
    const factor = mode === REFERRAL ? REFERRAL_SERVICING : mode === OWN || orphan ? OWN_SERVICING : 0;
    const balance = links.openingBank[link] + links.openingPlatform[link];
    opening[links.bank[link]] += links.openingBank[link];
    const partner = links.partnerScore[link] === 1 ? PARTNER_FEE : 0;
    servicing[links.bank[link]] += roundFen(((factor * p['platform.operating_cost'] + partner) / 12) * balance);
  }
  return { opening, servicing };
}

/** By bank, fen: loans it made that a guarantor has taken over, all and in default. It judges its lending with them. */
function compensatedLoans({ links, households }: Market): { all: Float64Array; bad: Float64Array } {
  const all = new Float64Array(BANKS);
  const bad = new Float64Array(BANKS);
  for (let link = 0; link < links.count; link++) {
    all[links.bank[link]] += links.guarantorOwned[link];
    bad[links.bank[link]] += households.compensatedBad[link];
  }
  return { all, bad };
}
