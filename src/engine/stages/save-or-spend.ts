import { savingsAfter } from '../agents/household.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';

/**
 * What debt service leaves is saved or spent; where it leaves less than nothing, consumption is cut.
 *
 * Reads  workspace.cash, borrowers.{income, bufferMonths, savings}
 * Writes borrowers.savings
 * Draws  none
 */
export function saveOrSpend(market: Market, shard: Shard): void {
  const { workspace, households, parameters: p } = market;
  const { income, bufferMonths, savings, unwillingMonths } = shard.borrowers;
  const { cash } = workspace;
  const saveShare = p['household.saving_share'];
  let saved = 0;
  let spent = 0;
  let cut = 0;
  for (let who = 0; who < shard.count; who++) {
    const target = Math.floor((bufferMonths[who] * income[who]) / 1000 + 0.5);
    const kept = savingsAfter(cash[who], savings[who], saveShare, target);
    savings[who] = kept;
    saved += kept;
    spent += cash[who] - kept; // below zero: consumption that did not happen
    if (cash[who] < 0) cut -= cash[who];
    if (unwillingMonths[who] > 0) unwillingMonths[who]--;
  }
  households.savings[0] += saved;
  households.consumption[0] += spent;
  households.consumptionCut[0] += cut;
}
