import type { LeverName } from '../scenario/levers.ts';
import type { Market } from './market.ts';
import type { Shard } from './shard.ts';

/** A need for credit as its borrower took it to market. Money in fen, rates as fractions a year. */
export type NeedSeen = {
  readonly kind: number;
  readonly amount: number;
  readonly tenorMonths: number;
  readonly contract: number;
  readonly reservation: number;
  readonly fixed: boolean;
  readonly lottery: number;
  readonly instalment: number;
  readonly owed: number;
};

/** A limit on lending as demand met it. */
export type LimitSeen = {
  readonly name: string;
  /** Lever that sets it; undefined for a bank's budget. */
  readonly lever?: LeverName | undefined;
  readonly links: readonly number[];
  /** Fen. */
  readonly room: number;
};

/** Why a platform cannot go on: equity gone, no bank for months, losses with little equity left, too small for the law. */
export type ExitReason = 'noEquity' | 'unlinked' | 'losses' | 'tooSmall';

/**
 * Somebody who looks on at a run 旁观者. Stages call it where something is decided that the state does not keep; it writes
 * nothing, so a run with a watch and one without are the same run.
 */
export type Watch = {
  /** A person has paid charges on his loans, fen; below zero where some came back to him. */
  readonly charged?: (market: Market, person: number, fen: number) => void;
  /** A loan that a person took out himself has just reached default. */
  readonly defaulted?: (market: Market, person: number) => void;
  /** The loans of a person have been counted after his payments, and whether they are more than he can carry. */
  readonly counted?: (market: Market, person: number, isOverIndebted: boolean) => void;
  /** The people of a shard have received, paid and saved; nobody has applied for credit yet. */
  readonly paid?: (market: Market, shard: Shard) => void;
  /** A borrower has looked for credit: −1 when he applied, else why not (REJECTED). */
  readonly searched?: (market: Market, shard: Shard, who: number, need: NeedSeen, outcome: number) => void;
  /** A borrower complains, for one of COMPLAINT_CAUSES. */
  readonly complained?: (market: Market, person: number, group: number, cause: number) => void;
  /** A bank reviews its list: the groups in order of their score, and how many of them it admits. */
  readonly reviewed?: (market: Market, bank: number, ranking: readonly number[], admitted: number) => void;
  /** Demand meets a limit, which lets in the priority classes up to `last`. */
  readonly limited?: (market: Market, limit: LimitSeen, last: number) => void;
  /** A platform is about to leave. */
  readonly leaving?: (market: Market, platform: number, reason: ExitReason) => void;
  /** The month is over. */
  readonly ended?: (market: Market) => void;
};

/** A watch, and what it saw once the run is over. */
export type Watched<Story> = { readonly watch: Watch; readonly story: () => Story };
