import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annuityInstalment,
  monthlyCharge,
  mulDivFloor,
  powInt,
  roundFen,
  shareOf,
  splitByWeights,
} from '../../../src/engine/core/money.ts';

test('half a fen is rounded up', () => {
  expect([0.49, 0.5, 1.5, 2.4999, -0.5].map(roundFen)).toEqual([0, 1, 2, 2, 0]);
});

test('one month of 24 % on 10 000 yuan is 200 yuan', () => {
  expect(monthlyCharge(1_000_000, 2400)).toBe(20_000);
  // 49 fen at 24 % is 0.98 fen; 25 fen is exactly half a fen.
  expect(monthlyCharge(49, 2400)).toBe(1);
  expect(monthlyCharge(25, 2400)).toBe(1);
  expect(monthlyCharge(24, 2400)).toBe(0);
});

test('a month of interest is the exact half-up of balance × rate ÷ 12', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.nat(6000), (balance, rate) => {
      const exact = (2n * BigInt(balance) * BigInt(rate) + 120_000n) / 240_000n;
      return monthlyCharge(balance, rate) === Number(exact);
    }),
    { seed: 1 },
  );
});

test('products beyond 2^53 are divided without losing a fen', () => {
  // 2^53 + 1 is no double; (2^40)(2^20)/3 = 2^60/3 = 384307168202282325.33…
  expect(mulDivFloor(2 ** 40, 2 ** 20, 3)).toBe(Number(384_307_168_202_282_325n));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.integer({ min: 1, max: 10 ** 13 }),
      (a, b, c) => mulDivFloor(a, b, c) === Number((BigInt(a) * BigInt(b)) / BigInt(c)),
    ),
    { seed: 1 },
  );
});

test('a share rounds down, so the other part never goes short', () => {
  expect(shareOf(91_396, 3000)).toBe(27_418); // 27 418.8
  expect([shareOf(1, 9999), shareOf(1, 10_000), shareOf(0, 3000)]).toEqual([0, 1, 0]);
});

test('whole powers are repeated products', () => {
  expect([powInt(1.5, 0), powInt(1.5, 1), powInt(2, 10)]).toEqual([1, 1.5, 1024]);
});

describe('a level instalment', () => {
  test('without charges is the principal spread evenly, rounded down', () => {
    expect(annuityInstalment(1_000_000, 0, 12)).toBe(83_333);
  });

  test('of a single month is principal and one month of charges', () => {
    expect(annuityInstalment(1_000_000, 2400, 1)).toBe(1_020_000);
  });

  test('pays the loan back: its value at the contract rate is the principal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50_000, max: 20_000_000 }),
        fc.integer({ min: 1, max: 6000 }),
        fc.integer({ min: 1, max: 60 }),
        (principal, rate, n) => {
          const instalment = annuityInstalment(principal, rate, n);
          let value = 0;
          let discount = 1;
          for (let k = 0; k < n; k++) {
            discount /= 1 + rate / 120_000;
            value += discount;
          }
          // The instalment is a whole fen: off by at most half a fen a month.
          expect(Math.abs(instalment * value - principal)).toBeLessThanOrEqual(0.5 * value + 1e-6);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('splitting an amount by weights', () => {
  test('gives the odd fen to the largest remainder, ties to the first', () => {
    expect(splitByWeights(10, [1, 1, 1])).toEqual([4, 3, 3]); // 3⅓ each
    expect(splitByWeights(100, [1, 2, 4])).toEqual([14, 29, 57]); // 14.29, 28.57, 57.14: the odd one to .57
    expect(splitByWeights(7, [0, 0])).toEqual([7, 0]);
    expect(splitByWeights(0, [3, 4])).toEqual([0, 0]);
  });

  test('loses no fen, gives nobody less than nothing, and nobody more than a fen off his share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 14 }),
        fc.array(fc.integer({ min: 0, max: 10 ** 14 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const parts = splitByWeights(total, weights);
          const all = weights.reduce((a, b) => a + BigInt(b), 0n);
          fc.pre(all <= BigInt(Number.MAX_SAFE_INTEGER));
          expect(parts.reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(total));
          if (all === 0n) return;
          parts.forEach((part, i) => {
            const floor = (BigInt(total) * BigInt(weights[i]!)) / all;
            expect(BigInt(part) - floor === 0n || BigInt(part) - floor === 1n).toBe(true);
          });
        },
      ),
      { seed: 1 },
    );
  });
});
