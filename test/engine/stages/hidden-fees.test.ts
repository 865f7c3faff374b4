import { describe, expect, test } from 'vitest';
import { bookOriginations } from '../../../src/engine/stages/book-originations.ts';
import { EMERGENCY, PLANNED } from '../../../src/engine/state/applications.ts';
import { BINS } from '../../../src/engine/state/institutions.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import { ANNUITY, BULLET, LIVE } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { RATE_STEP_BP } from '../../../src/engine/state/totals.ts';
import { aprOf, scheduleOf } from '../agents/schedule.ts';
import { leverOf, live, openMarket, PINNED, scenarioOf, sum, supply, type Variant } from '../helpers.ts';
import { benchMarket, lend, linkOf } from './bench.ts';

const CAP = 2000;

/**
 * A market under a cap of 20 % for everybody, in which every third-party platform would hide fees. Its service fee is 12
 * points: 6 of costs, 1 for finding the borrower, 5 of margin, of which it can give up 4.
 */
function shameless(variant: Variant = {}): Market {
  const market = openMarket(
    scenarioOf({
      borrowers: 640,
      levers: [leverOf('aprCap', CAP)],
      ...variant,
      parameters: { ...PINNED, 'platform.operating_cost': 0.06, 'platform.margin_min': 0.01, ...variant.parameters },
    }),
  );
  market.platforms.tolerance.fill(1000);
  supply(market);
  return market;
}
const pricesOf = ({ links, published }: Market) =>
  Array.from({ length: links.count * BINS }, (_, row) => ({
    offered: published.offered[row] === 1,
    all: published.rateAll[row]!,
    service: published.rateService[row]!,
    hidden: published.hidden[row]!,
    app: links.platform[Math.floor(row / BINS)]! >= 24,
  }));

describe('under a cap that binds', () => {
  const hiding = pricesOf(shameless());
  const honest = pricesOf(shameless({ off: ['evasion'] }));
  const free = pricesOf(shameless({ off: ['cap'] }));

  test('the rates of a hiding platform add up to the cap exactly, and up to 6 points are hidden above it', () => {
    const dear = hiding.filter(({ hidden }) => hidden > 0);
    expect(dear.length).toBeGreaterThan(100);
    for (const { offered, all, hidden, app } of dear) {
      expect([offered, all, app]).toEqual([true, CAP, false]);
      expect(hidden).toBeLessThanOrEqual(600);
    }
    expect(Math.max(...dear.map(({ hidden }) => hidden))).toBe(600);
  });

  test('what is hidden is part of the service fee; beyond it the platform gives up margin, 4 points at most', () => {
    hiding.forEach(({ offered, all, hidden }, row) => {
      const price = free[row]!;
      if (!offered) return;
      const given = price.all - all - hidden;
      expect(hidden).toBeLessThanOrEqual(price.service);
      if (hidden > 0) expect(given).toBeGreaterThanOrEqual(0);
      expect(given).toBeLessThanOrEqual(400);
      if (given > 0 && hidden > 0) expect(hidden).toBe(600); // first it hides, then it gives up
      if (price.all <= CAP) expect([all, hidden]).toEqual([price.all, 0]);
    });
  });

  test('never more is hidden than the service fee that is not margin to give up', () => {
    const cheap = pricesOf(shameless({ parameters: { 'platform.operating_cost': 0.01 } }));
    // 7 points of service, 4 of them margin.
    expect(Math.max(...cheap.map(({ hidden }) => hidden))).toBe(300);
  });

  test('hiding keeps bins on offer that honest platforms must refuse', () => {
    const kept = hiding.filter(({ offered }, row) => offered && !honest[row]!.offered);
    expect(kept.length).toBeGreaterThan(0);
    for (const { hidden } of kept) expect(hidden).toBeGreaterThan(0);
    expect(honest.every(({ offered }, row) => !offered || hiding[row]!.offered)).toBe(true);
  });

  test('nothing is hidden without evasion, and nothing where no cap binds', () => {
    expect(sum(honest.map(({ hidden }) => hidden))).toBe(0);
    expect(sum(free.map(({ hidden }) => hidden))).toBe(0);
  });
});

describe('a loan with a side fee', () => {
  test.each([
    ['annuity over a year', ANNUITY, 12, 400, 21_666],
    ['annuity over half a year', ANNUITY, 6, 600, 17_500],
    ['bullet over a year', BULLET, 12, 400, 21_666],
  ])('%s: its all-in cost is twelve times its internal rate of return', (_, contract, tenor, hidden, fee) => {
    const market = benchMarket();
    const shard = market.shards[0]!;
    const link = linkOf(market, 'light');
    market.published.hidden[link * BINS] = hidden;
    const loan = lend(market, shard, 0, { link, bank: 1500, service: 900, tenor, contract });
    // 10 000 yuan × hidden points × (n + 1)/24 years, rounded down.
    expect(shard.loans.sideFee[loan]).toBe(fee);
    const payments = scheduleOf(contract, 1_000_000, 2400, tenor).map(({ payment }) => payment);
    const cost = 100 * aprOf(1_000_000 - fee, payments);
    const { originations: t } = market;
    const allIn = t.weightedRate[0]! / t.weight[0]!;
    expect(Math.abs(allIn - cost)).toBeLessThanOrEqual(0.5); // whole basis points
    expect(shard.loans.priceGap[loan]).toBe(allIn - 2400); // he took it for 24 %
    expect(t.weightedHidden[0]! / t.weight[0]!).toBe(allIn - 2400);
  });

  test('pays it out of what the borrower or the merchant receives, to the platform', () => {
    const market = benchMarket();
    const shard = market.shards[0]!;
    const link = linkOf(market, 'light');
    const group = market.published.servicer[link]!;
    market.published.hidden[link * BINS] = 400;
    const savings = shard.borrowers.savings[0]!;
    lend(market, shard, 0, { link, kind: EMERGENCY });
    lend(market, shard, 1, { link, kind: PLANNED });
    const { originations: t, ledger, platforms, illegalHistory } = market;
    expect(shard.borrowers.savings[0]).toBe(savings + 1_000_000 - 21_666);
    expect([t.hiddenFees[link], t.hiddenFromHouseholds[0], t.hiddenFromMerchants[0]]).toEqual([43_332, 21_666, 21_666]);
    const [cash, equity] = [platforms.cash[group]!, platforms.equity[group]!];
    t.newToGroup.fill(0);
    bookOriginations(market);
    expect([platforms.cash[group]! - cash, platforms.equity[group]! - equity]).toEqual([43_332, 43_332]);
    expect(postedTo(ledger, 'hiddenFee', 'households')).toBe(-21_666);
    expect(postedTo(ledger, 'hiddenFee', 'world')).toBe(-21_666);
    expect(sum(illegalHistory)).toBe(43_332);
  });
});

describe('in the life of a market under a cap of 20 %', () => {
  /** Side fees of all months, and principal lent at an all-in cost above the cap. */
  function lived(off: Variant['off']): { fees: number; dearer: number } {
    const market = shameless({ borrowers: 2000, off });
    let [fees, dearer] = [0, 0];
    live(market, 12, ({ shards, originations: t, ledger, age }) => {
      let ofLoans = 0;
      for (const { loans } of shards)
        for (let loan = 0; loan < loans.capacity; loan++)
          if ((loans.flags[loan]! & LIVE) !== 0 && loans.vintage[loan] === age) ofLoans += loans.sideFee[loan]!;
      expect(sum(t.hiddenFees)).toBe(ofLoans);
      expect(postedTo(ledger, 'hiddenFee', 'platforms')).toBe(ofLoans);
      expect(postedTo(ledger, 'hiddenFee', 'households') + postedTo(ledger, 'hiddenFee', 'world') + ofLoans).toBe(0);
      fees += ofLoans;
      dearer += sum(t.rateHistogram.subarray(CAP / RATE_STEP_BP + 1));
    });
    return { fees, dearer };
  }

  test('what platforms receive is the side fees of the month’s loans; these cost more than the cap', () => {
    const { fees, dearer } = lived([]);
    expect(Math.min(fees, dearer)).toBeGreaterThan(0);
  });

  test('nobody pays more than the cap where nobody hides', () => {
    expect(lived(['evasion'])).toEqual({ fees: 0, dearer: 0 });
  });
});
