import { differencesOf, type Precision, type Runs, sampleAt } from './effects.ts';
import { HORIZONS, placeOf } from './horizons.ts';
import { type HalfWidth, pairsFor } from './intervals.ts';
import { LEAST_PAIRS } from './limits.ts';
import { MEASURES } from './measures.ts';
import { deviation } from './moments.ts';

/** How far the pairs so far are from the precision wanted. */
export type Standing = {
  readonly isEnough: boolean;
  /** Half-width of the interval now, the widest of the variants; may be infinite. */
  readonly half: number;
  /** Pairs that it will take if the deviation stays as it is; undefined while that cannot be said. */
  readonly pairs: number | undefined;
};

/**
 * Where a comparison stands after the pairs so far. It has enough when the interval of every variant is narrower than wanted.
 *
 * @param runs of each scenario, the baseline first; all equally many
 * @param halfWidth one that allows to ask this after each pair
 */
export function standingOf(
  runs: readonly Runs[],
  { measure, horizon, within }: Precision,
  halfWidth: HalfWidth,
): Standing {
  const place = placeOf(
    MEASURES.findIndex(({ name }) => name === measure),
    HORIZONS.indexOf(horizon),
  );
  const [left = [], ...rights] = runs;
  const each = rights.map((right) => {
    const differences = differencesOf(sampleAt(left, right, place));
    if (differences.length < 2) return { isEnough: false, half: Number.POSITIVE_INFINITY, pairs: undefined };
    const spread = deviation(differences);
    const half = spread === 0 ? 0 : halfWidth(differences.length, spread);
    const pairs = spread === 0 ? LEAST_PAIRS : pairsFor(within, spread, halfWidth);
    return { isEnough: differences.length >= LEAST_PAIRS && half < within, half, pairs };
  });
  const needed = each.map(({ pairs }) => pairs);
  return {
    isEnough: each.every(({ isEnough }) => isEnough),
    half: Math.max(...each.map(({ half }) => half)),
    pairs: needed.every((pairs) => pairs !== undefined) ? Math.max(LEAST_PAIRS, ...needed) : undefined,
  };
}
