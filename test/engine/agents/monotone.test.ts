import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRising } from '../../../src/engine/agents/monotone.ts';

const rising = (values: readonly number[], weights: readonly number[]): number[] => {
  const all = Float64Array.from(values);
  makeRising(all, 0, Float64Array.from(weights));
  return [...all];
};

test('neighbours that fall are pooled at their weighted mean, rising ones stay', () => {
  expect(rising([1, 3, 2, 4], [1, 1, 1, 1])).toEqual([1, 2.5, 2.5, 4]);
  expect(rising([4, 1], [1, 3])).toEqual([1.75, 1.75]);
  expect(rising([3, 2, 1], [1, 1, 1])).toEqual([2, 2, 2]); // by hand
});

test('the result rises and keeps the weighted sum, whatever the values', () => {
  const row = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1000, noNaN: true }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 16 }), (rows) => {
      const [values, weights] = [rows.map(([value]) => value), rows.map(([, weight]) => weight)];
      const fitted = rising(values, weights);
      const total = (of: readonly number[]) => of.reduce((sum, value, i) => sum + value * weights[i]!, 0);
      expect(total(fitted)).toBeCloseTo(total(values), 6);
      for (let i = 1; i < fitted.length; i++) expect(fitted[i]!).toBeGreaterThanOrEqual(fitted[i - 1]!);
    }),
    { seed: 1 },
  );
});
