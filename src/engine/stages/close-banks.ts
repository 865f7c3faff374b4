import { BANK_OPERATING_COST, lendingRoom, nextCutoff, PROVISION_RATES, RETAINED } from '../agents/bank.ts';
import { isQuarterEnd } from '../core/calendar.ts';
import { roundFen } from '../core/money.ts';
import { BANK_TYPES, MODES } from '../scenario/scenario.ts';
import { BANKS } from '../state/institutions.ts';
import { transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { BUCKETS } from '../state/totals.ts';

const REFERRAL = MODES.indexOf('referral');
const OWN = MODES.indexOf('own');
/** Servicing by the bank itself, relative to a platform's cost. */
const REFERRAL_SERVICING = 0.6;
const OWN_SERVICING = 0.8;
/** Capital ratio above the bank's own aim from which it pays capital out, and the share of the excess a month. */
const PAYOUT_ABOVE = 0.005;
const PAYOUT_SHARE = 1 / 12;

/**
 * Each bank closes its month: interest less funding, costs, losses and the change in provisions moves its capital; from that
 * follows what it may lend.
 *
 * Reads  household totals (bankBuckets), links, policy
 * Writes banks.{capital, provision, funding, deferred, nonPerforming, budget, cutoff}, ledger
 * Draws  none
 *
 * @param earned interest received by bank, fen
 * @param lost losses borne by bank, fen
 */
export function closeBanks(market: Market, earned: Float64Array, lost: Float64Array): void {
  const { banks, policy, parameters: p, ledger, households, macro, month } = market;
  const servicing = servicingCosts(market);
  for (let bank = 0; bank < BANKS; bank++) {
    const type = BANK_TYPES[banks.type[bank]];
    const buckets = households.bankBuckets.subarray(bank * BUCKETS, (bank + 1) * BUCKETS);
    const provision = roundFen(buckets.reduce((sum, balance, missed) => sum + balance * PROVISION_RATES[missed], 0));
    const owned = banks.loans[bank];
    const funding = roundFen(((p[`bank.funding_cost.${type}`] + macro.fundingAdd) / 12) * owned);
    const operating = roundFen((BANK_OPERATING_COST / 12) * owned) + servicing[bank];
    const net =
      earned[bank] - funding - operating - lost[bank] - (provision - banks.provision[bank]) - banks.deferred[bank];

    banks.provision[bank] = provision;
    banks.deferred[bank] = 0;
    banks.nonPerforming[bank] = buckets[4] + buckets[5] + buckets[6];
    const paidOut = net > 0 ? net - roundFen(RETAINED * net) : 0;
    banks.capital[bank] += net - paidOut;
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
      banks.limit[bank],
    );
    if (isQuarterEnd(month) && owned > 0)
      banks.cutoff[bank] = nextCutoff(banks.cutoff[bank], banks.nonPerforming[bank] / owned, p['bank.npl_tolerance']);
  }
}

/** Part of a bank's capital above its aim that it pays out this month, fen. */
function excessCapital({ banks, policy }: Market, bank: number): number {
  const rwa = banks.coreRwa[bank] + policy.riskWeight[bank] * banks.loans[bank];
  const above = banks.capital[bank] - (banks.initialRatio[bank] + PAYOUT_ABOVE) * rwa;
  return above > 0 ? roundFen(PAYOUT_SHARE * above) : 0;
}

/** What banks spend on loans that they service themselves: referred, own-book and orphaned ones; by bank, fen. */
function servicingCosts({ links, parameters: p }: Market): Float64Array {
  const cost = new Float64Array(BANKS);
  for (let link = 0; link < links.count; link++) {
    const mode = links.mode[link];
    const orphan = links.orphan[link] === 1;
    const factor = mode === REFERRAL ? REFERRAL_SERVICING : mode === OWN || orphan ? OWN_SERVICING : 0;
    const balance = links.bankOwned[link] + links.platformOwned[link];
    cost[links.bank[link]] += roundFen(((factor * p['platform.operating_cost']) / 12) * balance);
  }
  return cost;
}
