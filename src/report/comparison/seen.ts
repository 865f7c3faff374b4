import type { Horizon } from './words.ts';

/** What many pairs of runs say of an effect 结论; the same as an experiment gives. */
export type Verdict =
  | { readonly kind: 'lower' | 'higher' | 'same' | 'unknown' }
  /** Zero is inside. `more` pairs would bring the interval to ± `within`; undefined when they are beyond counting. */
  | { readonly kind: 'unclear'; readonly within: number; readonly more: number | undefined };

/** What a variant does to one measure over one horizon, in the unit of the measure; empty where pairs have no value. */
export type EffectSeen = {
  /** Column of `monthly.csv`. */
  readonly measure: string;
  readonly unit: string;
  readonly horizon: Horizon;
  readonly pairs: number;
  /** Means of baseline and variant. */
  readonly left: number | null;
  readonly right: number | null;
  /** Mean of right minus left. */
  readonly difference: number | null;
  /** Half of the 95 % interval. */
  readonly half: number | null;
  readonly verdict: Verdict;
};
