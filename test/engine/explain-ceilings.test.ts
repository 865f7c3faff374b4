import { describe, expect, test } from 'vitest';
import type { Barrier } from '../../src/engine/explain/barriers.ts';
import { watchBorrower } from '../../src/engine/explain/borrower.ts';
import type { OfferSeen } from '../../src/engine/explain/offers.ts';
import { PRICE_LEVERS } from '../../src/engine/scenario/levers/price.ts';
import type { DatedLever } from '../../src/engine/scenario/scenario.ts';
import { leverOf, scenarioOf, sum } from './helpers.ts';
import { watched } from './watched.ts';

const PEOPLE = 400;
const methodOf = (name: (typeof PRICE_LEVERS.aprMethod.choices)[number]): DatedLever =>
  leverOf('aprMethod', PRICE_LEVERS.aprMethod.choices.indexOf(name));

/** Everything that a ceiling barred or cut in a year under some law, nothing hidden. */
function ceilingsUnder(...levers: readonly DatedLever[]) {
  const people = Array.from({ length: PEOPLE }, (_, person) => watchBorrower(person));
  watched(
    scenarioOf({ borrowers: PEOPLE, months: 12, off: ['evasion'], levers }),
    people.map(({ watch }) => watch),
  );
  const needs = people.flatMap(({ story }) => story().months.flatMap(({ need }) => need ?? []));
  const asks = needs.flatMap((need) => need.asks.map((ask) => ({ ...ask, need })));
  const barred = asks.flatMap(({ barriers }) =>
    barriers.flatMap(({ why, ceiling }) => (why === 'ceiling' ? ceiling! : [])),
  );
  const cut = asks.flatMap(({ offer }) => (offer?.ceiling ? [{ offer, ceiling: offer.ceiling }] : []));
  return { asks, barred, cut };
}
const shown = ({ bank, guarantee, service }: OfferSeen) => bank + guarantee + service;
const leversBehind = (seen: readonly Required<Barrier>['ceiling'][]) =>
  new Set(seen.flatMap(({ by }) => by.map(({ lever }) => lever)));

test('a ceiling with interest on interest is told with prices counted so', () => {
  const { barred, cut } = ceilingsUnder(leverOf('aprCap', 2400), methodOf('effective'));
  expect(barred.length).toBeGreaterThan(20);
  expect(cut.length).toBeGreaterThan(20);
  for (const { cap, needed } of barred) {
    expect(cap).toBe(2400);
    expect(needed).toBeGreaterThan(cap);
  }
  for (const { offer, ceiling } of cut) {
    expect(shown(offer)).toBe(Math.floor(120_000 * (1.24 ** (1 / 12) - 1))); // 21.7 %
    expect(ceiling.cap).toBe(2400);
    expect(ceiling.countedFree).toBeCloseTo(1e4 * ((1 + (shown(offer) + ceiling.cut) / 120_000) ** 12 - 1), 6);
  }
  expect(leversBehind(barred)).toEqual(new Set(['aprCap']));
});

describe('a ceiling on simple cost', () => {
  const { barred, asks } = ceilingsUnder(leverOf('aprCap', 1400), methodOf('simple'));

  test('is told with what stands above it', () => {
    expect(barred.length).toBeGreaterThan(100);
    for (const { cap, needed } of barred) {
      expect(cap).toBe(1400);
      expect(needed).toBeGreaterThan(cap);
    }
  });

  test('bars loans repaid in one sum, whose simple cost is their rate, at prices that others get', () => {
    const bullets = asks.filter(({ offer, need }) => !offer && need.contract === 'bullet');
    const needed = bullets.flatMap(({ barriers }) => barriers.flatMap(({ ceiling }) => ceiling?.needed ?? []));
    const whole = needed.filter((rate) => Number.isInteger(rate));
    expect(whole.length).toBeGreaterThan(10);
    const dearest = Math.max(...asks.flatMap(({ offer }) => (offer ? shown(offer) : [])));
    for (const rate of whole) expect(rate).toBeLessThanOrEqual(dearest);
  });
});

describe('a ceiling on the average', () => {
  const { barred, cut } = ceilingsUnder(
    leverOf('aprCap', 2400),
    leverOf('aprAvgCap', 2000, { scope: { bankTypes: ['consumer'] } }),
  );

  test('is told as the price up to which the lender goes itself', () => {
    const own = cut.filter(({ ceiling }) => ceiling.isOwn);
    expect(own.length).toBeGreaterThan(10);
    for (const { offer, ceiling } of own) {
      expect(offer.lender.bankType).toBe('consumer');
      expect(shown(offer)).toBe(ceiling.cap);
      expect(shown(offer) + ceiling.cut).toBe(ceiling.countedFree);
      expect(ceiling.by).toMatchObject([{ lever: 'aprAvgCap', value: { en: '0.2' } }]);
    }
    expect(Math.min(...own.map(({ ceiling }) => ceiling.cap))).toBe(2000);
  });

  test('is told where it bars, and the one of each loan at other banks', () => {
    expect(sum(barred.map(({ isOwn }) => (isOwn ? 1 : 0)))).toBeGreaterThan(10);
    for (const { cap, needed, isOwn, by } of barred) {
      expect(needed).toBeGreaterThan(cap);
      expect(isOwn ? cap >= 2000 && cap < 2400 : cap === 2400).toBe(true);
      expect(by.map(({ lever }) => lever)).toEqual([isOwn ? 'aprAvgCap' : 'aprCap']);
    }
  });
});
