import { FRAUD } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import type { Standing } from './outcomes.ts';

/** Lenders are counted up to this many. */
const MANY_LENDERS = 3;

/** Who people are: what never changes. */
export function noteTraits({ shards }: Market, { group, region, literacy }: Standing): void {
  for (const { first, borrowers } of shards) {
    group.set(borrowers.group, first);
    region.set(borrowers.region, first);
    literacy.set(borrowers.literacy, first);
  }
}

/** How many lenders people owe now; loans that fraudsters took in their names are not theirs. */
export function noteLenders(market: Market, { lenders }: Standing): void {
  for (const shard of market.shards)
    for (let who = 0; who < shard.count; who++)
      if (shard.borrowers.firstLoan[who] !== 0) lenders[shard.first + who] = lendersOf(market, shard, who);
}

function lendersOf({ published }: Market, { borrowers, loans }: Shard, who: number): number {
  const groups = new Set<number>();
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1])
    if ((loans.flags[cursor - 1] & FRAUD) === 0) groups.add(published.servicer[loans.link[cursor - 1]]);
  return Math.min(MANY_LENDERS, groups.size);
}
