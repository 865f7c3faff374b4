import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { SHARDS } from '../state/totals.ts';

/** Two 32-bit words from any number of words; equal states give equal hashes, different ones practically never. */
const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b | 0;

const mixA = (hash: number, word: number): number => Math.imul(hash ^ word, PRIME_A);
const mixB = (hash: number, word: number): number => Math.imul(((hash << 5) | (hash >>> 27)) ^ word, PRIME_B);

/**
 * Hash of a shard's people and loans into `into[0]`, `into[1]`. Loans enter by (borrower, slot) and are summed, so the rows
 * they happen to stand in do not matter.
 */
function hashShard({ borrowers: b, loans, count }: Shard, into: Float64Array): void {
  let h = 0x811c9dc5 | 0;
  let g = 0;
  for (let who = 0; who < count; who++) {
    h = mixA(h, b.savings[who]);
    h = mixA(h, b.safetyNet[who]);
    const small = (b.traits[who] << 24) | (b.unwillingMonths[who] << 16) | (b.loyal[who] << 8) | b.openSlots[who];
    g = mixB(g, small);
  }
  let loanSum = 0;
  for (let row = 0; row < loans.capacity; row++) {
    if (loans.flags[row] === 0) continue;
    let l = mixA(loans.borrower[row] * 8 + loans.slot[row], loans.balance[row]);
    l = mixA(l, loans.arrears[row]);
    l = mixA(l, loans.transit[row]);
    l = mixA(l, loans.instalment[row]);
    l = mixA(l, (loans.rateBank[row] << 16) | loans.rateGuarantee[row]);
    l = mixA(l, (loans.rateService[row] << 16) | loans.partnerShare[row]);
    l = mixA(l, (loans.vintage[row] << 16) | (loans.link[row] << 8) | loans.flags[row]);
    l = mixA(
      l,
      (loans.left[row] << 24) | (loans.tenorMonths[row] << 16) | (loans.monthsPastDue[row] << 8) | loans.bin[row],
    );
    loanSum = (loanSum + (l ^ (l >>> 15))) | 0;
  }
  into[0] = mixA(h, loanSum) >>> 0;
  into[1] = mixB(g, loanSum) >>> 0;
}

/** Hash every shard of this member into the origination totals; other members' places stay zero, so a sum merges them. */
export function hashShards(market: Market): void {
  const { stateHash } = market.originations;
  for (const shard of market.shards) hashShard(shard, stateHash.subarray(2 * shard.index, 2 * shard.index + 2));
}

/** Hash of the whole state as 16 hexadecimal digits: all shards in order, then every institution. */
export function stateHash(market: Market): string {
  let h = 0;
  let g = 0;
  const { stateHash: shards } = market.originations;
  for (let i = 0; i < 2 * SHARDS; i += 2) {
    h = mixA(h, shards[i] | 0);
    g = mixB(g, shards[i + 1] | 0);
  }
  for (const table of [market.platforms, market.banks, market.guarantors, market.links]) {
    for (const name of Object.keys(table.schema)) {
      const column = (table as unknown as Record<string, Float64Array>)[name];
      const words = new Int32Array(Float64Array.from(column).buffer);
      for (let i = 0; i < words.length; i++) {
        h = mixA(h, words[i]);
        g = mixB(g, words[i]);
      }
    }
  }
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
  return hex(h) + hex(g);
}
