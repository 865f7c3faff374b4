import { describe, expect, test } from 'vitest';
import {
  DEFAULTED,
  defaultThreshold,
  fallsBelow,
  nextBucket,
  ROLL_RATES,
} from '../../../src/engine/agents/verification-modes.ts';
import { normalOf } from '../../../src/engine/core/maths.ts';
import { drawPair, keyOf, newPair, STREAM } from '../../../src/engine/core/random.ts';
import { mean } from '../helpers.ts';

const key = keyOf('roll rates');
const pair = newPair();
/** Uniform draw of a loan in a month. */
function drawOf(loan: number, month: number): number {
  drawPair(pair, key, loan, month, STREAM.payment, 0, 0);
  return pair[0]!;
}
const standardError = (values: readonly number[]): number => {
  const average = mean(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - average) ** 2, 0) / (values.length - 1) / values.length);
};
function expectNear(values: readonly number[], expected: number): void {
  expect(Math.abs(mean(values) - expected)).toBeLessThan(3 * standardError(values));
}

/** Shares of the states after `months`, from those at the start. */
function sharesAfter(months: number, start: readonly number[], rows: readonly (readonly number[])[]): number[] {
  let shares = [...start];
  for (let month = 0; month < months; month++)
    shares = shares.map((_, to) => shares.reduce((sum, share, from) => sum + share * rows[from]![to]!, 0));
  return shares;
}
const stay = [0, 0, 0, 0, 1];
/** The chain with default as an end. */
const ENDING = [...ROLL_RATES, stay];
/** The chain with current as an end too: where it ends says which of the two a loan meets first. */
const FIRST_OF_TWO = [[1, 0, 0, 0, 0], ...ROLL_RATES.slice(1), stay];
/** The chain with three months in default, after which a new loan takes the place. */
const RENEWED = [
  ...ROLL_RATES.map((row) => [...row, 0, 0]),
  [0, 0, 0, 0, 0, 1, 0],
  [0, 0, 0, 0, 0, 0, 1],
  [1, 0, 0, 0, 0, 0, 0],
];

test('chances of each row add up to one', () => {
  for (const row of ROLL_RATES) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test('a thousand evenly spread draws meet every bucket as often as its roll rate says', () => {
  for (const [missed, row] of ROLL_RATES.entries()) {
    const counts = [0, 0, 0, 0, 0];
    for (let k = 0; k < 1000; k++) counts[nextBucket(missed, (k + 0.5) / 1000)]!++;
    expect(counts).toEqual(row.map((chance) => Math.round(1000 * chance)));
  }
});

// Expected values: linear equations of the chain, solved with NumPy.
describe('V-10: a loan behind defaults before it is current again', () => {
  const cases = [
    [1, 0.586912],
    [2, 0.796523],
    [3, 0.923862],
  ] as const;

  test.each(cases)('%i months behind: with chance %f', (missed, chance) => {
    const start = [0, 1, 2, 3, 4].map((state) => (state === missed ? 1 : 0));
    expect(sharesAfter(500, start, FIRST_OF_TWO)[DEFAULTED]).toBeCloseTo(chance, 6);
    const ends = Array.from({ length: 20_000 }, (_, loan) => {
      let state: number = missed;
      for (let month = 0; state > 0 && state < DEFAULTED; month++) state = nextBucket(state, drawOf(loan, month));
      return state === DEFAULTED ? 1 : 0;
    });
    expectNear(ends, chance);
  });

  test('so that a current loan starts on its way to default with 0.352147 % a month', () => {
    const [, ahead] = ROLL_RATES[0];
    expect(ahead * sharesAfter(500, [0, 1, 0, 0, 0], FIRST_OF_TWO)[DEFAULTED]!).toBeCloseTo(0.00352147, 8);
  });
});

describe('V-10: a new loan has defaulted', () => {
  const loans = Array.from({ length: 50_000 }, (_, loan) => {
    let [state, month] = [0, 0];
    while (month < 24 && state < DEFAULTED) state = nextBucket(state, drawOf(loan, month++));
    return state === DEFAULTED ? month : Number.POSITIVE_INFINITY;
  });

  test.each([
    [6, 0.009524],
    [12, 0.030148],
    [24, 0.070188],
  ])('by month %i with chance %f', (months, chance) => {
    expect(sharesAfter(months, [1, 0, 0, 0, 0], ENDING)[DEFAULTED]).toBeCloseTo(chance, 6);
    expectNear(
      loans.map((month) => (month <= months ? 1 : 0)),
      chance,
    );
  });
});

describe('V-10: a book whose loans stay in default for three months and are then replaced', () => {
  const SHARES = [0.974483, 0.006391, 0.004794, 0.004037, 0.010295];
  const inFive = (shares: readonly number[]): number[] => [
    ...shares.slice(0, DEFAULTED),
    shares.slice(DEFAULTED).reduce((a, b) => a + b, 0),
  ];

  test('settles at 97.4483 % current and 1.0295 % 90 days past due or more', () => {
    const shares = inFive(sharesAfter(2000, [1, 0, 0, 0, 0, 0, 0], RENEWED));
    for (const [state, share] of SHARES.entries()) expect(shares[state]).toBeCloseTo(share, 6);
  });

  test('is found there when loans are drawn one by one', () => {
    const [loans, before, months] = [4000, 60, 120];
    const shares = Array.from({ length: loans }, (_, loan) => {
      const count = [0, 0, 0, 0, 0, 0, 0];
      let state = 0;
      for (let month = 0; month < before + months; month++) {
        if (state < DEFAULTED) state = nextBucket(state, drawOf(loan, month));
        else state = (state + 1) % RENEWED.length;
        if (month >= before) count[state]!++;
      }
      return inFive(count.map((n) => n / months));
    });
    for (const [state, share] of SHARES.entries())
      expectNear(
        shares.map((ofLoan) => ofLoan[state]!),
        share,
      );
  });
});

describe('V-09a: defaults under a common factor', () => {
  const LOANS = 2000;
  /** Default rates of 2 000 loans in each of 1 000 years. */
  const ratesOf = (pd: number, correlation: number): number[] => {
    const threshold = defaultThreshold(pd);
    return Array.from({ length: 1000 }, (_, year) => {
      const factor = normalOf(drawOf(LOANS, year));
      let defaults = 0;
      for (let loan = 0; loan < LOANS; loan++)
        if (fallsBelow(threshold, correlation, factor, normalOf(drawOf(loan, year)))) defaults++;
      return defaults / LOANS;
    });
  };
  /** Variance of a default rate over years, known mean. */
  const varianceOf = (rates: readonly number[], pd: number) => rates.map((rate) => (rate - pd) ** 2);

  // Standard deviation of the conditional default rate from the bivariate normal; 2 000 loans add what chance leaves.
  test.each([
    [0.05, 0.1, 0.034825],
    [0.02, 0.1, 0.01697],
  ])('of %f with a correlation of %f average to it and spread over years by %f', (pd, correlation, sd) => {
    const rates = ratesOf(pd, correlation);
    expectNear(rates, pd);
    expectNear(varianceOf(rates, pd), sd ** 2 + (pd * (1 - pd) - sd ** 2) / LOANS);
  });

  test('come in bad times, and to those with bad luck of their own', () => {
    const [pd, correlation] = [0.05, 0.1];
    expect(fallsBelow(defaultThreshold(pd), correlation, -3, -1)).toBe(true); // −0.95 − 0.95 < −1.64
    expect(fallsBelow(defaultThreshold(pd), correlation, 3, -1)).toBe(false);
    expect(fallsBelow(defaultThreshold(pd), correlation, -3, 0)).toBe(false); // −0.95
    expect(fallsBelow(defaultThreshold(pd), correlation, 0, -2)).toBe(true); // −1.90
  });
});
