import { MODES, type Mode } from '../../../src/engine/scenario/scenario.ts';
import { originate } from '../../../src/engine/stages/originate.ts';
import { repayLoans } from '../../../src/engine/stages/repay-loans.ts';
import { addApplication, PLANNED } from '../../../src/engine/state/applications.ts';
import { BINS } from '../../../src/engine/state/institutions.ts';
import { ANNUITY } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import type { Shard } from '../../../src/engine/state/shard.ts';
import { NO_RISK, openMarket, PINNED, scenarioOf, type Variant } from '../helpers.ts';

/** A market for one stage at a time: 640 people, ten a shard, nobody ever late by accident. */
export function benchMarket(variant: Variant = {}): Market {
  const market = openMarket(
    scenarioOf({
      borrowers: 640,
      off: ['friction'],
      ...variant,
      parameters: { ...PINNED, ...NO_RISK, ...variant.parameters },
    }),
  );
  market.published.threshold.fill(63);
  return market;
}

/** The first cooperation of this mode. */
export function linkOf({ links }: Market, mode: Mode): number {
  for (let link = 0; link < links.count; link++) if (links.mode[link] === MODES.indexOf(mode)) return link;
  throw new Error(`no link of mode ${mode}`);
}

/** What is lent to one person; rates in basis points a year. */
export type Terms = {
  readonly link: number;
  readonly amount?: number;
  readonly tenor?: number;
  readonly contract?: number;
  readonly bank?: number;
  readonly guarantee?: number;
  readonly service?: number;
  readonly kind?: number;
};

/** Lend to a person through the stage that makes loans; returns the row of the loan. */
export function lend(market: Market, shard: Shard, who: number, terms: Terms): number {
  const { link, amount = 1_000_000, tenor = 12, contract = ANNUITY } = terms;
  const { bank = 2400, guarantee = 0, service = 0, kind = PLANNED } = terms;
  const { published } = market;
  const price = link * BINS;
  published.rateBank[price] = bank;
  published.rateGuarantee[price] = guarantee;
  published.rateService[price] = service;
  published.rateAll[price] = bank + guarantee + service;
  const { applications } = shard;
  applications.count = 0;
  const row = addApplication(applications);
  Object.assign(applications, { count: 1 });
  applications.borrower[row] = who;
  applications.amount[row] = amount;
  applications.link[row] = link;
  applications.bin[row] = 0;
  applications.priority[row] = 0;
  applications.tenorMonths[row] = tenor;
  applications.contract[row] = contract;
  applications.perceivedRate[row] = bank + guarantee + service;
  applications.kind[row] = kind;
  const loan = shard.loans.firstFree - 1;
  originate(market, shard);
  applications.count = 0;
  return loan;
}

/** One month of repayments by people with this much cash each, fen; totals start from zero. */
export function repay(market: Market, shard: Shard, cash: number): void {
  market.households.all.fill(0);
  market.workspace.cash.fill(cash);
  market.workspace.pastDue.fill(0);
  repayLoans(market, shard);
}

/** The same loan to everybody. */
export function lendToAll(market: Market, terms: Terms): void {
  for (const shard of market.shards) for (let who = 0; who < shard.count; who++) lend(market, shard, who, terms);
}

/** One month of repayments by everybody, each with this much cash; `look` sees a shard before the next one's turn. */
export function repayAll(market: Market, cash: number, look: (shard: Shard) => void = () => {}): void {
  market.households.all.fill(0);
  for (const shard of market.shards) {
    market.workspace.cash.fill(cash);
    market.workspace.pastDue.fill(0);
    repayLoans(market, shard);
    look(shard);
  }
}

/** One column of all people, in order. */
export const ofAll = (market: Market, column: 'frozenMonths' | 'unwillingMonths'): number[] =>
  market.shards.flatMap(({ borrowers, count }) => [...borrowers[column].subarray(0, count)]);
