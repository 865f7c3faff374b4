import { describe, expect, test } from 'vitest';
import type { Need } from '../../../src/engine/stages/need.ts';
import { BINS } from '../../../src/engine/state/institutions.ts';
import { ANNUITY, BULLET } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { COUNTER_OFFERS, REJECTED } from '../../../src/engine/state/totals.ts';
import { deviations, sum } from '../helpers.ts';
import { answers, priceList, type Setting } from './price-list.ts';

const BURDEN = 0.05;
const makes = (rate: number, setting: Setting = {}): Setting => ({
  borrowers: 2000,
  counterOffers: true,
  parameters: { 'screening.debt_service_max': BURDEN, 'counter_offer.rate': rate, 'counter_offer.least_share': 0.5 },
  ...setting,
});
const P = 1_000_000;
/** 10 000 yuan at 24 %: instalments over one year and over two, fen. */
const [ONE_YEAR, TWO_YEARS] = [94_560, 52_871];

const incomesOf = (market: Market): number[] =>
  market.shards.flatMap(({ borrowers, count }) => [...borrowers.income.subarray(0, count)]);

/** What each person ends up asking for: amount, months, link and contract; the reason why not where he does not. */
function requests(market: Market, need: Partial<Need>) {
  return answers(market, need).map(({ shard, row }) => {
    if (row < 0) return { refused: -1 - row, amount: 0, months: 0, link: -1, contract: -1 };
    const { amount, tenorMonths, link, contract } = market.shards[shard]!.applications;
    return {
      refused: -1,
      amount: amount[row]!,
      months: tenorMonths[row]!,
      link: link[row]!,
      contract: contract[row]!,
    };
  });
}
const made = (market: Market, kind: (typeof COUNTER_OFFERS)[number]): number =>
  market.households.counterOffers[COUNTER_OFFERS.indexOf(kind)]!;

describe('a platform that would refuse for the burden', () => {
  test('offers a longer tenor where that makes the request light enough, else a smaller amount, else nothing', () => {
    const market = priceList([2000], 1, makes(1));
    const asked = requests(market, { amount: P, tenorMonths: 12 });
    const [full, longer, smaller] = [ONE_YEAR, TWO_YEARS, TWO_YEARS / 2].map((instalment) => instalment / BURDEN);
    const counts = { full: 0, longer: 0, smaller: 0, refused: 0 };
    incomesOf(market).forEach((income, person) => {
      const { amount, months, refused } = asked[person]!;
      if (income >= full!) {
        counts.full++;
        expect([amount, months]).toEqual([P, 12]);
      } else if (income >= longer!) {
        counts.longer++;
        expect([amount, months]).toEqual([P, 24]);
      } else if (income >= smaller!) {
        counts.smaller++;
        const fits = (P * BURDEN * income) / TWO_YEARS;
        expect([amount, months]).toEqual([10_000 * Math.floor(fits / 10_000), 24]);
      } else {
        counts.refused++;
        expect(refused).toBe(REJECTED.debtService);
      }
    });
    // A tenth below half the amount may lie between 490 000 and 500 000: those are refused as well.
    expect(Object.values(counts).every((count) => count > 0)).toBe(true);
    expect([made(market, 'longer'), made(market, 'smaller_burden')]).toEqual([counts.longer, counts.smaller]);
    expect(market.households.counterOffersCut[0]).toBe(
      sum(asked.filter(({ amount }) => amount > 0).map(({ amount }) => P - amount)),
    );
  });

  test('does so as often as it does', () => {
    const market = priceList([2000], 1, {
      ...makes(0.3),
      parameters: { ...makes(0.3).parameters, 'counter_offer.least_share': 0 },
    });
    const asked = requests(market, { amount: P, tenorMonths: 12 });
    const heavy = asked.filter((_, person) => incomesOf(market)[person]! < ONE_YEAR / BURDEN);
    expect(heavy.length).toBeGreaterThan(1000);
    expect(deviations(heavy.filter(({ amount }) => amount > 0).length, heavy.length, 0.3)).toBeLessThan(3);
  });

  test('makes an annuity of a loan repaid in one sum where the longer tenor does not allow that', () => {
    const market = priceList([2000], 1, makes(1));
    const asked = requests(market, { amount: P, tenorMonths: 12, contract: BULLET });
    for (const { months, contract } of asked) if (months > 0) expect(contract).toBe(months === 12 ? BULLET : ANNUITY);
    expect(new Set(asked.map(({ contract }) => contract))).toEqual(new Set([-1, ANNUITY, BULLET]));
  });

  test('just refuses where counter-offers are switched off', () => {
    const market = priceList([2000], 1, makes(1, { counterOffers: false }));
    const asked = requests(market, { amount: P, tenorMonths: 12 });
    incomesOf(market).forEach((income, person) => {
      expect(asked[person]!.amount).toBe(income < ONE_YEAR / BURDEN ? 0 : P);
    });
    expect(sum(market.households.counterOffers)).toBe(0);
  });
});

test('a counter-offer is taken only where nobody grants the request in full, however dear that is', () => {
  // Platform 1 is cheap and strict, platform 2 dear and lenient; two looks show one of them or both.
  const market = priceList([1000, 3500], 2, makes(1));
  market.published.debtServiceMax[1] = 100;
  const asked = requests(market, { amount: P, tenorMonths: 12 });
  const incomes = incomesOf(market);
  const strict = asked.filter(({ link }, person) => link === 0 && incomes[person]! < ONE_YEAR / BURDEN);
  const lenient = asked.filter(({ link }, person) => link === 1 && incomes[person]! < ONE_YEAR / BURDEN);
  for (const { amount, months } of strict) expect(amount < P || months === 24).toBe(true);
  for (const { amount, months } of lenient) expect([amount, months]).toEqual([P, 12]);
  // Of those who are too burdened for platform 1, three in four have seen platform 2.
  const burdened = incomes.filter((income) => income < ONE_YEAR / BURDEN).length;
  expect(deviations(lenient.length, burdened, 0.75)).toBeLessThan(3);
  expect(strict.length).toBeGreaterThan(0);
});

describe('an offer above what the borrower accepts', () => {
  const light = (setting: Setting = {}): Setting => ({ borrowers: 640, counterOffers: true, ...setting });
  const at = (price: number, setting: Setting = {}) => {
    const market = priceList([price], 1, light(setting));
    return { market, asked: requests(market, { amount: P, reservation: 0.24 }) };
  };

  test.each([
    [2400, P],
    [2500, 720_000], // (24/25)^8 = 0.7214
    [2600, 520_000], // 0.5271
  ])('at %i bp instead of 2400 makes him take %i of 1 000 000 fen', (price, amount) => {
    const { market, asked } = at(price);
    expect(new Set(asked.map((request) => request.amount))).toEqual(new Set([amount]));
    expect(made(market, 'smaller_price')).toBe(price > 2400 ? 640 : 0);
    expect(market.households.counterOffersCut[0]).toBe(640 * (P - amount));
    expect(sum(market.households.demand)).toBe(640 * amount);
    expect(new Set(market.shards[0]!.applications.perceivedRate.subarray(0, 10))).toEqual(new Set([price]));
  });

  test('is declined where less than half would be left, and where nobody bargains', () => {
    const declined = new Set([REJECTED.declined]);
    expect(new Set(at(2700).asked.map(({ refused }) => refused))).toEqual(declined); // (24/27)^8 = 0.3897
    expect(new Set(at(2500, { counterOffers: false }).asked.map(({ refused }) => refused))).toEqual(declined);
  });

  test('leaves what the burden allows, cut once more by the price', () => {
    const market = priceList([2500], 1, makes(1));
    market.published.rateAll.fill(2500, 0, BINS);
    const asked = requests(market, { amount: P, tenorMonths: 12, reservation: 0.24 });
    incomesOf(market).forEach((income, person) => {
      if (income < TWO_YEARS / BURDEN || income >= ONE_YEAR / BURDEN) return;
      expect([asked[person]!.amount, asked[person]!.months]).toEqual([720_000, 24]);
    });
  });
});
