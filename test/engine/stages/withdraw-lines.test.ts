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
  const { links } = market;
  for (let link = 0; link < links.count; link++) links.room[link]! *= left;
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

  test('counts what stands under its usable links as well as what these may still lend', () => {
    const market = benchMarket();
    const { links, platforms, published } = market;
    const usual = platforms.usualFunding[0]!;
    // As much again is outstanding; then a bank’s room is gone.
    const link = linkOf(market, 'light');
    links.bankOwned[link] = usual;
    supply(market);
    expect(published.withdrawn[0]).toBe(0);
    expect(platforms.usualFunding[0]).toBeCloseTo(usual * (1 + 2 / 13), 3);
    links.enabled[link] = 0; // the stock under it no longer helps
    const room = links.room[link]!;
    supply(market);
    expect(published.withdrawn[0]).toBeCloseTo(1 - (usual - room) / (usual * (1 + 2 / 13)), 9);
  });
});
