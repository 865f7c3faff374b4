import { roundFen, shareOf } from '../core/money.ts';
import { MODES } from '../scenario/scenario.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import { post, transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { earnPlatform } from './settle-losses.ts';

const REFERRAL = MODES.indexOf('referral');
const OWN = MODES.indexOf('own');
const GUARANTEED = MODES.indexOf('guaranteed');
/** What a bank app spends to win new lending, share of principal. */
const OWN_ACQUISITION = 0.01;

/**
 * The month's new loans enter the books: cash goes out, commissions and acquisition costs are paid, subsidies
 * received, reserves deposited.
 *
 * Reads  origination totals, published, policy
 * Writes links, illegalHistory, banks.{loans, funding, deferred, originated}, platforms.{cash, equity, profit, balance, originated, newBorrowers}, ledger
 * Draws  none
 */
export function bookOriginations(market: Market): void {
  const { links, banks, platforms, originations: t, published, parameters: p, ledger, illegalHistory, age } = market;
  banks.originated.fill(0);
  platforms.originated.fill(0);
  for (let group = 0; group < MAX_PLATFORMS; group++) illegalHistory[group * 12 + (age % 12)] = 0;
  for (let link = 0; link < links.count; link++) {
    const amount = t.principal[link];
    if (amount === 0) continue;
    const bank = links.bank[link];
    const group = published.servicer[link];
    const fromPlatform = t.fromPlatform[link];
    const fromBank = amount - fromPlatform;
    links.bankOwned[link] += fromBank;
    links.platformOwned[link] += fromPlatform;
    if (links.mode[link] === GUARANTEED) links.exposure[link] += amount;
    banks.loans[bank] += fromBank;
    banks.originated[bank] += fromBank;
    banks.funding[bank] += fromBank;
    platforms.cash[group] -= fromPlatform;
    platforms.originated[group] += amount;
    platforms.balance[group] += amount;
    post(ledger, 'disbursement', 'banks', -fromBank);
    post(ledger, 'disbursement', 'platforms', -fromPlatform);

    const hidden = t.hiddenFees[link];
    platforms.cash[group] += hidden;
    earnPlatform(market, group, hidden);
    post(ledger, 'hiddenFee', 'platforms', hidden);
    illegalHistory[group * 12 + (age % 12)] += hidden;

    const deposit = shareOf(amount, published.reserveShare[link]);
    links.reserve[link] += deposit;
    platforms.cash[group] -= deposit;
    transfer(ledger, 'reserveDeposit', 'platforms', 'reserves', deposit);

    receiveSubsidy(market, link, bank, group);
    if (links.mode[link] === REFERRAL) {
      const commission = roundFen(p['platform.referral_commission'] * amount);
      banks.deferred[bank] += commission;
      banks.funding[bank] += commission;
      platforms.cash[group] += commission;
      earnPlatform(market, group, commission);
      transfer(ledger, 'commission', 'banks', 'platforms', commission);
    } else if (links.mode[link] === OWN) {
      const cost = roundFen(OWN_ACQUISITION * amount);
      banks.deferred[bank] += cost;
      banks.funding[bank] += cost;
      transfer(ledger, 'acquisitionCost', 'banks', 'world', cost);
    }
  }
  transfer(ledger, 'informalLoan', 'informal', 'households', t.informalLent[0]);
  post(ledger, 'disbursement', 'households', t.toHouseholds[0]);
  post(ledger, 'disbursement', 'world', t.toMerchants[0]);
  post(ledger, 'disbursement', 'fraud', t.toFraudsters[0]);
  post(ledger, 'hiddenFee', 'households', -t.hiddenFromHouseholds[0]);
  post(ledger, 'hiddenFee', 'world', -t.hiddenFromMerchants[0]);
  payForNewBorrowers(market);
}

/** The state pays at once what it takes over of the loans' interest; a platform gets it on its own share. */
function receiveSubsidy(market: Market, link: number, bank: number, group: number): void {
  const { banks, platforms, originations, published, ledger } = market;
  const all = originations.subsidies[link];
  const toPlatform = shareOf(all, published.partnerShare[link]);
  const toBank = all - toPlatform;
  banks.deferred[bank] -= toBank;
  banks.funding[bank] -= toBank;
  transfer(ledger, 'subsidy', 'state', 'banks', toBank);
  platforms.cash[group] += toPlatform;
  earnPlatform(market, group, toPlatform);
  transfer(ledger, 'subsidy', 'state', 'platforms', toPlatform);
}

function payForNewBorrowers(market: Market): void {
  const { platforms, originations, parameters: p, policy, ledger } = market;
  for (let group = 0; group < MAX_PLATFORMS; group++) {
    platforms.newBorrowers[group] = originations.newToGroup[group];
    if (platforms.bankApp[group] === 1 || platforms.newBorrowers[group] === 0) continue;
    const each = p['platform.acquisition_cost'] * policy.acquisitionFactor[group];
    const cost = roundFen(each * platforms.newBorrowers[group]);
    platforms.cash[group] -= cost;
    earnPlatform(market, group, -cost);
    transfer(ledger, 'acquisitionCost', 'platforms', 'world', cost);
  }
}
