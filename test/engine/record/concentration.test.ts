import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentrationRatio, hhi, histogramQuantile } from '../../../src/engine/record/concentration.ts';

describe('V-18: concentration of a market', () => {
  test('of ten equal firms is 1 000, of a monopoly 10 000', () => {
    expect(hhi(Array(10).fill(7))).toBeCloseTo(1000, 9);
    expect(hhi([5])).toBe(10_000);
  });

  test('of 30/30/20/20 is 2 600; a merger of two firms with 10 % each adds 2 · 10 · 10', () => {
    expect(hhi([30, 30, 20, 20])).toBeCloseTo(2600, 9);
    expect(hhi([50, 30, 10, 10])).toBeCloseTo(3600, 9);
    expect(hhi([50, 30, 20])! - hhi([50, 30, 10, 10])!).toBeCloseTo(200, 9);
  });

  test('of 24 firms whose sizes fall with rank to the power 1.4 is 2143.8, and five hold 76.44 %', () => {
    const sizes = Array.from({ length: 24 }, (_, i) => 1 / (i + 1) ** 1.4);
    expect(hhi(sizes)).toBeCloseTo(2143.8, 1);
    expect(concentrationRatio(sizes, 5)).toBeCloseTo(0.7644, 4);
  });

  test('does not exist without a market', () => {
    expect([hhi([]), hhi([0, 0]), concentrationRatio([0], 5)]).toEqual([null, null, null]);
  });

  test('does not depend on the order or the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 }), (sizes) => {
        const turned = [...sizes].reverse().map((size) => 3 * size);
        expect(hhi(turned)).toBeCloseTo(hhi(sizes)!, 6);
        expect(concentrationRatio(turned, 5)).toBeCloseTo(concentrationRatio(sizes, 5)!, 9);
        expect(hhi(sizes)!).toBeGreaterThanOrEqual(10_000 / sizes.length - 1e-6);
        expect(hhi(sizes)!).toBeLessThanOrEqual(10_000 + 1e-6);
      }),
      { seed: 1 },
    );
  });

  test('a few firms may be all there are', () => {
    expect(concentrationRatio([3, 1], 5)).toBe(1);
    expect(concentrationRatio([1, 9, 5, 3, 2], 2)).toBe(0.7);
  });
});

test('a quantile of a histogram is the first step that reaches it', () => {
  expect(histogramQuantile([0, 10, 0, 80, 10], 0.1)).toBe(1);
  expect(histogramQuantile([0, 10, 0, 80, 10], 0.11)).toBe(3);
  expect(histogramQuantile([0, 10, 0, 80, 10], 0.5)).toBe(3);
  expect(histogramQuantile([0, 10, 0, 80, 10], 0.95)).toBe(4);
  expect(histogramQuantile([0, 0], 0.5)).toBe(null);
});
