import { formatMonth } from '../core/calendar.ts';
import { DEFAULT_MONTHS } from '../stages/loan-events.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED } from '../state/totals.ts';
import type { Watch, Watched } from '../state/watch.ts';
import { loansOf } from './loan-history.ts';

/** Why a borrower's story may be worth reading. */
const NOTABLE = ['refusedByCap', 'declined', 'sideFee', 'manyLenders', 'inDefault', 'informal'] as const;
export type NotableKind = (typeof NOTABLE)[number];

/** People of one kind, with the last month in which there were any. */
export type Notable = { readonly kind: NotableKind; readonly month: string; readonly people: readonly number[] };

/** So many people of a kind are named. */
const FEW = 3;
const MANY_LENDERS = 3;

/** Looks for people whose stories show a rule or a risk at work: of each kind a few, from the last month that had some. */
export function watchNotable(): Watched<readonly Notable[]> {
  const found = new Map<NotableKind, Notable>();
  let month = new Map<NotableKind, number[]>();
  const meet = (kind: NotableKind, person: number) => {
    const people = month.get(kind) ?? [];
    if (people.length < FEW) month.set(kind, [...people, person]);
  };
  const watch: Watch = {
    searched: (_market, shard, who, _need, outcome) => {
      if (outcome === REJECTED.priceCap) meet('refusedByCap', shard.first + who);
      if (outcome === REJECTED.declined) meet('declined', shard.first + who);
    },
    ended: (market) => {
      for (const shard of market.shards) for (let who = 0; who < shard.count; who++) lookAt(market, shard, who, meet);
      const isRun = market.age >= market.scenario.burnIn;
      if (isRun)
        for (const [kind, people] of month) found.set(kind, { kind, month: formatMonth(market.month), people });
      month = new Map();
    },
  };
  return { watch, story: () => NOTABLE.flatMap((kind) => found.get(kind) ?? []) };
}

function lookAt(market: Market, shard: Shard, who: number, meet: (kind: NotableKind, person: number) => void): void {
  const person = shard.first + who;
  if (shard.borrowers.informal[who] > 0) meet('informal', person);
  if (shard.borrowers.firstLoan[who] === 0) return;
  const own = loansOf(market, shard, who).filter(({ isFraud }) => !isFraud);
  if (own.some(({ missed }) => missed >= DEFAULT_MONTHS)) meet('inDefault', person);
  if (own.some(({ row }) => shard.loans.sideFee[row] > 0)) meet('sideFee', person);
  if (new Set(own.map(({ platform }) => platform)).size >= MANY_LENDERS) meet('manyLenders', person);
}
