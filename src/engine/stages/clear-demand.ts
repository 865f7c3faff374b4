import { mulDivFloor } from '../core/money.ts';
import { PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { type Limit, limitsOf, WHOLE } from './limits.ts';

/**
 * Demand meets the limits 额度出清: each limit scales down what is left of the demand it binds; the feasible amount of a link
 * then becomes a threshold on the priority of its applications. What a limit leaves unused is not passed on this month, but
 * next month's applications are routed to where there is room.
 *
 * Reads  household totals (demand), policy, guarantors, platforms.equity, banks, links
 * Writes published.threshold, links.room
 * Draws  none
 */
export function clearDemand(market: Market): void {
  const { links, households, published } = market;
  const feasible = demandByLink(market);
  links.room.fill(Number.POSITIVE_INFINITY);
  for (const limit of limitsOf(market)) {
    scaleTo(feasible, limit);
    for (const link of limit.links) links.room[link] = Math.min(links.room[link], Math.max(0, Math.floor(limit.room)));
  }
  for (let link = 0; link < links.count; link++)
    published.threshold[link] = thresholdOf(households.demand, link, feasible[link]);
}

function demandByLink({ links, households }: Market): number[] {
  return Array.from({ length: links.count }, (_, link) =>
    households.demand.subarray(link * PRIORITIES, (link + 1) * PRIORITIES).reduce((a, b) => a + b, 0),
  );
}

/** Scale amounts, fen, so that what they use of a limit fits into its room; never above it by a fen. */
export function scaleTo(feasible: number[], { links, room, weight }: Limit): void {
  if (room === Number.POSITIVE_INFINITY) return;
  const available = Math.max(0, Math.floor(room)) * WHOLE;
  const used = links.reduce((sum, link) => sum + feasible[link] * weight(link), 0);
  if (used <= available) return;
  for (const link of links) if (weight(link) > 0) feasible[link] = mulDivFloor(feasible[link], available, used);
}

/** Highest priority class up to which the whole demand fits into `amount`; −1 when not even the first does. */
export function thresholdOf(demand: Float64Array, link: number, amount: number): number {
  let sum = 0;
  for (let priority = 0; priority < PRIORITIES; priority++) {
    sum += demand[link * PRIORITIES + priority];
    if (sum > amount) return priority - 1;
  }
  return PRIORITIES - 1;
}
