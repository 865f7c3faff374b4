import { describe, expect, test } from 'vitest';
import type { ParameterName } from '../../../src/engine/scenario/parameters/index.ts';
import { receiveIncome } from '../../../src/engine/stages/receive-income.ts';
import { EMPLOYED } from '../../../src/engine/state/borrowers.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { openMarket, PINNED, scenarioOf, sum } from '../helpers.ts';

const marketOf = (parameters: Readonly<Partial<Record<ParameterName, number>>>, borrowers = 20_000): Market =>
  openMarket(scenarioOf({ borrowers, parameters: { ...PINNED, ...parameters } }));

function months(market: Market, count: number): void {
  for (let n = 0; n < count; n++) {
    market.households.all.fill(0);
    for (const shard of market.shards) receiveIncome(market, shard);
    market.month++;
  }
}
const shareWithoutIncome = ({ shards }: Market): number => {
  const traits = shards.flatMap(({ borrowers, count }) => [...borrowers.traits.subarray(0, count)]);
  return traits.filter((bits) => (bits & EMPLOYED) === 0).length / traits.length;
};

describe('V-20: the share of people who have lost their income', () => {
  // Two states, loss rate s and recovery f, the same for all: s/(s + f).
  test.each([
    [0.005, 0.19, 0.025641],
    [0.01, 0.19, 0.05],
  ])('at a loss rate of %f and a recovery rate of %f is %f', (loss, recovery, expected) => {
    const market = marketOf({
      'household.income_loss_rate': loss,
      'household.income_recovery_rate': recovery,
      'household.risk_loading': 0,
    });
    const tolerance = 3 * Math.sqrt((expected * (1 - expected)) / 20_000);
    expect(Math.abs(shareWithoutIncome(market) - expected)).toBeLessThan(tolerance);
    months(market, 40);
    expect(Math.abs(shareWithoutIncome(market) - expected)).toBeLessThan(tolerance);
  });

  test('rises with macro shocks to income loss', () => {
    const market = marketOf({ 'household.risk_loading': 0 });
    market.macro.incomeLoss = 3;
    months(market, 40);
    // 0.015 ÷ (0.015 + 0.19)
    expect(Math.abs(shareWithoutIncome(market) - 0.015 / 0.205)).toBeLessThan(
      3 * Math.sqrt((0.0732 * 0.9268) / 20_000),
    );
  });
});

test('income varies around permanent income without drift', () => {
  const market = marketOf({ 'household.income_loss_rate': 0 });
  months(market, 1);
  const permanent = sum(market.shards.flatMap(({ borrowers, count }) => [...borrowers.income.subarray(0, count)]));
  // Standard deviation 15 % of income a person, weighted by incomes: well below 0.2 % over 20 000 people.
  expect(market.households.income[0]! / permanent).toBeCloseTo(1, 2);
});

test('cash in hand is savings, income, less usual spending and shocks, to the fen', () => {
  const market = marketOf({}, 640);
  const savings = sum(market.shards.flatMap(({ borrowers, count }) => [...borrowers.savings.subarray(0, count)]));
  let cash = 0;
  market.households.all.fill(0);
  for (const shard of market.shards) {
    receiveIncome(market, shard);
    cash += sum(market.workspace.cash.subarray(0, shard.count));
  }
  const { income, consumption, shocks } = market.households;
  expect(cash).toBe(savings + income[0]! - consumption[0]! - shocks[0]!);
});

test('a family’s help grows back by a twenty-fifth of its capacity a month', () => {
  const market = marketOf({ 'household.safety_net_refill': 0.04 }, 640);
  const { borrowers } = market.shards[0]!;
  borrowers.safetyNetCapacity[0] = 100_000;
  borrowers.safetyNet[0] = 10_000;
  borrowers.safetyNetCapacity[1] = 100_000;
  borrowers.safetyNet[1] = 99_000;
  months(market, 1);
  expect([borrowers.safetyNet[0], borrowers.safetyNet[1]]).toEqual([14_000, 100_000]);
});
