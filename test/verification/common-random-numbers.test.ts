import { describe, expect, test } from 'vitest';
import { parseMonth } from '../../src/engine/core/calendar.ts';
import { populate } from '../../src/engine/populate/market.ts';
import type { DatedLever, Scenario } from '../../src/engine/scenario/scenario.ts';
import type { SwitchName } from '../../src/engine/scenario/switches.ts';
import { BINS } from '../../src/engine/state/institutions.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { column, leverOf, live, runToEnd, scenarioOf } from '../engine/helpers.ts';
import { BUSY, BUSY_PARAMETERS, expectBusy, SQUEEZE } from './busy.ts';

const START = scenarioOf().start;
/** Announced in the 7th month of the run, in force from the 13th. */
const ANNOUNCED = START + 6;
const EFFECTIVE = START + 12;
const cap = (anticipable = true) =>
  leverOf('aprCap', 2000, { announced: ANNOUNCED, effective: EFFECTIVE, anticipable });

/** Number of months after which the states of two runs first differ. */
function sameMonths(a: Scenario, b: Scenario): number {
  const [one, other] = [column(runToEnd(a), 'state_hash'), column(runToEnd(b), 'state_hash')];
  const first = one.findIndex((hash, month) => hash !== other[month]);
  return first < 0 ? one.length : first;
}

/** A market in which every mechanism has work to do, with rules beside its own. */
const world = (levers: readonly DatedLever[] = [], off: readonly SwitchName[] = []): Scenario => {
  const variant = { ...BUSY, months: 18, levers: [...BUSY.levers!, ...levers], off };
  return { ...scenarioOf(variant), macro: SQUEEZE };
};

describe('V-02: two scenarios are the same world until the first thing that differs', () => {
  const base = world();

  test('in a market in which every mechanism has work to do', () => {
    expectBusy(runToEnd(base));
  });

  test('a rule that may be adopted early: until its announcement', () => {
    const short = leverOf('aprCap', 2000, { announced: ANNOUNCED, effective: ANNOUNCED + 2 });
    expect(sameMonths(base, world([short]))).toBe(6);
  });

  test('with a long lead time: until the first is ready, after the announcement and before the effect', () => {
    // Nobody is readier than 0.15; a seventh of the lead time passes a month.
    expect(sameMonths(base, world([cap()]))).toBe(7);
  });

  test('without anticipation, and for a rule that cannot be anticipated: until it takes effect', () => {
    expect(sameMonths(world([], ['anticipation']), world([cap()], ['anticipation']))).toBe(12);
    expect(sameMonths(base, world([cap(false)]))).toBe(12);
  });

  test.each([
    ['supervision', leverOf('enforcement', 0.4, { effective: EFFECTIVE, announced: EFFECTIVE })],
    ['collection', leverOf('kappaMax', 0.1, { effective: EFFECTIVE, announced: EFFECTIVE })],
    ['data', leverOf('infoSharing', 0, { effective: EFFECTIVE, announced: EFFECTIVE })],
  ])('a rule on %s without notice: until it takes effect', (_, rule) => {
    expect(sameMonths(base, world([rule]))).toBe(12);
  });

  test('a shock to the economy: until its first month', () => {
    const later = { ...base, macro: [...SQUEEZE, { ...SQUEEZE[0], from: START + 16, until: START + 17 }] };
    expect(sameMonths(base, later)).toBe(16);
  });

  test('the rules of 2025 leave the years before their announcement untouched', () => {
    const months = { borrowers: 1000, months: 60, parameters: BUSY_PARAMETERS };
    const same = sameMonths(scenarioOf(months), scenarioOf({ ...months, from: 'rules-2025' }));
    expect(same).toBeGreaterThanOrEqual(parseMonth('2025-04')! - START);
    expect(same).toBeLessThan(parseMonth('2025-10')! - START);
  });

  test('another seed is another world from the first month', () => {
    expect(sameMonths(base, { ...base, seed: '2' })).toBe(0);
  });

  test('the same scenario twice is the same run', () => {
    expect(runToEnd(base).tables).toEqual(runToEnd(base).tables);
  });
});

test('V-02: in the month of the announcement only those who adopt at once change their prices', () => {
  const sudden = leverOf('aprCap', 2000, { announced: ANNOUNCED, effective: ANNOUNCED + 2 });
  const pricesUnder = (
    levers: readonly DatedLever[],
  ): { prices: Int32Array[]; offers: Uint8Array[]; market: Market } => {
    const market = populate(scenarioOf({ levers }));
    const prices: Int32Array[] = [];
    const offers: Uint8Array[] = [];
    live(market, 7, ({ published }) => {
      prices.push(published.rateAll.slice());
      offers.push(published.offered.slice());
    });
    return { prices, offers, market };
  };
  const without = pricesUnder([]);
  const { prices, offers, market } = pricesUnder([sudden]);
  const { links, platforms, banks } = market;
  expect(prices.slice(0, 6)).toEqual(without.prices.slice(0, 6));
  const count = { adopters: 0, others: 0 };
  for (let link = 0; link < links.count; link++) {
    // A third of the lead time has passed; the earlier of platform and bank decides.
    const readiness = Math.min(platforms.readiness[links.platform[link]!]!, banks.readiness[links.bank[link]!]!);
    const rows = (of: Int32Array | Uint8Array) => [...of.subarray(link * BINS, (link + 1) * BINS)];
    const changed =
      rows(prices[6]!).join() !== rows(without.prices[6]!).join() ||
      rows(offers[6]!).join() !== rows(without.offers[6]!).join();
    if (readiness > 1 / 3) expect(changed, `link ${link}`).toBe(false);
    count[readiness > 1 / 3 ? 'others' : 'adopters'] += 1;
  }
  expect(count.adopters).toBeGreaterThan(0);
  expect(count.others).toBeGreaterThan(0);
});

test('V-02: early adopters offer nothing above the coming cap, the others still do', () => {
  const market = populate(scenarioOf({ months: 18, levers: [cap()] }));
  let adopters = 0;
  let others = 0;
  let above = 0;
  live(market, 11, ({ links, platforms, banks, published, age }) => {
    const passed = (age - 6 + 1) / 7;
    for (let link = 0; link < links.count; link++) {
      const readiness = Math.min(platforms.readiness[links.platform[link]!]!, banks.readiness[links.bank[link]!]!);
      for (let bin = 0; bin < BINS; bin++) {
        const row = link * BINS + bin;
        if (published.offered[row] === 0) continue;
        if (age >= 6 && readiness <= passed) {
          adopters++;
          if (published.rateAll[row]! > 2000) above++;
        } else if (published.rateAll[row]! > 2000) others++;
      }
    }
  });
  expect(above).toBe(0);
  expect(adopters).toBeGreaterThan(0);
  expect(others).toBeGreaterThan(0);
});
