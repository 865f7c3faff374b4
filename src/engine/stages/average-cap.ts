import { isQuarterEnd } from '../core/calendar.ts';
import { AMOUNT_STEP } from '../state/applications.ts';
import { BANKS, BINS, PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { countedRateOf } from './counted-rate.ts';

const CLASSES_A_BIN = PRIORITIES / BINS;

/** New loans by their amount in hundreds of yuan, and the same × what a ceiling counts of their price, bp. */
type Lent = { amount: number; cost: number };

/** Add what applicants of one class ask of one link. Amounts are whole hundreds of yuan, so every sum is exact. */
function addClass(market: Market, lent: Lent, link: number, priority: number): void {
  const amount = market.households.demand[link * PRIORITIES + priority] / AMOUNT_STEP;
  lent.amount += amount;
  lent.cost += amount * countedRateOf(market, link, Math.floor(priority / CLASSES_A_BIN));
}

/**
 * Lenders under a ceiling on the average cost of a quarter's new loans 季度平均综合融资成本上限 let in as many priority classes as
 * other limits do and the average bears: cheap loans of the quarter make room for dear ones. Who stands above a ceiling that has
 * come down since lends so that the month by itself keeps it.
 */
export function keepAverages(market: Market): void {
  const { banks, links, policy, published, month } = market;
  for (let bank = 0; bank < BANKS; bank++) {
    const cap = policy.averageCap[bank];
    if (isQuarterEnd(month - 1) || cap === Number.POSITIVE_INFINITY) {
      banks.quarterLent[bank] = 0;
      banks.quarterCost[bank] = 0;
    }
    if (cap === Number.POSITIVE_INFINITY) continue;
    const own = Array.from({ length: links.count }, (_, link) => link).filter((link) => links.bank[link] === bank);
    const room = Math.max(0, cap * banks.quarterLent[bank] - banks.quarterCost[bank]);
    const { last, lent } = lastClassOnAverage(market, own, cap, room);
    for (const link of own) published.threshold[link] = Math.min(published.threshold[link], last);
    banks.quarterLent[bank] += lent.amount;
    banks.quarterCost[bank] += lent.cost;
  }
}

/** The last class up to which loans cost no more above the cap, in hundreds of yuan × bp, than there is room; and these loans. */
function lastClassOnAverage(
  market: Market,
  own: readonly number[],
  cap: number,
  room: number,
): { last: number; lent: Lent } {
  const lent = { amount: 0, cost: 0 };
  let best = { last: -1, lent: { ...lent } };
  for (let priority = 0; priority < PRIORITIES; priority++) {
    for (const link of own) if (priority <= market.published.threshold[link]) addClass(market, lent, link, priority);
    if (lent.cost - cap * lent.amount <= room) best = { last: priority, lent: { ...lent } };
  }
  return best;
}
