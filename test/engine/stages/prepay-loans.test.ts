import { describe, expect, test } from 'vitest';
import { monthlyCharge } from '../../../src/engine/core/money.ts';
import type { SwitchName } from '../../../src/engine/scenario/switches.ts';
import { prepayLoans } from '../../../src/engine/stages/prepay-loans.ts';
import { benchMarket, lend, linkOf } from './bench.ts';

/** One person with one loan of 10 000 yuan at 24 %, and this much cash beyond his savings target, fen. */
function borrowerWith(spare: number, off: readonly SwitchName[] = [], penalty = 0) {
  const market = benchMarket({
    off: ['friction', ...off],
    parameters: { 'prepayment.rate': 1, 'prepayment.penalty': penalty },
  });
  const shard = market.shards[0]!;
  const link = linkOf(market, 'light');
  const loan = lend(market, shard, 0, { link, bank: 1400, service: 1000 });
  const target = (shard.borrowers.bufferMonths[0]! * shard.borrowers.income[0]!) / 1000;
  market.workspace.cash[0] = target + spare;
  prepayLoans(market, shard);
  return { market, shard, loan, link, paid: target + spare - market.workspace.cash[0]! };
}
const PRICE = 1_000_000 + monthlyCharge(1_000_000, 2400); // 1 020 000 fen

describe('a borrower with cash to spare', () => {
  test('pays his loan off with this month’s charge, which goes to its owners', () => {
    const { market, shard, link, paid } = borrowerWith(2_000_000);
    expect(paid).toBe(PRICE);
    expect([shard.borrowers.firstLoan[0], shard.borrowers.openSlots[0], shard.loans.live]).toEqual([0, 0, 0]);
    // 20 000 of charge at 14 : 10 between bank and platform.
    expect(market.households.interestToBank[link]).toBe(11_666);
    expect(market.households.serviceFees[link]).toBe(8_334);
    expect(market.households.principalToBank[link]).toBe(1_000_000);
    expect(market.households.prepaid[0]).toBe(1_000_000);
  });

  test('pays the penalty to the platform where contracts ask for it', () => {
    const { market, link, paid } = borrowerWith(2_000_000, [], 0.02);
    expect(paid).toBe(PRICE + 20_000);
    expect(market.households.serviceFees[link]).toBe(8_334 + 20_000);
  });

  test('keeps his loan when too little would be left, or where nobody prepays', () => {
    expect(borrowerWith(Math.floor(1.2 * PRICE) - 1).paid).toBe(0);
    expect(borrowerWith(2_000_000, ['prepay']).paid).toBe(0);
  });
});
