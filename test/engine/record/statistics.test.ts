import { describe, expect, test } from 'vitest';
import { gini, median, rocArea } from '../../../src/engine/record/statistics.ts';

const each = (values: readonly number[]) =>
  gini(
    values.map(() => 1),
    values,
  );

describe('V-19: the Gini coefficient', () => {
  test('is 0 of equals, 3/4 where one of four has all, 1/4 of 1, 2, 3, 4', () => {
    expect(each([5, 5, 5, 5])).toBe(0);
    expect(each([0, 0, 0, 1])).toBeCloseTo(0.75, 12);
    expect(each([1, 2, 3, 4])).toBeCloseTo(0.25, 12);
  });

  test('of classes takes all within a class as equal', () => {
    expect(gini([3, 1], [0, 1])).toBeCloseTo(0.75, 12);
    expect(gini([2, 2], [3, 7])).toBeCloseTo(each([1.5, 1.5, 3.5, 3.5])!, 12);
    expect(gini([4, 0], [20, 0])).toBe(0);
  });

  test('does not depend on the unit, and empty classes change nothing', () => {
    expect(gini([1, 0, 1, 1, 1], [10, 0, 20, 30, 40])).toBeCloseTo(0.25, 12);
  });

  test('of lognormal incomes with σ = 0.55 is 2 Φ(σ/√2) − 1', () => {
    // Box and Muller on a generator of one line: good for the second digit.
    const people = 20_000;
    let seed = 1;
    const uniform = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const incomes = Array.from({ length: people }, () => {
      const z = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
      return Math.exp(0.55 * z);
    }).sort((a, b) => a - b);
    expect(Math.abs(each(incomes)! - 0.302656)).toBeLessThan(0.01);
  });

  test('does not exist where nobody has anything', () => {
    expect([gini([], []), gini([4], [0])]).toEqual([null, null]);
  });
});

describe('the area under the ROC curve', () => {
  test('counts the pairs in which the bad case stands in the worse class, ties half', () => {
    // 1 bad in the safer class ties with 3 good; each of 3 in the riskier one beats 3 and ties with 1: (1.5 + 10.5) / 16.
    expect(rocArea([3, 1], [1, 3])).toBeCloseTo(0.75, 12);
  });

  test('is 1 of a perfect order, 0 of a perverse one, ½ of none', () => {
    expect(rocArea([5, 0], [0, 2])).toBe(1);
    expect(rocArea([0, 5], [2, 0])).toBe(0);
    expect(rocArea([7], [3])).toBe(0.5);
    expect(rocArea([4, 8, 4], [1, 2, 1])).toBe(0.5);
  });

  test('does not exist without defaults, or without anything else', () => {
    expect([rocArea([5, 1], [0, 0]), rocArea([0, 0], [1, 2])]).toEqual([null, null]);
  });
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBe(null);
});
