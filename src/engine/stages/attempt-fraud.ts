import { FRAUD_AMOUNT, FRAUD_BIN, FRAUD_TENOR } from '../agents/fraud.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { FRAUD_KIND } from '../state/applications.ts';
import { ALL_SLOTS } from '../state/borrowers.ts';
import { ANNUITY } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { visibleAt } from './draw-candidates.ts';
import { newNeed } from './need.ts';
import { postApplication, type Terms } from './post-application.ts';
import { routeToBank } from './route-to-bank.ts';
import { owedInAll } from './search-offers.ts';

const pair = newPair();
const request = Object.assign(newNeed(), {
  kind: FRAUD_KIND,
  amount: FRAUD_AMOUNT,
  tenorMonths: FRAUD_TENOR,
  contract: ANNUITY,
  fixed: true,
});
const terms: Terms = {
  link: 0,
  bin: FRAUD_BIN,
  amount: FRAUD_AMOUNT,
  tenorMonths: FRAUD_TENOR,
  contract: ANNUITY,
  perceived: 0,
};

/**
 * Somebody asks for a loan in another's name 冒名申请, dressed up as a good customer. What the platform's defence does not
 * stop becomes an application; nobody will ever pay it.
 *
 * Reads  workspace.victims, published, borrowers.openSlots
 * Writes applications, household totals
 * Draws  fraud: two pairs an attempt
 */
export function attemptFraud(market: Market, shard: Shard): void {
  const { workspace, published, households: totals, parameters: p, key, month } = market;
  if (published.visibleCount === 0) return;
  for (let n = 0; n < workspace.victimCount; n++) {
    const who = workspace.victims[n];
    const free = ALL_SLOTS & ~shard.borrowers.openSlots[who];
    if ((free & (free - 1)) === 0) continue; // his own application of the month must find a slot too
    totals.fraudAttempts[0]++;
    drawPair(pair, key, shard.first + who, month, STREAM.fraud, 0, 0);
    const group = visibleAt(market, pair[0]);
    if (pair[1] < p['fraud.detection']) {
      totals.fraudStopped[0]++;
      continue;
    }
    drawPair(pair, key, shard.first + who, month, STREAM.fraud, 0, 1);
    request.owed = owedInAll(shard, who);
    const link = routeToBank(market, shard, who, group, FRAUD_BIN, request, pair[0]);
    if (link < 0) continue;
    request.lottery = Math.floor(4 * pair[1]);
    terms.link = link;
    postApplication(market, shard, who, request, terms);
  }
}
