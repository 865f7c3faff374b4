import { describe, expect, test } from 'vitest';
import { MODES } from '../../../src/engine/scenario/scenario.ts';
import { BULLET, COMPENSATED, EQUAL_PRINCIPAL } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { LATE_CAUSES } from '../../../src/engine/state/totals.ts';
import { sum } from '../helpers.ts';
import { benchMarket, lend, linkOf, repay } from './bench.ts';

const RICH = 100_000_000;

/** A market, its first shard, and a loan of 10 000 yuan over a year at 24 % to its first person. */
function oneLoan(terms: Partial<Parameters<typeof lend>[3]> = {}, variant: Parameters<typeof benchMarket>[0] = {}) {
  const market = benchMarket(variant);
  const shard = market.shards[0]!;
  const link = terms.link ?? linkOf(market, 'light');
  const loan = lend(market, shard, 0, { link, ...terms });
  shard.borrowers.safetyNet[0] = 0;
  return { market, shard, link, loan, loans: shard.loans, totals: market.households };
}

describe('V-15: a guaranteed loan at 700 + 1 180 + 500 bp over ten months', () => {
  const terms = (market: Market) => ({
    link: linkOf(market, 'guaranteed'),
    tenor: 10,
    bank: 700,
    guarantee: 1180,
    service: 500,
  });
  const market = benchMarket();
  const shard = market.shards[0]!;
  const { link } = terms(market);
  const loan = lend(market, shard, 0, terms(market));
  const t = market.households;
  const months: { paid: number; bank: number; guarantee: number; service: number; principal: number }[] = [];
  for (let n = 0; n < 10; n++) {
    repay(market, shard, RICH);
    months.push({
      paid: t.paidToLenders[0]!,
      bank: t.interestToBank[link]!,
      guarantee: t.guaranteeFees[link]!,
      service: t.serviceFees[link]!,
      principal: t.principalToBank[link]!,
    });
  }

  test('is paid in instalments of 1 112.29, the last 1 112.34 yuan', () => {
    expect(months.map(({ paid }) => paid)).toEqual([...Array(9).fill(111_229), 111_234]);
    expect(shard.loans.flags[loan]).toBe(0);
    expect(shard.borrowers.openSlots[0]).toBe(0);
  });

  test('gives every party its part to the fen', () => {
    // Charge 19 833 in the ratio 700 : 1180 : 500, rounded down for bank and guarantor, the rest to service.
    expect(months[0]).toEqual({ paid: 111_229, bank: 5833, guarantee: 9833, service: 4167, principal: 91_396 });
    expect(months[1]).toEqual({ paid: 111_229, bank: 5300, guarantee: 8934, service: 3787, principal: 93_208 });
    const totals = (['bank', 'guarantee', 'service', 'principal'] as const).map((part) =>
      sum(months.map((month) => month[part])),
    );
    expect(totals).toEqual([33_024, 55_672, 23_599, 1_000_000]);
  });
});

test('V-15: a joint loan with a partner’s share of 30 % splits its principal by that share to the fen', () => {
  const market = benchMarket();
  const shard = market.shards[0]!;
  const link = linkOf(market, 'joint');
  lend(market, shard, 0, { link, tenor: 10, bank: 700, guarantee: 0, service: 1680 });
  const t = market.households;
  const parts: [number, number][] = [];
  for (let n = 0; n < 10; n++) {
    repay(market, shard, RICH);
    parts.push([t.principalToPlatform[link]!, t.principalToBank[link]!]);
  }
  expect(parts[0]).toEqual([27_419, 63_977]);
  expect(parts[9]).toEqual([32_721, 76_350]);
  expect([sum(parts.map(([platform]) => platform)), sum(parts.map(([, bank]) => bank))]).toEqual([300_000, 700_000]);
});

describe('someone who cannot pay', () => {
  test('misses, is charged late fees, and owes everything missed', () => {
    const { market, shard, loan, loans } = oneLoan();
    repay(market, shard, 0);
    expect([loans.monthsPastDue[loan], loans.arrears[loan], loans.left[loan]]).toEqual([1, 20_000, 12]);
    repay(market, shard, 0);
    // A second month of charges, and 1.5 % of the instalment of 94 560 as a late fee: 1 418.4.
    expect([loans.monthsPastDue[loan], loans.arrears[loan]]).toEqual([2, 20_000 + 20_000 + 1418]);
    expect(market.workspace.pastDue[0]).toBe(1);
  });

  test('is helped by the family once, late, but within the month', () => {
    const { market, shard, loan, loans, totals } = oneLoan({}, { parameters: { 'repayment.family_help': 1 } });
    shard.borrowers.safetyNet[0] = 100_000;
    repay(market, shard, 30_000);
    expect([loans.monthsPastDue[loan], loans.left[loan]]).toEqual([0, 11]);
    expect([totals.familyHelp[0], shard.borrowers.safetyNet[0]]).toEqual([94_560 - 30_000, 100_000 - 64_560]);
    expect([totals.lateOnDueDate[0], totals.rolledIn[0], totals.instalmentsDue[0]]).toEqual([1, 0, 1]);
    expect(market.workspace.cash[0]).toBe(0);
    repay(market, shard, 30_000); // 35 440 are left, 64 560 are missing
    expect(loans.monthsPastDue[loan]).toBe(1);
    expect([totals.lateOnDueDate[0], totals.rolledIn[0]]).toEqual([1, 1]);
  });

  test('and has money again pays everything at once, or at least one instalment', () => {
    const willing = { parameters: { 'repayment.willingness': 1, 'collection.intensity': 1 } } as const;
    const { market, shard, loan, loans, totals } = oneLoan({}, willing);
    market.published.willingness.fill(1);
    repay(market, shard, 0);
    repay(market, shard, 100_000);
    expect([totals.paidToLenders[0], loans.monthsPastDue[loan], loans.left[loan]]).toEqual([94_560, 1, 11]);
    repay(market, shard, 1_000_000);
    expect([totals.paidToLenders[0], loans.monthsPastDue[loan], loans.left[loan]]).toEqual([2 * 94_560, 0, 9]);
  });

  test('serves the smallest instalment first', () => {
    const market = benchMarket();
    const shard = market.shards[0]!;
    const link = linkOf(market, 'light');
    shard.borrowers.safetyNet[0] = 0;
    const large = lend(market, shard, 0, { link, amount: 3_000_000 });
    const small = lend(market, shard, 0, { link, amount: 1_000_000 });
    repay(market, shard, 150_000);
    expect([shard.loans.monthsPastDue[small], shard.loans.monthsPastDue[large]]).toEqual([0, 1]);
  });
});

describe('someone who never pays', () => {
  const { market, shard, loan, loans, totals, link } = oneLoan({ link: 0, bank: 700, guarantee: 1180, service: 500 });
  const events: Record<string, number>[] = [];
  for (let month = 1; month <= 7; month++) {
    repay(market, shard, 0);
    events.push({
      called: totals.compensationCalled[link]!,
      defaulted: sum(totals.newDefaults),
      writtenOff: totals.writtenOffGuarantor[link]!,
      bank: totals.bankOwned[link]!,
      guarantor: totals.guarantorOwned[link]!,
      exposure: totals.exposure[link]!,
    });
    if (month === 3) expect(loans.flags[loan]! & COMPENSATED).toBe(COMPENSATED);
  }
  const months = (key: string) => events.map((event) => event[key]);
  const P = 1_000_000;

  test('is compensated at the third missed instalment, and then the guarantor owns the claim', () => {
    expect(market.links.mode[link]).toBe(MODES.indexOf('guaranteed'));
    expect(months('called')).toEqual([0, 0, P, 0, 0, 0, 0]);
    expect(months('bank')).toEqual([P, P, 0, 0, 0, 0, 0]);
    expect(months('guarantor')).toEqual([0, 0, P, P, P, P, 0]);
    expect(months('exposure')).toEqual([P, P, 0, 0, 0, 0, 0]);
  });

  test('defaults at the fourth, is written off at the seventh, and his slot is free again', () => {
    expect(months('defaulted')).toEqual([0, 0, 0, P, 0, 0, 0]);
    expect(months('writtenOff')).toEqual([0, 0, 0, 0, 0, 0, P]);
    expect([loans.flags[loan], shard.borrowers.openSlots[0], shard.borrowers.firstLoan[0]]).toEqual([0, 0, 0]);
  });

  test('is unwilling to pay for two years after his default', () => {
    expect(shard.borrowers.unwillingMonths[0]).toBe(24);
  });
});

describe('a payment held up in settlement', () => {
  const { market, shard, loan, loans, totals, link } = oneLoan();
  const settlement = LATE_CAUSES.indexOf('settlement');
  for (const auto of [0, 1]) market.published.lateness[(link * 2 + auto) * LATE_CAUSES.length + settlement] = 1;

  test('leaves the payer on its day, does not age the loan, and is posted a month later', () => {
    repay(market, shard, RICH);
    expect(market.workspace.cash[0]).toBe(RICH - 94_560);
    expect([loans.transit[loan], loans.balance[loan], loans.monthsPastDue[loan]]).toEqual([94_560, 1_000_000, 0]);
    expect([totals.lateOnDueDate[0], totals.rolledIn[0], totals.lateByCause[settlement]]).toEqual([1, 0, 1]);
    expect([totals.paidIntoTransit[0], totals.transit[0], totals.interestToBank[link]]).toEqual([94_560, 94_560, 0]);
    repay(market, shard, RICH);
    expect(totals.postedFromTransit[0]).toBe(94_560);
    expect(totals.interestToBank[link]).toBe(20_000);
    expect(loans.balance[loan]).toBe(1_000_000 - 74_560);
  });

  test('also at the end: the loan is gone when the last one is posted', () => {
    for (let n = 0; n < 10; n++) repay(market, shard, RICH);
    expect([loans.left[loan], totals.transit[0]]).toEqual([0, 94_555]);
    expect(market.workspace.dueNext[0]).toBe(0);
    repay(market, shard, RICH);
    expect([loans.flags[loan], totals.instalmentsDue[0], totals.bankOwned[link]]).toEqual([0, 0, 0]);
  });
});

test('a payment forgotten but made within the month is late on the due date only', () => {
  const { market, shard, loan, loans, totals, link } = oneLoan({}, { parameters: { 'repayment.technical_cure': 1 } });
  market.published.lateness.fill(1, link * 2 * LATE_CAUSES.length, (link + 1) * 2 * LATE_CAUSES.length);
  repay(market, shard, RICH);
  expect([totals.lateOnDueDate[0], totals.rolledIn[0], totals.lateByCause[0]]).toEqual([1, 0, 1]);
  expect([loans.monthsPastDue[loan], loans.left[loan]]).toEqual([0, 11]);
});

test('what is due next month is the schedule, until the loan is in default', () => {
  const { market, shard } = oneLoan();
  const link = linkOf(market, 'light');
  lend(market, shard, 1, { link, contract: EQUAL_PRINCIPAL });
  lend(market, shard, 2, { link, contract: BULLET });
  repay(market, shard, RICH);
  // 83 333 + 2 % of 916 667 = 18 333.34.
  expect([...market.workspace.dueNext.subarray(0, 3)]).toEqual([94_560, 83_333 + 18_333, 20_000]);
  shard.borrowers.safetyNet.fill(0);
  for (let n = 0; n < 4; n++) repay(market, shard, 0);
  expect(market.workspace.dueNext[2]).toBe(0);
});

test('collection from someone in default takes half of what he has', () => {
  const { market, shard, totals, loans, loan } = oneLoan();
  for (let n = 0; n < 4; n++) repay(market, shard, 0);
  market.published.recovery.fill(1);
  const owed = loans.balance[loan]! + loans.arrears[loan]!;
  repay(market, shard, 30_000);
  expect([totals.paidToLenders[0], market.workspace.cash[0]]).toEqual([15_000, 15_000]);
  // Charges of the month come on top, 2 % of 1 000 000; what is paid goes to arrears first.
  expect(loans.balance[loan]! + loans.arrears[loan]!).toBe(owed + 20_000 - 15_000);
  expect(totals.principalRecovered[0]).toBe(0);
});
