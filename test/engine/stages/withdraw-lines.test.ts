import { describe, expect, test } from 'vitest';
import { askPlatform, offer } from '../../../src/engine/stages/ask-platform.ts';
import { newNeed } from '../../../src/engine/stages/need.ts';
import { ANNUITY } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { REJECTED } from '../../../src/engine/state/totals.ts';
import { deviations, supply, type Variant } from '../helpers.ts';
import { benchMarket, lend, linkOf } from './bench.ts';

/** A market of 6 400 people in which every platform’s funding has just shrunk to this share of the usual. */
function shrunk(left: number, variant: Variant = {}): Market {
  const market = benchMarket({ borrowers: 6400, ...variant });
  for (let bank = 0; bank < market.banks.capacity; bank++) market.banks.budget[bank]! *= left; // nothing is lent yet
  supply(market);
  return market;
}

/** Who is told by platform 1 that his line is frozen. */
function frozen(market: Market): boolean[] {
  const need = { ...newNeed(), amount: 50_000, tenorMonths: 12, contract: ANNUITY, reservation: 10, instalment: 4728 };
  return market.shards.flatMap((shard) =>
    Array.from(
      { length: shard.count },
      (_, who) => !askPlatform(market, shard, who, 0, need) && offer.refused === REJECTED.lineWithdrawn,
    ),
  );
}
const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;
const everybodyLoyalTo = (market: Market, platform: number): void => {
  for (const { borrowers } of market.shards) borrowers.loyal.fill(platform);
};

describe('a platform that has lost half of its funding', () => {
  const market = shrunk(0.5);

  test('freezes the lines of half of its repeat borrowers', () => {
    expect(market.published.withdrawn[0]).toBeCloseTo(0.5, 9);
    everybodyLoyalTo(market, 0);
    expect(deviations(count(frozen(market)), 6400, 0.5)).toBeLessThan(3);
  });

  test('freezes the same people next month, and none but them while fewer are frozen', () => {
    const before = frozen(market);
    market.month++;
    expect(frozen(market)).toEqual(before);
    market.published.withdrawn[0] = 0.2;
    const fewer = frozen(market);
    market.published.withdrawn[0] = 0.5;
    expect(deviations(count(fewer), 6400, 0.2)).toBeLessThan(3);
    fewer.forEach((isFrozen, person) => {
      if (isFrozen) expect(before[person]).toBe(true);
    });
  });

  test('freezes nobody who never borrowed from it', () => {
    everybodyLoyalTo(market, 1);
    expect(count(frozen(market))).toBe(0);
    everybodyLoyalTo(market, 255);
    expect(count(frozen(market))).toBe(0);
  });

  test('freezes who owes it, though he borrowed elsewhere last', () => {
    const mine = linkOf(market, 'light');
    expect(market.published.servicer[mine]).toBe(0);
    market.published.withdrawn[0] = 1;
    const shard = market.shards[0]!;
    lend(market, shard, 0, { link: mine });
    shard.borrowers.loyal[0] = 1;
    market.workspace.dueNext.fill(0);
    market.workspace.dueNext[0] = 94_560;
    expect(frozen(market).slice(0, shard.count).map(Number)).toEqual([1, ...Array(shard.count - 1).fill(0)]);
    market.published.withdrawn[0] = 0.5;
  });
});

describe('how much is frozen', () => {
  const share = (left: number, variant: Variant = {}): number => shrunk(left, variant).published.withdrawn[0]!;

  test('is the share of funding lost, times how strongly platforms act on it, at most all', () => {
    expect(share(0.8)).toBeCloseTo(0.2, 9);
    expect(share(0.8, { parameters: { 'line_withdrawal.strength': 2 } })).toBeCloseTo(0.4, 9);
    expect(share(0.2, { parameters: { 'line_withdrawal.strength': 2 } })).toBe(1);
    expect(share(0)).toBe(1);
  });

  test('is nothing while funding stays or grows, and where it is switched off', () => {
    expect(share(1)).toBe(0);
    expect(share(1.5)).toBe(0);
    expect(share(0.5, { off: ['friction', 'lineWithdrawal'] })).toBe(0);
  });

  test('fades as the platform gets used to less: usual funding is an average over about a year', () => {
    const market = shrunk(0.5);
    supply(market);
    // Usual: 1 + 2/13 (0.5 − 1) = 12/13; left is 0.5 of that.
    expect(market.published.withdrawn[0]).toBeCloseTo(1 - 0.5 / (12 / 13), 9);
    for (let month = 0; month < 60; month++) supply(market);
    expect(market.published.withdrawn[0]!).toBeLessThan(0.001);
  });

  /** Funding of all platforms this month: usual funding is 2/13 of it and 11/13 of what it was. */
  function fundingNow(market: Market): number[] {
    const before = [...market.platforms.usualFunding];
    supply(market);
    return before.map((usual, j) => (market.platforms.usualFunding[j]! - usual) * 6.5 + usual);
  }

  test('is not changed by what others borrow: lending only turns room into loans', () => {
    const market = benchMarket();
    const { banks, published } = market;
    for (let bank = 0; bank < banks.capacity; bank++) {
      banks.loans[bank] = 0.3 * banks.budget[bank]!;
      banks.budget[bank]! *= 0.7;
    }
    supply(market);
    expect(published.withdrawn[0]).toBeCloseTo(0, 9);
    // Last month's loans came after the budget had been set: they are not counted on top of it.
    for (let bank = 0; bank < banks.capacity; bank++) banks.loans[bank]! += banks.originated[bank] = 5_000_000;
    supply(market);
    expect(published.withdrawn[0]).toBeCloseTo(0, 9);
  });

  test('follows a bank that closes a link: the platform loses its part, the others of the bank gain it', () => {
    const market = benchMarket();
    const { links } = market;
    const before = fundingNow(market);
    const link = linkOf(market, 'light');
    links.enabled[link] = 0;
    const after = fundingNow(market);
    const platform = links.platform[link]!;
    expect(after[platform]).toBeLessThan(before[platform]!);
    after.forEach((funding, j) => {
      if (j !== platform) expect(funding).toBeGreaterThanOrEqual(before[j]! - 1e-6);
    });
    expect(after.reduce((a, b) => a + b, 0)).toBeCloseTo(
      before.reduce((a, b) => a + b, 0),
      -1,
    );
  });
});
