import { describe, expect, test } from 'vitest';
import { FRAUD_KIND } from '../../../src/engine/state/applications.ts';
import { leverOf, numbers, runToEnd, scenarioOf, sum, type Variant } from '../helpers.ts';
import { benchMarket, lend, linkOf, repay } from './bench.ts';

const AMOUNT = 300_000;
const LIMIT = 1_000_000;

/** Someone whose loan of 3 000 yuan has been in default for a month, and what he owes of it next month, fen. */
function defaulter({ repair = LIMIT, kind }: { repair?: number; kind?: number } = {}) {
  const market = benchMarket({ levers: [leverOf('creditRepair', repair)] });
  const [shard] = market.shards as [(typeof market.shards)[number]];
  const { loans, borrowers } = shard;
  market.published.recovery.fill(0); // nothing is collected otherwise
  const link = linkOf(market, 'light');
  const loan = lend(market, shard, 0, { link, amount: AMOUNT, kind });
  borrowers.safetyNet[0] = 0;
  for (let n = 0; n < 4; n++) repay(market, shard, 0);
  const charge = (AMOUNT * 0.24) / 12;
  const debt = loans.balance[loan]! + loans.arrears[loan]! + charge;
  const next = (cash: number) => {
    repay(market, shard, cash);
    return {
      gone: loans.flags[loan] === 0,
      cash: market.workspace.cash[0],
      mark: borrowers.unwillingMonths[0],
      cleared: market.households.marksCleared[0],
    };
  };
  return { market, shard, link, debt, next };
}

describe('a small debt in default', () => {
  test('is paid in full by who has the cash, and his mark is gone at once', () => {
    const { debt, next, market } = defaulter();
    expect(next(debt + 7)).toEqual({ gone: true, cash: 7, mark: 0, cleared: 1 });
    expect([market.households.paidToLenders[0], market.households.principalRecovered[0]]).toEqual([debt, AMOUNT]);
  });

  test('is not while a fen is lacking', () => {
    const { debt, next } = defaulter();
    expect(next(debt - 1)).toEqual({ gone: false, cash: debt - 1, mark: 24, cleared: 0 });
  });

  test('is small up to the amount of the rule, charges and late fees included', () => {
    const { debt } = defaulter();
    expect(defaulter({ repair: debt }).next(LIMIT).gone).toBe(true);
    expect(defaulter({ repair: debt - 1 }).next(LIMIT)).toEqual({ gone: false, cash: LIMIT, mark: 24, cleared: 0 });
    expect(defaulter({ repair: 0 }).next(LIMIT).gone).toBe(false);
  });

  test('in somebody else’s doing is nobody’s to pay', () => {
    expect(defaulter({ kind: FRAUD_KIND }).next(LIMIT).gone).toBe(false);
  });
});

test('the mark stays while another loan is past due', () => {
  const { market, shard, link, debt, next } = defaulter();
  lend(market, shard, 0, { link, amount: 5_000_000 });
  const { gone, mark, cleared } = next(debt);
  expect([gone, cleared]).toEqual([true, 0]);
  expect(mark).toBeGreaterThan(12);
});

test('it wipes out marks in a run whose books close, while it is in force', () => {
  const { start } = scenarioOf();
  const repair = leverOf('creditRepair', LIMIT, { effective: start + 12, expires: start + 15 });
  const variant: Variant = { from: 'recession', borrowers: 3000, months: 24, levers: [repair] };
  const cleared = numbers(runToEnd(scenarioOf(variant)), 'marks_cleared');
  expect(sum(cleared)).toBeGreaterThan(0);
  expect(sum(cleared.slice(12, 15))).toBe(sum(cleared));
});
