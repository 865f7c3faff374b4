import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serveInformal } from '../../../src/engine/agents/informal.ts';
import { borrowInformally } from '../../../src/engine/stages/borrow-informally.ts';
import { EMERGENCY, PLANNED } from '../../../src/engine/state/applications.ts';
import { numbers, runToEnd, scenarioOf } from '../helpers.ts';
import { benchMarket } from './bench.ts';

const served = (debt: number, cash: number) => {
  const into = { paid: 0, left: 0 };
  serveInformal(debt, cash, into);
  return into;
};

test('an informal lender takes 3 % interest and a tenth of the debt a month, and adds what is not paid', () => {
  expect(served(1_000_000, 5_000_000)).toEqual({ paid: 130_000, left: 900_000 });
  expect(served(1_000_000, 10_000)).toEqual({ paid: 10_000, left: 1_020_000 });
  expect(served(1_000_000, -5)).toEqual({ paid: 0, left: 1_030_000 });
  expect(served(9_000, 50_000)).toEqual({ paid: 9_270, left: 0 }); // a small rest is repaid at once
});

test('an informal debt never changes by anything but interest and payment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 8 }), fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), (debt, cash) => {
      const { paid, left } = served(debt, cash);
      return (
        paid >= 0 && left >= 0 && left - debt === Math.floor(0.03 * debt + 0.5) - paid && paid <= Math.max(0, cash)
      );
    }),
    { seed: 1 },
  );
});

test('only who is refused in need turns informal, and only where it exists', () => {
  const outcome = (kind: number, rate: number, off: readonly 'informal'[] = []) => {
    const market = benchMarket({ off, parameters: { 'informal.turn_rate': rate } });
    const shard = market.shards[0]!;
    const before = shard.borrowers.savings[0]!;
    borrowInformally(market, shard, 0, kind, 700_000, market.households);
    return [shard.borrowers.informal[0]!, shard.borrowers.savings[0]! - before, market.households.informalLent[0]!];
  };
  expect(outcome(EMERGENCY, 1)).toEqual([700_000, 700_000, 700_000]);
  expect(outcome(EMERGENCY, 0)).toEqual([0, 0, 0]);
  expect(outcome(PLANNED, 1)).toEqual([0, 0, 0]);
  expect(outcome(EMERGENCY, 1, ['informal'])).toEqual([0, 0, 0]);
});

test('the share of refused urgent needs that turn informal is the rate asked for', () => {
  const result = runToEnd(scenarioOf({ borrowers: 4000, months: 36, parameters: { 'informal.turn_rate': 0.4 } }));
  const shares = numbers(result, 'informal_share').slice(12);
  // About 60 refused urgent needs a month for 24 months: a standard error near 0.02, more for weighting by amount.
  expect(shares.reduce((a, b) => a + b, 0) / shares.length).toBeCloseTo(0.4, 1);
});
