import { describe, expect, test } from 'vitest';
import { populate } from '../../../src/engine/populate/market.ts';
import { enterAndExit } from '../../../src/engine/stages/enter-and-exit.ts';
import { repriceStock, stopServicing } from '../../../src/engine/stages/treat-stock.ts';
import { BINS, MAX_PLATFORMS } from '../../../src/engine/state/institutions.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { leverOf, live, scenarioOf, sum, supply, type Variant } from '../helpers.ts';
import { benchMarket, lend, linkOf, repay } from './bench.ts';

/** A market in which platform 3 has lost all its equity and a bit more; somebody takes it over with this chance. */
function failing(takeover: 0 | 1, variant: Variant = {}): Market {
  const market = benchMarket({
    ...variant,
    parameters: { 'entry.merger_probability': takeover, 'entry.rate': 0, ...variant.parameters },
  });
  const { platforms, links } = market;
  const joint = linkOf(market, 'joint');
  links.platform[joint] = 2;
  links.platformOwned[joint] = 300_000;
  platforms.equity[2] = -100_000;
  platforms.cash[2] = -400_000;
  platforms.equity[5] = 10 ** 12;
  platforms.cash[5] = 10 ** 12;
  return market;
}

describe('a platform with negative equity that is taken over', () => {
  const market = failing(1);
  const { platforms, guarantors, learning, flash, links } = market;
  const brands = [platforms.brand[2]!, platforms.brand[5]!];
  learning.defaults[2 * BINS + 7] = 11;
  learning.defaults[5 * BINS + 7] = 31;
  for (const column of ['backlog', 'complaints', 'loansServiced', 'usualFunding'] as const) {
    platforms[column][2] = 5;
    platforms[column][5] = 70;
  }
  market.illegalHistory[2 * 12 + 4] = 900;
  enterAndExit(market);

  test('goes to the one with most equity, with its loans, guarantor, experience and 60 % of its brand', () => {
    expect([platforms.alive[2], platforms.root[2], flash.exits, flash.mergers]).toEqual([0, 5, 1, 1]);
    expect(guarantors.owner[2]).toBe(5);
    expect(learning.defaults[5 * BINS + 7]).toBe(42);
    expect(platforms.brand[5]).toBeCloseTo(brands[1]! + 0.6 * brands[0]!, 12);
    expect(links.orphan[linkOf(market, 'joint')]).toBe(0);
  });

  test('leaves its open complaints and what it gained from hidden fees with the taker, once', () => {
    expect([platforms.complaints[5], platforms.loansServiced[5], platforms.usualFunding[5]]).toEqual([75, 75, 75]);
    expect(market.illegalHistory[5 * 12 + 4]).toBe(900);
    expect(sum(platforms.backlog)).toBe(75);
  });

  test('leaves its gap with its creditors, not with the taker', () => {
    expect(platforms.equity[5]).toBe(10 ** 12);
    expect(postedTo(market.ledger, 'liquidation', 'world')).toBe(-100_000);
    // Cash short of 400 000, of which creditors bring 100 000; the taker pays the rest and owns joint loans of as much.
    expect(platforms.cash[5]).toBe(10 ** 12 - 300_000);
    expect([platforms.equity[2], platforms.cash[2]]).toEqual([0, 0]);
  });

  test('goes on under the taker: its links are served by it', () => {
    supply(market);
    for (let link = 0; link < links.count; link++)
      if (links.platform[link] === 2) expect(market.published.servicer[link]).toBe(5);
  });
});

describe('a platform that nobody takes over', () => {
  const market = failing(0);
  const { platforms, links, banks, flash } = market;
  const joint = linkOf(market, 'joint');
  const bank = links.bank[joint]!;
  const capital = banks.capital[bank]!;
  enterAndExit(market);

  test('leaves orphans: no new loans, and its shares pass to the banks at no price', () => {
    expect([flash.exits, flash.mergers, platforms.alive[2]]).toEqual([1, 0, 0]);
    for (let link = 0; link < links.count; link++) {
      expect(links.orphan[link]).toBe(links.platform[link] === 2 ? 1 : 0);
      expect(links.enabled[link]).toBe(links.platform[link] === 2 ? 0 : 1);
    }
    expect([links.platformOwned[joint], links.bankOwned[joint], banks.capital[bank]! - capital]).toEqual([
      0, 300_000, 300_000,
    ]);
  });

  test('leaves its debts with its creditors', () => {
    expect(postedTo(market.ledger, 'liquidation', 'platforms')).toBe(400_000);
    expect([platforms.cash[2], platforms.equity[2], platforms.brand[2]]).toEqual([0, 0, 0]);
  });
});

describe('a platform leaves', () => {
  const left = (market: Market) => {
    enterAndExit(market);
    return market.flash.exits;
  };
  const sound = (variant: Variant = {}) => {
    const market = benchMarket({ ...variant, parameters: { 'entry.rate': 0, ...variant.parameters } });
    market.platforms.equity.fill(10 ** 12);
    return market;
  };

  test('not as long as it has equity', () => {
    expect(left(sound())).toBe(0);
  });

  test('after half a year of losses with less than six months of fixed cost left', () => {
    const market = sound({ parameters: { 'platform.fixed_cost': 100_000 } });
    market.age = 8;
    market.profitHistory[4 * 12 + 5] = -1;
    market.platforms.equity[4] = 6 * 64_000; // 100 000 per 1 000 people for 640, six times
    expect(left(market)).toBe(0);
    market.platforms.equity[4] = 6 * 64_000 - 1;
    expect(left(market)).toBe(1);
  });

  test('after three months without a bank that lists it, while lists are in force', () => {
    const market = sound({ levers: [leverOf('whitelist', 3)] });
    // Banks list 3, 5, 6 and 2 groups: from the seventh on nobody is on any list, and a sixth may work with no bank that
    // lists it.
    const listedBy = (j: number) =>
      Array.from({ length: market.links.count }, (_, link) => link).filter(
        (link) =>
          market.links.platform[link] === j && market.listed[market.links.bank[link]! * MAX_PLATFORMS + j] === 1,
      ).length;
    const unlisted = Array.from({ length: 24 }, (_, j) => listedBy(j)).filter((banks) => banks === 0).length;
    expect(unlisted).toBeGreaterThanOrEqual(18);
    expect([left(market), left(market), left(market)]).toEqual([0, 0, unlisted]);
  });

  test('below the least market share, if there is one', () => {
    const market = sound({ levers: [leverOf('minShare', 0.02)] });
    market.platforms.balance.fill(100, 0, 24);
    market.platforms.balance[9] = 40; // 40 of 2 340: 1.7 %
    expect(left(market)).toBe(1);
    expect(market.platforms.alive[9]).toBe(0);
  });
});

describe('entry', () => {
  const profitable = (variant: Variant = {}) => {
    const market = populate(
      scenarioOf({ borrowers: 640, ...variant, parameters: { 'entry.rate': 1, ...variant.parameters } }),
    );
    market.profitHistory.fill(1000);
    market.equityHistory.fill(1000); // twelve times a year's mean equity: far above 15 %
    supply(market);
    market.platforms.equity.fill(10 ** 12, 0, 24);
    return market;
  };

  test('follows high returns: one platform a month, small, with capital from outside and banks of the last rank', () => {
    const market = profitable();
    const before = market.links.count;
    enterAndExit(market);
    const { platforms, links, flash, ledger } = market;
    expect([flash.entries, platforms.alive[26], platforms.root[26], platforms.brand[26]]).toEqual([1, 1, 26, 0.002]);
    expect(links.count - before).toBe(3);
    expect(postedTo(ledger, 'paidInCapital', 'platforms')).toBe(platforms.equity[26]);
    expect(platforms.equity[26]!).toBeGreaterThan(0);
  });

  test('stops at a full barrier, and where returns are normal', () => {
    const barred = profitable({ levers: [leverOf('entryBarrier', 1)] });
    enterAndExit(barred);
    expect(barred.flash.entries).toBe(0);
    const normal = profitable();
    normal.profitHistory.fill(0.01 * 1000); // 12 % a year
    enterAndExit(normal);
    expect(normal.flash.entries).toBe(0);
  });

  test('ends when all forty slots have been used', () => {
    const market = profitable();
    market.platforms.opened.fill(1);
    enterAndExit(market);
    expect(market.flash.entries).toBe(0);
  });
});

describe('the stock of loans when a rule comes', () => {
  const { start } = scenarioOf();
  const rule = (runoff: number) => [
    leverOf('aprCap', 1800, { effective: start + 10 }),
    leverOf('whitelist', 2, { effective: start + 10 }),
    leverOf('runoff', runoff, { effective: start + 10 }),
  ];

  test('repriced: service is cut first, then interest, and the instalments left are spread anew', () => {
    const market = benchMarket({ levers: [leverOf('aprCap', 1800), leverOf('runoff', 1)] });
    const shard = market.shards[0]!;
    const { loans } = shard;
    const link = linkOf(market, 'light');
    const loan = lend(market, shard, 0, { link, bank: 1500, service: 900 });
    const dear = lend(market, shard, 1, { link, bank: 2000, service: 400 });
    const cheap = lend(market, shard, 2, { link, bank: 1000, service: 800 });
    repriceStock(market, shard);
    expect([loan, dear, cheap].map((row) => [loans.rateBank[row], loans.rateService[row]])).toEqual([
      [1500, 300],
      [1800, 0],
      [1000, 800],
    ]);
    // 1 000 000 at 18 % over twelve months: 1 000 000 · 0.015 ÷ (1 − 1.015^−12) = 91 680.
    expect([loan, dear, cheap].map((row) => loans.instalment[row])).toEqual([91_680, 91_680, 91_680]);
    for (let n = 0; n < 12; n++) repay(market, shard, 10 ** 8);
    expect(loans.live).toBe(0);
  });

  test('no longer serviced by those off the list: orphans, and the platform loses its share and its reserve', () => {
    const market = benchMarket({ levers: [leverOf('whitelist', 2), leverOf('runoff', 2)] });
    const { links, platforms, listed } = market;
    const joint = linkOf(market, 'joint');
    const group = market.published.servicer[joint]!;
    links.orphan.fill(0);
    links.platformOwned[joint] = 1000;
    links.reserve[joint] = 70;
    listed.fill(1);
    listed[links.bank[joint]! * 40 + group] = 0;
    const equity = platforms.equity[group]!;
    stopServicing(market);
    expect([links.orphan[joint], links.platformOwned[joint], links.bankOwned[joint]]).toEqual([1, 0, 1000]);
    expect(platforms.equity[group]! - equity).toBe(-1070);
  });

  test.each([0, 1, 2])('the books close under treatment %i', (runoff) => {
    const market = populate(scenarioOf({ borrowers: 1500, levers: rule(runoff) }));
    live(market, 30);
    expect(sum(market.links.orphan) > 0).toBe(runoff === 2 || market.platforms.alive.slice(0, 24).includes(0));
  });

  test('under natural run-off old loans keep their price, repriced none is above the cap', () => {
    const dearest = (runoff: number) => {
      const market = populate(scenarioOf({ borrowers: 1500, levers: rule(runoff) }));
      live(market, 14);
      let most = 0;
      for (const { loans } of market.shards)
        loans.flags.forEach((flags, row) => {
          if (flags !== 0)
            most = Math.max(most, loans.rateBank[row]! + loans.rateGuarantee[row]! + loans.rateService[row]!);
        });
      return most;
    };
    expect(dearest(0)).toBeGreaterThan(1800);
    expect(dearest(1)).toBeLessThanOrEqual(1800);
  });
});
