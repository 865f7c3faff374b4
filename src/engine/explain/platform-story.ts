import type { Mode } from '../scenario/scenario.ts';
import type { ExitReason } from '../state/watch.ts';
import type { Binding } from './binding.ts';

/** A month of a platform in business. Money in fen. */
export type PlatformMonth = {
  readonly month: string;
  readonly isBurnIn: boolean;
  readonly balanceFen: number;
  /** Share of all third parties' balance; null for a bank's app. */
  readonly share: number | null;
  readonly originatedFen: number;
  /** New loans by mode, fen. */
  readonly byMode: Readonly<Record<Mode, number>>;
  /** Banks, by number from 1, that could lend through it. */
  readonly banks: readonly number[];
  readonly margin: number;
  readonly profitFen: number;
  readonly equityFen: number;
};

/** A bank took the platform onto its list, or left it out 名单调整. */
export type Listing = {
  readonly month: string;
  readonly bank: number;
  /** Do the two have a cooperation that a list can end? */
  readonly cooperates: boolean;
  readonly isListed: boolean;
  /** Place among all candidates, and how many the bank admits; none where the list was given up. */
  readonly place: number | null;
  readonly admitted: number | null;
  readonly by: readonly Binding[];
};

/** Hidden fees were found; banks were told of it. */
export type Breach = { readonly month: string; readonly fineFen: number; readonly isDelisted: boolean };

/** How a platform came to its end, with the figures of that month. */
export type Ending = {
  readonly month: string;
  readonly reason: ExitReason;
  readonly equityFen: number;
  readonly halfYearProfitFen: number;
  /** Equity below which a loss-maker leaves. */
  readonly leastEquityFen: number;
  readonly unlinkedMonths: number;
  readonly mostUnlinkedMonths: number;
  readonly share: number;
  /** Least share that the law asks for; 0 for none. */
  readonly leastShare: number;
  readonly by: readonly Binding[];
  /** Platform that took it over, by rank; null when nobody did. */
  readonly takenOverBy: number | null;
};

/** A platform's story 平台经历. */
export type PlatformStory = {
  readonly platform: number;
  readonly isBankApp: boolean;
  /** Month in which it entered; null for one that was there at the start. */
  readonly entered: string | null;
  readonly readiness: number;
  readonly months: readonly PlatformMonth[];
  readonly listings: readonly Listing[];
  readonly breaches: readonly Breach[];
  /** Platforms that it took over. */
  readonly tookOver: readonly { readonly month: string; readonly platform: number }[];
  readonly ending: Ending | null;
};
