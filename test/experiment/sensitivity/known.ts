import { normalQuantile } from '../../../src/engine/core/maths.ts';
import { keyOf } from '../../../src/engine/index.ts';
import { uniformAt } from '../../../src/experiment/design/draws.ts';
import { type Outputs, type Point, readDesign } from '../../../src/experiment/index.ts';

/** A function whose indices are known in closed form: its factors, what they make of a point, and the truth. */
export type Known = {
  readonly factors: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
  readonly of: (x: readonly number[]) => number;
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
};

const factorsOf = (count: number, low: number, high: number): Known['factors'] =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i + 1}`, { low, high }]));

/**
 * sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ over (−π, π)³; its variances by integrating powers of sine and of x₃.
 * Source: T. Ishigami and T. Homma (1990), An importance quantification technique in uncertainty analysis for computer models.
 */
export const ishigami = (a = 7, b = 0.1): Known => {
  const v1 = (1 + (b * Math.PI ** 4) / 5) ** 2 / 2;
  const v2 = a ** 2 / 8;
  const v13 = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
  const variance = v1 + v2 + v13;
  return {
    factors: factorsOf(3, -Math.PI, Math.PI),
    of: ([x1, x2, x3]) => Math.sin(x1!) + a * Math.sin(x2!) ** 2 + b * x3! ** 4 * Math.sin(x1!),
    variance,
    first: [v1, v2, 0].map((v) => v / variance),
    total: [v1 + v13, v2, v13].map((v) => v / variance),
  };
};

/**
 * Product of (|4 xᵢ − 2| + aᵢ) / (1 + aᵢ) over the unit cube. Each term has mean 1 and variance 1 / (3 (1 + aᵢ)²).
 * Source: A. Saltelli and I. M. Sobol (1995), About the use of rank transformation in sensitivity analysis of model output.
 */
export const gFunction = (a: readonly number[]): Known => {
  const v = a.map((each) => 1 / (3 * (1 + each) ** 2));
  const product = v.reduce((all, each) => all * (1 + each), 1);
  return {
    factors: factorsOf(a.length, 0, 1),
    of: (x) => x.reduce((all, each, i) => (all * (Math.abs(4 * each - 2) + a[i]!)) / (1 + a[i]!), 1),
    variance: product - 1,
    first: v.map((each) => each / (product - 1)),
    total: v.map((each) => (each * product) / (1 + each) / (product - 1)),
  };
};

const numbersOf = (point: Point): number[] => Object.values(point).map(Number);

/** Standard normal draws of a seed. */
export const normalsOf = (seed: string) => {
  const key = keyOf(seed);
  return (a: number, b: number): number => normalQuantile(uniformAt(key, a, b));
};

/** Outputs at points, with luck added. @param luck what it adds at a point, by its number, its place and the replication */
export const outputsOf = (
  points: readonly Point[],
  of: (x: readonly number[]) => number,
  replications = 1,
  luck: (point: number, replication: number, x: readonly number[]) => number = () => 0,
): Outputs =>
  points.map((point, at) => {
    const x = numbersOf(point);
    return Array.from({ length: replications }, (_, r) => of(x) + luck(at, r, x));
  });

/** A design of a kind that is known to be sound. */
export function designOf<Kind extends 'saltelli' | 'morris' | 'one-at-a-time'>(
  raw: { readonly kind: Kind } & Readonly<Record<string, unknown>>,
) {
  const { design } = readDesign(raw);
  if (design?.kind !== raw.kind) throw new Error(`no design: ${JSON.stringify(raw)}`);
  return design as Extract<typeof design, { kind: Kind }>;
}
