import { describe, expect, test } from 'vitest';
import { attemptFraud } from '../../../src/engine/stages/attempt-fraud.ts';
import { receiveIncome } from '../../../src/engine/stages/receive-income.ts';
import { FRAUD_KIND } from '../../../src/engine/state/applications.ts';
import { ALL_SLOTS } from '../../../src/engine/state/borrowers.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import { COMPENSATED, FRAUD, LIVE } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { deviations, live, openMarket, scenarioOf, sum, type Variant } from '../helpers.ts';
import { benchMarket, lend, linkOf, repay } from './bench.ts';

const LOAN = 1_200_000; // 12 000 yuan

/** A market in which fraudsters have just tried their luck in everybody’s name. */
function attacked(variant: Variant = {}): Market {
  const market = openMarket(
    scenarioOf({ borrowers: 6400, ...variant, parameters: { 'fraud.attempt_rate': 1, ...variant.parameters } }),
  );
  for (const shard of market.shards) {
    receiveIncome(market, shard);
    attemptFraud(market, shard);
  }
  return market;
}
const applicationsOf = ({ shards }: Market) =>
  shards.flatMap(({ applications: a }) =>
    Array.from({ length: a.count }, (_, row) => ({
      kind: a.kind[row]!,
      amount: a.amount[row]!,
      months: a.tenorMonths[row]!,
      bin: a.bin[row]!,
      link: a.link[row]!,
    })),
  );

describe('somebody who asks for a loan in another’s name', () => {
  test('is as frequent as the rate says', () => {
    const market = attacked({ borrowers: 20_000, parameters: { 'fraud.attempt_rate': 0.02 } });
    expect(deviations(market.households.fraudAttempts[0]!, 20_000, 0.02)).toBeLessThan(3);
  });

  test.each([0.8, 0.5])('is stopped with the chance of %f, and else applies as a good customer would', (detection) => {
    const market = attacked({ parameters: { 'fraud.detection': detection } });
    const [attempts, stopped] = [market.households.fraudAttempts[0]!, market.households.fraudStopped[0]!];
    expect(attempts).toBe(6400);
    expect(deviations(attempts - stopped, attempts, 1 - detection)).toBeLessThan(3);
    const posted = applicationsOf(market);
    expect(posted).toHaveLength(attempts - stopped);
    for (const { link: _, ...request } of posted)
      expect(request).toEqual({ kind: FRAUD_KIND, amount: LOAN, months: 12, bin: 5 });
    expect(sum(market.households.demand)).toBe(LOAN * posted.length);
  });

  test('goes where he sees a platform, like anybody', () => {
    const market = attacked({ parameters: { 'fraud.detection': 0 } });
    const { servicer, visible, cumulativeVisibility } = market.published;
    const posted = applicationsOf(market);
    expect(posted).toHaveLength(6400);
    for (const row of [0, 1, 2]) {
      const visibility = cumulativeVisibility[row]! - (row > 0 ? cumulativeVisibility[row - 1]! : 0);
      const at = posted.filter(({ link }) => servicer[link] === visible[row]).length;
      expect(deviations(at, posted.length, visibility), `platform ${visible[row]}`).toBeLessThan(3);
    }
  });

  test('needs two free places among a person’s loans, one being for the person himself', () => {
    const market = openMarket(scenarioOf({ borrowers: 640, parameters: { 'fraud.detection': 0 } }));
    const shard = market.shards[0]!;
    market.workspace.victims.set([0, 1, 2, 3]);
    market.workspace.victimCount = 4;
    shard.borrowers.openSlots.set([ALL_SLOTS, 0b011111, 0b001111, 0]);
    attemptFraud(market, shard);
    expect(market.households.fraudAttempts[0]).toBe(2);
    expect([...shard.applications.borrower.subarray(0, shard.applications.count)]).toEqual([2, 3]);
  });

  test('does not exist where fraud is switched off, nor does a defence that stops the honest', () => {
    const market = attacked({ off: ['fraud'] });
    expect([market.households.fraudAttempts[0], applicationsOf(market).length, market.published.falseStop]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('a loan in another’s name', () => {
  const market = benchMarket({ off: ['friction', 'complaints'] });
  const shard = market.shards[0]!;
  const { borrowers, loans } = shard;
  const link = linkOf(market, 'guaranteed');
  const before = { savings: borrowers.savings[0], loyal: borrowers.loyal[0] };
  market.published.hidden.fill(500);
  const loan = lend(market, shard, 0, { link, amount: LOAN, kind: FRAUD_KIND });
  const { households: t, originations } = market;

  test('is paid out to the fraudster, without a side fee; the victim does not notice', () => {
    expect(loans.flags[loan]! & (FRAUD | LIVE)).toBe(FRAUD | LIVE);
    expect([originations.toFraudsters[0], originations.fraudLoans[0], originations.principal[link]]).toEqual([
      LOAN,
      1,
      LOAN,
    ]);
    expect([originations.toHouseholds[0], originations.toMerchants[0], sum(originations.hiddenFees)]).toEqual([
      0, 0, 0,
    ]);
    expect({ savings: borrowers.savings[0], loyal: borrowers.loyal[0] }).toEqual(before);
    expect([sum(originations.groupLoans), sum(originations.newToGroup)]).toEqual([0, 0]);
  });

  test('is never paid, though the victim has money; nor does it count as his debt', () => {
    const cash = 10 ** 9;
    for (let month = 1; month < 7; month++) {
      repay(market, shard, cash);
      expect([loans.monthsPastDue[loan], loans.balance[loan]]).toEqual([month, LOAN]);
      expect([market.workspace.cash[0], t.paidToLenders[0], t.fraudOutstanding[0]]).toEqual([cash, 0, LOAN]);
      expect([market.workspace.dueNext[0], market.workspace.pastDue[0]]).toEqual([0, 0]);
      expect([t.borrowersWithLoan[0], sum(t.groupPastDue), sum(t.groupDefaults), t.paymentsDue[0]]).toEqual([
        0, 0, 0, 0,
      ]);
      expect(t.compensationCalled[link]).toBe(month === 3 ? LOAN : 0);
    }
    expect(loans.flags[loan]! & COMPENSATED).toBe(COMPENSATED);
    expect(borrowers.unwillingMonths[0]).toBe(0);
  });

  test('is written off when it is half a year past due, and its place is free again', () => {
    repay(market, shard, 0);
    expect([t.writtenOffGuarantor[link], t.fraudOutstanding[0]]).toEqual([LOAN, 0]);
    expect([loans.flags[loan], borrowers.openSlots[0], borrowers.firstLoan[0]]).toEqual([0, 0, 0]);
  });
});

describe('in the life of a market', () => {
  test('money goes to the fraud sector, is outstanding for six months and lost in the seventh', () => {
    const lent: number[] = [];
    const market = openMarket(
      scenarioOf({ off: ['complaints'], parameters: { 'fraud.attempt_rate': 0.02, 'fraud.detection': 0.5 } }),
    );
    live(market, 12, ({ households: t, originations, ledger, shards }) => {
      for (const { loans } of shards)
        for (let loan = 0; loan < loans.capacity; loan++)
          if ((loans.flags[loan]! & FRAUD) !== 0) expect([loans.sideFee[loan], loans.priceGap[loan]]).toEqual([0, 0]);
      expect(postedTo(ledger, 'disbursement', 'fraud')).toBe(LOAN * originations.fraudLoans[0]!);
      expect(t.fraudOutstanding[0]).toBe(LOAN * sum(lent.slice(-6)));
      lent.push(originations.fraudLoans[0]!);
    });
    expect(sum(lent.slice(0, 6))).toBeGreaterThan(50);
  });

  test('nobody gets more loans than he has places for, though everybody is attacked and everybody borrows', () => {
    const market = openMarket(
      scenarioOf({
        borrowers: 640,
        off: ['gcap', 'complaints'],
        parameters: {
          'fraud.attempt_rate': 1,
          'fraud.detection': 0,
          'demand.need_rate': 0.5,
          'screening.debt_service_max': 5,
          'bank.limit_slack': 100,
        },
      }),
    );
    let most = 0;
    live(market, 8, ({ shards }) => {
      for (const { borrowers, loans, count } of shards)
        for (let who = 0; who < count; who++) {
          let slots = 0;
          let number = 0;
          for (let cursor = borrowers.firstLoan[who]!; cursor !== 0; cursor = loans.next[cursor - 1]!) {
            slots |= 1 << loans.slot[cursor - 1]!;
            number++;
          }
          expect(slots).toBe(borrowers.openSlots[who]);
          expect(slots.toString(2).replaceAll('0', '')).toHaveLength(number);
          most = Math.max(most, number);
        }
    });
    expect(most).toBe(6);
  });
});
