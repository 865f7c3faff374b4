import { drawPair, newPair, STREAM } from '../core/random.ts';
import { NO_PLATFORM } from '../state/borrowers.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';

const MAX_OFFERS = 5;

/** Platform groups that the borrower at hand looks at; refilled for each. */
export const candidates = new Int32Array(MAX_OFFERS + 1);

const pair = newPair();

/** Group of the platform of the last loan, or −1 when it is gone or there was none. */
export function loyalGroup({ platforms }: Market, platform: number): number {
  if (platform === NO_PLATFORM) return -1;
  const group = platforms.root[platform];
  return platforms.alive[group] === 1 ? group : -1;
}

/**
 * Fill `candidates` with the platforms a borrower looks at, in the order he meets them; returns how many.
 *
 * Reads  published.{visible, cumulativeVisibility, visibleCount}, borrowers.loyal
 * Writes candidates
 * Draws  search: as many pairs as offers need
 */
export function drawCandidates(market: Market, shard: Shard, who: number): number {
  const { parameters: p, key, month, published, policy } = market;
  if (published.visibleCount === 0) return 0;
  const person = shard.first + who;
  drawPair(pair, key, person, month, STREAM.search, 0, 0);
  const treated = shard.borrowers.cohort[who] < 256 * policy.educationReach;
  const mean = p['search.offers_mean'] + (treated ? policy.educationOffers : 0);
  const whole = Math.floor(mean);
  const wanted = Math.min(MAX_OFFERS, whole + (pair[0] < mean - whole ? 1 : 0));
  let count = 0;
  if (pair[1] < p['search.loyal_share']) {
    const loyal = loyalGroup(market, shard.borrowers.loyal[who]);
    if (loyal >= 0) candidates[count++] = loyal;
  }
  for (let n = 0; n < wanted; n++) {
    // Offers 1 and 2 share the second pair of the first sub-draw; 3 to 5 follow in the second.
    if (n === 0) drawPair(pair, key, person, month, STREAM.search, 0, 1);
    else if (n === 2) drawPair(pair, key, person, month, STREAM.search, 1, 0);
    else if (n === 4) drawPair(pair, key, person, month, STREAM.search, 1, 1);
    const group = visibleAt(market, pair[n & 1]);
    if (count <= MAX_OFFERS - 1 && !metBefore(group, count)) candidates[count++] = group;
  }
  return count;
}

function metBefore(group: number, count: number): boolean {
  for (let c = 0; c < count; c++) if (candidates[c] === group) return true;
  return false;
}

/** Group at a place of the cumulated visibility. */
export function visibleAt({ published }: Market, u: number): number {
  const { visible, cumulativeVisibility, visibleCount } = published;
  let row = 0;
  while (row < visibleCount - 1 && u >= cumulativeVisibility[row]) row++;
  return visible[row];
}
