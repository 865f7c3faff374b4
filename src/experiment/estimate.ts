import type { HalfWidth } from './intervals.ts';
import { deviation, mean } from './moments.ts';

/** A mean over pairs. Empty value: no pair has one; empty deviation and interval: fewer than two have. */
export type Estimate = {
  readonly pairs: number;
  readonly value: number | null;
  readonly sd: number | null;
  /** Half of the 95 % interval; empty, too, while a confidence sequence does not bound it yet. */
  readonly half: number | null;
};

/** Mean and interval of a value that each pair has; NaN is none. */
export function estimateOf(values: readonly number[], halfWidth: HalfWidth): Estimate {
  const known = values.filter((value) => !Number.isNaN(value));
  const pairs = known.length;
  if (pairs === 0) return { pairs, value: null, sd: null, half: null };
  const value = mean(known);
  if (pairs === 1) return { pairs, value, sd: null, half: null };
  const sd = deviation(known);
  const half = sd === 0 ? 0 : halfWidth(pairs, sd);
  return { pairs, value, sd, half: Number.isFinite(half) ? half : null };
}

/** Mean of the pairs that have a value; null when none has. */
export const meanOf = (values: readonly number[]): number | null => estimateOf(values, () => 0).value;
