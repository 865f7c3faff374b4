import { describe, expect, test } from 'vitest';
import { nominalCap, SIMPLE, simpleCost } from '../../../src/engine/agents/apr-method.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL } from '../../../src/engine/state/loans.ts';
import { scheduleOf } from './schedule.ts';

const NOMINAL = 0;
const EFFECTIVE = 1;
const P = 10_000_000;
/** Charges of a loan paid on time, % of its principal. */
const totalCharges = (contract: number, rateBp: number, n: number): number =>
  (100 * scheduleOf(contract, P, rateBp, n).reduce((sum, { charge }) => sum + charge, 0)) / P;

describe('charges of equal instalments over the first principal', () => {
  // Nominal rate in %, and in % of the principal what 3, 6, 12 and 24 months cost.
  test.each([
    [12, [2.01, 3.53, 6.62, 12.98]],
    [18, [3.01, 5.32, 10.02, 19.82]],
    [20, [3.35, 5.91, 11.16, 22.15]],
    [24, [4.03, 7.12, 13.47, 26.89]],
    [36, [6.06, 10.76, 20.55, 41.71]],
  ])('at %i %% a year', (rate, charges) => {
    for (const [i, n] of [3, 6, 12, 24].entries()) {
      const simple = simpleCost(ANNUITY, 100 * rate, n);
      expect((simple * n) / 1200).toBeCloseTo(charges[i]!, 2);
    }
  });

  test('are those of the schedule to the fen, whatever the contract', () => {
    for (const contract of [ANNUITY, EQUAL_PRINCIPAL, BULLET])
      for (const rate of [0, 1, 850, 2400, 3600])
        for (const n of [1, 3, 6, 12, 24, 60]) {
          const simple = simpleCost(contract, rate, n);
          expect((simple * n) / 1200, `${contract} ${rate} ${n}`).toBeCloseTo(totalCharges(contract, rate, n), 3);
        }
  });

  test('of a loan repaid in one sum are its nominal rate', () => {
    expect([3, 12, 24].map((n) => simpleCost(BULLET, 2400, n))).toEqual([2400, 2400, 2400]);
  });
});

describe('the nominal rate that a ceiling allows', () => {
  test('is the ceiling itself where it is counted by twelve times the monthly rate', () => {
    expect([0, 1, 1240, 2400].map((cap) => nominalCap(NOMINAL, cap))).toEqual([0, 1, 1240, 2400]);
    expect(nominalCap(NOMINAL, 1193.5)).toBe(1193);
  });

  test('with interest on interest is 12·((1 + c)^(1/12) − 1), rounded down: 24 % is 1.81 % a month', () => {
    for (const cap of [1, 100, 1500, 2400, 3600, 10_000])
      expect(nominalCap(EFFECTIVE, cap), `${cap}`).toBe(Math.floor(120_000 * ((1 + cap / 1e4) ** (1 / 12) - 1)));
    expect(nominalCap(EFFECTIVE, 2400) / 1200).toBeCloseTo(1.81, 2);
  });

  test('by simple cost is that of an annuity over a year: 6.62, 13.47 and 20.55 % are 12, 24 and 36 %', () => {
    const rates = [662, 1347, 2055].map((cap) => nominalCap(SIMPLE, cap));
    expect(rates).toEqual([1200, 2399, 3599]); // 13.472 and 20.554 % before rounding
    for (const cap of [1, 500, 1200, 2400]) {
      const rate = nominalCap(SIMPLE, cap);
      expect(simpleCost(ANNUITY, rate, 12)).toBeLessThanOrEqual(cap);
      expect(simpleCost(ANNUITY, rate + 1, 12)).toBeGreaterThan(cap);
    }
  });

  test('is none without a ceiling, however it would be counted', () => {
    for (const method of [NOMINAL, EFFECTIVE, SIMPLE])
      expect(nominalCap(method, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });
});
