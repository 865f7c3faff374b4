import { describe, expect, test } from 'vitest';
import { pairsFor, sequenceHalf, studentHalf } from '../../src/experiment/intervals.ts';

describe('Student’s interval for a fixed number of pairs', () => {
  // Upper 2.5 % points of t as printed in statistical tables (Fisher and Yates, Table III).
  test.each([
    [2, 12.706],
    [3, 4.303],
    [5, 2.776],
    [10, 2.262],
    [20, 2.093],
    [30, 2.045],
    [121, 1.98],
  ])('of %i pairs is t = %f standard errors to each side', (pairs, t) => {
    expect(studentHalf(pairs, Math.sqrt(pairs))).toBeCloseTo(t, 3);
  });

  test('halves when the spread halves', () => {
    expect(studentHalf(10, 0.5)).toBeCloseTo(studentHalf(10, 1) / 2, 12);
  });
});

describe('the confidence sequence', () => {
  // The mixture's martingale, computed from sums as its authors write it, at the end of the interval.
  const martingale = (differences: readonly number[], mean: number, phi: number): number => {
    const n = differences.length;
    const shifted = differences.map((value) => value - mean);
    const squares = shifted.reduce((sum, value) => sum + value * value, 0);
    const total = shifted.reduce((sum, value) => sum + value, 0);
    const scaled = (n + phi) * squares;
    return Math.sqrt(phi / (n + phi)) * (scaled / (scaled - total * total)) ** (n / 2);
  };

  test('ends where the mixed t-test martingale reaches 1 / 0.05', () => {
    const differences = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
    const mean = differences.reduce((sum, value) => sum + value, 0) / 12;
    const sd = Math.sqrt(differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 11);
    const half = sequenceHalf(12, sd);
    expect(martingale(differences, mean - half, 4)).toBeCloseTo(20, 8);
    expect(martingale(differences, mean + half, 4)).toBeCloseTo(20, 8);
  });

  test('knows no bound in the first six pairs', () => {
    expect([2, 3, 4, 5, 6].map((pairs) => sequenceHalf(pairs, 1))).toEqual(Array(5).fill(Number.POSITIVE_INFINITY));
    expect(Number.isFinite(sequenceHalf(7, 1))).toBe(true);
  });

  test('costs 1.6 times the width of Student’s interval from 20 to 200 pairs', () => {
    for (const pairs of [20, 40, 100, 200]) {
      expect(sequenceHalf(pairs, 1) / studentHalf(pairs, 1)).toBeGreaterThan(1.55);
      expect(sequenceHalf(pairs, 1) / studentHalf(pairs, 1)).toBeLessThan(1.7);
    }
  });

  test('narrows with every pair', () => {
    for (let pairs = 7; pairs < 300; pairs++) expect(sequenceHalf(pairs + 1, 1)).toBeLessThan(sequenceHalf(pairs, 1));
  });
});

describe('the number of pairs that a width takes', () => {
  test.each([
    ['Student’s interval', studentHalf],
    ['the sequence', sequenceHalf],
  ] as const)('is the least that reaches it with %s', (_, half) => {
    for (const within of [0.1, 0.3, 0.7]) {
      const pairs = pairsFor(within, 1, half)!;
      expect(half(pairs, 1)).toBeLessThanOrEqual(within);
      expect(half(pairs - 1, 1)).toBeGreaterThan(within);
    }
  });

  test('is not counted beyond a hundred thousand', () => {
    expect(pairsFor(0.0001, 1, studentHalf)).toBeUndefined();
  });
});
