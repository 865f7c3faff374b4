import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guarantorsTogether } from '../../../src/engine/record/snapshot.ts';
import { clearDemand, lastClassWithin } from '../../../src/engine/stages/clear-demand.ts';
import { type Limit, limitsOf, WHOLE } from '../../../src/engine/stages/limits.ts';
import { PRIORITIES } from '../../../src/engine/state/institutions.ts';
import { leverOf } from '../helpers.ts';
import { benchMarket, linkOf } from './bench.ts';

const limit = (links: readonly number[], room: number, weights?: readonly number[]): Limit => ({
  name: 'a limit',
  links,
  room,
  weight: (link) => weights?.[link] ?? WHOLE,
});
/** Demand by link and class, fen: `byClass[link][class]`. */
function demandOf(byClass: readonly Readonly<Record<number, number>>[]): Float64Array {
  const demand = new Float64Array(byClass.length * PRIORITIES);
  byClass.forEach((classes, link) => {
    for (const [priority, amount] of Object.entries(classes)) demand[link * PRIORITIES + Number(priority)] = amount;
  });
  return demand;
}
const everybody = (links: number): Int32Array => new Int32Array(links).fill(PRIORITIES - 1);

describe('a limit', () => {
  const demand = demandOf([
    { 0: 100, 5: 50, 40: 10 },
    { 5: 50, 20: 700 },
  ]);

  test('lets in whole classes of all its links, safest first, as long as they fit', () => {
    const last = (room: number) => lastClassWithin(limit([0, 1], room), demand, everybody(2));
    expect([99, 100, 199, 200, 899, 900, 909, 910].map(last)).toEqual([-1, 4, 4, 19, 19, 39, 39, 63]);
  });

  test('of a bank counts only its share of a joint loan', () => {
    const last = (room: number) => lastClassWithin(limit([1], room, [WHOLE, 7000]), demand, everybody(2));
    expect([34, 35, 524, 525].map(last)).toEqual([4, 19, 19, 63]); // 70 % of 50, then of 750
  });

  test('leaves aside what earlier limits have turned away', () => {
    expect(lastClassWithin(limit([0, 1], 200), demand, Int32Array.of(63, 10))).toBe(39);
  });

  test('that is used up, or was exceeded before, lends nothing', () => {
    for (const room of [0, -5, 0.9])
      expect(lastClassWithin(limit([0], room), demandOf([{ 0: 100 }]), everybody(1))).toBe(-1);
  });

  test('lets everybody in where nobody asks', () => {
    expect(lastClassWithin(limit([0], 0), demandOf([{}]), everybody(1))).toBe(63);
  });

  test('is never exceeded by a fen, and lets in no class less than it could', () => {
    const amount = fc.integer({ min: 0, max: 10 ** 10 });
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.integer({ min: 0, max: 63 }).map(String), amount), { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: WHOLE }), { minLength: 8, maxLength: 8 }),
        fc.array(fc.integer({ min: -1, max: 63 }), { minLength: 8, maxLength: 8 }),
        fc.oneof(fc.nat(1000), fc.double({ min: -(10 ** 9), max: 10 ** 11, noNaN: true })),
        (classes, weights, before, room) => {
          const links = classes.map((_, link) => link);
          const last = lastClassWithin(limit(links, room, weights), demandOf(classes), Int32Array.from(before));
          const usedUpTo = (last: number): bigint =>
            links.reduce((sum, link) => {
              const within = Object.entries(classes[link]!).filter(([z]) => Number(z) <= Math.min(last, before[link]!));
              return within.reduce((total, [, fen]) => total + BigInt(fen) * BigInt(weights[link]!), sum);
            }, 0n);
          const available = BigInt(Math.max(0, Math.floor(room))) * BigInt(WHOLE);
          return usedUpTo(last) <= available && (last === 63 || usedUpTo(last + 1) > available);
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('the limits of a month', () => {
  const market = benchMarket();
  const { links, guarantors, banks, platforms, published } = market;
  const byName = (name: string) => limitsOf(market).find((found) => found.name === name)!;

  test('V-16: a guarantor with 10 bn of capacity has 9 bn after losing a tenth of its net assets', () => {
    guarantors.netAssets[0] = 1_000_000_000;
    expect(byName('leverage of guarantor 1').room).toBe(10_000_000_000);
    guarantors.netAssets[0] = 900_000_000;
    expect(byName('leverage of guarantor 1').room).toBe(9_000_000_000);
    guarantors.exposure[0] = 8_999_999_999;
    expect(byName('leverage of guarantor 1').room).toBe(1);
    guarantors.exposure[0] = 0;
  });

  test('do not count what a guarantor must hold in reserve among its net assets', () => {
    const roomUnder = (reserve: number, leverage = 10): [room: number, capacity: number] => {
      const market = benchMarket({ levers: [leverOf('guarReserve', reserve), leverOf('guarLeverage', leverage)] });
      market.guarantors.netAssets.fill(0);
      market.guarantors.netAssets[0] = 1_000_000_000;
      market.guarantors.exposure[0] = 4_000_000_000;
      market.links.exposure[market.links.guarantor.indexOf(0)] = 4_000_000_000;
      const { room } = limitsOf(market).find(({ name }) => name === 'leverage of guarantor 1')!;
      return [room, guarantorsTogether(market).capacity];
    };
    // 10 × (1 bn − reserve × 4 bn), of which 4 bn are in use.
    expect([0, 0.05, 0.125, 0.25, 0.5].map((reserve) => roomUnder(reserve))).toEqual([
      [6e9, 10e9],
      [4e9, 8e9],
      [1e9, 5e9],
      [-4e9, 0],
      [-4e9, 0],
    ]);
    const none = Number.POSITIVE_INFINITY;
    expect([0.05, 0.5].map((reserve) => roomUnder(reserve, none)[0])).toEqual([none, -4e9]);
  });

  test('V-16: one yuan of own funds carries 20 of joint loans at a share of 30 %, and 300 at 2 %', () => {
    const joint = linkOf(market, 'joint');
    const group = published.servicer[joint]!;
    platforms.equity[group] = 1_000_000;
    for (const [share, times] of [
      [3000, 20],
      [200, 300],
    ] as const) {
      for (let link = 0; link < links.count; link++)
        if (published.partnerShare[link]! > 0) published.partnerShare[link] = share;
      const { room, weight } = byName(`own funds of platform ${group + 1}`);
      expect((room * WHOLE) / weight(joint)).toBe(times * 1_000_000);
    }
    for (let link = 0; link < links.count; link++)
      if (published.partnerShare[link]! > 0) published.partnerShare[link] = 3000;
  });

  test('keep joint loans with one partner to a quarter of tier-1 capital, and all of them to half of all loans', () => {
    const joint = linkOf(market, 'joint');
    const bank = links.bank[joint]!;
    const partner = published.servicer[joint]!;
    const one = byName(`joint loans of bank ${bank + 1} with platform ${partner + 1}`);
    expect(one.room).toBeCloseTo(0.25 * 0.8 * banks.capital[bank]!, 3);
    expect(one.weight(joint)).toBe(7000);
    expect(byName(`joint loans of bank ${bank + 1}`).room).toBeCloseTo((0.5 * banks.coreRwa[bank]!) / 0.75, 3);
  });

  test('keep a consumer finance company’s guaranteed share whatever else it lends', () => {
    const guaranteed = Array.from({ length: links.count }, (_, link) => link).find(
      (link) => links.mode[link] === 2 && banks.type[links.bank[link]!] === 2,
    )!;
    const bank = links.bank[guaranteed]!;
    banks.loans[bank] = 1000;
    links.exposure[guaranteed] = 300;
    // 300 + x ≤ 0.5 · (1 000 + x) up to x = 400.
    expect(byName(`guaranteed share of bank ${bank + 1}`).room).toBe(400);
    banks.loans[bank] = 0;
    links.exposure[guaranteed] = 0;
  });
});

test('V-26: where nothing binds, everybody is let in', () => {
  const none = Number.POSITIVE_INFINITY;
  const market = benchMarket({
    levers: [
      leverOf('guarLeverage', none),
      leverOf('microLeverage', none),
      leverOf('jointPartnerLimit', none),
      leverOf('jointTotalLimit', none),
      leverOf('cfGuaranteeShare', 1),
    ],
  });
  market.banks.budget.fill(none);
  market.platforms.equity.fill(1);
  market.households.demand.fill(10 ** 9);
  clearDemand(market);
  expect([...market.published.threshold.subarray(0, market.links.count)]).toEqual(Array(market.links.count).fill(63));
});
