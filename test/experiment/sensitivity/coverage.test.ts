import { describe, expect, test } from 'vitest';
import { morrisOf, pointsOf, sobolOf } from '../../../src/experiment/index.ts';
import { designOf, ishigami, normalsOf, outputsOf } from './known.ts';

const EXPERIMENTS = 100;
/** 95 % less three standard errors of a share of 100. */
const LEAST = 0.95 - 3 * Math.sqrt((0.95 * 0.05) / EXPERIMENTS);
/** 5 % and three standard errors. */
const MOST_MISSES = 1 - LEAST;
type Ends = { readonly low: number | null; readonly high: number | null };
const holds = ({ low, high }: Ends, truth: number): boolean => low! - 1e-9 <= truth && truth <= high! + 1e-9;

/** Share of repeated experiments in which each interval holds its truth. */
function coverage(of: (experiment: number) => Readonly<Record<string, readonly [Ends, number]>>) {
  const all = Array.from({ length: EXPERIMENTS }, (_, experiment) => of(experiment));
  return Object.fromEntries(
    Object.keys(all[0]!).map((name) => [name, all.filter((each) => holds(...each[name]!)).length / EXPERIMENTS]),
  );
}

/** Intervals may be too wide, as those of rows that are more even than random ones are, but not too narrow. */
function isAtLeastNominal(found: Readonly<Record<string, number>>): void {
  for (const [name, share] of Object.entries(found)) expect(share, name).toBeGreaterThanOrEqual(LEAST);
}

type Luck = (z: (a: number, b: number) => number, point: number, r: number, x: readonly number[]) => number;
const LUCKS: Readonly<Record<string, Luck>> = {
  none: () => 0,
  apart: (z, point, r) => 2 * z(point + 1, r),
  common: (z, _, r) => 2 * z(0, r),
  steep: (z, _, r, x) => (2 * z(0, r) * x[0]! * Math.sqrt(3)) / Math.PI,
};

describe('intervals of Sobol indices, Ishigami function, luck of variance 4 beside 13.8, hold the truth', () => {
  const { factors, of, variance, first, total } = ishigami();
  const chance = 4 / (variance + 4);
  const resultOf = (experiment: number, base: number, name: string, replications: number) => {
    const design = designOf({ kind: 'saltelli', base, seed: `${experiment}`, factors });
    const z = normalsOf(`coverage ${experiment}`);
    return sobolOf(
      design,
      outputsOf(pointsOf(design), of, replications, (...run) => LUCKS[name]!(z, ...run)),
    )!;
  };

  test.each([
    ['none', 1],
    ['apart', 2],
    ['steep', 8],
  ])('luck %s, %i replications of 64 rows', (name, replications) => {
    const found = coverage((experiment) => {
      const result = resultOf(experiment, 64, name, replications);
      return {
        ...Object.fromEntries(result.factors!.map((factor, at) => [`S${at + 1}`, [factor.first, first[at]!] as const])),
        ...Object.fromEntries(result.factors!.map((factor, at) => [`T${at + 1}`, [factor.total, total[at]!] as const])),
        ...(replications >= 8 && { chance: [result.shares!.chance, chance] as const }),
      };
    });
    isAtLeastNominal(found);
  });

  test('the part of luck where all points share it, 8 replications of 64 rows', () => {
    const found = coverage((experiment) => ({
      chance: [resultOf(experiment, 64, 'common', 8).shares!.chance, chance],
    }));
    isAtLeastNominal(found);
  });
});

describe('a screening of ten trajectories', () => {
  const runs = (experiment: number, of: (x: readonly number[]) => number, replications: number, luck: Luck) => {
    const factors = Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`x${i + 1}`, { low: 0, high: 1 }]));
    const design = designOf({ kind: 'morris', trajectories: 10, seed: `${experiment}`, factors });
    const z = normalsOf(`screening ${experiment}`);
    return morrisOf(
      design,
      outputsOf(pointsOf(design), of, replications, (...run) => luck(z, ...run)),
    )!.factors;
  };

  test('has the truth in its intervals without luck', () => {
    const found = coverage((experiment) => {
      // Effects as listed in morris.test.ts.
      const of = ([, x2, x3, x4]: readonly number[]) => 2 * x2! ** 2 + 4 * x3! * (x4! - 1 / 2);
      const [, x2, x3, x4] = runs(experiment, of, 1, LUCKS.none!);
      return {
        'μ x2': [x2!.mu, 2],
        'μ x3': [x3!.mu, 0],
        'μ x4': [x4!.mu, 2],
        'μ* x3': [x3!.muStar, 4 / 3],
        'σ x2': [x2!.sigma, 2 / 3],
        'σ x4': [x4!.sigma, 4 * Math.sqrt(5 / 36)],
      };
    });
    isAtLeastNominal(found);
  });

  // Luck has a variance of 1; the first factor has an effect of 2 and the last one none.
  test.each([
    ['apart', (z, point, r) => z(point + 1, r)],
    ['the same on all trajectories', (z, _, r, x) => z(0, r) * x[3]!],
  ] satisfies [string, Luck][])('tells an effect from luck that is %s', (_, luck) => {
    const each = Array.from({ length: EXPERIMENTS }, (_, experiment) => runs(experiment, ([x1]) => 2 * x1!, 8, luck));
    const share = (is: (factors: (typeof each)[number]) => boolean) => each.filter(is).length / EXPERIMENTS;
    expect(share((factors) => factors[0]!.isAboveLuck!)).toBeGreaterThanOrEqual(LEAST);
    expect(share((factors) => factors[3]!.isAboveLuck!)).toBeLessThanOrEqual(MOST_MISSES);
    expect(share((factors) => holds(factors[3]!.mu, 0))).toBeGreaterThanOrEqual(LEAST);
  });
});
