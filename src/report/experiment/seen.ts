import type { EffectSeen } from '../comparison/seen.ts';
import type { Horizon } from '../comparison/words.ts';

/** Values of a design's settings at one point, as `--set` takes them, by path; those left out are the scenario's own. */
export type SettingsSeen = Readonly<Record<string, string>>;

/** An estimate with its 95 % interval, in the unit of what it estimates. */
export type BoundedSeen = { readonly value: number; readonly low: number; readonly high: number };

/** What the runs of a design say of one measure. */
export type FindingSeen = { readonly measure: string; readonly unit: string } & (
  | {
      /** What a scenario changes against the first at every point of the design. */
      readonly kind: 'effects';
      readonly scenario: string;
      readonly rows: readonly { readonly settings: SettingsSeen; readonly effect: PointEffect }[];
    }
  | {
      /** What came out at every point, mean of the replications. */
      readonly kind: 'levels';
      readonly scenario: string;
      readonly rows: readonly {
        readonly settings: SettingsSeen;
        readonly value: number | null;
        readonly half: number | null;
      }[];
    }
  | {
      /** Mean size of the change when a setting moves over its whole range, and what luck alone stays below. */
      readonly kind: 'morris';
      readonly scenario: string;
      /** Empty where too few runs are finished. */
      readonly factors: readonly {
        readonly path: string;
        readonly muStar: BoundedSeen;
        readonly luck: number | null;
        readonly isAboveLuck: boolean | null;
      }[];
    }
  | {
      /** Parts of the variance that a setting explains by itself and with all others. */
      readonly kind: 'saltelli';
      readonly scenario: string;
      /** Do the settings make no variance that is clear of zero? Then there are no parts of it to tell. */
      readonly isStill: boolean;
      /** Empty then, and where too few runs are finished. */
      readonly factors: readonly { readonly path: string; readonly first: BoundedSeen; readonly total: BoundedSeen }[];
    }
  | {
      /** The effect of each value of each setting alone. */
      readonly kind: 'one-at-a-time';
      readonly scenario: string;
      readonly rows: readonly { readonly settings: SettingsSeen; readonly effect: PointEffect }[];
    }
);

/** A finding of one kind, or of several. */
export type FindingOf<Kind extends FindingSeen['kind']> = Extract<FindingSeen, { readonly kind: Kind }>;

/** A paired effect at a point. */
export type PointEffect = Pick<EffectSeen, 'pairs' | 'left' | 'right' | 'difference' | 'half' | 'verdict'>;

/** An experiment as its page tells it. */
export type ExperimentSeen = {
  readonly title: string;
  readonly why: string;
  /** The first is the one that others are set against. */
  readonly scenarios: readonly string[];
  /** Kind of the design; `scenarios` where nothing but scenarios is run. */
  readonly design: string;
  /** Settings that vary. */
  readonly factors: readonly string[];
  readonly points: number;
  readonly replications: number;
  /** Runs that the experiment has, that are finished, and that failed. */
  readonly runs: { readonly wanted: number; readonly finished: number; readonly failed: number };
  readonly horizon: Horizon;
  /** Months of the horizon, such as `2027-04 to 2028-03`. */
  readonly months: string;
  readonly findings: readonly FindingSeen[];
};
