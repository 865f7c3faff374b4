import { type HalfWidth, pairsFor } from './intervals.ts';

/** What the pairs say of an effect 结论. */
export type Verdict =
  /** The interval leaves zero out. */
  | { readonly kind: 'lower' | 'higher' }
  /** The two sides are equal to the last bit in every pair. */
  | { readonly kind: 'same' }
  /** Zero is inside. `more` pairs would bring the interval to ± `within`; undefined when they are beyond counting. */
  | { readonly kind: 'unclear'; readonly within: number; readonly more: number | undefined }
  /** Fewer than two pairs have a value on both sides. */
  | { readonly kind: 'unknown' };

/** What a verdict rests on. */
type Evidence = {
  readonly pairs: number;
  readonly difference: number;
  readonly deviation: number;
  readonly half: number;
  readonly isSame: boolean;
};

/**
 * @param wanted half-width that was asked for of this measure; else the one at which a mean as it stands would be clear
 */
export function verdictOf(evidence: Evidence, halfWidth: HalfWidth, wanted: number | undefined): Verdict {
  const { pairs, difference, deviation, half, isSame } = evidence;
  if (isSame) return { kind: 'same' };
  if (Math.abs(difference) > half) return { kind: difference < 0 ? 'lower' : 'higher' };
  const within = wanted !== undefined && half > wanted ? wanted : Math.abs(difference);
  const needed = pairsFor(within, deviation, halfWidth);
  return { kind: 'unclear', within, more: needed === undefined ? undefined : Math.max(1, needed - pairs) };
}
