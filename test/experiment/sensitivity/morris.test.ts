import { describe, expect, test } from 'vitest';
import { type Bootstrapped, type MorrisResult, morrisOf, pointsOf } from '../../../src/experiment/index.ts';
import { designOf, gFunction, normalsOf, outputsOf } from './known.ts';

const unit = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i + 1}`, { low: 0, high: 1 }]));
const morris = (trajectories: number, count: number) =>
  designOf({ kind: 'morris', trajectories, factors: unit(count) });
const holds = ({ low, high }: Bootstrapped, truth: number): void => {
  expect(low).toBeLessThanOrEqual(truth + 1e-9);
  expect(high).toBeGreaterThanOrEqual(truth - 1e-9);
};

/**
 * A function whose elementary effects can be listed: with four levels 0, 1/3, 2/3, 1 and steps of 2/3, x₁ always has 2; x₂ has
 * 2 (2x + 2/3) at 0 and 1/3, thus 4/3 or 8/3; x₃ has 4 (x₄ − 1/2), one of −2, −2/3, 2/3, 2; x₄ has 4 x₃, one of 0, 4/3, 8/3, 4.
 */
const known = ([x1, x2, x3, x4]: readonly number[]): number => 2 * x1! + 2 * x2! ** 2 + 4 * x3! * (x4! - 1 / 2);
const MU = [2, 2, 0, 2, 0];
const MU_STAR = [2, 2, 4 / 3, 2, 0];
const SIGMA = [0, 2 / 3, 4 * Math.sqrt(5 / 36), 4 * Math.sqrt(5 / 36), 0];

describe('a screening without luck', () => {
  const design = morris(20, 5);
  const { factors, trajectories } = morrisOf(design, outputsOf(pointsOf(design), known))!;

  test('has the means and the spread of all elementary effects in its intervals', () => {
    expect(trajectories).toBe(20);
    factors.forEach(({ mu, muStar, sigma }, at) => {
      holds(mu, MU[at]!);
      holds(muStar, MU_STAR[at]!);
      holds(sigma, SIGMA[at]!);
    });
  });

  test('is exact for a straight line', () => {
    expect(factors[0]!.mu).toEqual({
      value: expect.closeTo(2, 9),
      low: expect.closeTo(2, 9),
      high: expect.closeTo(2, 9),
    });
  });

  test('says nothing of luck', () => {
    expect(factors[0]).toMatchObject({ luck: null, isAboveLuck: null, chance: null });
  });
});

describe('an effect is that of the move which the value makes', () => {
  // Slope times range, by hand; the places of listed values are 0, 1/2 and 1.
  test.each([
    ['whole numbers', { low: 1, high: 3, whole: true }, ([x]: readonly number[]) => x!, 2],
    ['whole numbers, six of them', { low: 0, high: 5, whole: true }, ([x]: readonly number[]) => 3 * x!, 15],
    ['listed values', { values: [1, 2, 3] }, ([x]: readonly number[]) => x!, 2],
    ['listed values, by place', { values: [1, 10, 100] }, ([x]: readonly number[]) => Math.log10(x!), 2],
    [
      'whole numbers in the logarithm',
      { low: 1, high: 8, whole: true, scale: 'log' },
      ([x]: readonly number[]) => Math.log2(x!),
      3,
    ],
    ['a range', { low: -2, high: 2 }, ([x]: readonly number[]) => -x!, -4],
  ] as const)('%s', (_, factor, of, effect) => {
    const design = designOf({ kind: 'morris', trajectories: 20, factors: { a: factor } });
    const { factors } = morrisOf(design, outputsOf(pointsOf(design), of))!;
    const { mu, muStar, sigma } = factors[0]!;
    expect(mu.value).toBeCloseTo(effect, 9);
    expect(muStar.value).toBeCloseTo(Math.abs(effect), 9);
    expect(sigma.value).toBeCloseTo(0, 9);
  });

  test('after a trajectory that is left out, too', () => {
    const design = designOf({ kind: 'morris', trajectories: 20, factors: { a: { values: [1, 2, 3] } } });
    const outputs = outputsOf(pointsOf(design), ([x]) => x!).with(0, [Number.NaN]);
    const { trajectories, factors } = morrisOf(design, outputs)!;
    expect(trajectories).toBe(19);
    expect(factors[0]!.sigma.value).toBeCloseTo(0, 9);
  });
});

test('factors of the g-function come in the order of their weights', () => {
  const { of } = gFunction([0, 1, 4.5, 9, 99, 99, 99, 99]);
  const design = morris(50, 8);
  const { factors } = morrisOf(design, outputsOf(pointsOf(design), of))!;
  const order = factors.map(({ muStar }) => muStar.value);
  for (const at of [0, 1, 2]) expect(order[at]!).toBeGreaterThan(order[at + 1]!);
  for (const at of [4, 5, 6, 7]) expect(order[at]!).toBeLessThan(order[3]! / 5);
});

describe('luck of a screening', () => {
  const design = morris(20, 5);
  const points = pointsOf(design);
  const z = normalsOf('screening');
  const screened = (
    replications: number,
    luck: (point: number, r: number, x: readonly number[]) => number,
  ): MorrisResult => morrisOf(design, outputsOf(points, known, replications, luck))!;

  test('is what a factor without effect shows', () => {
    const { factors } = screened(8, (point, r) => z(point + 1, r));
    expect(factors.map(({ isAboveLuck }) => isAboveLuck)).toEqual([true, true, true, true, false]);
    // A step of 2/3 between runs of variance 1, each the mean of 8: variance 2 · 9/4 / 8, mean absolute value √(2 / π) of its root.
    const expected = Math.sqrt((2 / Math.PI) * ((2 * 9) / 4 / 8));
    for (const { luck } of factors) expect(Math.abs(luck!.mean / expected - 1)).toBeLessThan(0.2);
    holds(factors[4]!.chance!, 1);
    holds(factors[4]!.mu, 0);
    // Of x₄ the effects vary by 20/9 and luck adds 9/16.
    holds(factors[3]!.chance!, 9 / 16 / (20 / 9 + 9 / 16));
  });

  test('does not matter where it is the same at all points', () => {
    const still = morrisOf(design, outputsOf(points, known))!;
    const { factors } = screened(4, (_, r) => 100 * z(0, r));
    factors.forEach(({ muStar, luck }, at) => {
      expect(muStar.value).toBeCloseTo(still.factors[at]!.muStar.value, 9);
      expect(luck!.high).toBeLessThan(1e-9);
    });
  });

  test('is in the interval of the mean where all trajectories share it', () => {
    // In replication r the last factor has the effect of the draw, on every trajectory.
    const { factors } = screened(8, (_, r, x) => z(0, r) * x[4]!);
    expect(factors[4]!.mu.high - factors[4]!.mu.low).toBeGreaterThan(0.5);
    holds(factors[4]!.mu, 0);
    expect(factors[4]!.sigma.value).toBeLessThan(1e-9);
  });
});

describe('what is missing', () => {
  const design = morris(6, 2);
  const outputs = outputsOf(pointsOf(design), ([x1, x2]) => x1! - 3 * x2!, 2);

  test('costs its trajectory, and the others keep their steps', () => {
    const { trajectories, leftOut, factors } = morrisOf(design, outputs.with(4, [Number.NaN, Number.NaN]))!;
    expect({ trajectories, leftOut }).toEqual({ trajectories: 5, leftOut: { blocks: 1, replications: 0 } });
    expect(factors.map(({ mu }) => mu.value)).toEqual([expect.closeTo(1, 9), expect.closeTo(-3, 9)]);
  });

  test('may leave nothing to say', () => {
    expect(
      morrisOf(
        design,
        outputs.map(() => [Number.NaN, Number.NaN]),
      ),
    ).toBeUndefined();
  });
});
