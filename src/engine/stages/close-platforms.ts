import { complianceFactor } from '../agents/regulator.ts';
import { roundFen, shareOf } from '../core/money.ts';
import { perThousand } from '../populate/institutions.ts';
import { MODES } from '../scenario/scenario.ts';
import { GUARANTORS, MAX_PLATFORMS } from '../state/institutions.ts';
import { transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { earnPlatform } from './settle-losses.ts';

const REFERRAL = MODES.indexOf('referral');
/** What a platform pays for the money in its own loans, fraction a year. */
const OWN_FUNDING_COST = 0.045;
/** Affiliated guarantors: surplus above the first ratio of net assets to exposure is shared, a gap below the second filled. */
const DIVIDEND_ABOVE = 0.13;
const INJECTION_BELOW = 0.105;
const MONTHLY_SHARE = 0.2;

/**
 * Each platform group closes its month: running costs, the cost of its own funds, dividends of its guarantor and what it
 * must add to it, reserves released.
 *
 * Reads  links, policy, household totals (performing)
 * Writes platforms.{balance, profit, equity, cash}, guarantors, links.{reserve, exposure}, ledger
 * Draws  none
 */
export function closePlatforms(market: Market): void {
  const { platforms, links, published, parameters: p, policy, ledger, households } = market;
  platforms.balance.fill(0);
  const serviced = new Float64Array(MAX_PLATFORMS);
  const own = new Float64Array(MAX_PLATFORMS);
  for (let link = 0; link < links.count; link++) {
    links.exposure[link] = households.exposure[link];
    releaseReserve(market, link);
    if (links.orphan[link] === 1) continue;
    const group = published.servicer[link];
    const balance = links.bankOwned[link] + links.platformOwned[link] + links.guarantorOwned[link];
    platforms.balance[group] += balance;
    own[group] += links.openingPlatform[link];
    if (links.mode[link] !== REFERRAL) serviced[group] += links.openingServiced[link];
  }
  for (let group = 0; group < MAX_PLATFORMS; group++) {
    if (platforms.alive[group] === 0 || platforms.bankApp[group] === 1) continue;
    const running =
      roundFen((p['platform.operating_cost'] / 12) * serviced[group]) +
      perThousand(p['platform.fixed_cost'], p) +
      perThousand(p['platform.compliance_cost'] * policy.compliance[group] * conflictCost(market, group), p);
    const funding = roundFen((OWN_FUNDING_COST / 12) * own[group]);
    earnPlatform(market, group, -running - funding);
    platforms.cash[group] -= running + funding;
    transfer(ledger, 'operatingCost', 'platforms', 'world', running);
    transfer(ledger, 'fundingCost', 'platforms', 'world', funding);
  }
  balanceGuarantors(market);
}

/** Platforms in more than one supervisor's remit bear what these ask for differently. */
const conflictCost = ({ platforms, policy }: Market, group: number): number =>
  platforms.remit[group] < policy.vacuum ? 1 : complianceFactor(policy.conflict);

/** The reserve of a link goes back to its platform as the loans it covers are repaid; an orphan's goes to the bank. */
function releaseReserve(market: Market, link: number): void {
  const { links, published, households, platforms, banks, ledger } = market;
  const kept = shareOf(households.performing[link], published.reserveShare[link]);
  const released = Math.max(0, links.reserve[link] - kept);
  if (released === 0) return;
  links.reserve[link] -= released;
  if (links.orphan[link] === 0) {
    platforms.cash[published.servicer[link]] += released;
    transfer(ledger, 'reserveRelease', 'reserves', 'platforms', released);
  } else {
    const bank = links.bank[link];
    banks.capital[bank] += released;
    banks.funding[bank] -= released;
    transfer(ledger, 'reserveRelease', 'reserves', 'banks', released);
  }
}

/** Affiliated guarantors pay a surplus to their platform and are filled up by it. */
function balanceGuarantors(market: Market): void {
  const { guarantors, links, platforms, ledger } = market;
  guarantors.exposure.fill(0);
  for (let link = 0; link < links.count; link++)
    if (links.guarantor[link] >= 0) guarantors.exposure[links.guarantor[link]] += links.exposure[link];
  for (let g = 0; g < GUARANTORS; g++) {
    const owner = guarantors.owner[g];
    if (owner < 0 || guarantors.alive[g] === 0) continue;
    const surplus = guarantors.netAssets[g] - DIVIDEND_ABOVE * guarantors.exposure[g];
    const gap = INJECTION_BELOW * guarantors.exposure[g] - guarantors.netAssets[g];
    if (surplus > 0) {
      const dividend = roundFen(MONTHLY_SHARE * surplus);
      guarantors.netAssets[g] -= dividend;
      earnPlatform(market, owner, dividend);
      platforms.cash[owner] += dividend;
      transfer(ledger, 'guarantorDividend', 'guarantors', 'platforms', dividend);
    } else if (gap > 0) {
      const injection = Math.min(roundFen(gap), Math.max(0, roundFen(MONTHLY_SHARE * platforms.equity[owner])));
      guarantors.netAssets[g] += injection;
      earnPlatform(market, owner, -injection);
      platforms.cash[owner] -= injection;
      transfer(ledger, 'guarantorInjection', 'platforms', 'guarantors', injection);
    }
  }
}
