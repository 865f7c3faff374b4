import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';
import { exp, normalQuantile } from '../../src/engine/core/maths.ts';
import { drawPair, keyOf, newPair, STREAM } from '../../src/engine/core/random.ts';

/** Paired differences with a known mean: how a uniform draw becomes one, and their moments. */
export type Law = { readonly draw: (u: number) => number; readonly mean: number; readonly sd: number };

const lognormal = (spread: number): Law => {
  const square = spread * spread;
  return {
    draw: (u) => exp(spread * normalQuantile(u)),
    mean: exp(square / 2),
    sd: Math.sqrt((exp(square) - 1) * exp(square)),
  };
};

/** Normal; skewed, with a skewness of 1.8 and of 6.2; heavy-tailed. */
export const LAWS = {
  normal: { draw: (u) => 1 + 2 * normalQuantile(u), mean: 1, sd: 2 },
  'lognormal, σ = 0.5': lognormal(0.5),
  'lognormal, σ = 1': lognormal(1),
  't with 5 degrees of freedom': { draw: (u) => tQuantileOf(u, 5), mean: 0, sd: Math.sqrt(5 / 3) },
} as const satisfies Record<string, Law>;

const KEY = keyOf('coverage');
const PAIR = newPair();

/** Uniform draw number `at` of a repeated experiment. */
function uniform(experiment: number, at: number): number {
  drawPair(PAIR, KEY, experiment, at, STREAM.traits, 0, 0);
  return PAIR[0];
}

/** The first `count` differences of a repeated experiment. */
export const differencesOf = ({ draw }: Law, experiment: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => draw(uniform(experiment, at)));
