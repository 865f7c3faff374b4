import { fc, test as given } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { formatMonth, type Month } from '../../src/engine/core/calendar.ts';
import { populate } from '../../src/engine/populate/market.ts';
import type { Result } from '../../src/engine/record/result.ts';
import { commonPast, firstDifference, partings } from '../../src/engine/scenario/apart.ts';
import { type DatedLever, MACRO_FACTORS, type MacroShock, type Scenario } from '../../src/engine/scenario/scenario.ts';
import { leverOf, runToEnd, scenarioOf, supply } from '../engine/helpers.ts';

const of = (from: string): Scenario => scenarioOf({ from, borrowers: 300, burnIn: 36, months: 30 });
const shown = (month: Month | undefined) => (month === undefined ? undefined : formatMonth(month));

/** The first month in which any cell of the monthly table differs between two runs. */
function firstUnequal({ tables: a }: Result, { tables: b }: Result): string | undefined {
  const columns = Object.keys(a.monthly.data);
  const months = a.monthly.data.month!.map(String);
  return months.find((_, row) =>
    columns.some((name) => !Object.is(a.monthly.data[name]![row], b.monthly.data[name]![row])),
  );
}

describe('the first month in which two scenarios may differ', () => {
  const baseline = of('baseline');
  const result = runToEnd(baseline);

  // The notice of 2025 was published in April (金规〔2025〕9号) for October; the shocks and levers of the others begin in October.
  test.each([
    ['rules-2025', '2025-04'],
    ['cap-20', '2025-04'],
    ['without-lists', '2025-04'],
    ['recession', '2025-10'],
    ['early-warning', '2025-10'],
  ])('%s against the baseline: %s, and no run differs before', (name, month) => {
    const variant = of(name);
    expect(shown(firstDifference(baseline, variant))).toBe(month);
    expect(firstUnequal(result, runToEnd(variant))! >= month).toBe(true);
  });

  test('is the start where a number of the model differs', () => {
    expect(firstDifference(baseline, of('search'))).toBe(baseline.start);
    expect(firstDifference(baseline, { ...baseline, seed: '2' })).toBe(baseline.start);
    expect(firstDifference(baseline, { ...baseline, burnIn: 35 })).toBe(baseline.start);
  });

  test('is none for the same settings under another name', () => {
    expect(firstDifference(baseline, { ...of('baseline'), name: 'mine', why: 'to see' })).toBeUndefined();
  });

  test('is the reference month, or the last month of the shorter run, where only these differ', () => {
    const march = 12 * 2025 + 2;
    expect(firstDifference(baseline, { ...baseline, referenceMonth: march })).toBe(march);
    expect(firstUnequal(result, runToEnd({ ...baseline, referenceMonth: march }))).toBe('2025-03');
    expect(shown(firstDifference(baseline, { ...baseline, months: 20 }))).toBe('2025-05');
  });

  test('names what differs from when, with both values', () => {
    const dearer = { ...baseline, parameters: { ...baseline.parameters, 'bank.risk_weight': 1 } };
    expect(partings(baseline, dearer)).toEqual([
      { path: 'bank.risk_weight', month: baseline.start, left: '0.75 ×', right: '1 ×' },
    ]);
  });

  test('of several scenarios leaves the past that all of them share', () => {
    expect(shown(commonPast([baseline, of('recession'), of('early-warning')]))).toBe('2025-09');
    expect(shown(commonPast([of('recession'), of('rules-2025'), baseline]))).toBe('2025-03');
  });
});

describe('V: what institutions are asked for, before scenarios differ', () => {
  const START = scenarioOf().start;
  const MONTHS = 14;
  const month = fc.integer({ min: START - 3, max: START + MONTHS + 4 });
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const lever = fc
    .record({
      what: fc.constantFrom(['aprCap', 0.2], ['aprCap', 0.24], ['lprCap', 4], ['whitelist', 6], ['reserveRatio', 0.05]),
      dates: fc.array(month, { minLength: 3, maxLength: 3 }),
      ends: fc.boolean(),
      anticipable: fc.boolean(),
      bankTypes: maybe(fc.constantFrom(['local'], ['consumer', 'internet'])),
      rule: maybe(fc.constantFrom('one', 'other')),
    })
    .map(({ what: [name, value], dates, ends, anticipable, bankTypes, rule }): DatedLever => {
      const [announced, effective, expires] = dates.sort((a, b) => a - b) as [number, number, number];
      return leverOf(name as DatedLever['lever'], inEngine(String(name), Number(value)), {
        announced,
        effective,
        anticipable,
        expires: ends ? expires + 1 : undefined,
        ...(bankTypes && { scope: { bankTypes: bankTypes as NonNullable<DatedLever['scope']['bankTypes']> } }),
        ...(rule && { rule }),
      });
    });
  const shock = fc
    .record({ factor: fc.constantFrom(...MACRO_FACTORS), from: month, length: fc.integer({ min: 1, max: 9 }) })
    .map(({ factor, from, length }): MacroShock => ({ factor, value: 0.5, from, until: from + length, why: 'a test' }));
  const side = fc.record({ levers: fc.array(lever, { maxLength: 3 }), macro: fc.array(shock, { maxLength: 1 }) });

  given.prop([side, side, side], { numRuns: 30 })('is the same', (shared, left, right) => {
    const base = scenarioOf({ borrowers: 100, months: MONTHS });
    const sides = [left, right].map((own) => ({
      ...base,
      levers: [...base.levers, ...shared.levers, ...own.levers],
      macro: [...shared.macro, ...own.macro],
    }));
    const [a, b] = sides.map((scenario) => populate(scenario)) as [
      ReturnType<typeof populate>,
      ReturnType<typeof populate>,
    ];
    const end = firstDifference(sides[0]!, sides[1]!) ?? START + MONTHS;
    for (let now = START; now < end; now++) {
      for (const market of [a, b]) {
        market.month = now;
        supply(Object.assign(market, { age: now - START }));
      }
      expect(unequal(a.policy, b.policy)).toEqual([]);
      expect(unequal(a.macro, b.macro)).toEqual([]);
      expect(unequal(a.published, b.published)).toEqual([]);
    }
  });
});

/** Names of what differs between two tables of arrays and numbers. */
const unequal = (a: object, b: object): string[] =>
  Object.entries(a).flatMap(([name, cells]) => (isSame(cells, b[name as never]) ? [] : [name]));

function isSame(a: unknown, b: unknown): boolean {
  if (ArrayBuffer.isView(a)) return (a as Float64Array).every((cell, at) => Object.is(cell, (b as Float64Array)[at]));
  return typeof a === 'object' ? unequal(a as object, b as object).length === 0 : Object.is(a, b);
}

/** Caps are whole basis points in the engine; the other levers of the test are the same in both. */
const inEngine = (name: string, value: number): number => (name === 'aprCap' ? Math.round(1e4 * value) : value);
