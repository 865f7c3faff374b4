import { describe, expect, test } from 'vitest';
import { applyForLoans } from '../../../src/engine/stages/apply-for-loans.ts';
import { ALL_SLOTS } from '../../../src/engine/state/borrowers.ts';
import { ANNUITY, BULLET, EQUAL_PRINCIPAL, HOLIDAY_BEGINS, LOAN_COLUMNS } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import type { Shard } from '../../../src/engine/state/shard.ts';
import { REJECTED } from '../../../src/engine/state/totals.ts';
import { deviations, live, openMarket, scenarioOf, sum, type Variant } from '../helpers.ts';
import { benchMarket, lend, lendToAll, linkOf, ofAll, repay, repayAll } from './bench.ts';

const RICH = 10 ** 8;
const P = 1_000_000;

/** A market whose servicers see every shortage coming and never warn without cause, unless told otherwise. */
const watchful = (variant: Variant = {}): Market => {
  const market = benchMarket({
    ...variant,
    parameters: { 'warning.sensitivity': 1, 'warning.false_alarm_rate': 0, ...variant.parameters },
  });
  for (const { borrowers } of market.shards) borrowers.safetyNet.fill(0);
  return market;
};

/** One person in a watchful market with a loan of 10 000 yuan over a year at 24 %. */
function oneLoan(contract = ANNUITY) {
  const market = watchful();
  const shard = market.shards[0]!;
  const loan = lend(market, shard, 0, { link: linkOf(market, 'light'), contract });
  return { market, shard, loan, loans: shard.loans, totals: market.households };
}

describe('a shortage that the servicer sees coming', () => {
  const { market, shard, loan, loans, totals } = oneLoan();

  test('begins a payment holiday: three months without a payment, in which charges accrue', () => {
    for (const month of [1, 2, 3]) {
      repay(market, shard, month === 1 ? 0 : RICH);
      expect([totals.paidToLenders[0], totals.paymentsDue[0], totals.rolledIn[0], totals.lateOnDueDate[0]]).toEqual([
        0, 0, 0, 0,
      ]);
      expect([loans.balance[loan], loans.arrears[loan], loans.monthsPastDue[loan]]).toEqual([P, 20_000 * month, 0]);
      expect([totals.holidaysGranted[0], totals.onHoliday[0]]).toEqual([month === 1 ? P : 0, P]);
      expect(totals.warningHits[0]).toBe(month === 1 ? 1 : 0);
      expect([market.workspace.pastDue[0], market.workspace.dueNext[0]]).toEqual([0, month < 3 ? 0 : 94_560]);
    }
  });

  test('and afterwards the old instalment is paid until everything is', () => {
    // By hand: arrears first. Charges of 2 % a month on what is left, halves up.
    let [balance, arrears, payments] = [P, 60_000, 0];
    while (balance + arrears > 0) {
      arrears += Math.floor(balance / 50 + 0.5);
      const paid = Math.min(94_560, balance + arrears);
      const toArrears = Math.min(arrears, paid);
      arrears -= toArrears;
      balance -= paid - toArrears;
      payments++;
      repay(market, shard, RICH);
      expect([totals.paidToLenders[0], loans.balance[loan], loans.monthsPastDue[loan]]).toEqual([paid, balance, 0]);
    }
    expect(payments).toBe(13);
    expect([loans.flags[loan], shard.borrowers.firstLoan[0]]).toEqual([0, 0]);
  });
});

test('after a holiday loans of every kind end, with all charges paid', () => {
  for (const contract of [EQUAL_PRINCIPAL, BULLET]) {
    const { market, shard, loan, loans, totals } = oneLoan(contract);
    let [paid, charges, months] = [0, 0, 0];
    while (loans.flags[loan] !== 0) {
      charges += Math.floor(loans.balance[loan]! / 50 + 0.5);
      repay(market, shard, months === 0 ? 0 : RICH);
      paid += totals.paidToLenders[0]!;
      months++;
    }
    expect(paid).toBe(P + charges);
    expect(months).toBeLessThanOrEqual(3 + 12 + 3);
  }
});

describe('a default soon after a holiday', () => {
  /** Balance that defaulted again when a borrower pays for some months after his holiday and then never more. */
  function redefaultAfter(payments: number): number {
    const { market, shard, totals } = oneLoan();
    repay(market, shard, 0);
    let again = 0;
    for (let n = 0; n < 2 + payments; n++) repay(market, shard, RICH);
    shard.borrowers.unwillingMonths[0] = 12;
    for (let n = 0; n < 4; n++) {
      repay(market, shard, RICH);
      again += totals.redefaulted[0]!;
    }
    return again;
  }

  test('within six months counts as a default after it, a later one does not', () => {
    expect(redefaultAfter(0)).toBe(P);
    // A loan defaults at its fourth missed payment: after two payments in the sixth month, after three in the seventh.
    expect(redefaultAfter(2)).toBeGreaterThan(0);
    expect(redefaultAfter(3)).toBe(0);
  });
});

describe('new credit', () => {
  /** Whether the first person of a shard, who needs credit every month, was refused for a warning in each. */
  function refused(market: Market, shard: Shard, cash: readonly number[]): number[] {
    market.distributions.plannedNeed.fill(2);
    shard.borrowers.openSlots.fill(ALL_SLOTS, 1); // the others may not borrow
    return cash.map((amount) => {
      shard.borrowers.savings[0] = 0;
      repay(market, shard, amount);
      applyForLoans(market, shard);
      market.month++;
      expect(sum(market.households.needs)).toBe(1);
      return market.households.rejected[REJECTED.warned]!;
    });
  }

  test('is out of reach for three months after a warning, the month of it included', () => {
    const { market, shard } = oneLoan();
    expect(refused(market, shard, [0, RICH, RICH, RICH, RICH])).toEqual([1, 1, 1, 0, 0]);
  });

  test('is out of reach just as long after a false alarm', () => {
    const { market, shard } = oneLoan();
    Object.assign(market.parameters, { 'warning.false_alarm_rate': 1 });
    shard.borrowers.frozenMonths[0] = 0;
    expect(refused(market, shard, [RICH])).toEqual([1]);
    expect(market.households.falseAlarms[0]).toBe(1);
    Object.assign(market.parameters, { 'warning.false_alarm_rate': 0 });
    expect(refused(market, shard, [RICH, RICH, RICH])).toEqual([1, 1, 0]);
  });
});

describe('of many borrowers who fall short', () => {
  test.each([1, 0.4])('with a sensitivity of %f that share gets a holiday, the others miss', (sensitivity) => {
    const market = watchful({ borrowers: 6400, parameters: { 'warning.sensitivity': sensitivity } });
    lendToAll(market, { link: linkOf(market, 'light') });
    let holidays = 0;
    repayAll(market, 0, ({ loans }) => {
      holidays += loans.watch.filter((watch) => watch === HOLIDAY_BEGINS).length;
    });
    if (sensitivity === 1) expect(holidays).toBe(6400);
    else expect(deviations(holidays, 6400, sensitivity)).toBeLessThan(3);
    const { households: t } = market;
    expect([t.warningHits[0], t.rolledIn[0], t.holidaysGranted[0]]).toEqual([holidays, 6400 - holidays, P * holidays]);
    expect(ofAll(market, 'frozenMonths').filter((months) => months === 3)).toHaveLength(holidays);
  });

  test('nobody gets one where warnings are switched off', () => {
    const market = watchful({ off: ['friction', 'earlyWarning'] });
    lendToAll(market, { link: linkOf(market, 'light') });
    repayAll(market, 0);
    expect([market.households.warningHits[0], market.households.rolledIn[0]]).toEqual([0, 640]);
  });
});

test('a false alarm changes nothing but the access to new credit', () => {
  const paidUp = (off: Variant['off']): Market => {
    const market = watchful({ borrowers: 6400, off, parameters: { 'warning.false_alarm_rate': 0.3 } });
    lendToAll(market, { link: linkOf(market, 'light') });
    repayAll(market, RICH);
    return market;
  };
  const [watched, alone] = [paidUp(['friction']), paidUp(['friction', 'earlyWarning'])];
  const frozen = ofAll(watched, 'frozenMonths').filter((months) => months === 3).length;
  expect(deviations(frozen, 6400, 0.3)).toBeLessThan(3);
  expect(watched.households.falseAlarms[0]).toBe(frozen);
  expect(new Set(ofAll(alone, 'frozenMonths'))).toEqual(new Set([0]));
  watched.shards.forEach(({ loans }, shard) => {
    for (const column of Object.keys(LOAN_COLUMNS) as (keyof typeof LOAN_COLUMNS)[])
      expect(loans[column]).toEqual(alone.shards[shard]!.loans[column]);
  });
});

test('no alarm is false about somebody on a new payment holiday or unwilling to pay', () => {
  const market = watchful({ parameters: { 'warning.false_alarm_rate': 1 } });
  lendToAll(market, { link: linkOf(market, 'light') });
  for (const { borrowers, count } of market.shards) borrowers.unwillingMonths.fill(12, count >> 1);
  repayAll(market, 0);
  expect([market.households.warningHits[0], market.households.falseAlarms[0]]).toEqual([320, 0]);
});

describe('somebody about to turn unwilling', () => {
  /** Share of 6 400 people, all about to turn unwilling this month, who do. */
  function turning(sensitivity: number, off: NonNullable<Variant['off']> = []): number {
    const market = watchful({
      borrowers: 6400,
      off: ['friction', ...off],
      parameters: { 'warning.sensitivity': sensitivity },
    });
    lendToAll(market, { link: linkOf(market, 'light') });
    market.distributions.strategic.fill(1);
    repayAll(market, RICH);
    const unwilling = ofAll(market, 'unwillingMonths').filter((months) => months === 12).length;
    expect(market.households.rolledIn[0]).toBe(unwilling);
    return unwilling;
  }

  // Willingness 0.3 × (0.7 + 0.6) under full effort 0.39; without collection 0.3 × 0.7.
  test.each([
    [1, [], 1 - 0.39],
    [0.5, [], 1 - 0.5 * 0.39],
    [1, ['collections'], 1 - 0.21],
  ] as const)('with sensitivity %f and without %j stays so with a chance of %f', (sensitivity, off, chance) => {
    expect(deviations(turning(sensitivity, off), 6400, chance)).toBeLessThan(3);
  });

  test('is not talked to where nobody watches', () => {
    expect(turning(0)).toBe(6400);
    expect(turning(1, ['earlyWarning'])).toBe(6400);
  });
});

test('books close in a market with warnings, holidays and false alarms', () => {
  const parameters = { 'warning.sensitivity': 0.5, 'warning.false_alarm_rate': 0.05 };
  const seen = { holidays: 0, alarms: 0, again: 0 };
  live(openMarket(scenarioOf({ parameters })), 18, ({ households: t }) => {
    seen.holidays += t.holidaysGranted[0]!;
    seen.alarms += t.falseAlarms[0]!;
    expect(t.onHoliday[0]!).toBeLessThanOrEqual(sum(t.liveBalance));
  });
  expect(Math.min(seen.holidays, seen.alarms)).toBeGreaterThan(0);
});
