import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admissionScore,
  keptFromCore,
  lendingRoom,
  listLength,
  nextCutoff,
  requiredYield,
} from '../../../src/engine/agents/bank.ts';
import { BANK_TYPES } from '../../../src/engine/scenario/scenario.ts';

test('a bank asks for its funding cost, 0.6 % of running cost and 10 % on the capital it uses', () => {
  // 2.3 % + 0.6 % + 10 % × 10.5 % × 75 % = 3.6875 %
  expect(requiredYield(0.023, 0.105, 0.75)).toBeCloseTo(0.036875, 12);
});

describe('what a bank may still lend', () => {
  const NO_LIMIT = Number.POSITIVE_INFINITY;

  test('V-16: 10 000 yuan use 787.50, 1 050 or 1 575 yuan of capital at 10.5 %, with the buffer on top', () => {
    // Capital used = weight × ratio × loan, ratio 10.5 %; management keeps half a point above the legal minimum, so a
    // legal 10 % means 10.5 % in use and a legal 10.5 % means 11 %.
    for (const [weight, capital] of [
      [0.75, 78_750],
      [1, 105_000],
      [1.5, 157_500],
    ] as const) {
      const room = lendingRoom(capital, 0, 0, 0.1, weight, NO_LIMIT);
      expect(room).toBeLessThanOrEqual(1_000_000);
      expect(room).toBeGreaterThanOrEqual(1_000_000 - 1);
      expect(lendingRoom(capital, 0, 0, 0.105, weight, NO_LIMIT)).toBe(Math.floor((1_000_000 * 0.105) / 0.11));
    }
  });

  test('is what its other business and its loans leave', () => {
    // Capital 11 000 carries assets of 100 000 at 11 %; the core book takes 40 000, loans 0.75 × 20 000: 45 000 ÷ 0.75.
    expect(lendingRoom(11_000, 40_000, 20_000, 0.105, 0.75, NO_LIMIT)).toBe(60_000);
  });

  test('ends at its own limit for this market, and is never below nothing', () => {
    expect(lendingRoom(11_000, 40_000, 20_000, 0.105, 0.75, 50_000)).toBe(30_000);
    expect(lendingRoom(11_000, 40_000, 60_000, 0.105, 0.75, 50_000)).toBe(0);
    expect(lendingRoom(-5, 0, 0, 0.105, 0.75, 50_000)).toBe(0);
  });

  test('lent in full, still meets the legal minimum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.nat(10 ** 13),
        fc.nat(10 ** 12),
        fc.constantFrom(0.08, 0.105, 0.12),
        fc.constantFrom(0.45, 0.75, 1, 1.5),
        (capital, core, loans, least, weight) => {
          const room = lendingRoom(capital, core, loans, least, weight, NO_LIMIT);
          fc.pre(room > 0);
          return capital / (core + weight * (loans + room)) >= least;
        },
      ),
      { seed: 1 },
    );
  });
});

test('a bank with too many bad loans screens harder, one with few relaxes, within bins 8 to 14', () => {
  expect(nextCutoff(11, 0.06, 0.05)).toBe(10);
  expect(nextCutoff(11, 0.04, 0.05)).toBe(11);
  expect(nextCutoff(11, 0.02, 0.05)).toBe(12);
  expect(nextCutoff(8, 0.06, 0.05)).toBe(8);
  expect(nextCutoff(14, 0, 0.05)).toBe(14);
});

test('a rule of ten groups lets national banks list 10, internet banks 16, consumer finance 20, local banks 7', () => {
  expect(BANK_TYPES.map((_, type) => listLength(10, type))).toEqual([10, 16, 20, 7]);
  expect(listLength(0, 0)).toBe(1);
});

test('half a point of disclosure weighs as much as a quarter of the market', () => {
  expect(admissionScore(0.25, 0, 1, false)).toBe(admissionScore(0, 0.5, 1, false));
});

test('a bank short of capital keeps a year’s 10 % on the least capital of its other business, as far as the gap goes', () => {
  // 10 % of 10.5 % of 1 200 m fen is 12.6 m a year, 1.05 m a month.
  expect(keptFromCore(5_000_000, 1_200_000_000, 0.105)).toBeCloseTo(1_050_000, 6);
  expect(keptFromCore(400_000, 1_200_000_000, 0.105)).toBe(400_000);
  expect(keptFromCore(-1, 1_200_000_000, 0.105)).toBe(0);
});
