import { keyOf } from '../../engine/index.ts';
import { pointAt } from './factor.ts';
import type { DesignOf, Point } from './schema.ts';
import { scrambledSobol } from './sobol-sequence.ts';

/**
 * Points for Sobol indices. A scrambled Sobol sequence of twice as many dimensions as factors gives two points a row, a and b;
 * each row has a, b, then for every factor a with the value that b has of it. More rows keep the earlier ones.
 *
 * Source: A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto and S. Tarantola (2010), Variance based sensitivity
 * analysis of model output, Computer Physics Communications 181.
 */
export function saltelliPoints({ base, factors, seed = '1' }: DesignOf<'saltelli'>): Point[] {
  const count = Object.keys(factors).length;
  return scrambledSobol(base, 2 * count, keyOf(`saltelli ${seed}`)).flatMap((shares) => {
    const [a, b] = [shares.slice(0, count), shares.slice(count)];
    const mixed = a.map((_, factor) => a.with(factor, b[factor]!));
    return [a, b, ...mixed].map((each) => pointAt(factors, each));
  });
}
