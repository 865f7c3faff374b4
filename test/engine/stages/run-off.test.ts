import { describe, expect, test } from 'vitest';
import { ANNUITY, EQUAL_PRINCIPAL } from '../../../src/engine/state/loans.ts';
import { sum } from '../helpers.ts';
import { benchMarket, lend, linkOf, repay } from './bench.ts';

/** Balance at the end of each month from the last loan on, where one loan was made a month for a year. */
function runOff(contract: number, rate: number): number[] {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const link = linkOf(market, 'light');
  const amount = 20_000_000;
  for (let month = 0; month < 12; month++) {
    repay(market, shard, 10 ** 9);
    lend(market, shard, month % 10, { link, amount, contract, bank: rate });
  }
  const stock = () => sum(shard.loans.balance);
  const balances = [stock() / amount];
  for (let k = 1; k <= 12; k++) {
    repay(market, shard, 10 ** 9);
    balances.push(stock() / amount);
  }
  return balances;
}

describe('V-14: a steady stock runs off after lending stops', () => {
  const near = (share: number) => expect.closeTo(share, 6);
  const left = (balances: number[]) => [3, 6, 9, 12].map((k) => balances[k]! / balances[0]!);

  test('equal principal over a year leaves (n−k)(n−k+1)/(n(n+1)) after k months, of 6.5 months’ lending', () => {
    const balances = runOff(EQUAL_PRINCIPAL, 2400);
    expect(balances[0]).toBeCloseTo(6.5, 5);
    expect(left(balances)).toEqual([0.576923, 0.269231, 0.076923, 0].map(near));
  });

  // Annuity: Σ over ages a of (1 − v^(n−a))/(1 − v^n), v = 1/(1 + r/12).
  test.each([
    [2400, 6.7358, [0.588045, 0.279765, 0.081505, 0]],
    [1800, undefined, [0.585342, 0.277176, 0.080366, 0]],
  ])('annuities at %i bp leave more, because principal is repaid late', (rate, stock, expected) => {
    const balances = runOff(ANNUITY, rate);
    if (stock !== undefined) expect(balances[0]).toBeCloseTo(stock, 4);
    expect(left(balances)).toEqual(expected.map(near));
  });
});
