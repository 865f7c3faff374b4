import { describe, expect, test } from 'vitest';
import { formatMonth } from '../../src/engine/core/calendar.ts';
import { IdentityError } from '../../src/engine/core/errors.ts';
import { ALONE } from '../../src/engine/crew.ts';
import { month } from '../../src/engine/month.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { checkBooks, checkLoanStocks } from '../../src/engine/record/identities.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { FLOWS, rowSum } from '../../src/engine/state/ledger.ts';
import { LIVE } from '../../src/engine/state/loans.ts';
import type { Market } from '../../src/engine/state/market.ts';
import {
  column,
  leverOf,
  live,
  numbers,
  openingStocks,
  runToEnd,
  savingsOf,
  scenarioOf,
  strangeCells,
  sum,
} from '../engine/helpers.ts';
import { shipped, shippedNames } from '../scenario/helpers.ts';
import { BUSY_PARAMETERS } from './busy.ts';

describe('V-23: the books close every month', () => {
  test.each(shippedNames())('in %s, to its last month', (name) => {
    const { burnIn, months } = loadScenario(name, shipped);
    const result = runToEnd(scenarioOf({ from: name, borrowers: 1000, burnIn, months }));
    expect(numbers(result, 'ledger_imbalance_fen')).toEqual(Array(burnIn + months).fill(0));
    expect(strangeCells(result)).toEqual([]);
  });

  test('whatever the seed', () => {
    for (const seed of ['2', '3', '5', '8', '深圳'])
      expect(
        column(runToEnd(scenarioOf({ from: 'rules-2025', seed, borrowers: 1000, months: 24 })), 'month').length,
      ).toBe(24);
  });
});

describe('V-23: people and loans counted one by one', () => {
  const market = populate(scenarioOf({ from: 'recession', borrowers: 3000 }));

  test('have the money and the debts that the books say', () => {
    live(market, 30, ({ shards, links, households, originations }) => {
      let principal = 0;
      let impossible = 0;
      for (const { loans, borrowers, count } of shards) {
        for (let row = 0; row < loans.capacity; row++) {
          if ((loans.flags[row]! & LIVE) === 0) continue;
          const balance = loans.balance[row]!;
          principal += balance;
          const possible = balance > 0 && balance <= loans.principal[row]! && loans.arrears[row]! >= 0;
          if (!possible || loans.monthsPastDue[row]! > 6) impossible++;
        }
        for (let who = 0; who < count; who++)
          if (borrowers.savings[who]! < 0 || borrowers.safetyNet[who]! < 0) impossible++;
      }
      expect(impossible).toBe(0);
      expect(principal).toBe(sum(links.bankOwned) + sum(links.platformOwned) + sum(links.guarantorOwned));
      expect(savingsOf(market)).toBe(
        households.savings[0]! +
          households.informalLent[0]! +
          originations.toHouseholds[0]! +
          originations.informalLent[0]! -
          originations.hiddenFromHouseholds[0]!,
      );
    });
  });

  test('hang in their borrower’s list once, in as many slots as he has loans', () => {
    for (const { loans, borrowers, count } of market.shards) {
      let listed = 0;
      let misplaced = 0;
      for (let who = 0; who < count; who++) {
        let slots = 0;
        for (let cursor = borrowers.firstLoan[who]!; cursor !== 0; cursor = loans.next[cursor - 1]!) {
          const place = 1 << loans.slot[cursor - 1]!;
          if (loans.borrower[cursor - 1] !== who || (slots & place) !== 0) misplaced++;
          slots |= place;
          listed++;
        }
        if (borrowers.openSlots[who] !== slots) misplaced++;
      }
      expect(misplaced).toBe(0);
      expect(loans.live).toBe(listed);
    }
  });
});

describe('a book that does not close stops the run and says where', () => {
  /** A month into a run, with the stocks before it. */
  function afterOneMonth(): { market: Market; before: ReturnType<typeof openingStocks> } {
    const market = populate(scenarioOf({ borrowers: 1000, seed: 'seed 7' }));
    const before = openingStocks(market);
    month(market, ALONE);
    return { market, before };
  }
  const faults: readonly (readonly [string, (market: Market) => void, string, number])[] = [
    ['money that a platform has from nowhere', (m) => m.platforms.cash[3]!++, 'cash of platforms', 1],
    ['a loan that a bank owns twice', (m) => (m.banks.loans[2]! += 5), 'loans of bank 2', 5],
    ['capital without a source', (m) => (m.banks.capital[1]! -= 7), 'balance sheet of bank 1', 7],
    ['equity without an asset', (m) => (m.platforms.equity[4]! += 11), 'balance sheet of platform 5', -11],
    ['a lost reserve', (m) => (m.links.reserve[0]! += 13), 'cash of reserves', 13],
    ['a gift to a guarantor', (m) => (m.guarantors.netAssets[5]! += 17), 'cash of guarantors', 17],
    ['savings from nowhere', (m) => (m.households.savings[0]! += 19), 'cash of households', 19],
  ];

  test.each(faults)('%s', (_, corrupt, identity, difference) => {
    const { market, before } = afterOneMonth();
    corrupt(market);
    let caught: unknown;
    try {
      checkBooks(market, before);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(IdentityError);
    const error = caught as IdentityError;
    expect(error).toMatchObject({ identity, month: formatMonth(market.month), seed: 'seed 7' });
    expect(error.left - error.right).toBe(difference);
    expect(error.message).toBe(
      `${identity} does not close in 2020-10: ${error.left} against ${error.right}, difference ${difference} fen ` +
        '(seed "seed 7"). This is a fault of the simulator; please report it with the scenario file.',
    );
  });

  test('one side of a flow missing', () => {
    const { market, before } = afterOneMonth();
    market.ledger.cells[0]! += 3;
    expect(() => checkBooks(market, before)).toThrow(/^two sides of income does not close in 2020-10: 3 against 0/);
  });

  test('a loan whose balance changed by a fen', () => {
    const market = populate(scenarioOf({ borrowers: 1000 }));
    live(market, 3);
    const shard = market.shards.find(({ loans }) => loans.live > 0)!;
    shard.loans.balance[shard.loans.flags.findIndex((flags) => flags !== 0)]!--;
    expect(() => month(market, ALONE)).toThrow(/principal under link \d+ does not close in 2021-01/);
  });

  test('the count of loans against the books', () => {
    const { market } = afterOneMonth();
    market.households.bankOwned[4] = market.links.bankOwned[4]! + 1;
    expect(() => checkLoanStocks(market)).toThrow(/bank's principal under link/);
  });
});

test('every flow of the matrix is used in some scenario', () => {
  const used = new Set<string>();
  const look = ({ ledger }: Market) => {
    for (const flow of FLOWS) {
      const width = ledger.cells.length / FLOWS.length;
      const row = ledger.cells.subarray(FLOWS.indexOf(flow) * width, (FLOWS.indexOf(flow) + 1) * width);
      if (row.some((cell) => cell !== 0)) used.add(flow);
      expect(rowSum(ledger, flow)).toBe(0);
    }
  };
  live(populate(scenarioOf({ from: 'reserve-5', borrowers: 4000 })), 96, look);
  live(populate(scenarioOf({ from: 'cap-16', borrowers: 2000 })), 96, look);
  // Banks that a rule leaves short of capital keep what their other business earns.
  live(populate(scenarioOf({ from: 'capital', borrowers: 2000 })), 64, look);
  live(
    populate(
      scenarioOf({
        borrowers: 2000,
        parameters: BUSY_PARAMETERS,
        levers: [leverOf('aprCap', 2000), leverOf('subsidy', 100)],
      }),
    ),
    24,
    look,
  );
  expect(FLOWS.filter((flow) => !used.has(flow))).toEqual([]);
});
