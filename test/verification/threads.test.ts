import { describe, expect, test } from 'vitest';
import { encodeCheckpoint } from '../../src/cli/checkpoint/file.ts';
import { simulate } from '../../src/cli/simulate.ts';
import type { Checkpoint } from '../../src/engine/checkpoint.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { hashShards, stateHash } from '../../src/engine/record/hash.ts';
import type { Result } from '../../src/engine/record/result.ts';
import { checkpointAt } from '../../src/engine/run.ts';
import type { Loans } from '../../src/engine/state/loans.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { column, live, runToEnd, scenarioOf } from '../engine/helpers.ts';
import { BUSY, expectBusy, SQUEEZE } from './busy.ts';

const scenario = { ...scenarioOf({ ...BUSY, borrowers: 5000, months: 24 }), macro: SQUEEZE };
const bytesOf = (checkpoint: Checkpoint) => Buffer.from(encodeCheckpoint({ engineDigest: '', checkpoint }));
const hashes = (result: Result) => column(result, 'state_hash');

describe('V-01: the number of threads changes nothing', () => {
  const alone = runToEnd(scenario);

  test('in a market in which every mechanism has work to do', () => {
    expectBusy(alone);
  });

  test.each([1, 2, 3, 7])('%i threads leave the same state every month and the same tables', async (threads) => {
    const { result } = await simulate(scenario, { threads, onProgress: () => {} });
    expect(hashes(result)).toEqual(hashes(alone));
    expect(result.tables).toEqual(alone.tables);
  });

  test('a crew leaves the checkpoint of one thread, and goes on from one', async () => {
    const small = scenarioOf({ from: 'tiny', borrowers: 500 });
    const [early, late] = [small.start + 2, small.start + 6];
    const checkpoints = { from: checkpointAt(small, early), month: late };
    const { result, checkpoint } = await simulate(small, { threads: 2, checkpoints, onProgress: () => {} });
    expect(result.tables).toEqual(runToEnd(small).tables);
    expect(bytesOf(checkpoint!).equals(bytesOf(checkpointAt(small, late)))).toBe(true);
  });

  test('the state of every month is another', () => {
    expect(new Set(hashes(alone)).size).toBe(24);
  });

  test.each([
    ['a loan', (m: Market) => firstLoan(m).loans.balance[firstLoan(m).row]!--],
    ['the arrears of a loan', (m: Market) => firstLoan(m).loans.arrears[firstLoan(m).row]!++],
    ['savings', (m: Market) => m.shards[5]!.borrowers.savings[0]!++],
    ['a family’s help', (m: Market) => m.shards[0]!.borrowers.safetyNet[0]!++],
    ['a bank', (m: Market) => m.banks.provision[15]!++],
    ['a platform', (m: Market) => m.platforms.cash[0]!++],
    ['a guarantor', (m: Market) => m.guarantors.netAssets[11]!++],
    ['a link', (m: Market) => m.links.reserve[0]!++],
    ['a side fee', (m: Market) => firstLoan(m).loans.sideFee[firstLoan(m).row]!++],
    ['an open complaint', (m: Market) => m.platforms.backlog[0]!++],
  ] as const)('the hash sees a single unit of %s', (_, change) => {
    const market = populate(scenarioOf({ borrowers: 1000 }));
    live(market, 2);
    hashShards(market);
    const before = stateHash(market);
    change(market);
    hashShards(market);
    expect(stateHash(market)).not.toBe(before);
  });
});

/** A live loan of the market. */
function firstLoan({ shards }: Market): { loans: Loans; row: number } {
  const { loans } = shards.find((shard) => shard.loans.live > 0)!;
  return { loans, row: loans.flags.findIndex((flags) => flags !== 0) };
}
