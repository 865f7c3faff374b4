import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contractOf,
  emergencyAmount,
  perceivedCost,
  rolloverAmount,
  savingsAfter,
  tenorOf,
  usualSpending,
  wholeAmount,
} from '../../../src/engine/agents/household.ts';
import { AMOUNT_MAX, AMOUNT_STEP } from '../../../src/engine/state/applications.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL } from '../../../src/engine/state/loans.ts';

describe('savings at month end', () => {
  test('part of a surplus is saved', () => {
    // 1 000 left over on savings of 2 000; 35 % of it is kept.
    expect(savingsAfter(3000, 2000, 0.35, 10_000)).toBe(2350);
  });

  test('saving stops at the target', () => {
    expect(savingsAfter(3000, 2000, 0.35, 2200)).toBe(2200);
  });

  test('savings above the target are drawn down, not cut off', () => {
    expect(savingsAfter(4000, 5000, 0.35, 2200)).toBe(4000); // a bad month: all of it is kept
    expect(savingsAfter(9000, 5000, 0.35, 2200)).toBe(5000); // a good month adds nothing
  });

  test('a household short of cash cuts consumption and saves nothing', () => {
    expect(savingsAfter(-500, 2000, 0.35, 10_000)).toBe(0);
  });

  test('are never negative and never more than the cash there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 8), max: 10 ** 8 }),
        fc.nat(10 ** 8),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(10 ** 8),
        (cash, before, share, target) => {
          const kept = savingsAfter(cash, before, share, target);
          return Number.isInteger(kept) && kept >= 0 && kept <= Math.max(0, cash);
        },
      ),
      { seed: 1 },
    );
  });
});

test('an income loss cuts usual spending by a quarter', () => {
  expect(usualSpending(0.5, 600_000, true)).toBe(300_000);
  expect(usualSpending(0.5, 600_000, false)).toBe(225_000);
});

describe('a request', () => {
  test('to roll over covers one and a half of the shortage, and at least two payments', () => {
    expect(rolloverAmount(300_000, 100_000, 1)).toBe(450_000);
    expect(rolloverAmount(100_000, 100_000, 1)).toBe(200_000);
    expect(rolloverAmount(100_000, 100_000, 2)).toBe(400_000);
  });

  test('in an emergency is the shock, and at least half a month of income', () => {
    expect(emergencyAmount(700_000, 600_000)).toBe(700_000);
    expect(emergencyAmount(100_000, 600_000)).toBe(300_000);
  });

  test('is a whole hundred of yuan between 500 and 200 000', () => {
    expect([0, 54_999, 55_000, 1_234_567, 10 ** 9].map(wholeAmount)).toEqual([
      50_000, 50_000, 60_000, 1_230_000, 20_000_000,
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (amount) => {
        const asked = wholeAmount(amount);
        return asked % AMOUNT_STEP === 0 && asked >= 50_000 && asked <= AMOUNT_MAX;
      }),
      { seed: 1 },
    );
  });

  test('runs 3, 6, 12 or 24 months for 15, 25, 52 and 8 % of people', () => {
    const draws = Array.from({ length: 10_000 }, (_, k) => tenorOf((k + 0.5) / 10_000));
    const shareOf = (months: number) => draws.filter((tenor) => tenor === months).length / 10_000;
    expect([3, 6, 12, 24].map(shareOf)).toEqual([0.15, 0.25, 0.52, 0.08]);
  });

  test('is an annuity for four in five; a single repayment at the end only for short loans', () => {
    expect([contractOf(0.79, 12, 12), contractOf(0.84, 12, 12), contractOf(0.86, 12, 12)]).toEqual([
      ANNUITY,
      EQUAL_PRINCIPAL,
      BULLET,
    ]);
    expect([contractOf(0.86, 24, 12), contractOf(0.86, 3, 0)]).toEqual([ANNUITY, ANNUITY]);
  });
});

describe('the price as the borrower sees it', () => {
  test('shows the hidden part as far as disclosure and literacy reach', () => {
    // Visible share of the hidden 12 pp: 1 − (1 − 0.4)(1 − 0.5) = 0.7, so 18 % + 8.4 pp.
    expect(perceivedCost(0.3, 0.18, 0.4, 0.5, 0)).toBeCloseTo(0.264, 12);
  });

  test('is the true price under full disclosure, and for the fully literate whatever the platform tells', () => {
    expect(perceivedCost(0.3, 0.18, 1, 0, 0)).toBeCloseTo(0.3, 12);
    expect(perceivedCost(0.3, 0.18, 0, 1, 0.1)).toBeCloseTo(0.3, 12);
  });

  test('is the advertised one where nothing is disclosed to someone who cannot work it out, plus his error', () => {
    expect(perceivedCost(0.3, 0.18, 0, 0, 0.03)).toBeCloseTo(0.21, 12);
  });
});
