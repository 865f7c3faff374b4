import { describe, expect, test } from 'vitest';
import { ALONE, type Crew } from '../../src/engine/crew.ts';
import { month } from '../../src/engine/month.ts';
import { populate } from '../../src/engine/populate/market.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { type Limit, limitsOf, WHOLE } from '../../src/engine/stages/limits.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { leverOf, scenarioOf, sum, type Variant } from '../engine/helpers.ts';

/** Fen; new loans are about 10 000 yuan. */
const ORDINARY_LOAN = 1_000_000;

/** What new loans use of a limit, in ten-thousandths of a fen. */
const usedOf = ({ originations }: Market, { links, weight }: Limit): bigint =>
  links.reduce((total, link) => total + BigInt(originations.principal[link]!) * BigInt(weight(link)), 0n);

/** Limits exceeded in a run, and how many of them bound; rooms are taken when demand has just been cleared. */
function watch(scenario: Scenario, months: number): { exceeded: string[]; tight: Set<string>; refused: number } {
  const market = populate(scenario);
  const exceeded: string[] = [];
  const tight = new Set<string>();
  let refused = 0;
  let rooms: Limit[] = [];
  // A crew meets twice a month; before the second time loans have been made and nothing has been booked yet.
  const crew: Crew = {
    ...ALONE,
    sum: (totals) => {
      if (totals === market.originations.all) rooms = limitsOf(market);
    },
  };
  for (let n = 0; n < months; n++) {
    month(market, crew);
    refused += market.originations.capacityRejected[0]!;
    for (const limit of rooms) {
      if (limit.room === Number.POSITIVE_INFINITY) continue;
      const used = usedOf(market, limit);
      const room = BigInt(Math.max(0, Math.floor(limit.room))) * BigInt(WHOLE);
      if (used > room) exceeded.push(`${limit.name} in month ${n}: ${used} of ${room}`);
      // Applications go where there is room, so a limit is felt when more than half is used or no ordinary loan fits.
      const full = limit.links.length > 0 && limit.room < ORDINARY_LOAN;
      if (full || used * 2n > room) tight.add(limit.name.replace(/ \d+/g, ''));
    }
    market.month++;
    market.age++;
  }
  return { exceeded, tight, refused };
}

describe('V-26: no limit is exceeded by a fen', () => {
  test('in the market as it is', () => {
    expect(watch(scenarioOf({ borrowers: 3000 }), 40).exceeded).toEqual([]);
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
    const { exceeded, tight, refused } = watch(scenarioOf({ borrowers: 3000, ...variant }), 24);
    expect(exceeded).toEqual([]);
    expect([...tight]).toContain(name);
    expect(refused).toBeGreaterThan(0);
  });

  test('where all are tight together', () => {
    const { exceeded } = watch(
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
      expect(watch(tight, 24).exceeded).toEqual([]);
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
