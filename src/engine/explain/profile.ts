import { PRESENT_BIASED, RISK_GROUPS, SCENE_USER } from '../state/borrowers.ts';
import { RISK_TYPES } from '../state/distributions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';

/** Who a borrower is 借款人画像: what never changes. */
export type Profile = {
  /** Number from 0. */
  readonly person: number;
  readonly incomeFen: number;
  /** 1 lowest … 3 highest third. */
  readonly incomeThird: number;
  /** Share of people with a lower latent risk. */
  readonly riskRank: number;
  readonly region: number;
  readonly literacy: number;
  readonly isPresentBiased: boolean;
  readonly isSceneUser: boolean;
  /** Savings that he aims at, months of income. */
  readonly savingsTargetMonths: number;
  /** What his family can help with at most. */
  readonly familyHelpFen: number;
};

/** Where a person stands: the shard and the row in it. */
export function placeOf(
  { shards }: Market,
  person: number,
): { readonly shard: Shard; readonly who: number } | undefined {
  const shard = shards.find(({ first, count }) => person >= first && person < first + count);
  return shard && { shard, who: person - shard.first };
}

/** The traits of a borrower. */
export function profileOf(market: Market, person: number): Profile {
  const { shard, who } = placeOf(market, person)!;
  const b = shard.borrowers;
  const traits = b.traits[who];
  return {
    person,
    incomeFen: b.income[who],
    incomeThird: 1 + Math.floor(b.group[who] / RISK_GROUPS),
    riskRank: b.riskType[who] / RISK_TYPES,
    region: b.region[who] + 1,
    literacy: b.literacy[who] / 255,
    isPresentBiased: (traits & PRESENT_BIASED) !== 0,
    isSceneUser: (traits & SCENE_USER) !== 0,
    savingsTargetMonths: b.bufferMonths[who] / 1000,
    familyHelpFen: b.safetyNetCapacity[who],
  };
}
