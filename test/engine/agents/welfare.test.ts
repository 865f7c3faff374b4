import { describe, expect, test } from 'vitest';
import { averageLife, longRunReservation, surplusOf } from '../../../src/engine/agents/welfare.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL } from '../../../src/engine/state/loans.ts';
import { sum } from '../helpers.ts';
import { scheduleOf } from './schedule.ts';

const P = 1_000_000;

describe('the average life of a loan', () => {
  /** Years of the full amount, from the balances of the schedule to the fen. */
  function lifeOf(contract: number, rateBp: number, tenor: number): number {
    let balance = P;
    const standing = scheduleOf(contract, P, rateBp, tenor).map(({ principal }) => {
      balance -= principal;
      return balance + principal;
    });
    return sum(standing) / (12 * P);
  }

  test.each([
    ['annuity', ANNUITY],
    ['equal principal', EQUAL_PRINCIPAL],
    ['bullet', BULLET],
  ])('%s is the sum of its balances ÷ 12 × principal', (_, contract) => {
    for (const rate of [720, 1800, 2400, 3600])
      for (const tenor of [3, 6, 12, 24]) {
        const years = averageLife(contract, rate, tenor);
        // A schedule rounds each instalment and each charge to a fen, so charges differ by up to a fen a month.
        const rounding = tenor / (P * (rate / 10_000));
        expect(Math.abs(years - lifeOf(contract, rate, tenor)), `${rate} bp, ${tenor} months`).toBeLessThan(rounding);
      }
  });

  test('is a year for a bullet over a year, and just above half of it for equal parts', () => {
    expect(averageLife(BULLET, 2400, 12)).toBe(1);
    expect(averageLife(EQUAL_PRINCIPAL, 2400, 12)).toBeCloseTo(13 / 24, 12);
    expect(averageLife(ANNUITY, 0, 12)).toBeCloseTo(13 / 24, 12);
    // An annuity repays late: 134 720 fen of charges at 24 % on 1 000 000.
    expect(averageLife(ANNUITY, 2400, 12)).toBeCloseTo(0.134_72 / 0.24, 12);
  });
});

describe('what a borrower gains', () => {
  test('is the margin between his reservation price and the cost, for as long as he has the money', () => {
    expect(surplusOf(3000, 2400, P, averageLife(BULLET, 2400, 12))).toBe(60_000);
    expect(surplusOf(3000, 2400, P, averageLife(EQUAL_PRINCIPAL, 2400, 11))).toBe(30_000);
    expect(surplusOf(3000, 2400, P, averageLife(ANNUITY, 2400, 12))).toBe(33_680); // 0.06 × 0.561333 of it
  });

  test('is a loss where it costs more than he would have accepted', () => {
    expect(surplusOf(2000, 2400, P, averageLife(BULLET, 2400, 6))).toBe(-20_000);
  });

  test('of the present-biased in the long run is less: a fifth of what they accept is impatience', () => {
    expect(longRunReservation(3000)).toBe(2400);
    expect(surplusOf(longRunReservation(3000), 2400, P, averageLife(BULLET, 2400, 12))).toBe(0);
  });
});
