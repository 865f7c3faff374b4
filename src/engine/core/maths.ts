import expOf from '@stdlib/math-base-special-exp';
import lnOf from '@stdlib/math-base-special-ln';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';

/**
 * ECMAScript leaves the last bits of Math.exp and its like to each host, and one such bit flips a draw sooner or later.
 * These are pure JavaScript and give the same bits everywhere; whatever feeds the state uses them.
 */
export const exp: (x: number) => number = expOf;
export const ln: (x: number) => number = lnOf;
/** Φ, standard normal distribution function. */
export const normalCdf = (x: number): number => normalCdfOf(x, 0, 1);
/** Φ⁻¹ for 0 < u < 1. */
export const normalQuantile = (u: number): number => normalQuantileOf(u, 0, 1);

/** x^a for x > 0, to the last bit the same on every host. */
export const powReal = (x: number, a: number): number => exp(a * ln(x));

const STEPS = 65_536;
let quantiles: Float64Array | undefined;

/** Φ⁻¹ at the midpoints of 65 536 equal steps of (0, 1): |z| ≤ 4.33. Made once a process. */
function quantileTable(): Float64Array {
  quantiles ??= Float64Array.from({ length: STEPS }, (_, k) => normalQuantile((k + 0.5) / STEPS));
  return quantiles;
}

/** Standard normal draw from a uniform draw, by look-up. */
export function normalOf(u: number): number {
  return quantileTable()[Math.floor(u * STEPS)];
}

/** Values of `f(z)` at the midpoints of `steps` equally likely steps of a standard normal z: a draw becomes one look-up. */
export function normalTable(steps: number, f: (z: number) => number): Float64Array {
  return Float64Array.from({ length: steps }, (_, k) => f(normalQuantile((k + 0.5) / steps)));
}
