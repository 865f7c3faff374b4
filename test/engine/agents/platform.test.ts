import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binOf,
  expectedRisk,
  learnedHazard,
  MODE_WEIGHT,
  nextMargin,
  priorHazard,
  remember,
} from '../../../src/engine/agents/platform.ts';
import { normalQuantile } from '../../../src/engine/core/maths.ts';
import { MODES } from '../../../src/engine/scenario/scenario.ts';

test('platforms route by mode: guaranteed most, then light, joint, referral', () => {
  const weight = (mode: (typeof MODES)[number]) => MODE_WEIGHT[MODES.indexOf(mode)];
  expect(['guaranteed', 'light', 'joint', 'referral'].map((mode) => weight(mode as 'joint'))).toEqual([
    0.45, 0.3, 0.15, 0.1,
  ]);
});

test('risk bins are 0.3 wide from −2.4, and open at both ends', () => {
  expect([-9, -2.4, -2.11, -2.09, 0, 2.39, 2.41, 9].map(binOf)).toEqual([0, 0, 0, 1, 8, 15, 15, 15]);
});

describe('a score', () => {
  test('shrinks a noisy sign of risk towards the average', () => {
    // q 1, noise 0.5/√4: sign 1.25, weight 4/5.
    expect(expectedRisk(1, 0.5, 4)).toBeCloseTo(1, 12);
    expect(expectedRisk(1, 0, 1)).toBeCloseTo(0.5, 12);
  });

  test('with no information knows nothing, with perfect information everything', () => {
    expect(expectedRisk(1.7, 2, 0)).toBe(0);
    expect(expectedRisk(1.7, 2, Number.POSITIVE_INFINITY)).toBe(1.7);
  });

  test.each([
    [0.4, 0.5345],
    [1, Math.SQRT1_2],
    [1.6, 0.7845],
    [2.15, 0.8262],
  ])('V-11: of precision %f correlates with the risk type at √(τ/(1+τ)) = %d', (precision, expected) => {
    // Both normal, on a grid of equally likely values: their product is an exact two-dimensional quadrature but for the tails.
    const n = 400;
    const normal = Array.from({ length: n }, (_, k) => normalQuantile((k + 0.5) / n));
    let [qs, ss, q2] = [0, 0, 0];
    for (const q of normal)
      for (const noise of normal) {
        const score = expectedRisk(q, noise, precision);
        qs += q * score;
        ss += score * score;
        q2 += q * q;
      }
    expect(qs / Math.sqrt(ss * q2)).toBeCloseTo(expected, 3);
  });
});

describe('the learned hazard', () => {
  test('starts from the prior and ends at the experience', () => {
    expect(learnedHazard(0, 0, 0.005, 100)).toBe(0.005);
    // 30 defaults on 900 with a prior of 0.01 that weighs 100: 31 ÷ 1 000.
    expect(learnedHazard(30, 900, 0.01, 100)).toBeCloseTo(0.031, 12);
    expect(learnedHazard(3e9, 1e11, 0.5, 1)).toBeCloseTo(0.03, 6);
  });

  test('believed before any loan rises with the bin and stays below a fifth', () => {
    const priors = Array.from({ length: 16 }, (_, bin) => priorHazard(bin));
    for (let bin = 1; bin < 16; bin++) expect(priors[bin]!).toBeGreaterThan(priors[bin - 1]!);
    expect(priors[15]!).toBeLessThanOrEqual(0.2);
  });

  test('forgets: of steady experience about 33 months count', () => {
    let experience = 0;
    for (let month = 0; month < 2000; month++) experience = remember(experience, 3);
    expect(experience).toBeCloseTo(3 / 0.03, 6); // Σ 0.97^k = 1/0.03
  });
});

describe('the margin', () => {
  const at = (margin: number, direction: number) => ({ margin: expect.closeTo(margin, 12), direction });

  test('goes on in a direction that paid and turns where it did not', () => {
    expect(nextMargin(0.05, 1, 110, 100, 0.0025, 0.005)).toEqual(at(0.0525, 1));
    expect(nextMargin(0.05, 1, 90, 100, 0.0025, 0.005)).toEqual(at(0.0475, -1));
    expect(nextMargin(0.05, -1, 90, 100, 0.0025, 0.005)).toEqual(at(0.0525, 1));
    expect(nextMargin(0.05, -1, 100, 100, 0.0025, 0.005)).toEqual(at(0.0475, -1));
  });

  test('stays between the least a platform works for and 12 %', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.005, max: 0.12, noNaN: true }),
        fc.constantFrom(-1, 1),
        fc.integer(),
        fc.integer(),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        (margin, direction, earned, before, step) => {
          const next = nextMargin(margin, direction, earned, before, step, 0.005);
          return next.margin >= 0.005 && next.margin <= 0.12 && Math.abs(next.direction) === 1;
        },
      ),
      { seed: 1 },
    );
  });
});
