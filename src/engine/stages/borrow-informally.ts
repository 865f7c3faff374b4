import { drawPair, newPair, STREAM } from '../core/random.ts';
import { PLANNED } from '../state/applications.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';

const pair = newPair();

/** Where informal lending is counted: in the household phase, or in the origination phase for applications that did not clear. */
type Tally = { readonly refusedUrgent: Float64Array; readonly informalLent: Float64Array };

/**
 * Who is refused while he is short or in an emergency may turn to an informal lender for the same amount.
 *
 * Reads  parameters
 * Writes borrowers.{informal, savings}, totals
 * Draws  side business: one pair for each refused urgent need
 */
export function borrowInformally(
  market: Market,
  shard: Shard,
  who: number,
  kind: number,
  amount: number,
  tally: Tally,
): void {
  if (kind === PLANNED) return;
  tally.refusedUrgent[0] += amount;
  const { switches, parameters: p, key, month } = market;
  if (!switches.informal || p['informal.turn_rate'] === 0) return;
  drawPair(pair, key, shard.first + who, month, STREAM.sideBusiness, 0, 1);
  if (pair[0] >= p['informal.turn_rate']) return;
  shard.borrowers.informal[who] += amount;
  shard.borrowers.savings[who] += amount;
  tally.informalLent[0] += amount;
}
