import type { Scenario } from '../../engine/index.ts';
import type { Text } from '../language.ts';
import type { Difference } from '../page/scenario.ts';
import type { Horizon, Vary } from './words.ts';

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

/** A mean over pairs with half its 95 % interval, in its unit. */
type Counted = {
  readonly horizon: Horizon;
  readonly change: string;
  readonly unit: string;
  readonly value: number | null;
  readonly half: number | null;
};

/** What of an outcome differs for the people of a group; see `people.csv`. */
export type PeopleSeen = Counted & { readonly grouping: string; readonly group: string; readonly outcome: string };

/** What of a measure differs for the institutions of a tier; see `institutions.csv`. */
export type InstitutionsSeen = Counted & {
  readonly kind: string;
  readonly tier: string;
  readonly measure: string;
  readonly institutions: number | null;
  readonly left: number | null;
};

/** A measure month by month: means over the runs of one scenario with half their intervals. */
export type PathSeen = {
  readonly measure: string;
  readonly unit: string;
  readonly months: readonly {
    /** `YYYY-MM`. */
    readonly month: string;
    readonly mean: number | null;
    readonly half: number | null;
  }[];
};

/** A scenario of a comparison: what it is called, and its headline measures month by month. */
export type SideSeen = { readonly label: string; readonly scenario: Scenario; readonly paths: readonly PathSeen[] };

/** A scenario set against the baseline. */
export type VariantSeen = SideSeen & {
  readonly effects: readonly EffectSeen[];
  readonly people: readonly PeopleSeen[];
  readonly institutions: readonly InstitutionsSeen[];
  /** Settings that differ from the baseline's. */
  readonly differences: readonly Difference[];
};

/** A comparison of scenarios over many pairs of runs, as its page tells it. */
export type ComparisonSeen = {
  readonly baseline: SideSeen;
  readonly variants: readonly VariantSeen[];
  /** Those that the runs have, with their first and last months as `YYYY-MM`. */
  readonly horizons: readonly { readonly horizon: Horizon; readonly first: string; readonly last: string }[];
  /** The one that sentences and charts are about. */
  readonly horizon: Horizon;
  readonly pairs: number;
  readonly vary: Vary;
  /** How intervals were made, in one sentence. */
  readonly intervals: Text;
  /** Seed texts of the first and the last pair. */
  readonly seeds: readonly [SeedsSeen, SeedsSeen];
};

/** Seeds of one pair. */
type SeedsSeen = { readonly seed: string; readonly instSeed: string };

/** Name of a chart of a variant, unique in its report: numbered where there are several variants. */
export const idOf = (name: string, at: number, { variants }: ComparisonSeen): string =>
  variants.length > 1 ? `${name}-${at + 1}` : name;

/** Do the pairs tell which way an effect goes? */
export const isClear = ({ verdict: { kind } }: Pick<EffectSeen, 'verdict'>): boolean =>
  kind === 'lower' || kind === 'higher';
