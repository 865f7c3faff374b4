import { describe, expect, test } from 'vitest';
import { populate } from '../../../src/engine/populate/market.ts';
import { hashShards, stateHash } from '../../../src/engine/record/hash.ts';
import { BORROWER_COLUMNS } from '../../../src/engine/state/borrowers.ts';
import { LIVE, LOAN_COLUMNS } from '../../../src/engine/state/loans.ts';
import { live, scenarioOf } from '../helpers.ts';

/** What never changes in a life or a loan, and the order in which rows are chained. */
const FIXED = {
  borrowers: [
    'riskType',
    'income',
    'region',
    'literacy',
    'cohort',
    'autoDebitRank',
    'bufferMonths',
    'safetyNetCapacity',
    'group',
    'firstLoan',
  ],
  loans: ['next', 'principal'],
};

const market = populate(scenarioOf({ borrowers: 640, months: 8 }));
live(market, 8);
const shard = market.shards[0]!;
const loan = shard.loans.flags.findIndex((flags) => (flags & LIVE) !== 0);

function hashNow(): string {
  hashShards(market);
  return stateHash(market);
}

describe('the hash of the state notices a change of', () => {
  const before = hashNow();
  const moving = (table: 'borrowers' | 'loans', columns: object) =>
    Object.keys(columns).filter((name) => !FIXED[table].includes(name));

  test.each(moving('loans', LOAN_COLUMNS))('a loan’s %s', (name) => {
    const column = shard.loans[name as 'balance'];
    column[loan]! ^= 1;
    expect(hashNow()).not.toBe(before);
    column[loan]! ^= 1;
    expect(hashNow()).toBe(before);
  });

  test.each(moving('borrowers', BORROWER_COLUMNS))('a borrower’s %s', (name) => {
    const column = shard.borrowers[name as 'savings'];
    column[0]! ^= 1;
    expect(hashNow()).not.toBe(before);
    column[0]! ^= 1;
    expect(hashNow()).toBe(before);
  });
});
