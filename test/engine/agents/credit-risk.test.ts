import { describe, expect, test } from 'vitest';
import { conditionalDefaultRate, retailRiskWeight } from '../../../src/engine/agents/credit-risk.ts';
import { normalCdf, normalOf } from '../../../src/engine/core/maths.ts';
import { drawPair, keyOf, newPair, STREAM } from '../../../src/engine/core/random.ts';

const LEVELS = [0.5, 0.9, 0.95, 0.99, 0.999] as const;
/** Default rate, correlation, default rate at each of the levels, standard deviation; all from Vasicek’s formulas in SciPy. */
const PORTFOLIOS = [
  [0.05, 0.1, [0.041474, 0.095667, 0.117901, 0.168936, 0.240794], 0.034825],
  [0.02, 0.1, [0.0152, 0.041136, 0.052987, 0.082357, 0.128237], 0.01697],
  [0.05, 0.04, [0.046598, 0.078216, 0.089633, 0.114313, 0.147324], 0.021186],
] as const;

describe.each(PORTFOLIOS)('V-09a: with a default rate of %f and a correlation of %f', (pd, correlation, rates, sd) => {
  test('the default rate of good, bad and worst years is that of the closed form', () => {
    for (const [i, level] of LEVELS.entries())
      expect(conditionalDefaultRate(pd, correlation, level)).toBeCloseTo(rates[i]!, 6);
  });

  test('years average to the default rate, with the spread of a bivariate normal', () => {
    const years = 100_000;
    let [total, squares] = [0, 0];
    for (let k = 0; k < years; k++) {
      const rate = conditionalDefaultRate(pd, correlation, (k + 0.5) / years);
      total += rate;
      squares += rate * rate;
    }
    expect(total / years).toBeCloseTo(pd, 6);
    expect(Math.sqrt(squares / years - (total / years) ** 2)).toBeCloseTo(sd, 5);
  });

  test('100 000 drawn years have these quantiles', () => {
    const key = keyOf(`${pd} ${correlation}`);
    const pair = newPair();
    const drawn = Float64Array.from({ length: 100_000 }, (_, year) => {
      drawPair(pair, key, year, 0, STREAM.payment, 0, 0);
      const factor = normalOf(pair[0]!); // low in bad years
      return conditionalDefaultRate(pd, correlation, normalCdf(-factor));
    }).sort();
    const within = [0.01, 0.01, 0.01, 0.02, 0.05]; // few years lie beyond the last level
    for (const [i, level] of LEVELS.entries())
      expect(Math.abs(drawn[level * drawn.length]! / rates[i]! - 1), `${level}`).toBeLessThan(within[i]!);
  });
});

test('without correlation every year is an average one', () => {
  for (const level of LEVELS) expect(conditionalDefaultRate(0.03, 0, level)).toBeCloseTo(0.03, 12);
});

describe('V-09b: risk weights published in Annex 5 of the Basel II text', () => {
  // In %: other retail with a loss given default of 45 and 85 %, qualifying revolving with the same.
  test.each([
    [0.03, 4.45, 8.41, 0.98, 1.85],
    [0.1, 11.16, 21.09, 2.71, 5.12],
    [0.5, 32.36, 61.13, 10.04, 18.97],
    [1, 45.77, 86.46, 17.22, 32.53],
    [2, 57.99, 109.53, 28.92, 54.63],
    [3, 62.79, 118.61, 38.66, 73.03],
    [5, 66.42, 125.45, 54.74, 103.41],
    [10, 75.54, 142.69, 83.89, 158.47],
    [20, 100.28, 189.41, 117.99, 222.86],
  ])('at a default rate of %f %', (pd, other45, other85, revolving45, revolving85) => {
    const weight = (lgd: number, book: 'other' | 'revolving') => 100 * retailRiskWeight(pd / 100, lgd, book);
    for (const [actual, published] of [
      [weight(0.45, 'other'), other45],
      [weight(0.85, 'other'), other85],
      [weight(0.45, 'revolving'), revolving45],
      [weight(0.85, 'revolving'), revolving85],
    ] as const)
      expect(Math.abs(actual - published)).toBeLessThan(0.01);
  });
});
