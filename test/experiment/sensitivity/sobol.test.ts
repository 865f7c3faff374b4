import { describe, expect, test } from 'vitest';
import { pointsOf, type Share, type SobolResult, sobolOf } from '../../../src/experiment/index.ts';
import { designOf, gFunction, ishigami, type Known, normalsOf, outputsOf } from './known.ts';

const holds = ({ low, high }: Share, truth: number): void => {
  expect(low).toBeLessThanOrEqual(truth);
  expect(high).toBeGreaterThanOrEqual(truth);
};
const saltelli = ({ factors }: Known, base: number) => designOf({ kind: 'saltelli', base, factors });
const holdsIndices = ({ factors }: SobolResult, { first, total }: Known): void => {
  factors!.forEach((factor, at) => {
    holds(factor.first, first[at]!);
    holds(factor.total, total[at]!);
  });
};

test('the closed forms are those that are printed', () => {
  // Ishigami: Saltelli et al. (2008), Global sensitivity analysis, the primer. g-function: Saltelli et al. (2010), table 5.
  expect(ishigami().first.map((index) => index.toFixed(4))).toEqual(['0.3139', '0.4424', '0.0000']);
  expect(ishigami().total.map((index) => index.toFixed(4))).toEqual(['0.5576', '0.4424', '0.2437']);
  const { first, total } = gFunction([0, 1, 4.5, 9, 99, 99, 99, 99]);
  expect(first.slice(0, 4).map((index) => index.toFixed(3))).toEqual(['0.716', '0.179', '0.024', '0.007']);
  expect(total.slice(0, 4).map((index) => index.toFixed(3))).toEqual(['0.787', '0.242', '0.034', '0.010']);
});

describe.each([
  ['the Ishigami function', ishigami()],
  ['the g-function of eight factors', gFunction([0, 1, 4.5, 9, 99, 99, 99, 99])],
] as const)('indices of %s', (_, known) => {
  const design = saltelli(known, 1_024);
  const points = pointsOf(design);

  test('are within their intervals without luck', () => {
    const result = sobolOf(design, outputsOf(points, known.of))!;
    holdsIndices(result, known);
    holds(result.variance, known.variance);
    expect(result.shares).toBeNull();
  });

  test('are near the truth', () => {
    const { factors } = sobolOf(design, outputsOf(points, known.of))!;
    factors!.forEach(({ first, total }, at) => {
      expect(Math.abs(first.value - known.first[at]!)).toBeLessThan(0.05);
      expect(Math.abs(total.value - known.total[at]!)).toBeLessThan(0.05);
    });
  });
});

describe('luck is told from settings', () => {
  const known = ishigami();
  const design = saltelli(known, 128);
  const points = pointsOf(design);
  const z = normalsOf('luck');
  /** Standard deviation of x₁, uniform over (−π, π). */
  const sd = Math.PI / Math.sqrt(3);
  const LUCKS = {
    'drawn anew for each run': [(point: number, r: number) => z(point + 1, r), 0],
    'the same at all points': [(_: number, r: number) => z(0, r), 1],
    'the same at all points, and stronger at some': [
      (_: number, r: number, x: readonly number[]) => (z(0, r) * x[0]!) / sd,
      0,
    ],
  } as const;

  test.each(Object.entries(LUCKS))('where it is %s', (_, [luck, shared]) => {
    // Luck has a variance of 4 beside the one of the function, 13.84.
    const outputs = outputsOf(points, known.of, 16, (...run) => 2 * luck(...run));
    const result = sobolOf(design, outputs)!;
    const all = known.variance + 4;
    const sum = known.first.reduce((total, index) => total + index, 0);
    holdsIndices(result, known);
    const { parameters, first, interactions, chance, shared: common } = result.shares!;
    holds(result.variance, all);
    holds(parameters, known.variance / all);
    holds(first, (sum * known.variance) / all);
    holds(interactions, ((1 - sum) * known.variance) / all);
    holds(chance, 4 / all);
    holds(common, (shared * 4) / all);
  });

  test('luck that is the same at all points does not reach the indices', () => {
    const still = sobolOf(design, outputsOf(points, known.of))!;
    const lucky = sobolOf(
      design,
      outputsOf(points, known.of, 4, (_, r) => 10 * z(0, r)),
    )!;
    lucky.factors!.forEach(({ first, total }, at) => {
      expect(first.value).toBeCloseTo(still.factors![at]!.first.value, 9);
      expect(total.value).toBeCloseTo(still.factors![at]!.total.value, 9);
    });
  });

  test('shares make one', () => {
    const { shares } = sobolOf(
      design,
      outputsOf(points, known.of, 4, (point, r) => z(point + 1, r)),
    )!;
    expect(shares!.parameters.value + shares!.chance.value).toBeCloseTo(1, 12);
    expect(shares!.first.value + shares!.interactions.value).toBeCloseTo(shares!.parameters.value, 12);
  });

  test.each([
    [2, false],
    [7, false],
    [8, true],
  ])('of %i replications shares have an interval: %s', (replications, hasOne) => {
    const { shares } = sobolOf(
      design,
      outputsOf(points, known.of, replications, (point, r) => z(point + 1, r)),
    )!;
    for (const { value, low, high } of Object.values(shares!)) {
      expect(value).toEqual(expect.any(Number));
      expect([low, high].map((end) => end !== null)).toEqual([hasOne, hasOne]);
    }
  });

  test('of luck alone no index is given, and the share of settings is not clear of zero', () => {
    const { shares, factors } = sobolOf(
      design,
      outputsOf(
        points,
        () => 0,
        8,
        (point, r) => z(point + 1, r),
      ),
    )!;
    expect(factors).toBeNull();
    holds(shares!.parameters, 0);
    holds(shares!.chance, 1);
  });
});

describe('what is missing', () => {
  const known = ishigami();
  const design = saltelli(known, 16);
  const outputs = outputsOf(pointsOf(design), known.of, 3, (point, r) => point * r);

  test('costs the row of a point that never has a value', () => {
    const gaps = outputs.with(7, [Number.NaN, Number.NaN, Number.NaN]);
    expect(sobolOf(design, gaps)).toMatchObject({ rows: 15, replications: 3, leftOut: { blocks: 1, replications: 0 } });
    // The row is simply not there: the same as the design without it.
    const shorter = sobolOf(design, [...outputs.slice(0, 5), ...outputs.slice(10)])!;
    expect(sobolOf(design, gaps)!.factors).toEqual(shorter.factors);
  });

  test('costs the replication that broke off', () => {
    const broken = outputs.map((values, point) => (point < 20 ? values : values.with(2, Number.NaN)));
    expect(sobolOf(design, broken)).toMatchObject({
      rows: 16,
      replications: 2,
      leftOut: { blocks: 0, replications: 1 },
    });
    expect(sobolOf(design, broken)!.factors).toEqual(
      sobolOf(
        design,
        outputs.map((values) => values.slice(0, 2)),
      )!.factors,
    );
  });

  test('may leave nothing to say', () => {
    expect(
      sobolOf(
        design,
        outputs.map((values) => values.map(() => Number.NaN)),
      ),
    ).toBeUndefined();
    const still = sobolOf(
      design,
      outputs.map((values) => values.map(() => 3)),
    )!;
    expect(still).toMatchObject({ variance: { value: 0, low: 0, high: 0 }, shares: null, factors: null });
  });
});

test('the same outputs give the same intervals', () => {
  const known = ishigami();
  const design = saltelli(known, 16);
  const outputs = outputsOf(pointsOf(design), known.of);
  expect(sobolOf(design, outputs)).toEqual(sobolOf(design, outputs));
});
