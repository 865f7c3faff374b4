import { describe, expect, test } from 'vitest';
import { recordChannels, runHolding } from '../../../src/engine/channels/runs.ts';
import { commonPast } from '../../../src/engine/scenario/apart.ts';
import type { Scenario } from '../../../src/engine/scenario/scenario.ts';
import { CHANNELS } from '../../../src/engine/state/channels.ts';
import { BUSY_PARAMETERS } from '../../verification/busy.ts';
import { column, numbers, runToEnd, scenarioOf, strangeCells, sum } from '../helpers.ts';

const MONTHS = 9;

/** A small market from just before the rules of 2025 are announced to the second month in which they are in force. */
const world = (from: string): Scenario => {
  const scenario = scenarioOf({ from, borrowers: 150, months: MONTHS, parameters: BUSY_PARAMETERS });
  return { ...scenario, start: scenario.start + 53 };
};
const baseline = world('baseline');
const { result, record } = recordChannels(baseline);

describe('a run with some of its channels held', () => {
  test('is the run itself when it is on record', () => {
    expect(result).toEqual(runToEnd(baseline));
    expect(sum(numbers(result, 'exits'))).toBeGreaterThan(0);
    expect(sum(numbers(result, 'entries'))).toBeGreaterThan(0);
  });

  test.each(CHANNELS)('to its own record is the run itself: %s', (channel) => {
    expect(runHolding(baseline, record, [channel])).toEqual(result);
  });

  test('to its own record is the run itself: all of them', () => {
    expect(runHolding(baseline, record, CHANNELS)).toEqual(result);
  });

  test.each(['rules-2025', 'cap-20', 'rules-2026'])('is the variant itself when none is: %s', (name) => {
    expect(runHolding(world(name), record, [])).toEqual(runToEnd(world(name)));
  });

  test.each(CHANNELS)('is another run when this one is: %s', (channel) => {
    const variant = world('rules-2026');
    expect(column(runHolding(variant, record, [channel]), 'state_hash')).not.toEqual(
      column(runToEnd(variant), 'state_hash'),
    );
  });

  test('is the baseline for borrowers when all are and the rule works through nothing else', () => {
    // A ceiling on price and what comes with it: no rule of this variant touches repayment, the stock or contracts.
    const held = runHolding(world('cap-20'), record, CHANNELS);
    for (const name of ['delinquency_90_plus', 'apr_mean', 'originations_fen', 'hhi_balance', 'complaints'])
      expect(column(held, name), name).toEqual(column(result, name));
  });

  test('is the same from the month up to which both have one past as from the start', () => {
    const variant = world('cap-20');
    const shared = commonPast([baseline, variant])!;
    const late = recordChannels(baseline, shared);
    expect(late.record.checkpoint?.month).toBe(shared);
    expect(late.result).toEqual(result);
    for (const held of [[], ['price', 'exit'], CHANNELS] as const)
      expect(runHolding(variant, late.record, held)).toEqual(runHolding(variant, record, held));
    // Who has another past is run from the start.
    expect(runHolding({ ...variant, seed: '2' }, late.record, [])).toEqual(runToEnd({ ...variant, seed: '2' }));
  });

  test('wants a record of as many months', () => {
    expect(() => runHolding({ ...baseline, months: MONTHS + 1 }, record, [])).toThrow(/9 months, the run 10/);
  });
});

describe('the books close whatever is held', () => {
  test.each(['rules-2025', 'cap-20'])('in all 64 sets of channels of %s', (name) => {
    const variant = world(name);
    for (let set = 0; set < 2 ** CHANNELS.length; set++) {
      const held = CHANNELS.filter((_, at) => (set >> at) & 1);
      // An identity that does not hold ends the run.
      const run = runHolding(variant, record, held);
      expect(numbers(run, 'ledger_imbalance_fen'), held.join()).toEqual(Array(MONTHS).fill(0));
      expect(strangeCells(run), held.join()).toEqual([]);
    }
  });
});
