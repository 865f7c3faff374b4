import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { SHARDS } from '../state/totals.ts';

const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b | 0;

const mixA = (hash: number, word: number): number => Math.imul(hash ^ word, PRIME_A);
const mixB = (hash: number, word: number): number => Math.imul(((hash << 5) | (hash >>> 27)) ^ word, PRIME_B);

/** Odd multipliers: fields are mixed side by side, which a processor does in parallel, and stirred once at the end. */
const P = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1, 0xd3a2646d, 0xfd7046c5, 0xb55a4f09].map(
  (x) => x | 0,
);
const [P0, P1, P2, P3, P4, P5, P6, P7] = P;

function stir(word: number): number {
  const x = Math.imul(word ^ (word >>> 15), P0);
  return x ^ (x >>> 13);
}

/**
 * Hash of a shard's people and loans into `into[0]`, `into[1]`. Loans enter by (borrower, slot) and are summed, so the rows
 * they happen to stand in do not matter.
 */
function hashShard({ borrowers: b, loans, count }: Shard, into: Float64Array): void {
  const { savings, safetyNet, informal, traits, unwillingMonths, frozenMonths, loyal, openSlots } = b;
  let people = 0;
  for (let who = 0; who < count; who++) {
    const small = (traits[who] << 24) | (unwillingMonths[who] << 16) | (loyal[who] << 8) | openSlots[who];
    const mixed =
      Math.imul(savings[who], P1) +
      Math.imul(safetyNet[who] ^ (informal[who] << 1), P2) +
      Math.imul(small, P3) +
      Math.imul((who << 3) ^ frozenMonths[who], P4);
    people = (people + stir(mixed)) | 0;
  }
  const { borrower, slot, balance, arrears, transit, instalment, rateBank, rateGuarantee, rateService } = loans;
  const { partnerShare, vintage, link, flags, left, monthsPastDue, bin, watch, sideFee, priceGap, capacity } = loans;
  let debts = 0;
  for (let row = 0; row < capacity; row++) {
    if (flags[row] === 0) continue;
    const mixed =
      Math.imul(borrower[row] * 8 + slot[row], P0) +
      Math.imul(balance[row], P1) +
      Math.imul(arrears[row] ^ (transit[row] << 1), P2) +
      Math.imul(instalment[row] ^ (sideFee[row] << 1) ^ (priceGap[row] << 12), P3) +
      Math.imul((rateBank[row] << 16) | rateGuarantee[row], P4) +
      Math.imul((rateService[row] << 16) | partnerShare[row], P5) +
      Math.imul((vintage[row] << 16) | (link[row] << 8) | flags[row], P6) +
      Math.imul((left[row] << 24) | (watch[row] << 20) | (monthsPastDue[row] << 16) | (bin[row] << 12), P7);
    debts = (debts + stir(mixed)) | 0;
  }
  into[0] = people >>> 0;
  into[1] = debts >>> 0;
}

/** Hash every shard of this member into the origination totals; other members' places stay zero, so a sum merges them. */
export function hashShards(market: Market): void {
  const { stateHash } = market.originations;
  for (const shard of market.shards) hashShard(shard, stateHash.subarray(2 * shard.index, 2 * shard.index + 2));
}

/**
 * Hash of all that moves, as 16 hexadecimal digits: people and loans of all shards in order, every institution, what they
 * have learned and remember. Traits that never change are left out.
 */
export function stateHash(market: Market): string {
  let h = 0;
  let g = 0;
  const { stateHash: shards } = market.originations;
  for (let i = 0; i < 2 * SHARDS; i += 2) {
    h = mixA(h, shards[i] | 0);
    g = mixB(g, shards[i + 1] | 0);
  }
  const mix = (values: ArrayLike<number>) => {
    const words = new Int32Array(Float64Array.from(values).buffer);
    for (let i = 0; i < words.length; i++) {
      h = mixA(h, words[i]);
      g = mixB(g, words[i]);
    }
  };
  for (const table of [market.platforms, market.banks, market.guarantors, market.links])
    for (const name of Object.keys(table.schema)) mix((table as unknown as Record<string, Float64Array>)[name]);
  const { exposure, recent, defaults, hazard } = market.learning;
  for (const values of [exposure, recent, defaults, hazard, market.listed]) mix(values);
  for (const values of [market.profitHistory, market.equityHistory, market.illegalHistory]) mix(values);
  mix([market.rollIn.recent, market.rollIn.usual]);
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
  return hex(h) + hex(g);
}
