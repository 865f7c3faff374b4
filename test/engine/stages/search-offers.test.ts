import { describe, expect, test } from 'vitest';
import { NO_PLATFORM } from '../../../src/engine/state/borrowers.ts';
import { BINS } from '../../../src/engine/state/institutions.ts';
import { REJECTED } from '../../../src/engine/state/totals.ts';
import { deviations, mean } from '../helpers.ts';
import { choices, priceList } from './price-list.ts';

const SMALL = { borrowers: 640 };
const standardError = (values: readonly number[]): number => {
  const average = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - average) ** 2)) / values.length);
};

describe('V-12: who compares more offers pays less', () => {
  test.each([
    [1, 12.5],
    [3, 6.5104],
    [5, 4.5174],
  ])('of 24 platforms, the best of %i looked at has rank %f on average', (offers, rank) => {
    // Drawn with replacement: Σ over m = 1 … 24 of (m/24)^k.
    const ranks = choices(
      priceList(
        Array.from({ length: 24 }, (_, j) => 1000 + j),
        offers,
      ),
    ).map((link) => link + 1);
    expect(Math.abs(mean(ranks) - rank)).toBeLessThan(3 * standardError(ranks));
  });

  test('prices spread evenly from 12 to 36 % cost 24, 20, 18, 16.8 and 16 % for one to five offers', () => {
    // Forty platforms at the middles of forty equal steps stand for the even spread; it ends 12 + 24/(k + 1) %.
    const prices = Array.from({ length: 40 }, (_, j) => 1200 + 60 * (j + 0.5));
    for (const [offers, expected] of [
      [1, 24],
      [2, 20],
      [3, 18],
      [4, 16.8],
      [5, 16],
    ] as const) {
      const paid = choices(priceList(prices, offers)).map((link) => prices[link]! / 100);
      expect(Math.abs(mean(paid) - expected), `${offers} offers`).toBeLessThan(0.02 + 3 * standardError(paid));
    }
  });
});

describe('V-13: prices as Burdett and Judd’s sellers set them', () => {
  // Share q sees one price, the others two; cost c, highest price r. Mean paid c + q (r − c), lowest c + (r − c) q/(2 − q).
  test.each([
    [10, 36, 0.5, 18.667, 23],
    [10, 36, 0.2, 12.889, 15.2],
    [10, 36, 0.9, 31.273, 33.4],
    [10, 24, 0.5, 14.667, 17],
  ])('c %i, r %i, q %f: the cheapest asks %f and people pay %f on average', (c, r, q, lowest, expected) => {
    const priceAt = (u: number) => {
      const a = ((2 * (1 - q)) / q) * (1 - u);
      return (r + a * c) / (1 + a);
    };
    expect(priceAt(0)).toBeCloseTo(lowest, 3);
    const prices = Array.from({ length: 40 }, (_, j) => Math.floor(100 * priceAt((j + 0.5) / 40) + 0.5));
    const paid = choices(priceList(prices, 2 - q)).map((link) => prices[link]! / 100);
    expect(Math.abs(mean(paid) - expected)).toBeLessThan(0.03 + 3 * standardError(paid));
  });
});

describe('a borrower', () => {
  const two = [2000, 2150];

  test('stays with the platform of his last loan when it is up to 2 points dearer', () => {
    const market = priceList(two, 5, { borrowers: 2000 });
    for (const { borrowers } of market.shards) borrowers.loyal.fill(1);
    expect(new Set(choices(market))).toEqual(new Set([0, 1])); // five looks mostly show both
    expect(mean(choices(market))).toBeGreaterThan(0.9);
    market.published.rateAll.fill(2201, BINS, 2 * BINS);
    expect(mean(choices(market))).toBeLessThan(0.1);
  });

  test('declines what costs more than he accepts', () => {
    const market = priceList([2401], 1, SMALL);
    expect(new Set(choices(market, 0.24))).toEqual(new Set([-1 - REJECTED.declined]));
    expect(new Set(choices(market, 0.2401))).toEqual(new Set([0]));
  });

  test('finds no platform where none is in business', () => {
    const market = priceList([2000], 1, SMALL);
    market.published.visibleCount = 0;
    expect(new Set(choices(market))).toEqual(new Set([-1 - REJECTED.noPlatform]));
  });

  test('is told of the price cap where his bin is not on offer, of no link where no bank lends to him', () => {
    const market = priceList([2000], 1, SMALL);
    market.published.offered.fill(0);
    expect(new Set(choices(market))).toEqual(new Set([-1 - REJECTED.priceCap]));
    market.published.linkFrom.fill(0);
    expect(new Set(choices(market))).toEqual(new Set([-1 - REJECTED.noLink]));
  });

  test('of another region is refused by a local bank, not by others', () => {
    const market = priceList([2000], 1, SMALL);
    const bank = market.links.bank[0]!;
    market.published.homeOnly[bank] = 1;
    market.banks.region[bank] = 3;
    const regions = market.shards.flatMap(({ borrowers, count }) => [...borrowers.region.subarray(0, count)]);
    choices(market).forEach((link, person) => {
      expect(link).toBe(regions[person] === 3 ? 0 : -1 - REJECTED.noLink);
    });
  });

  test('may not owe one bank more than the cap on one person', () => {
    const market = priceList([2000], 1, SMALL);
    market.policy.singleLoanCap.fill(49_999);
    expect(new Set(choices(market))).toEqual(new Set([-1 - REJECTED.noLink]));
    market.policy.singleLoanCap.fill(50_000);
    expect(new Set(choices(market))).toEqual(new Set([0]));
  });

  test('whose instalment would take too much of his income is refused', () => {
    const market = priceList([2000], 1, { ...SMALL, parameters: { 'screening.debt_service_max': 0.05 } });
    // 50 000 fen over a year at 24 %: 4 728 a month, 5 % of 94 560.
    const poor = market.shards.flatMap(({ borrowers, count }) => [...borrowers.income.subarray(0, count)]);
    choices(market).forEach((link, person) => {
      expect(link).toBe(poor[person]! < 94_560 ? -1 - REJECTED.debtService : 0);
    });
  });

  test('who is honest is stopped by a defence against fraud that stops 80 % of it, once in 87 times', () => {
    const parameters = { 'fraud.detection': 0.8, 'screening.debt_service_max': 5 };
    const market = priceList([2000], 1, { parameters, defended: true });
    const answers = choices(market);
    const stopped = answers.filter((answer) => answer === -1 - REJECTED.antiFraud).length;
    expect(deviations(stopped, answers.length, 0.011529)).toBeLessThan(3); // 0.8^20
    expect(answers.filter((answer) => answer === 0)).toHaveLength(answers.length - stopped);
  });

  test('applies once, and the demand of the link grows by what he asks for', () => {
    const market = priceList([2000], 1, SMALL);
    choices(market);
    expect(market.households.demand.reduce((a, b) => a + b, 0)).toBe(640 * 50_000);
  });

  test('who never borrowed is loyal to nobody', () => {
    const { shards } = priceList(two, 1, SMALL);
    for (const { borrowers } of shards) expect(new Set(borrowers.loyal)).toEqual(new Set([NO_PLATFORM]));
  });
});

test('routing draws a platform’s links in proportion to their weights', () => {
  const market = priceList([2000], 1);
  const { published } = market;
  published.linkFrom[0] = 0;
  published.linkFrom[1] = 3;
  [1, 3, 6].forEach((weight, link) => {
    published.linkOf[link] = link;
    published.linkWeight[link] = weight;
    published.offered.fill(1, link * BINS, (link + 1) * BINS);
    published.rateAll.fill(2000, link * BINS, (link + 1) * BINS);
  });
  const picked = choices(market);
  [0.1, 0.3, 0.6].forEach((share, link) => {
    const observed = picked.filter((choice) => choice === link).length / picked.length;
    expect(Math.abs(observed - share)).toBeLessThan(3 * Math.sqrt((share * (1 - share)) / picked.length));
  });
});
