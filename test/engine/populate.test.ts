import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../src/engine/core/maths.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { BANK_TYPES, MODES } from '../../src/engine/scenario/scenario.ts';
import { makeDistributions } from '../../src/engine/state/distributions.ts';
import { BANKS, GUARANTORS, THIRD_PARTY_PLATFORMS } from '../../src/engine/state/institutions.ts';
import { SHARDS } from '../../src/engine/state/totals.ts';
import { mean, PINNED, scenarioOf, sum } from './helpers.ts';

const gini = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const weighted = sorted.reduce((total, value, i) => total + (i + 1) * value, 0);
  return (2 * weighted) / (n * sum(sorted)) - (n + 1) / n;
};

describe('V-19: inequality', () => {
  test('of equal incomes is 0, of one rich in four ¾, of 1, 2, 3, 4 ¼', () => {
    expect([gini([5, 5, 5]), gini([0, 0, 0, 1]), gini([1, 2, 3, 4])]).toEqual(
      [0, 0.75, 0.25].map((x) => expect.closeTo(x, 12)),
    );
  });

  test('of permanent incomes is that of a lognormal with σ 0.55: 0.3027', () => {
    const { shards } = populate(scenarioOf({ borrowers: 100_000, parameters: PINNED }));
    const incomes = shards.flatMap(({ borrowers, count }) => [...borrowers.income.subarray(0, count)]);
    expect(2 * normalCdf(0.55 / Math.SQRT2) - 1).toBeCloseTo(0.302656, 6);
    expect(Math.abs(gini(incomes) - 0.302656)).toBeLessThan(0.005);
  });
});

describe('V-21: planned demand falls with the price', () => {
  const { parameters } = scenarioOf({ parameters: { 'demand.reservation_apr_median': 0.3 } });
  const { reservation } = makeDistributions(parameters);
  const acceptance = (price: number) => reservation.filter((highest) => highest >= price).length / reservation.length;

  // Median 30 %, spread 0.35: Φ(ln(0.30/price)/0.35); elasticity −φ(z)/(0.35 Φ(z)).
  test.each([
    [0.24, 0.738118, -1.2602],
    [0.36, 0.301212, -3.304],
  ])('at %f a share of %f accepts, with elasticity %f', (price, share, elasticity) => {
    expect(Math.abs(acceptance(price) - share)).toBeLessThan(1 / reservation.length);
    const slope = Math.log(acceptance(price * 1.05) / acceptance(price / 1.05)) / (2 * Math.log(1.05));
    expect(slope / elasticity).toBeCloseTo(1, 1.5);
  });
});

describe('the people', () => {
  const market = populate(scenarioOf({ borrowers: 20_000, parameters: PINNED }));
  const all = (name: 'income' | 'riskType' | 'region' | 'savings' | 'bufferMonths') =>
    market.shards.flatMap(({ borrowers, count }) => [...borrowers[name].subarray(0, count)]);

  test('are cut into 64 shards of equal size, whoever runs them', () => {
    expect(market.shards.map(({ index }) => index)).toEqual(Array.from({ length: SHARDS }, (_, i) => i));
    expect(sum(market.shards.map(({ count }) => count))).toBe(20_000);
    for (const size of [2, 3, 7, 64]) {
      const parts = Array.from({ length: size }, (_, rank) => populate(market.scenario, rank, size).shards);
      expect(parts.flat().map(({ index, first, count }) => [index, first, count])).toEqual(
        market.shards.map(({ index, first, count }) => [index, first, count]),
      );
    }
  });

  test('are the same people in a crew as alone', () => {
    const part = populate(market.scenario, 1, 3).shards[0]!;
    const same = market.shards[part.index]!;
    expect(part.borrowers.income).toEqual(same.borrowers.income);
    expect(part.borrowers.savings).toEqual(same.borrowers.savings);
  });

  test('earn 6 000 yuan in the middle, live in eight regions, and are risky by halves', () => {
    const incomes = all('income').sort((a, b) => a - b);
    expect(incomes[10_000]! / 600_000).toBeCloseTo(1, 1);
    for (let region = 0; region < 8; region++)
      expect(all('region').filter((home) => home === region).length / 20_000).toBeCloseTo(1 / 8, 1.7);
    expect(mean(all('riskType'))).toBeCloseTo(127.5, -1);
  });

  test('have saved seven tenths of their target', () => {
    const [savings, months, incomes] = [all('savings'), all('bufferMonths'), all('income')];
    const targets = months.map((thousandths, i) => (thousandths / 1000) * incomes[i]!);
    expect(sum(savings) / sum(targets)).toBeCloseTo(0.7, 2);
  });

  test('who are few leave the last shards short or empty, never negative', () => {
    const few = populate(scenarioOf({ borrowers: 100 })).shards;
    expect(sum(few.map(({ count }) => count))).toBe(100);
    expect(few.every(({ count }) => count >= 0)).toBe(true);
  });
});

describe('the institutions', () => {
  const { links, banks, platforms, guarantors } = populate(scenarioOf({ parameters: PINNED }));
  const rows = Array.from({ length: links.count }, (_, link) => link);
  const of = (platform: number) =>
    rows.filter((link) => links.platform[link] === platform).map((link) => MODES[links.mode[link]!]);

  test('cooperate as their rank asks: the largest most, in every mode', () => {
    expect(of(0)).toEqual([...Array(4).fill('guaranteed'), 'light', 'light', 'joint', 'joint', 'referral']);
    expect(of(4)).toEqual([...Array(3).fill('guaranteed'), 'light', 'light', 'referral']);
    expect(of(23)).toEqual(['guaranteed', 'guaranteed', 'light']);
    expect([of(24), of(25)]).toEqual([['own'], ['own']]);
    expect(links.count).toBe(3 * 9 + 5 * 6 + 16 * 3 + 2);
  });

  test('cooperate with bank types that the mode allows', () => {
    const typesOf = (mode: (typeof MODES)[number]) =>
      new Set(
        rows
          .filter((link) => MODES[links.mode[link]!] === mode)
          .map((link) => BANK_TYPES[banks.type[links.bank[link]!]!]),
      );
    expect([...typesOf('guaranteed')]).not.toContain('internet');
    expect([...typesOf('joint')]).not.toContain('consumer');
    for (const type of typesOf('referral')) expect(['national', 'consumer']).toContain(type);
  });

  test('guarantee exactly the guaranteed loans: the eight largest through their own company', () => {
    for (const link of rows) {
      const guaranteed = MODES[links.mode[link]!] === 'guaranteed';
      expect(links.guarantor[link]! >= 0).toBe(guaranteed);
      if (guaranteed && links.platform[link]! < 8) expect(links.guarantor[link]).toBe(links.platform[link]);
      if (guaranteed && links.platform[link]! >= 8) expect(links.guarantor[link]).toBeGreaterThanOrEqual(8);
    }
    expect([...guarantors.owner]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, -1, -1, -1, -1]);
  });

  test('divide attention: bank apps 5 % each, platforms the rest by rank', () => {
    expect(sum(platforms.brand)).toBeCloseTo(1, 12);
    expect([platforms.brand[24], platforms.brand[25]]).toEqual([0.05, 0.05]);
    expect(platforms.brand[0]! / platforms.brand[1]!).toBeCloseTo(2 ** 1.2, 9);
    for (let j = 1; j < THIRD_PARTY_PLATFORMS; j++) expect(platforms.brand[j]!).toBeLessThan(platforms.brand[j - 1]!);
  });

  test('open with balance sheets that close', () => {
    expect([...platforms.cash]).toEqual([...platforms.equity]);
    expect([...banks.capital]).toEqual([...banks.initialCapital]);
    for (let bank = 0; bank < BANKS; bank++) {
      const rwa = banks.coreRwa[bank]! + 0.75 * 0.7 * banks.limit[bank]!;
      // Capital is a whole number of fen.
      expect(Math.abs(banks.capital[bank]! - banks.initialRatio[bank]! * rwa)).toBeLessThanOrEqual(0.5);
    }
    for (let g = 0; g < GUARANTORS; g++) expect(guarantors.netAssets[g]!).toBeGreaterThanOrEqual(0);
  });

  test('stay the same when only the people change, and the people when only they change', () => {
    const other = populate(scenarioOf({ seed: '2', parameters: PINNED }));
    expect(other.links.bank).toEqual(links.bank);
    expect(other.platforms.readiness).toEqual(platforms.readiness);
    const one = populate({ ...scenarioOf({ parameters: PINNED }), instSeed: '2' });
    expect(one.links.bank).not.toEqual(links.bank);
    expect(one.shards[0]!.borrowers.income).toEqual(
      populate(scenarioOf({ parameters: PINNED })).shards[0]!.borrowers.income,
    );
  });
});
