import { PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { keepAverages } from './average-cap.ts';
import { type Limit, limitsOf, WHOLE } from './limits.ts';

/**
 * Demand meets the limits 额度出清: each limit lets in priority classes, safest first, as long as the whole class of all its
 * links still fits; a link's threshold is the lowest that any of its limits leaves. What stays unused is not passed on this
 * month, but next month's applications are routed to where there is room.
 *
 * Reads  household totals (demand), policy, guarantors, platforms.equity, banks, links, published.{rate*, subsidy}
 * Writes published.threshold, links.room, banks.{quarterLent, quarterCost, ownCeiling}
 * Draws  none
 */
export function clearDemand(market: Market): void {
  const { links, households, published } = market;
  published.threshold.fill(PRIORITIES - 1);
  links.room.fill(Number.POSITIVE_INFINITY);
  for (const own of limitsOf(market)) {
    const limit = market.channels
      ? { ...own, room: market.channels.decided('funding', own.name, own.room, market) }
      : own;
    const last = lastClassWithin(limit, households.demand, published.threshold);
    market.watch?.limited?.(market, limit, last);
    for (const link of limit.links) {
      if (limit.weight(link) > 0) published.threshold[link] = Math.min(published.threshold[link], last);
      links.room[link] = Math.min(links.room[link], Math.max(0, Math.floor(limit.room)));
    }
  }
  keepAverages(market);
}

/**
 * Last priority class up to which the demand that earlier limits have left fits into a limit; −1 when not even the first
 * does. Amounts and weights are whole numbers: the limit is never exceeded by a fen.
 *
 * @param demand fen by `link * PRIORITIES + class`
 * @param threshold by link, what earlier limits let in
 */
export function lastClassWithin(limit: Limit, demand: Float64Array, threshold: Int32Array): number {
  if (limit.room === Number.POSITIVE_INFINITY) return PRIORITIES - 1;
  const room = Math.max(0, Math.floor(limit.room)) * WHOLE;
  let used = 0;
  for (let priority = 0; priority < PRIORITIES; priority++) {
    for (const link of limit.links)
      if (priority <= threshold[link]) used += demand[link * PRIORITIES + priority] * limit.weight(link);
    if (used > room) return priority - 1;
  }
  return PRIORITIES - 1;
}
