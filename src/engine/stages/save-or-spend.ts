import { savingsAfter } from '../agents/household.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { INCOME_STEP, INCOME_STEPS } from '../state/totals.ts';

const TOP_INCOME = INCOME_STEP * INCOME_STEPS;

/**
 * What debt service leaves is saved or spent; where it leaves less than nothing, consumption is cut.
 *
 * Reads  workspace.{cash, net}, borrowers.{income, bufferMonths, savings, group}
 * Writes borrowers.{savings, unwillingMonths}, household totals
 * Draws  none
 */
export function saveOrSpend(market: Market, shard: Shard): void {
  const { workspace, households, parameters: p } = market;
  const { income, bufferMonths, savings, unwillingMonths } = shard.borrowers;
  const { cash, net } = workspace;
  const { incomeCounts, incomeSums } = households;
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
    const left = net[who] > 0 ? net[who] : 0;
    const step = left < TOP_INCOME ? (left / INCOME_STEP) | 0 : INCOME_STEPS - 1;
    incomeCounts[step]++;
    incomeSums[step] += left;
  }
  households.savings[0] += saved;
  households.consumption[0] += spent;
  households.consumptionCut[0] += cut;
}
