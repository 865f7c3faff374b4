import { describe, expect, test } from 'vitest';
import { ALONE } from '../../src/engine/crew.ts';
import { month } from '../../src/engine/month.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { leverOf, scenarioOf, sum, type Variant } from '../engine/helpers.ts';
import { watchLimits } from './watch-limits.ts';

describe('V-26: no limit is exceeded by a fen', () => {
  test('in the market as it is', () => {
    expect(watchLimits(scenarioOf({ borrowers: 3000 }), 40).exceeded).toEqual([]);
  });

  const tighten: readonly (readonly [string, Variant])[] = [
    ['leverage of guarantor', { levers: [leverOf('guarLeverage', 2)] }],
    [
      'own funds of platform',
      { levers: [leverOf('microLeverage', 0.02)], parameters: { 'platform.reserve_ratio': 0.05 } },
    ],
    ['joint loans of bank with platform', { levers: [leverOf('jointPartnerLimit', 0.005)] }],
    ['joint loans of bank', { levers: [leverOf('jointTotalLimit', 0.0002)] }],
    ['guaranteed share of bank', { levers: [leverOf('cfGuaranteeShare', 0.25)] }],
    ['budget of bank', { parameters: { 'bank.limit_slack': 0.25 } }],
    ['budget of bank', { levers: [leverOf('carMin', 0.14), leverOf('riskWeight', 1.5)] }],
  ];

  test.each(tighten)('where the %s is tight', (name, variant) => {
    const { exceeded, tight, refused } = watchLimits(scenarioOf({ borrowers: 3000, ...variant }), 24);
    expect(exceeded).toEqual([]);
    expect([...tight]).toContain(name);
    expect(refused).toBeGreaterThan(0);
  });

  test('where all are tight together', () => {
    const { exceeded } = watchLimits(
      scenarioOf({
        borrowers: 3000,
        parameters: Object.assign({}, ...tighten.map(([, { parameters }]) => parameters)),
        levers: tighten.flatMap(([, { levers = [] }]) => levers),
      }),
      24,
    );
    expect(exceeded).toEqual([]);
  });

  test('whatever the seed', () => {
    for (const seed of ['2', '3', '4']) {
      const tight = scenarioOf({ seed, borrowers: 2000, parameters: { 'bank.limit_slack': 0.25 } });
      expect(watchLimits(tight, 24).exceeded).toEqual([]);
    }
  });
});

test('V-26: loans of a bank stay within its limit and its capital ratio above the minimum', () => {
  const market = populate(scenarioOf({ borrowers: 3000, parameters: { 'bank.limit_slack': 0.25 } }));
  for (let n = 0; n < 30; n++) {
    month(market, ALONE);
    market.banks.loans.forEach((loans, bank) => {
      if (market.banks.originated[bank]! > 0) expect(loans).toBeLessThanOrEqual(market.banks.limit[bank]!);
    });
    market.month++;
    market.age++;
  }
  expect(sum(market.banks.loans)).toBeGreaterThan(0);
});

test('V-26: a consumer finance company keeps its guaranteed share in every month it lends with guarantees', () => {
  const market = populate(scenarioOf({ borrowers: 5000 }));
  let lent = 0;
  for (let n = 0; n < 36; n++) {
    month(market, ALONE);
    const { banks, links, originations } = market;
    for (let bank = 4; bank < 8; bank++) {
      const own = Array.from({ length: links.count }, (_, link) => link).filter((link) => links.bank[link] === bank);
      const guaranteed = own.filter((link) => originations.principal[link]! > 0 && links.mode[link] === 2);
      if (guaranteed.length === 0) continue;
      lent++;
      expect(sum(own.map((link) => links.exposure[link]!))).toBeLessThanOrEqual(0.5 * banks.loans[bank]!);
    }
    market.month++;
    market.age++;
  }
  expect(lent).toBeGreaterThan(50);
});
