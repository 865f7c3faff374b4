import { describe, expect, test } from 'vitest';
import { SEASONING } from '../../../src/engine/agents/platform.ts';
import { MODES, type Mode } from '../../../src/engine/scenario/scenario.ts';
import { adaptPlatforms } from '../../../src/engine/stages/adapt-platforms.ts';
import { bookOriginations } from '../../../src/engine/stages/book-originations.ts';
import { closePlatforms } from '../../../src/engine/stages/close-platforms.ts';
import { learnHazards } from '../../../src/engine/stages/learn-hazards.ts';
import { BINS, MAX_PLATFORMS } from '../../../src/engine/state/institutions.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { benchMarket, linkOf } from './bench.ts';

describe('a platform closes its month', () => {
  test('with running costs of 3 % a year on what it services, fixed costs, and 4.5 % on its own money', () => {
    const market = benchMarket({ parameters: { 'platform.fixed_cost': 100_000 } });
    const { links, platforms } = market;
    const joint = linkOf(market, 'joint');
    const group = market.published.servicer[joint]!;
    links.bankOwned[joint] = 8_400_000;
    links.platformOwned[joint] = 3_600_000;
    links.openingPlatform[joint] = 3_600_000;
    links.openingServiced[joint] = 12_000_000;
    market.guarantors.netAssets.fill(0);
    closePlatforms(market);
    // 3 %/12 of 12 m = 30 000; 100 000 per 1 000 people for 640 = 64 000; 4.5 %/12 of 3.6 m = 13 500.
    expect(platforms.profit[group]).toBe(-30_000 - 64_000 - 13_500);
    expect(platforms.balance[group]).toBe(12_000_000);
  });

  test('gets back the reserve of loans that are repaid', () => {
    const market = benchMarket({ parameters: { 'platform.reserve_ratio': 0.05 } });
    const light = linkOf(market, 'light');
    market.links.reserve[light] = 80_000;
    market.households.performing[light] = 1_000_000;
    closePlatforms(market);
    expect(market.links.reserve[light]).toBe(50_000);
    expect(postedTo(market.ledger, 'reserveRelease', 'platforms')).toBe(30_000);
  });

  test('takes a fifth of what its guarantor has above 13 %, and fills it up below 10.5 % of what it guarantees', () => {
    const affiliated = (netAssets: number): [number, number] => {
      const market = benchMarket();
      const link = linkOf(market, 'guaranteed');
      const g = market.links.guarantor[link]!;
      market.guarantors.netAssets.fill(0);
      market.guarantors.netAssets[g] = netAssets;
      market.households.exposure[link] = 10_000_000;
      market.platforms.equity[g] = 1_000_000;
      closePlatforms(market);
      return [market.guarantors.netAssets[g]!, market.guarantors.exposure[g]!];
    };
    expect(affiliated(2_300_000)).toEqual([2_100_000, 10_000_000]); // a fifth of 1.0 m
    expect(affiliated(1_200_000)).toEqual([1_200_000, 10_000_000]);
    expect(affiliated(1_000_000)).toEqual([1_050_000, 10_000_000]); // the gap of 50 000, well within a fifth of equity
    expect(affiliated(100_000)[0]).toBeLessThanOrEqual(300_000); // a fifth of what is left of 1 m at most
  });
});

describe('new loans enter the books', () => {
  function booked(mode: Mode, fromPlatform = 0): { market: Market; link: number; group: number; bank: number } {
    const market = benchMarket({ parameters: { 'platform.reserve_ratio': 0.05 } });
    const link = linkOf(market, mode);
    market.originations.principal[link] = 1_000_000;
    market.originations.fromPlatform[link] = fromPlatform;
    market.originations.toMerchants[0] = 1_000_000;
    bookOriginations(market);
    return { market, link, group: market.published.servicer[link]!, bank: market.links.bank[link]! };
  }

  test('of a joint loan each side books its share, and the platform its reserve', () => {
    const { market, link, group, bank } = booked('joint', 300_000);
    const { links, banks, platforms, ledger } = market;
    expect([links.bankOwned[link], links.platformOwned[link], links.reserve[link]]).toEqual([700_000, 300_000, 50_000]);
    expect([banks.loans[bank], banks.funding[bank], banks.originated[bank]]).toEqual([700_000, 700_000, 700_000]);
    expect(platforms.equity[group]! - platforms.cash[group]!).toBe(350_000);
    expect(postedTo(ledger, 'disbursement', 'world')).toBe(1_000_000);
  });

  test('a referral earns its commission of 2.5 % at once, and the bank expenses it next month', () => {
    const { market, group, bank } = booked('referral');
    expect([market.platforms.profit[group], market.banks.deferred[bank]]).toEqual([25_000, 25_000]);
  });

  test('a guaranteed loan is guaranteed in full', () => {
    const { market, link } = booked('guaranteed');
    expect(market.links.exposure[link]).toBe(1_000_000);
  });

  test('people new to a platform cost it 300 yuan each, people new to a bank’s app cost it nothing here', () => {
    const market = benchMarket();
    market.originations.newToGroup[3] = 2;
    market.originations.newToGroup[24] = 2;
    bookOriginations(market);
    expect([market.platforms.profit[3], market.platforms.profit[24]]).toEqual([-60_000, 0]);
  });
});

describe('platforms adapt', () => {
  test('pay out 40 % of a month’s profit, nothing of a loss', () => {
    const market = benchMarket();
    const { platforms, profitHistory } = market;
    platforms.equity.fill(1_000_000);
    platforms.cash.fill(1_000_000);
    platforms.profit[0] = 100_000;
    platforms.profit[1] = -100_000;
    adaptPlatforms(market);
    expect([platforms.equity[0], platforms.cash[0], platforms.equity[1]]).toEqual([960_000, 960_000, 1_000_000]);
    expect([profitHistory[0], profitHistory[12]]).toEqual([100_000, -100_000]);
  });

  test('turn their margin at the end of a quarter that earned less than the one before', () => {
    const market = benchMarket();
    const { platforms } = market;
    const margins: number[] = [];
    market.month = 12 * 2025;
    for (const profit of [10, 10, 10, 5, 5, 5, 5, 5, 5]) {
      platforms.profit[0] = profit;
      adaptPlatforms(market);
      margins.push(Math.round(1e4 * platforms.margin[0]!));
      market.month++;
      market.age++;
    }
    expect(margins).toEqual([500, 500, 525, 525, 525, 500, 500, 500, 475]);
  });

  test('drift in brand towards their share of balances, apps towards 2.5 %', () => {
    const market = benchMarket();
    const { platforms } = market;
    const [first, second] = [platforms.brand[0]!, platforms.brand[1]!];
    platforms.balance[1] = 1000;
    adaptPlatforms(market);
    expect(platforms.brand[0]).toBeCloseTo(0.985 * first, 12);
    expect(platforms.brand[1]).toBeCloseTo(0.985 * second + 0.015, 12);
    expect(platforms.brand[24]).toBeCloseTo(0.985 * 0.05 + 0.015 * 0.025, 12);
  });
});

describe('platforms learn hazards', () => {
  test('from defaulted balance over balance, and never believe a worse bin safer', () => {
    const market = benchMarket({ parameters: { 'screening.prior_weight': 0.001 } });
    const { learning, households } = market;
    households.liveBalance.fill(10 ** 12);
    // A default says something about the balance of four months before, when the first instalment was missed.
    for (let month = 0; month < SEASONING; month++, market.age++) learnHazards(market);
    households.newDefaults[3] = 0.01 * 10 ** 12; // bin 3 of platform 1
    households.newDefaults[9] = 0.02 * 10 ** 12;
    learnHazards(market);
    const of = (bin: number) => learning.hazard[bin]!;
    // Bins 3 to 8 and 9 to 15 have the same balance: each pool takes the mean of its hazards.
    expect(of(2)).toBeCloseTo(0, 6);
    for (let bin = 3; bin < 9; bin++) expect(of(bin)).toBeCloseTo(0.01 / 6, 6);
    for (let bin = 9; bin < 16; bin++) expect(of(bin)).toBeCloseTo(0.02 / 7, 6);
    for (let row = 0; row < MAX_PLATFORMS * BINS; row++)
      if (row % BINS > 0) expect(learning.hazard[row]!).toBeGreaterThanOrEqual(learning.hazard[row - 1]!);
  });

  test('of its own loans only', () => {
    const market = benchMarket();
    market.households.newDefaults[3] = 10 ** 9;
    market.households.liveBalance[3] = 10 ** 9;
    for (let month = 0; month <= SEASONING; month++, market.age++) learnHazards(market);
    expect(market.learning.hazard[3]!).toBeGreaterThan(market.learning.hazard[BINS + 3]!);
  });
});

test('every mode has a link to test', () => {
  const market = benchMarket();
  for (const mode of MODES) expect(linkOf(market, mode)).toBeGreaterThanOrEqual(0);
});
