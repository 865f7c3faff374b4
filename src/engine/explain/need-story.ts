import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED, REJECTIONS } from '../state/totals.ts';
import type { NeedSeen } from '../state/watch.ts';
import { type Ask, asksOf, type Refusal } from './asks.ts';
import type { Background } from './barriers.ts';
import { type Bound, type Clearing, limitAgainst } from './clearing.ts';
import { CONTRACTS } from './offers.ts';

/** Kinds of need by their number. */
const KINDS = ['planned', 'emergency', 'rollover'] as const;

/** A need for credit 借款需求 with all that came of it. */
export type NeedStory = {
  readonly kind: (typeof KINDS)[number];
  readonly amountFen: number;
  readonly tenorMonths: number;
  readonly contract: (typeof CONTRACTS)[number];
  /** Highest cost that he accepts, as he sees it, basis points a year. */
  readonly reservation: number;
  readonly asks: readonly Ask[];
  /** Why he got nothing; null when the loan was made. */
  readonly refusal: Refusal | null;
  /** The platform whose offer he took, by rank, and the amount he applied for. */
  readonly taken: { readonly platform: number; readonly amountFen: number } | null;
  /** The limit that left his application without a loan. */
  readonly bound: Bound | null;
};

/** A need whose borrower has just looked for credit. @param outcome as the watch is told it */
export function needStory(
  market: Market,
  shard: Shard,
  who: number,
  need: NeedSeen,
  outcome: number,
  background: Background,
): NeedStory {
  const { link, amount, count } = shard.applications;
  const mine = count - 1;
  return {
    kind: KINDS[need.kind]!,
    amountFen: need.amount,
    tenorMonths: need.tenorMonths,
    contract: CONTRACTS[need.contract]!,
    reservation: Math.round(1e4 * need.reservation),
    asks: outcome === REJECTED.warned ? [] : asksOf(market, shard, who, need, background),
    refusal: outcome < 0 ? null : REJECTIONS[outcome]!,
    taken: outcome < 0 ? { platform: market.published.servicer[link[mine]] + 1, amountFen: amount[mine] } : null,
    bound: null,
  };
}

/** The same once demand has met its limits. @param row of his application */
export function cleared(
  story: NeedStory,
  market: Market,
  { applications }: Shard,
  row: number,
  clearing: Clearing,
): NeedStory {
  const bound = limitAgainst(clearing, market, applications.link[row], applications.priority[row]);
  return bound ? { ...story, refusal: 'capacity', bound } : story;
}
