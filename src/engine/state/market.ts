import type { Month } from '../core/calendar.ts';
import type { Key } from '../core/random.ts';
import type { MacroFactor, Parameters, Scenario } from '../scenario/scenario.ts';
import type { SwitchName } from '../scenario/switches.ts';
import type { Channels } from './channels.ts';
import type { Distributions } from './distributions.ts';
import type { Banks, Guarantors, Links, Platforms } from './institutions.ts';
import type { Ledger } from './ledger.ts';
import type { Policy } from './policy.ts';
import type { Published } from './published.ts';
import type { Shard, Workspace } from './shard.ts';
import type { HouseholdTotals, OriginationTotals } from './totals.ts';
import type { Watch } from './watch.ts';

/** What platforms learned of their borrowers' hazards: rows `platform * BINS + bin`. */
export type Learning = {
  /** Discounted balance-months of live loans, fen. */
  readonly exposure: Float64Array;
  /** Live balance of the last months, not yet counted as exposure: `month mod SEASONING` × all rows. */
  readonly recent: Float64Array;
  /** Discounted balance of new defaults, fen. */
  readonly defaults: Float64Array;
  /** Estimated monthly hazard of default. */
  readonly hazard: Float64Array;
  /** Hazard believed before any loan was seen, by bin. */
  readonly prior: Float64Array;
};

/** Figures of the month that only the records read. */
type Flash = {
  entries: number;
  exits: number;
  mergers: number;
  guarantorFailures: number;
  /** Platforms found to hide fees this month. */
  breachesFound: number;
  /** Losses of the month by all owners, fen. */
  writtenOff: number;
};

/** The whole state of a run. Institutions are the same on every member of a crew; shards are split among them. */
export type Market = {
  readonly scenario: Scenario;
  readonly parameters: Parameters;
  readonly switches: Readonly<Record<SwitchName, boolean>>;
  readonly key: Key;
  readonly institutionKey: Key;
  readonly distributions: Distributions;
  /** Calendar month. */
  month: Month;
  /** Months since the start of the burn-in. */
  age: number;
  readonly macro: Record<MacroFactor, number>;

  readonly shards: readonly Shard[];
  /** People by group in the whole market; they stay the same. */
  readonly people: Float64Array;
  readonly workspace: Workspace;
  readonly platforms: Platforms;
  readonly banks: Banks;
  readonly guarantors: Guarantors;
  readonly links: Links;
  /** 1 where the bank lists the platform: `bank * MAX_PLATFORMS + platform`. */
  readonly listed: Uint8Array;
  /** Monthly profits of the last 12 months: `platform * 12 + month mod 12`. */
  readonly profitHistory: Float64Array;
  readonly equityHistory: Float64Array;
  /** Monthly revenue from hidden fees of the last 12 months, likewise. */
  readonly illegalHistory: Float64Array;
  readonly learning: Learning;

  readonly policy: Policy;
  readonly published: Published;
  readonly households: HouseholdTotals;
  readonly originations: OriginationTotals;
  readonly ledger: Ledger;
  readonly flash: Flash;
  /** Which textbook decides on defaults in place of the households; tests alone set it. */
  verification: 'roll rates' | 'common factor' | undefined;
  /** A stress test adds to hazards this month. */
  stressed: boolean;
  /** Averages of the market's roll-in, NaN before the first: over three months and over twelve. */
  readonly rollIn: { recent: number; usual: number };
  /** Who looks on, if anybody does. */
  watch?: Watch | undefined;
  /** Who records the channels of the market or holds some of them, if anybody does. */
  channels?: Channels | undefined;
};
