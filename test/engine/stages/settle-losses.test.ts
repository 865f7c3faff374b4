import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBooks, countStocks } from '../../../src/engine/record/identities.ts';
import { MODES } from '../../../src/engine/scenario/scenario.ts';
import { failGuarantors } from '../../../src/engine/stages/fail-guarantors.ts';
import { type Settled, settleLosses } from '../../../src/engine/stages/settle-losses.ts';
import { BANKS, GUARANTORS } from '../../../src/engine/state/institutions.ts';
import { FLOWS, rowSum } from '../../../src/engine/state/ledger.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { sum } from '../helpers.ts';
import { benchMarket, linkOf } from './bench.ts';

/** Losses down the waterfall, to its end: no owner fills a guarantor up in between. */
function settle(market: Market): Settled {
  const settled = settleLosses(market);
  failGuarantors(market, settled);
  return settled;
}

/** Puts a reserve under a link out of the platform's cash, as a deposit does. */
function reserve(market: Market, link: number, amount: number): void {
  market.links.reserve[link] = amount;
  market.platforms.cash[market.published.servicer[link]!]! -= amount;
}

/** Compensation called under a link whose bank owned the balance. */
function call(market: Market, link: number, amount: number): void {
  const { links, banks, households } = market;
  links.bankOwned[link]! += amount;
  banks.loans[links.bank[link]!]! += amount;
  banks.funding[links.bank[link]!]! += amount;
  households.compensationCalled[link] = amount;
}

/** Principal of the bank written off under a link. */
function writeOff(market: Market, link: number, amount: number): void {
  const { links, banks, households } = market;
  links.bankOwned[link]! += amount;
  banks.loans[links.bank[link]!]! += amount;
  banks.funding[links.bank[link]!]! += amount;
  households.writtenOffBank[link] = amount;
}

describe('the loss on a guaranteed loan', () => {
  const market = benchMarket();
  const link = linkOf(market, 'guaranteed');
  const { guarantors, banks, links, platforms } = market;
  const [g, bank, group] = [links.guarantor[link]!, links.bank[link]!, market.published.servicer[link]!];
  guarantors.netAssets[g] = 500_000;
  reserve(market, link, 30_000);
  call(market, link, 100_000);
  const [equity, funding] = [platforms.equity[group]!, banks.funding[bank]!];
  const { lost } = settleLosses(market);

  test('falls on the reserve first, then on the guarantor, and the bank is made whole', () => {
    expect(links.reserve[link]).toBe(0);
    expect(guarantors.netAssets[g]).toBe(500_000 - 70_000);
    expect(platforms.equity[group]).toBe(equity - 30_000);
    expect(lost[bank]).toBe(0);
    expect(banks.funding[bank]).toBe(funding - 100_000);
  });

  test('leaves the claim with the guarantor', () => {
    expect([links.bankOwned[link], links.guarantorOwned[link]]).toEqual([0, 100_000]);
  });
});

describe('a guarantor without enough net assets', () => {
  const market = benchMarket();
  const { guarantors, links, flash } = market;
  const under = Array.from({ length: links.count }, (_, link) => link).filter((link) => links.guarantor[link] === 0);
  guarantors.netAssets[0] = 40_000;
  under.slice(0, 3).forEach((link, i) => {
    call(market, link, [50_000, 30_000, 20_001][i]!);
  });
  const { lost } = settle(market);

  test('fails, and what it lacks falls back on its banks in proportion to this month’s compensation', () => {
    expect([guarantors.netAssets[0], guarantors.alive[0], flash.guarantorFailures]).toEqual([0, 0, 1]);
    // 60 001 missing of 100 001: 30 000.2, 18 000.1, 12 000.7 fen; the fen left goes to the largest remainder.
    const parts = under.slice(0, 3).map((link) => links.bank[link]!);
    expect(new Set(parts).size).toBe(3);
    expect(parts.map((bank) => lost[bank])).toEqual([30_000, 18_000, 12_001]);
  });

  test('guarantees nothing new: its links lend without it', () => {
    for (const link of under) expect(MODES[links.mode[link]!]).toBe('light');
  });
});

test('where guarantors cannot fail they go on with negative net assets', () => {
  const market = benchMarket({ off: ['friction', 'gfail'] });
  const link = linkOf(market, 'guaranteed');
  const g = market.links.guarantor[link]!;
  market.guarantors.netAssets[g] = 10;
  call(market, link, 100);
  settle(market);
  expect([market.guarantors.netAssets[g], market.guarantors.alive[g]]).toEqual([-90, 1]);
});

test('a bank alone bears what the reserve of its link does not cover', () => {
  const market = benchMarket();
  const link = linkOf(market, 'light');
  reserve(market, link, 30_000);
  writeOff(market, link, 100_000);
  const { lost } = settleLosses(market);
  expect(lost[market.links.bank[link]!]).toBe(70_000);
});

describe('whatever is called and written off', () => {
  const amount = fc.nat(10_000_000);
  const book = fc.array(
    fc.record({ called: amount, lost: amount, reserve: amount, repaid: amount, orphan: fc.boolean() }),
    { minLength: 40, maxLength: 107 },
  );
  const funds = fc.array(fc.nat(30_000_000), { minLength: GUARANTORS, maxLength: GUARANTORS });
  const market = benchMarket();
  const { links, banks, guarantors, platforms, households, ledger } = market;
  const untouched = [links, banks, guarantors, platforms].map((table) => structuredClone(table));

  function fresh(): void {
    [links, banks, guarantors, platforms].forEach((table, i) => {
      for (const name of Object.keys(table.schema))
        (table as unknown as Record<string, Float64Array>)[name]!.set(
          (untouched[i] as unknown as Record<string, Float64Array>)[name]!,
        );
    });
    households.all.fill(0);
    ledger.cells.fill(0);
    platforms.profit.fill(0);
  }

  test('reserve, guarantor, creditors and bank together bear exactly the loss, and nobody gains', () => {
    fc.assert(
      fc.property(book, funds, (rows, netAssets) => {
        fresh();
        guarantors.netAssets.set(netAssets);
        rows.forEach((row, link) => {
          if (link >= links.count) return;
          if (row.orphan) links.orphan[link] = 1;
          reserve(market, link, row.reserve);
          if (links.guarantor[link]! >= 0) call(market, link, row.called);
          writeOff(market, link, row.lost);
        });
        const before = {
          reserves: sum(links.reserve),
          equity: sum(platforms.equity),
          funds: sum(guarantors.netAssets),
        };
        const called = sum(households.compensationCalled);
        const written = sum(households.writtenOffBank);
        const { lost } = settle(market);

        const fromReserve = before.reserves - sum(links.reserve);
        const fromCreditors = guarantorGap(market);
        const fromGuarantors = before.funds - sum(guarantors.netAssets) + fromCreditors;
        expect(fromReserve + fromGuarantors + sum(lost)).toBe(called + written);
        expect(sum(links.guarantorOwned)).toBe(called);
        expect(sum(links.bankOwned)).toBe(0);
        for (let bank = 0; bank < BANKS; bank++) expect(lost[bank]).toBeGreaterThanOrEqual(0);
        for (let g = 0; g < GUARANTORS; g++) expect(guarantors.netAssets[g]).toBeGreaterThanOrEqual(0);
        expect(before.equity - sum(platforms.equity)).toBeLessThanOrEqual(fromReserve);
        for (const flow of FLOWS) expect(rowSum(ledger, flow), flow).toBe(0);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

/** What creditors of failed guarantors paid in, fen: nothing, where the shortfall is never above the month's compensation. */
function guarantorGap(market: Market): number {
  const cells = market.ledger.cells;
  const perFlow = cells.length / FLOWS.length;
  const row = cells.subarray(FLOWS.indexOf('liquidation') * perFlow, (FLOWS.indexOf('liquidation') + 1) * perFlow);
  return Math.max(0, ...row);
}

test('the books close after losses are settled', () => {
  const market = benchMarket();
  const before = countStocks(market);
  const light = linkOf(market, 'light');
  const stocks = checkBooks(market, before).stocks;
  expect(stocks).toEqual(before);
  reserve(market, light, 1000);
  expect(() => checkBooks(market, before)).toThrow('cash of platforms');
});
