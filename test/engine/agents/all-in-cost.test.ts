import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allInCosts, upFrontFee, yearlyCost } from '../../../src/engine/agents/all-in-cost.ts';
import { amountDue, instalmentOf } from '../../../src/engine/agents/contract.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL } from '../../../src/engine/state/loans.ts';
import { aprOf, scheduleOf } from './schedule.ts';

const P = 1_000_000;
const paymentsOf = (contract: number, rateBp: number, n: number) =>
  scheduleOf(contract, P, rateBp, n).map(({ payment }) => payment);
/** Effective yearly rate of a nominal one paid monthly, both in %. */
const effective = (nominal: number) => 100 * ((1 + nominal / 1200) ** 12 - 1);

describe('V-06: a fee taken out of 10 000 yuan at the start', () => {
  // Twelve times the internal rate of schedules to the fen, by Brent’s method of SciPy.
  test.each([
    ['annuity', ANNUITY, 2400, 12, 0.03, 29.994],
    ['annuity', ANNUITY, 2400, 12, 0.05, 34.1433],
    ['annuity', ANNUITY, 2400, 6, 0.03, 34.9198],
    ['bullet', BULLET, 2400, 12, 0.03, 27.4648],
    ['equal principal', EQUAL_PRINCIPAL, 2400, 12, 0.03, 30.2034],
    ['annuity', ANNUITY, 1800, 12, 0.03, 23.909],
  ])('%s (%i) at %i bp over %i months with a fee of %f of it costs %f %', (_, contract, rate, n, share, cost) => {
    expect(aprOf(P * (1 - share), paymentsOf(contract, rate, n))).toBeCloseTo(cost, 4);
  });

  test('3 % of a one-year loan at 24 % makes an effective yearly rate of 34.48 %', () => {
    expect(effective(aprOf(0.97 * P, paymentsOf(ANNUITY, 2400, 12)))).toBeCloseTo(34.481, 4);
  });
});

describe('V-07: a fee a month on the original amount', () => {
  // n equal parts of the amount plus the fee, by the same method.
  test.each([
    [0.01, 12, 21.4572],
    [0.008, 12, 17.2708],
    [0.015, 12, 31.7164],
    [0.01, 24, 21.5712],
  ])('of %f over %i months costs %f % a year, nearly twice what it seems', (fee, n, cost) => {
    expect(aprOf(1, Array(n).fill(1 / n + fee))).toBeCloseTo(cost, 4);
  });

  test.each([
    [24, 26.8242],
    [36, 42.5761],
  ])('%i % nominal, paid monthly, are %f % effective', (nominal, rate) => {
    // All charges each month and the amount at the end: the nominal rate is the internal one.
    const cost = aprOf(1, [...Array(11).fill(nominal / 1200), 1 + nominal / 1200]);
    expect(cost).toBeCloseTo(nominal, 10);
    expect(effective(cost)).toBeCloseTo(rate, 4);
  });
});

describe('the yearly cost', () => {
  test('is nothing when no more is paid back than was received', () => {
    expect(yearlyCost(P, [P / 2, P / 2])).toBe(0);
    expect(yearlyCost(P, [P / 4])).toBe(0);
  });

  test('ends at 1200 % a year, the doubling of a loan in a month', () => {
    expect(yearlyCost(1, [2])).toBeCloseTo(12, 10);
    expect(yearlyCost(1, [5])).toBeCloseTo(12, 10);
  });
});

test('a side fee is its yearly rate over the average life of the loan, rounded down to a fen', () => {
  expect(upFrontFee(P, 600, 12)).toBe(32_500); // 6 % · 13/24 years = 3.25 %
  expect(upFrontFee(P, 600, 11)).toBe(30_000); // 6 % · half a year
  expect(upFrontFee(50_000, 1, 3)).toBe(0); // 0.83 fen
  expect(upFrontFee(20_000_000, 5000, 24)).toBe(10_416_666);
  expect(upFrontFee(P, 0, 12)).toBe(0);
});

describe('the all-in cost', () => {
  const allInCostBp = allInCosts({ instalmentOf, amountDue });

  // By the same method, in bp: 3050.57, 2721.35, 3030.74, 2775.91, 3073.33, 2301.22, 3021.27, 614.40.
  test.each([
    ['annuity', ANNUITY, 2400, 600, 12, 3051],
    ['annuity', ANNUITY, 2400, 300, 12, 2721],
    ['annuity', ANNUITY, 2400, 600, 6, 3031],
    ['bullet', BULLET, 2400, 600, 12, 2776],
    ['equal principal', EQUAL_PRINCIPAL, 2400, 600, 12, 3073],
    ['annuity', ANNUITY, 1800, 450, 24, 2301],
    ['annuity', ANNUITY, 2400, 600, 3, 3021],
    ['annuity', ANNUITY, 0, 600, 12, 614],
  ])('%s (%i) at %i bp with %i bp hidden over %i months is %i bp', (_, contract, rate, hidden, n, cost) => {
    expect(allInCostBp(contract, rate, hidden, n)).toBe(cost);
    expect(allInCostBp(contract, rate, hidden, n)).toBe(cost); // remembered
  });

  const products = [
    fc.constantFrom(ANNUITY, EQUAL_PRINCIPAL, BULLET),
    fc.nat(6000),
    fc.constantFrom(3, 6, 12, 24),
  ] as const;

  test('is the contract rate when nothing is hidden', () => {
    fc.assert(
      fc.property(...products, (contract, rate, n) => allInCostBp(contract, rate, 0, n) === rate),
      { seed: 1 },
    );
  });

  test('never falls when more is hidden', () => {
    const cost = fc.property(...products, fc.nat(3000), fc.nat(3000), (contract, rate, n, less, more) => {
      const [a, b] = [less, less + more].map((hidden) => allInCostBp(contract, rate, hidden, n)) as [number, number];
      return a >= rate && b >= a;
    });
    fc.assert(cost, { seed: 1 });
  });

  test('does not depend on what was asked before, however much that was', () => {
    const busy = allInCosts({ instalmentOf, amountDue });
    for (let rate = 0; rate < 5200; rate++) for (let hidden = 1; hidden < 5; hidden++) busy(ANNUITY, rate, hidden, 3);
    for (const hidden of [1, 2, 3, 4, 600])
      for (const rate of [0, 1, 2400, 5199])
        expect(busy(ANNUITY, rate, hidden, 3)).toBe(allInCosts({ instalmentOf, amountDue })(ANNUITY, rate, hidden, 3));
  });
});
