import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountDue, instalmentOf, scheduledPayment } from '../../../src/engine/agents/contract.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL } from '../../../src/engine/state/loans.ts';
import { aprOf, type Row, scheduleOf } from './schedule.ts';

const P = 1_000_000;
const charges = (rows: readonly Row[]) => rows.reduce((sum, { charge }) => sum + charge, 0);
const payments = (rows: readonly Row[]) => rows.map(({ payment }) => payment);

describe('V-04: a level instalment 等额本息 on 10 000 yuan', () => {
  // P · r ÷ (1 − (1 + r)^−n), then month by month with charges half up; worked out in a spreadsheet.
  test.each([
    [2400, 12, 94_560, 94_555, 134_715],
    [3600, 12, 100_462, 100_463, 205_545],
    [720, 12, 86_619, 86_619, 39_428],
    [1800, 24, 49_924, 49_926, 198_178],
    [2400, 6, 178_526, 178_524, 71_154],
    [0, 12, 83_333, 83_337, 0],
  ])('at %i bp over %i months is %i, the last %i, charges %i', (rate, n, instalment, last, total) => {
    const rows = scheduleOf(ANNUITY, P, rate, n);
    expect(payments(rows)).toEqual([...Array(n - 1).fill(instalment), last]);
    expect(charges(rows)).toBe(total);
    if (rate > 0) expect(aprOf(P, payments(rows))).toBeCloseTo(rate / 100, 3);
  });

  test('starts with charges of 200.00, 185.09 and 169.88 yuan at 24 % over a year', () => {
    const rows = scheduleOf(ANNUITY, P, 2400, 12).slice(0, 3);
    expect(rows.map(({ charge }) => charge)).toEqual([20_000, 18_509, 16_988]);
    expect(rows.map(({ principal }) => principal)).toEqual([74_560, 76_051, 77_572]);
  });
});

describe('V-05: other ways to repay 10 000 yuan', () => {
  test.each([
    [2400, 12, 103_333, 85_004, 130_000],
    [1800, 24, 56_666, 42_307, 187_500],
  ])('equal principal 等额本金 at %i bp over %i months starts at %i and ends at %i', (rate, n, first, last, total) => {
    const rows = scheduleOf(EQUAL_PRINCIPAL, P, rate, n);
    expect([rows[0]!.payment, rows.at(-1)!.payment, charges(rows)]).toEqual([first, last, total]);
    expect(Math.abs(aprOf(P, payments(rows)) - rate / 100)).toBeLessThan(0.001);
  });

  test('charges first, principal at maturity 先息后本', () => {
    const rows = scheduleOf(BULLET, P, 2400, 12);
    expect(payments(rows)).toEqual([...Array(11).fill(20_000), 1_020_000]);
    expect(charges(rows)).toBe(240_000);
    expect(aprOf(P, payments(rows))).toBeCloseTo(24, 6);
  });
});

describe('after missed instalments', () => {
  test('everything missed is due again with the charges', () => {
    const charge = 20_000;
    expect(amountDue(ANNUITY, 94_560, P, charge, 2, 12)).toBe(3 * 94_560);
    expect(amountDue(EQUAL_PRINCIPAL, 83_333, P, 3 * charge, 2, 12)).toBe(3 * 83_333 + 3 * charge);
    expect(amountDue(BULLET, 0, P, 3 * charge, 2, 12)).toBe(3 * charge);
  });

  test('nobody owes more than the balance and what has accrued', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ANNUITY, EQUAL_PRINCIPAL, BULLET),
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.nat(1_000_000),
        fc.nat(3),
        fc.integer({ min: 1, max: 24 }),
        (contract, instalment, balance, arrears, missed, left) => {
          const due = amountDue(contract, instalment, balance, arrears, missed, left);
          return due >= 0 && due <= balance + arrears && (left > missed + 1 || due === balance + arrears);
        },
      ),
      { seed: 1 },
    );
  });
});

test('every loan paid on time ends at exactly zero, whatever its size, rate, tenor and type', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(ANNUITY, EQUAL_PRINCIPAL, BULLET),
      fc.integer({ min: 5, max: 2000 }).map((hundreds) => hundreds * 10_000),
      fc.nat(6000),
      fc.constantFrom(3, 6, 12, 24),
      (contract, principal, rate, n) => {
        const rows = scheduleOf(contract, principal, rate, n);
        expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(principal);
        expect(rows.every((row) => row.principal >= 0)).toBe(true);
        // The last payment differs from the others by rounding only: half a fen a month and its interest.
        const instalment = instalmentOf(contract, principal, rate, n);
        if (contract === ANNUITY && rate > 0)
          expect(Math.abs(rows.at(-1)!.payment - instalment)).toBeLessThan(n * 1.05 ** n);
        expect(scheduledPayment(contract, instalment, 0, rate, 1)).toBe(0);
      },
    ),
    { seed: 1 },
  );
});
