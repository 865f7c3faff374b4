import { describe, expect, test } from 'vitest';
import { effectOf } from '../../src/experiment/effects.ts';
import { sequenceHalf, studentHalf } from '../../src/experiment/intervals.ts';

describe('an effect', () => {
  // Student's sleep data (1908), hours gained by ten patients under two drugs: t = 4.0621, 95 % interval 0.70 to 2.46.
  const left = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
  const right = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const sleep = effectOf({ left, right }, studentHalf);

  test('is the mean paired difference with Student’s interval', () => {
    expect(sleep.difference).toBeCloseTo(1.58, 10);
    expect(sleep.difference! - sleep.half!).toBeCloseTo(0.7001142, 6);
    expect(sleep.difference! + sleep.half!).toBeCloseTo(2.4598858, 6);
    expect(sleep.verdict).toEqual({ kind: 'higher' });
  });

  test('tells what pairing saves', () => {
    expect(sleep.sdPaired).toBeCloseTo(1.229995, 5);
    // √(1.789010² + 2.002249²), the spread of a difference between patients drawn apart.
    expect(sleep.sdUnpaired).toBeCloseTo(2.685062, 5);
    expect(sleep.sdRatio).toBeCloseTo(1.229995 / 2.685062, 5);
  });

  test('leaves out pairs in which a side has no value', () => {
    expect(effectOf({ left: [], right: [] }, studentHalf)).toMatchObject({
      pairs: 0,
      difference: null,
      verdict: { kind: 'unknown' },
    });
    expect(effectOf({ left: [1], right: [3] }, studentHalf)).toMatchObject({
      difference: 2,
      half: null,
      sdPaired: null,
    });
  });
});

describe('a verdict', () => {
  const verdictOf = (differences: readonly number[], half = studentHalf, wanted?: number) =>
    effectOf({ left: differences.map(() => 0), right: differences }, half, wanted).verdict;

  test('is clear when the interval leaves zero out', () => {
    expect(verdictOf([-1, -2, -1.5])).toEqual({ kind: 'lower' });
    expect(verdictOf([1, 2, 1.5])).toEqual({ kind: 'higher' });
  });

  test('knows no difference where every pair is equal', () => {
    expect(verdictOf([0, 0, 0])).toEqual({ kind: 'same' });
  });

  test('says how many more pairs would tell a mean as it stands', () => {
    const verdict = verdictOf([2, -1, 1.5, -1.5, 1.5]);
    expect(verdict).toMatchObject({ kind: 'unclear', within: 0.5 });
    const { more } = verdict as { more: number };
    const sd = Math.sqrt([2, -1, 1.5, -1.5, 1.5].reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / 4);
    expect(studentHalf(5 + more, sd)).toBeLessThanOrEqual(0.5);
    expect(studentHalf(4 + more, sd)).toBeGreaterThan(0.5);
  });

  test('aims at the precision that was asked for, where that is not reached', () => {
    expect(verdictOf([2, -1, 1.5, -1.5, 1.5], sequenceHalf, 0.1)).toMatchObject({ kind: 'unclear', within: 0.1 });
  });

  test('aims at nothing where the mean is zero', () => {
    expect(verdictOf([1, -1])).toEqual({ kind: 'unclear', within: 0, more: undefined });
  });
});
