import { describe, expect, test } from 'vitest';
import { saveOrSpend } from '../../../src/engine/stages/save-or-spend.ts';
import { EMERGENCY, PLANNED } from '../../../src/engine/state/applications.ts';
import { ALL_SLOTS } from '../../../src/engine/state/borrowers.ts';
import { BULLET, CONTRACT_MASK, GUARANTEED } from '../../../src/engine/state/loans.ts';
import { sum } from '../helpers.ts';
import { benchMarket, lend, linkOf, repay } from './bench.ts';

describe('an application that clears', () => {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const { loans, borrowers } = shard;
  const link = linkOf(market, 'guaranteed');
  const savings = borrowers.savings[4]!;
  const loan = lend(market, shard, 4, {
    link,
    amount: 2_000_000,
    bank: 700,
    guarantee: 900,
    service: 400,
    kind: EMERGENCY,
  });

  test('becomes a loan on the terms of the price list', () => {
    expect([loans.balance[loan], loans.principal[loan], loans.left[loan]]).toEqual([2_000_000, 2_000_000, 12]);
    expect([loans.rateBank[loan], loans.rateGuarantee[loan], loans.rateService[loan]]).toEqual([700, 900, 400]);
    expect(loans.flags[loan]! & GUARANTEED).toBe(GUARANTEED);
  });

  test('of someone short of money ends in his savings, a purchase is paid to the merchant', () => {
    expect(borrowers.savings[4]).toBe(savings + 2_000_000);
    const before = borrowers.savings[5]!;
    lend(market, shard, 5, { link, amount: 1_000_000, kind: PLANNED });
    expect(borrowers.savings[5]).toBe(before);
    expect([market.originations.toHouseholds[0], market.originations.toMerchants[0]]).toEqual([2_000_000, 1_000_000]);
  });

  test('makes the borrower loyal to the platform', () => {
    expect(borrowers.loyal[4]).toBe(market.links.platform[link]);
  });
});

test('an application above the threshold is refused for capacity, and nothing else happens', () => {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const link = linkOf(market, 'light');
  market.published.threshold[link] = -1;
  lend(market, shard, 0, { link, amount: 3_000_000 });
  expect([market.originations.capacityRejected[0], market.originations.capacityRejectedAmount[0]]).toEqual([
    1, 3_000_000,
  ]);
  expect([shard.loans.live, shard.borrowers.openSlots[0], sum(market.originations.principal)]).toEqual([0, 0, 0]);
});

test('a borrower’s loans hang smallest payment first, whatever their order, in the lowest free slots', () => {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const { loans, borrowers } = shard;
  const link = linkOf(market, 'light');
  for (const amount of [3, 1, 6, 2, 5, 4]) lend(market, shard, 0, { link, amount: amount * 1_000_000 });
  const order: number[] = [];
  for (let cursor = borrowers.firstLoan[0]!; cursor !== 0; cursor = loans.next[cursor - 1]!)
    order.push(loans.principal[cursor - 1]! / 1e6);
  expect(order).toEqual([1, 2, 3, 4, 5, 6]);
  expect(borrowers.openSlots[0]).toBe(ALL_SLOTS);
  repay(market, shard, 10 ** 9);
  for (let n = 0; n < 11; n++) repay(market, shard, 10 ** 9);
  expect([borrowers.openSlots[0], borrowers.firstLoan[0], loans.live]).toEqual([0, 0, 0]);
  expect(loans.slot[lend(market, shard, 0, { link })]).toBe(0);
});

test('of two equal loans the one in the lower slot is served first', () => {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const link = linkOf(market, 'light');
  const [first, second] = [lend(market, shard, 0, { link }), lend(market, shard, 0, { link })];
  expect([shard.borrowers.firstLoan[0], shard.loans.next[first]]).toEqual([first + 1, second + 1]);
});

test('a loan repaid in one sum has the smallest payment until it is due', () => {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const link = linkOf(market, 'light');
  lend(market, shard, 0, { link });
  const bullet = lend(market, shard, 0, { link, contract: BULLET });
  expect(shard.borrowers.firstLoan[0]).toBe(bullet + 1);
  expect(shard.loans.flags[bullet]! & CONTRACT_MASK).toBe(BULLET);
});

test('new to a platform is who neither owes it nor borrowed from it last', () => {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const { newToGroup, repeatPrincipal } = market.originations;
  const light = linkOf(market, 'light');
  const other = Array.from({ length: market.links.count }, (_, link) => link).find(
    (link) => market.links.platform[link] !== market.links.platform[light],
  )!;
  lend(market, shard, 0, { link: light });
  lend(market, shard, 0, { link: light });
  lend(market, shard, 0, { link: other });
  lend(market, shard, 0, { link: light }); // owes it, though he borrowed elsewhere last
  expect(sum(newToGroup)).toBe(2);
  expect(repeatPrincipal[0]).toBe(3_000_000);
});

test('what is not saved is spent: savings, spending and cuts add up to the cash there was', () => {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const { households, workspace } = market;
  households.all.fill(0);
  workspace.cash.set([500_000, -30_000, 0, 10 ** 7]);
  const cash = sum(workspace.cash.subarray(0, shard.count));
  shard.borrowers.unwillingMonths[0] = 3;
  saveOrSpend(market, shard);
  expect(households.savings[0]! + households.consumption[0]!).toBe(cash);
  expect(households.consumptionCut[0]).toBe(30_000);
  expect(sum(shard.borrowers.savings.subarray(0, shard.count))).toBe(households.savings[0]);
  expect(shard.borrowers.unwillingMonths[0]).toBe(2);
});
