import { expect, test } from 'vitest';
import { parseMonth } from '../../src/engine/core/calendar.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { stateHash } from '../../src/engine/record/hash.ts';
import { BANK_TYPES } from '../../src/engine/scenario/scenario.ts';
import { BANKS, BINS, THIRD_PARTY_PLATFORMS } from '../../src/engine/state/institutions.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { live, scenarioOf } from '../engine/helpers.ts';

const KNOWN = parseMonth('2025-04')!;
const BINDS = parseMonth('2025-10')!;
const START = parseMonth('2024-10')!;
const MONTHS = BINDS - START + 2;
/** Some of the links that are there from the start; entrants bring others. */
const OLD_LINKS = 100;

/** What the notice makes of the market, month by month, beside the same people and institutions without it. */
const market = (from: string) => populate({ ...scenarioOf({ from, borrowers: 1500, months: MONTHS }), start: START });
type Seen = {
  readonly month: number;
  readonly hash: string;
  readonly policy: Market['policy'];
  readonly rates: Int32Array;
};

function seen(from: string): { last: Market; months: Seen[] } {
  const months: Seen[] = [];
  const last = market(from);
  live(last, MONTHS, (m) =>
    months.push({
      month: m.month,
      hash: stateHash(m),
      policy: structuredClone(m.policy),
      rates: m.published.rateAll.slice(),
    }),
  );
  return { last, months };
}

const without = seen('baseline');
const { last: withNotice, months: noticed } = seen('rules-2025');
const pairs = noticed.map((month, at) => [month, without.months[at]!] as const);

/** Share of the lead time that has passed, the month of the announcement counted. */
const passed = (month: number): number => (month - KNOWN + 1) / (BINDS - KNOWN + 1);

test('before the announcement two runs are alike to the last bit', () => {
  for (const [one, other] of pairs) if (one.month < KNOWN) expect(one.hash, String(one.month)).toBe(other.hash);
});

test('from the announcement to the date only those who have adopted it are bound', () => {
  const { links, platforms, banks } = withNotice;
  const readiness = (link: number) =>
    Math.min(platforms.readiness[links.platform[link]!]!, banks.readiness[links.bank[link]!]!);
  let early = 0;
  for (const [one, other] of pairs) {
    if (one.month < KNOWN || one.month >= BINDS) continue;
    for (let link = 0; link < OLD_LINKS; link++) {
      const differs = one.policy.aprCap[link] !== other.policy.aprCap[link];
      const isAdopter = readiness(link) <= passed(one.month);
      const isConsumer = BANK_TYPES[banks.type[links.bank[link]!]!] === 'consumer'; // already at 24 %
      expect(differs, `link ${link} in ${one.month}`).toBe(isAdopter && !isConsumer);
      if (differs) early++;
    }
    for (let bank = 0; bank < BANKS; bank++)
      expect(one.policy.whitelist[bank] !== other.policy.whitelist[bank]).toBe(
        banks.readiness[bank]! <= passed(one.month),
      );
    for (
      let j = 0;
      j < THIRD_PARTY_PLATFORMS;
      j++ // entrants come later
    )
      expect(one.policy.disclosure[j] !== other.policy.disclosure[j]).toBe(
        platforms.readiness[j]! <= passed(one.month),
      );
  }
  expect(early).toBeGreaterThan(50);
});

test('in the month of the announcement nobody else changes a price', () => {
  const [one, other] = pairs.find(([{ month }]) => month === KNOWN)!;
  const bound = (link: number) => one.policy.aprCap[link] !== other.policy.aprCap[link];
  for (let link = 0; link < OLD_LINKS; link++)
    if (!bound(link))
      for (let bin = 0; bin < BINS; bin++)
        expect(one.rates[link * BINS + bin], `link ${link}, bin ${bin}`).toBe(other.rates[link * BINS + bin]);
});

test('on the date everybody is bound', () => {
  const { policy } = noticed.find(({ month }) => month === BINDS)!;
  expect(new Set(policy.aprCap.subarray(0, OLD_LINKS))).toEqual(new Set([2400]));
});
