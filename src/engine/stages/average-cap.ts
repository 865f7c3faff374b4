import { isQuarterEnd } from '../core/calendar.ts';
import { AMOUNT_STEP } from '../state/applications.ts';
import { inForce } from '../state/channels.ts';
import { BANKS, BINS, type Links, PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { countedRateOf } from './counted-rate.ts';

const CLASSES_A_BIN = PRIORITIES / BINS;

/** A lender raises the dearest price it makes by at most this in a month, bp a year. */
const STEP = 50;
/** How far below the cap it wants the average of a month to stay, bp a year: next month's borrowers may be others. */
const RESERVE = 100;

/** New loans by their amount in hundreds of yuan, the same × what a ceiling counts of their price in bp, and those at the dearest. */
type Lent = { amount: number; cost: number; atCeiling: number };

/** Add what applicants of one class ask of one link. Amounts are whole hundreds of yuan, so every sum is exact. */
function addClass(market: Market, lent: Lent, link: number, priority: number, ceiling: number): void {
  const amount = market.households.demand[link * PRIORITIES + priority] / AMOUNT_STEP;
  const rate = countedRateOf(market, link, Math.floor(priority / CLASSES_A_BIN));
  lent.amount += amount;
  lent.cost += amount * rate;
  if (rate >= ceiling) lent.atCeiling += amount;
}

/** Dearest price that a lender makes to keep its average: what it has found for itself, to begin with the cap on the average. */
export const ownCeiling = ({ banks, policy }: Market, bank: number): number =>
  policy.averageCap[bank] === Number.POSITIVE_INFINITY
    ? Number.POSITIVE_INFINITY
    : Math.max(banks.ownCeiling[bank], policy.averageCap[bank]);

/**
 * Lenders under a ceiling on the average cost of a quarter's new loans 季度平均综合融资成本上限 let in as many priority classes as
 * other limits do and the average bears: cheap loans of the quarter make room for dear ones. To refuse hardly anybody they set the
 * dearest price of the next month with a reserve. Who stands above a ceiling that has come down since lends so that the month by itself keeps it.
 */
export function keepAverages(market: Market): void {
  const { links, published } = market;
  for (let bank = 0; bank < BANKS; bank++) {
    const last = inForce(market, 'funding', 'average of bank', bank, keepAverage(market, bank));
    for (const link of linksOf(links, bank)) published.threshold[link] = Math.min(published.threshold[link], last);
  }
}

const linksOf = ({ bank, count }: Links, lender: number): number[] =>
  Array.from({ length: count }, (_, link) => link).filter((link) => bank[link] === lender);

/** The last class that a lender's average lets in; its quarter and its dearest price go on. */
function keepAverage(market: Market, bank: number): number {
  const { banks, links, policy, month } = market;
  const cap = policy.averageCap[bank];
  if (isQuarterEnd(month - 1) || cap === Number.POSITIVE_INFINITY) {
    banks.quarterLent[bank] = 0;
    banks.quarterCost[bank] = 0;
  }
  if (cap === Number.POSITIVE_INFINITY) {
    banks.ownCeiling[bank] = 0;
    return PRIORITIES - 1;
  }
  const room = Math.max(0, cap * banks.quarterLent[bank] - banks.quarterCost[bank]);
  const ceiling = ownCeiling(market, bank);
  const { last, lent, asked } = lastClassOnAverage(market, linksOf(links, bank), cap, room, ceiling);
  banks.quarterLent[bank] += lent.amount;
  banks.quarterCost[bank] += lent.cost;
  banks.ownCeiling[bank] = nextCeiling(ceiling, cap, asked);
  return last;
}

/**
 * Dearest price of the next month: that at which this month's applicants, those at the ceiling paying so much more or less, would
 * have kept the average by themselves with the reserve; at most a step up, and never below the cap, under which nobody can break it.
 */
function nextCeiling(ceiling: number, cap: number, asked: Lent): number {
  const spare = (cap - RESERVE) * asked.amount - asked.cost;
  if (asked.atCeiling === 0) return spare < 0 ? cap : ceiling;
  return Math.max(cap, ceiling + Math.min(STEP, Math.floor(spare / asked.atCeiling)));
}

/**
 * The last class up to which loans cost no more above the cap, in hundreds of yuan × bp, than there is room; these loans; and all
 * that other limits would have let in.
 */
function lastClassOnAverage(
  market: Market,
  own: readonly number[],
  cap: number,
  room: number,
  ceiling: number,
): { last: number; lent: Lent; asked: Lent } {
  const asked = { amount: 0, cost: 0, atCeiling: 0 };
  let best = { last: -1, lent: { ...asked } };
  for (let priority = 0; priority < PRIORITIES; priority++) {
    for (const link of own)
      if (priority <= market.published.threshold[link]) addClass(market, asked, link, priority, ceiling);
    if (asked.cost - cap * asked.amount <= room) best = { last: priority, lent: { ...asked } };
  }
  return { ...best, asked };
}
