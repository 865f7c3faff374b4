import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearDemand, scaleTo, thresholdOf } from '../../../src/engine/stages/clear-demand.ts';
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
const used = (amounts: readonly number[], { links, weight }: Limit): bigint =>
  links.reduce((sum, link) => sum + BigInt(amounts[link]!) * BigInt(weight(link)), 0n);

describe('a limit', () => {
  test('scales all demand it binds in proportion', () => {
    const amounts = [100, 200, 700];
    scaleTo(amounts, limit([0, 1], 150));
    expect(amounts).toEqual([50, 100, 700]);
  });

  test('of a bank counts only its share of a joint loan', () => {
    // 70 % of 1 000 and all of 300: 1 000 on a room of 500.
    const amounts = [1000, 300];
    scaleTo(amounts, limit([0, 1], 500, [7000, WHOLE]));
    expect(amounts).toEqual([500, 150]);
  });

  test('that is used up, or was exceeded before, lends nothing', () => {
    for (const room of [0, -5, 0.9]) {
      const amounts = [100];
      scaleTo(amounts, limit([0], room));
      expect(amounts).toEqual([0]);
    }
  });

  test('is never exceeded by a fen and gives nobody more than he asked, whatever the demand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 * 10 ** 11 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: WHOLE }), { minLength: 12, maxLength: 12 }),
        fc.oneof(fc.nat(1000), fc.double({ min: -(10 ** 9), max: 10 ** 11, noNaN: true })),
        (demand, weights, room) => {
          const bound = limit(
            demand.map((_, link) => link),
            room,
            weights,
          );
          const amounts = [...demand];
          scaleTo(amounts, bound);
          expect(used(amounts, bound) <= BigInt(Math.max(0, Math.floor(room))) * BigInt(WHOLE)).toBe(true);
          amounts.forEach((amount, link) => {
            expect(amount >= 0 && amount <= demand[link]! && Number.isInteger(amount)).toBe(true);
            if (weights[link] === 0) expect(amount).toBe(demand[link]);
          });
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('the threshold of a link', () => {
  const demandOf = (byClass: Readonly<Record<number, number>>): Float64Array => {
    const demand = new Float64Array(2 * PRIORITIES);
    for (const [priority, amount] of Object.entries(byClass)) demand[PRIORITIES + Number(priority)] = amount;
    return demand;
  };

  test('lets in whole classes, safest first, as long as they fit', () => {
    const demand = demandOf({ 0: 100, 5: 50, 40: 10 });
    const amounts = [99, 100, 149, 150, 159, 160];
    expect(amounts.map((amount) => thresholdOf(demand, 1, amount))).toEqual([-1, 4, 4, 39, 39, 63]);
  });

  test('lets everybody in where nobody asks', () => {
    expect(thresholdOf(demandOf({}), 1, 0)).toBe(63);
  });

  test('never lets in more than the amount, and no class less than it could', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10 ** 9), { minLength: PRIORITIES, maxLength: PRIORITIES }),
        fc.nat(10 ** 11),
        (classes, amount) => {
          const threshold = thresholdOf(Float64Array.from(classes), 0, amount);
          const upTo = (last: number) => classes.slice(0, last + 1).reduce((a, b) => a + b, 0);
          return upTo(threshold) <= amount && (threshold === 63 || upTo(threshold + 1) > amount);
        },
      ),
      { seed: 1 },
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
