import { isQuarterEnd } from '../core/calendar.ts';
import { AMOUNT_STEP } from '../state/applications.ts';
import { BANKS, BINS, PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { countedRateOf } from './counted-rate.ts';

const CLASSES_A_BIN = PRIORITIES / BINS;

/** A lender raises or lowers the dearest price it makes by this in a month, bp a year. */
const STEP = 50;

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
 * other limits do and the average bears: cheap loans of the quarter make room for dear ones. The dearest price of the next month
 * rises a step while loans at it would still fit if they cost so much more, and falls a step when borrowers had to be refused.
 * Who stands above a ceiling that has come down since lends so that the month by itself keeps it.
 */
export function keepAverages(market: Market): void {
  const { banks, links, policy, published, month } = market;
  for (let bank = 0; bank < BANKS; bank++) {
    const cap = policy.averageCap[bank];
    if (isQuarterEnd(month - 1) || cap === Number.POSITIVE_INFINITY) {
      banks.quarterLent[bank] = 0;
      banks.quarterCost[bank] = 0;
    }
    if (cap === Number.POSITIVE_INFINITY) {
      banks.ownCeiling[bank] = 0;
      continue;
    }
    const own = Array.from({ length: links.count }, (_, link) => link).filter((link) => links.bank[link] === bank);
    const room = Math.max(0, cap * banks.quarterLent[bank] - banks.quarterCost[bank]);
    const ceiling = ownCeiling(market, bank);
    const { last, lent, asked } = lastClassOnAverage(market, own, cap, room, ceiling);
    for (const link of own) published.threshold[link] = Math.min(published.threshold[link], last);
    banks.quarterLent[bank] += lent.amount;
    banks.quarterCost[bank] += lent.cost;
    banks.ownCeiling[bank] = nextCeiling(ceiling, cap, room, asked, lent);
  }
}

/** Dearest price of the next month, never below the cap on the average, with which nobody would have to be refused. */
function nextCeiling(ceiling: number, cap: number, room: number, asked: Lent, lent: Lent): number {
  if (lent.amount < asked.amount) return Math.max(cap, ceiling - STEP);
  const dearer = asked.cost + STEP * asked.atCeiling;
  return asked.atCeiling > 0 && dearer - cap * asked.amount <= room ? ceiling + STEP : ceiling;
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
