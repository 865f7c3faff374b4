import { describe, expect, test } from 'vitest';
import { populate } from '../../../src/engine/populate/market.ts';
import { MODES, type Mode } from '../../../src/engine/scenario/scenario.ts';
import { bookOriginations } from '../../../src/engine/stages/book-originations.ts';
import { closeBanks } from '../../../src/engine/stages/close-banks.ts';
import { BANKS, BINS } from '../../../src/engine/state/institutions.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { scheduleOf } from '../agents/schedule.ts';
import { leverOf, live, numbers, openMarket, PINNED, runToEnd, scenarioOf, sum, type Variant } from '../helpers.ts';
import { benchMarket, lend, linkOf } from './bench.ts';

const open = (variant: Variant = {}): Market =>
  openMarket(scenarioOf({ borrowers: 640, ...variant, parameters: { ...PINNED, ...variant.parameters } }));
const rowsOf = ({ links }: Market) => Array.from({ length: links.count * BINS }, (_, row) => row);

describe('interest that the state pays', () => {
  const usual = open().published;

  test('comes off the bank’s rate, at most half of it, and off nothing else', () => {
    const market = open({ levers: [leverOf('subsidy', 300)] });
    const { published } = market;
    for (const row of rowsOf(market)) {
      const cut = Math.min(300, Math.floor(usual.rateBank[row]! / 2));
      expect(published.rateBank[row]).toBe(usual.rateBank[row]! - cut);
      expect(published.rateAll[row]).toBe(usual.rateAll[row]! - cut);
      expect(published.funding[row]).toBe(usual.funding[row]! - cut);
      for (const name of ['rateGuarantee', 'rateService', 'risk', 'hidden', 'offered'] as const)
        expect(published[name][row]).toBe(usual[name][row]);
    }
    // Guaranteed money costs under 6 % here: half of it is all that the state takes over.
    const guaranteed = linkOf(market, 'guaranteed') * BINS;
    expect(published.rateBank[guaranteed]).toBe(Math.ceil(usual.rateBank[guaranteed]! / 2));
  });

  test('is paid on the links that the rule names', () => {
    const market = open({ levers: [leverOf('subsidy', 100, { scope: { modes: ['own'] } })] });
    for (const row of rowsOf(market)) {
      const isOwn = MODES[market.links.mode[Math.floor(row / BINS)]!] === 'own';
      expect(usual.rateBank[row]! - market.published.rateBank[row]!).toBe(isOwn ? 100 : 0);
    }
  });

  test('is part of the price that a cap holds down', () => {
    const market = open({ levers: [leverOf('aprCap', 1800), leverOf('subsidy', 100)], off: ['evasion'] });
    const { published } = market;
    const offered = rowsOf(market).filter((row) => published.offered[row] === 1);
    expect(Math.max(...offered.map((row) => published.rateAll[row]!))).toBe(1700);
  });
});

describe('what the state pays at once', () => {
  /** For 10 000 yuan over a year at 24 %, of which the borrower would else pay one point more. */
  const paid = (contract: number, tenor: number): number => {
    const market = benchMarket();
    const link = linkOf(market, 'own');
    market.published.subsidy[link * BINS] = 100;
    lend(market, market.shards[0]!, 0, { link, contract, tenor });
    return market.originations.subsidies[link]!;
  };

  test('is what the borrower saves while the loan runs as agreed', () => {
    expect(paid(BULLET, 12)).toBe(10_000);
    expect(paid(BULLET, 6)).toBe(5000);
    expect(paid(EQUAL_PRINCIPAL, 12)).toBe(Math.round((10_000 * 13) / 24));
    const charges = scheduleOf(ANNUITY, 1_000_000, 2400, 12).reduce((all, { charge }) => all + charge, 0);
    expect(Math.abs(paid(ANNUITY, 12) - charges / 24)).toBeLessThan(1);
  });

  /** Books after such a loan of this mode. */
  function booked(mode: Mode, fromPlatform: number) {
    const market = benchMarket();
    const link = linkOf(market, mode);
    market.originations.principal[link] = 1_000_000;
    market.originations.fromPlatform[link] = fromPlatform;
    market.originations.subsidies[link] = 10_000;
    bookOriginations(market);
    return { market, bank: market.links.bank[link]!, group: market.published.servicer[link]! };
  }

  test('goes to the bank, which earns it in the next month', () => {
    const { market, bank } = booked('light', 0);
    const { banks, ledger } = market;
    expect([banks.deferred[bank], banks.funding[bank]]).toEqual([-10_000, 1_000_000 - 10_000]);
    expect([postedTo(ledger, 'subsidy', 'state'), postedTo(ledger, 'subsidy', 'banks')]).toEqual([-10_000, 10_000]);
    const nothing = new Float64Array(BANKS);
    closeBanks(market, { earned: nothing, lost: nothing, compensation: [] });
    expect([banks.profit[bank], banks.deferred[bank]]).toEqual([10_000, 0]);
  });

  test('is shared like the interest of a joint loan', () => {
    const { market, bank, group } = booked('joint', 300_000);
    expect(market.banks.deferred[bank]).toBe(-7000);
    expect(market.platforms.profit[group]).toBe(3000);
    expect(postedTo(market.ledger, 'subsidy', 'state')).toBe(-10_000);
  });
});

describe('in a run', () => {
  const subsidised: Variant = { borrowers: 3000, months: 6, levers: [leverOf('subsidy', 100)] };

  test('books close, and the state pays what the column says', () => {
    const outlays: number[] = [];
    live(populate(scenarioOf(subsidised)), 6, ({ ledger }) => outlays.push(-postedTo(ledger, 'subsidy', 'state')));
    expect(numbers(runToEnd(scenarioOf(subsidised)), 'subsidy_fen')).toEqual(outlays);
    expect(Math.min(...outlays)).toBeGreaterThan(0);
  });

  test('borrowers pay less', () => {
    const [with_, without] = [subsidised.levers, []].map((levers) =>
      numbers(runToEnd(scenarioOf({ ...subsidised, levers })), 'apr_mean'),
    );
    const difference = (sum(without!) - sum(with_!)) / without!.length;
    expect(difference).toBeGreaterThan(0.005);
    expect(difference).toBeLessThan(0.015);
  });
});
