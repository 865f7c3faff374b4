import { describe, expect, test } from 'vitest';
import { adaptPlatforms } from '../../../src/engine/stages/adapt-platforms.ts';
import { handleComplaints } from '../../../src/engine/stages/handle-complaints.ts';
import { settleLosses } from '../../../src/engine/stages/settle-losses.ts';
import { FRAUD_KIND } from '../../../src/engine/state/applications.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { COMPLAINT_CAUSES, LATE_CAUSES } from '../../../src/engine/state/totals.ts';
import { deviations, leverOf, live, openMarket, scenarioOf, sum, type Variant } from '../helpers.ts';
import { benchMarket, lend, lendToAll, linkOf, repay, repayAll } from './bench.ts';

const RICH = 10 ** 8;
/** Enough to make everybody with a cause complain. */
const SURELY = { 'complaint.scale': 10_000 } as const;
type Cause = (typeof COMPLAINT_CAUSES)[number];

const madeAbout = ({ households }: Market, cause: Cause): number =>
  sum(households.complaints.filter((_, row) => row % COMPLAINT_CAUSES.length === COMPLAINT_CAUSES.indexOf(cause)));

/** Every payment by hand or by auto-debit goes to the wrong party. */
function misdirect({ published }: Market): void {
  const from = LATE_CAUSES.indexOf('misdirected');
  published.lateness.forEach((_, row) => {
    published.lateness[row] = row % LATE_CAUSES.length >= from ? 1 : 0;
  });
}

/** 6 400 people with a loan each, and a cause to complain. */
function crowd(cash: number, prepare: (market: Market) => void, variant: Variant = {}, kind?: number): Market {
  const market = benchMarket({
    borrowers: 6400,
    ...variant,
    parameters: { 'complaint.scale': 10, ...variant.parameters },
  });
  lendToAll(market, { link: linkOf(market, 'light'), ...(kind === undefined ? {} : { kind }) });
  for (const { borrowers } of market.shards) borrowers.safetyNet.fill(0);
  prepare(market);
  repayAll(market, cash);
  return market;
}
const dearer = (bp: number) => (market: Market) => {
  for (const { loans } of market.shards) loans.priceGap.fill(bp);
};
const pressing = (intensity: number) => (market: Market) => void market.published.pressure.fill(intensity);

describe('people who complain ten times as readily as usual do so', () => {
  test.each([
    [1, 0.12],
    [0.5, 0.06],
  ])('when they miss an instalment and are pressed with an effort of %f: with a chance of %f', (effort, chance) => {
    const market = crowd(0, pressing(effort));
    expect(deviations(madeAbout(market, 'collection'), 6400, chance)).toBeLessThan(3);
    expect(sum(market.households.complaints)).toBe(madeAbout(market, 'collection'));
  });

  test('when the price turns out 50 points above what they saw: with a chance of 0.015', () => {
    const market = crowd(RICH, dearer(5000));
    expect(deviations(madeAbout(market, 'price'), 6400, 0.015)).toBeLessThan(3);
    expect(sum(market.households.complaints)).toBe(madeAbout(market, 'price'));
  });

  test('when their payment went to the wrong party: with a chance of 0.35', () => {
    const market = crowd(RICH, (of) => {
      pressing(0)(of);
      misdirect(of);
    });
    expect(deviations(madeAbout(market, 'handling'), 6400, 0.35)).toBeLessThan(3);
    expect(sum(market.households.complaints)).toBe(madeAbout(market, 'handling'));
  });

  test('for each cause apart, when there are several', () => {
    const market = crowd(RICH, (of) => {
      pressing(1)(of);
      dearer(5000)(of);
      misdirect(of);
      Object.assign(of.parameters, { 'repayment.technical_cure': 0 }); // so that all have missed as well
    });
    for (const [cause, chance] of [
      ['collection', 0.12],
      ['price', 0.015],
      ['handling', 0.35],
    ] as const)
      expect(deviations(madeAbout(market, cause), 6400, chance), cause).toBeLessThan(3);
  });

  test('never without a cause', () => {
    expect(sum(crowd(RICH, pressing(1)).households.complaints)).toBe(0);
  });
});

test('one in ten victims of a fraud complain, and of nothing else', () => {
  const market = crowd(0, pressing(1), { parameters: { 'complaint.scale': 1 } }, FRAUD_KIND);
  expect(deviations(madeAbout(market, 'fraud'), 6400, 0.1)).toBeLessThan(3);
  expect(sum(market.households.complaints)).toBe(madeAbout(market, 'fraud'));
});

describe('nobody complains', () => {
  test('where complaints are switched off', () => {
    const market = crowd(RICH, dearer(5000), { off: ['friction', 'complaints'], parameters: SURELY });
    expect(sum(market.households.complaints)).toBe(0);
  });

  test('about a platform that is gone', () => {
    const market = crowd(RICH, (of) => {
      dearer(5000)(of);
      of.links.orphan.fill(1);
    });
    expect(sum(market.households.complaints)).toBe(0);
  });
});

test('a borrower complains once a month at most, whatever he owes', () => {
  const market = benchMarket({ parameters: SURELY });
  const link = linkOf(market, 'light');
  for (let loan = 0; loan < 3; loan++) lendToAll(market, { link });
  dearer(5000)(market);
  repayAll(market, RICH);
  expect(sum(market.households.complaints)).toBe(640);
});

test('a share of complaints as large as the resolution rate is settled at once, the others wait', () => {
  const market = crowd(RICH, dearer(5000), { parameters: { ...SURELY, 'complaint.resolution_rate': 0.6 } });
  const settled = sum(market.households.complaintsSettled);
  expect(madeAbout(market, 'price')).toBe(6400);
  expect(deviations(settled, 6400, 0.6)).toBeLessThan(3);
  handleComplaints(market);
  const group = market.published.servicer[linkOf(market, 'light')]!;
  expect(market.platforms.backlog[group]).toBe(6400 - settled);
  // Two months more: 0.4² of them have reached a supervisor.
  expect(market.platforms.escalated[group]).toBeCloseTo(0.16 * (6400 - settled), 9);
});

/** One person with a loan of 10 000 yuan at 24 % and a complaint that is settled at once, if it is. */
function oneCase(mode: 'light' | 'guaranteed', kind: number | undefined, resolution: number) {
  const market = benchMarket({ parameters: { ...SURELY, 'complaint.resolution_rate': resolution } });
  const shard = market.shards[0]!;
  const link = linkOf(market, mode);
  const loan = lend(market, shard, 0, { link, ...(kind === undefined ? {} : { kind }) });
  shard.borrowers.safetyNet[0] = 0;
  return { market, shard, link, loan, loans: shard.loans, group: market.published.servicer[link]! };
}

describe('a settled complaint', () => {
  test('about the price brings the side fee back, from the platform', () => {
    const { market, shard, loan, loans, group } = oneCase('light', undefined, 1);
    loans.sideFee[loan] = 21_666;
    loans.priceGap[loan] = 400;
    const { cash, equity } = market.platforms;
    const before = [cash[group]!, equity[group]!];
    repay(market, shard, RICH);
    expect(market.workspace.cash[0]).toBe(RICH - 94_560 + 21_666);
    expect([loans.sideFee[loan], market.households.refunds[group]]).toEqual([0, 21_666]);
    handleComplaints(market);
    expect([cash[group]! - before[0]!, equity[group]! - before[1]!]).toEqual([-21_666, -21_666]);
    expect(postedTo(market.ledger, 'refund', 'households')).toBe(21_666);
    repay(market, shard, RICH); // he may complain again, but gets it back once only
    expect(market.households.refunds[group]).toBe(0);
  });

  test('about a payment gone astray waives the late fee to come', () => {
    for (const resolution of [1, 0]) {
      const { market, shard, loan, loans } = oneCase('light', undefined, resolution);
      Object.assign(market.parameters, { 'repayment.technical_cure': 0 });
      pressing(0)(market);
      misdirect(market);
      repay(market, shard, RICH);
      expect([loans.monthsPastDue[loan], market.households.paidToLenders[0]]).toEqual([1, 0]);
      market.published.lateness.fill(0);
      market.published.willingness.fill(0);
      repay(market, shard, 0);
      // Two months of charges, and a late fee of 1.5 % of 94 560 unless it was waived.
      expect(loans.arrears[loan]).toBe(40_000 + (resolution === 1 ? 0 : 1418));
    }
  });

  test('about a fraud cancels the debt: the bank bears it, or the guarantor', () => {
    for (const mode of ['light', 'guaranteed'] as const) {
      const { market, shard, link, loan, loans } = oneCase(mode, FRAUD_KIND, 1);
      const { banks, guarantors, links, households: t } = market;
      repay(market, shard, RICH);
      expect([loans.flags[loan], shard.borrowers.firstLoan[0], shard.borrowers.openSlots[0]]).toEqual([0, 0, 0]);
      expect([t.fraudCancelled[0], t.fraudOutstanding[0], market.workspace.cash[0]]).toEqual([1_000_000, 0, RICH]);
      const guaranteed = mode === 'guaranteed';
      expect(t.compensationCalled[link]).toBe(guaranteed ? 1_000_000 : 0);
      expect([t.writtenOffBank[link], t.writtenOffGuarantor[link]]).toEqual(
        guaranteed ? [0, 1_000_000] : [1_000_000, 0],
      );
      const [bank, g] = [links.bank[link]!, links.guarantor[link]!];
      links.bankOwned[link] = 1_000_000;
      banks.loans[bank] = 1_000_000;
      const funds = guaranteed ? guarantors.netAssets[g]! : 0;
      const { lost } = settleLosses(market);
      expect([links.bankOwned[link], links.guarantorOwned[link]]).toEqual([0, 0]);
      expect(lost[bank]).toBe(guaranteed ? 0 : 1_000_000);
      if (guaranteed) expect(guarantors.netAssets[g]! - funds).toBe(-1_000_000);
    }
  });

  test('is a complaint that is not settled: nothing changes hands', () => {
    const { market, shard, loan, loans } = oneCase('light', FRAUD_KIND, 0);
    repay(market, shard, RICH);
    expect([madeAbout(market, 'fraud'), loans.balance[loan], market.households.fraudCancelled[0]]).toEqual([
      1, 1_000_000, 0,
    ]);
  });
});

test('a platform about which more is complained than about others loses brand', () => {
  const brandWith = (complaints: number): number => {
    const market = benchMarket();
    const { platforms } = market;
    platforms.loansServiced.fill(1000);
    platforms.complaints.fill(10);
    platforms.complaints[0] = complaints;
    platforms.balance.fill(1);
    adaptPlatforms(market);
    return platforms.brand[0]! - 0.985 * benchMarket().platforms.brand[0]!;
  };
  // 24 platforms: with c complaints it has (c + m)/(m + m) of the usual rate m = (c + 230)/24.
  const ratio = (c: number): number => 0.5 + (0.5 * c) / ((c + 230) / 24);
  expect(brandWith(10)).toBeCloseTo(0.015 / 40, 12);
  expect(brandWith(30)).toBeCloseTo((0.015 / 40) * Math.exp(-0.5 * (ratio(30) - 1)), 12);
});

test('books close in a market of complainers with side fees and frauds', () => {
  const seen = { refunded: 0, cancelled: 0, made: 0, open: 0 };
  const market = openMarket(
    scenarioOf({
      levers: [leverOf('aprCap', 2000), leverOf('enforcement', 0)],
      parameters: { 'complaint.scale': 30, 'fraud.attempt_rate': 0.01, 'fraud.detection': 0.5 },
    }),
  );
  live(market, 18, ({ households: t, ledger, platforms }) => {
    expect(postedTo(ledger, 'refund', 'households')).toBe(sum(t.refunds));
    seen.refunded += sum(t.refunds);
    seen.cancelled += t.fraudCancelled[0]!;
    seen.made += sum(t.complaints);
    // Of the backlog 40 % wait on; of new cases those not settled at once.
    const open = 0.4 * seen.open + sum(t.complaints) - sum(t.complaintsSettled);
    seen.open = sum(platforms.backlog);
    expect(seen.open).toBeCloseTo(open, 6);
  });
  for (const [name, value] of Object.entries(seen)) expect(value, name).toBeGreaterThan(0);
});
