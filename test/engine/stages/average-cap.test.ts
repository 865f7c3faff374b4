import { describe, expect, test } from 'vitest';
import { isQuarterEnd } from '../../../src/engine/core/calendar.ts';
import { populate } from '../../../src/engine/populate/market.ts';
import { PRICE_LEVERS } from '../../../src/engine/scenario/levers/price.ts';
import { BANK_TYPES, MODES } from '../../../src/engine/scenario/scenario.ts';
import { clearDemand } from '../../../src/engine/stages/clear-demand.ts';
import { BANKS, BINS, PRIORITIES } from '../../../src/engine/state/institutions.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { leverOf, live, openMarket, scenarioOf, supply, type Variant } from '../helpers.ts';
import { benchMarket } from './bench.ts';

const CONSUMER = { bankTypes: ['consumer'] } as const;
/** 10 000 yuan, a hundred times the step of amounts, fen. */
const LOAN = 1_000_000;
const JANUARY = 12 * 2025;

/** A bank under an average cap of 20 % and one of its links, which asks 15 % of bin 0, 22 % of bin 3, 26 % of bin 5. */
function cappedBank() {
  const market = benchMarket({ levers: [leverOf('aprAvgCap', 2000, { scope: CONSUMER })] });
  const { links, banks, published } = market;
  market.month = JANUARY;
  const isLight = (link: number) =>
    BANK_TYPES[banks.type[links.bank[link]!]!] === 'consumer' && MODES[links.mode[link]!] === 'light';
  const link = Array.from({ length: links.count }, (_, i) => i).find(isLight)!;
  for (const [bin, rate] of [
    [0, 1500],
    [3, 2200],
    [5, 2600],
  ] as const) {
    published.rateBank[link * BINS + bin] = rate - 300;
    published.rateGuarantee[link * BINS + bin] = 0;
    published.rateService[link * BINS + bin] = 300;
  }
  /** Threshold after a month in which so many loans are asked for by class. */
  const clear = (loans: Readonly<Record<number, number>>): number => {
    market.households.demand.fill(0);
    for (const [priority, count] of Object.entries(loans))
      market.households.demand[link * PRIORITIES + Number(priority)] = count * LOAN;
    clearDemand(market);
    return published.threshold[link]!;
  };
  return { market, link, bank: links.bank[link]!, clear };
}

describe('a ceiling on the average cost of a quarter’s loans', () => {
  test('lets in the last class with which the average keeps it', () => {
    // 15 and 22 % average to 18.5 %, with 26 % to 21 %.
    expect(cappedBank().clear({ 0: 1, 12: 1, 20: 1 })).toBe(19);
    expect(cappedBank().clear({ 0: 1, 12: 1, 20: 0.5 })).toBe(63); // 15, 22 and half of 26 % to 20 %
    expect(cappedBank().clear({ 0: 1, 12: 1, 20: 0.51 })).toBe(19);
    expect(cappedBank().clear({ 12: 1 })).toBe(11);
    expect(cappedBank().clear({})).toBe(63);
  });

  test('takes a class that is too dear along where a later one makes up for it', () => {
    const { market, link, clear } = cappedBank();
    market.published.rateBank[link * BINS] = 2200;
    market.published.rateBank[link * BINS + 3] = 1200;
    expect(clear({ 0: 1, 12: 1 })).toBe(63);
    expect(clear({ 0: 2 })).toBe(-1);
  });

  test('counts the loans of a quarter together, and begins anew with the next', () => {
    const { market, bank, clear } = cappedBank();
    expect(clear({ 0: 1, 12: 1, 20: 1 })).toBe(19);
    expect([market.banks.quarterLent[bank], market.banks.quarterCost[bank]]).toEqual([200, 100 * 1500 + 100 * 2200]);
    market.month = JANUARY + 1;
    expect(clear({ 20: 0.5 })).toBe(63); // what January left, to the last
    market.month = JANUARY + 2;
    expect(clear({ 20: 0.01 })).toBe(19);
    expect(clear({ 0: 0.01 })).toBe(63);
    market.month = JANUARY + 3;
    expect(clear({ 20: 0.01 })).toBe(19);
    expect([market.banks.quarterLent[bank], market.banks.quarterCost[bank]]).toEqual([0, 0]);
  });

  test('that has come down asks the rest of the quarter to keep it, not to make up for what was', () => {
    const { market, bank, clear } = cappedBank();
    clear({ 0: 1, 12: 1 });
    market.month = JANUARY + 1;
    market.policy.averageCap[bank] = 1600;
    expect(clear({ 0: 6, 12: 1 })).toBe(63); // 16 %
    expect(clear({ 0: 5, 12: 1 })).toBe(11);
  });

  test('lets the lender raise its dearest price while the month bears it with a reserve, and lower it before it must refuse', () => {
    const { market, bank, clear } = cappedBank();
    const ceiling = () => market.banks.ownCeiling[bank];
    clear({ 0: 4, 12: 1 }); // 16.4 %, of 19 % with the reserve: 13 points to spare for one loan, so a whole step
    expect(ceiling()).toBe(2050);
    market.month = JANUARY + 1;
    clear({ 0: 0.55, 12: 0.7 }); // 18.92 %: 8 bp to spare, 14 for those at the ceiling
    expect(ceiling()).toBe(2064);
    clear({ 0: 1 });
    expect(ceiling()).toBe(2064); // nobody at the ceiling who could pay more
    market.month = JANUARY + 2;
    expect(clear({ 0: 0.45, 12: 0.56, 20: 0.04 })).toBe(63); // 19.15 %: nobody is refused, but 15 bp too much, 27 for those at the ceiling
    expect(ceiling()).toBe(2037);
    market.month = JANUARY + 3;
    clear({ 0: 1, 12: 1, 20: 1 }); // 21 %: a point too much for each of the two at it, and one for the reserve
    expect(ceiling()).toBe(2000); // never below the average
    market.banks.ownCeiling[bank] = 2200;
    clear({ 20: 1 });
    expect(ceiling()).toBe(2000); // at once
  });

  test('prices no loan above what the lender has found for itself', () => {
    const market = openMarket(
      scenarioOf({ borrowers: 640, levers: [leverOf('aprAvgCap', 1500, { scope: CONSUMER })] }),
    );
    const dearest = () => {
      const { links, banks, published } = market;
      const rows = Array.from({ length: links.count * BINS }, (_, row) => row).filter(
        (row) =>
          BANK_TYPES[banks.type[links.bank[Math.floor(row / BINS)]!]!] === 'consumer' && published.offered[row] === 1,
      );
      return Math.max(...rows.map((row) => published.rateAll[row]!));
    };
    expect(dearest()).toBe(1500);
    market.banks.ownCeiling.fill(1850);
    supply(market);
    expect(dearest()).toBe(1850);
  });

  test('counts the part that the state pays, and of a guarantee fee what the rule counts', () => {
    const { market, link, clear } = cappedBank();
    market.published.rateBank[link * BINS + 5] = 2200;
    market.published.subsidy[link * BINS + 5] = 100;
    expect(clear({ 0: 1, 12: 1, 20: 0.51 })).toBe(19);
    market.published.subsidy[link * BINS + 5] = 0;
    market.published.rateGuarantee[link * BINS + 5] = 200;
    market.policy.countGuaranteeFee[link] = 0.5;
    expect(clear({ 0: 1, 12: 1, 20: 0.51 })).toBe(19);
  });

  test('is counted by the method of the law, and only where caps are on', () => {
    const capOf = (variant: Variant) => benchMarket(variant).policy.averageCap[4];
    const cap = leverOf('aprAvgCap', 2000, { scope: CONSUMER });
    const effective = leverOf('aprMethod', PRICE_LEVERS.aprMethod.choices.indexOf('effective'));
    expect(capOf({ levers: [cap] })).toBe(2000);
    expect(capOf({ levers: [cap, effective] })).toBe(Math.floor(120_000 * (1.2 ** (1 / 12) - 1)));
    expect(capOf({ levers: [cap], off: ['cap'] })).toBe(Number.POSITIVE_INFINITY);
    expect(benchMarket({ levers: [cap] }).policy.averageCap[0]).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('in a run', () => {
  /** Average counted cost of each bank's loans, quarter so far, after every month; recounted loan by loan. */
  function averages(variant: Variant): { byMonth: number[][]; atQuarterEnd: number[][] } {
    const market = populate(scenarioOf({ borrowers: 4000, off: ['evasion'], ...variant }));
    const amount = new Float64Array(BANKS);
    const cost = new Float64Array(BANKS);
    const byMonth: number[][] = [];
    const atQuarterEnd: number[][] = [];
    live(market, 27, ({ shards, links, age, month }: Market) => {
      if (isQuarterEnd(month - 1)) for (const sums of [amount, cost]) sums.fill(0);
      for (const { loans } of shards)
        for (let row = 0; row < loans.capacity; row++) {
          if (loans.flags[row] === 0 || loans.vintage[row] !== age) continue;
          const bank = links.bank[loans.link[row]!]!;
          const rate = loans.rateBank[row]! + loans.rateGuarantee[row]! + loans.rateService[row]!;
          amount[bank]! += loans.principal[row]!;
          cost[bank]! += loans.principal[row]! * rate;
        }
      const now = [...cost].map((sum, bank) => sum / amount[bank]!);
      byMonth.push(now);
      if (isQuarterEnd(month)) atQuarterEnd.push(now);
    });
    return { byMonth, atQuarterEnd };
  }
  const CAP = 1800;
  const consumer = [4, 5, 6, 7];
  const capped = averages({ levers: [leverOf('aprAvgCap', CAP, { scope: CONSUMER })] });
  const free = averages({});

  test('no quarter of a consumer finance company comes to more than the ceiling, not even so far', () => {
    const above = capped.byMonth.flatMap((now) => consumer.filter((bank) => now[bank]! > CAP));
    expect(above).toEqual([]);
  });

  test('it binds: without it most quarters would, and with it they come close', () => {
    const quarters = ({ atQuarterEnd }: typeof free) =>
      atQuarterEnd.flatMap((now) => consumer.map((bank) => now[bank]!)).filter(Number.isFinite);
    expect(quarters(free).filter((average) => average > CAP).length / quarters(free).length).toBeGreaterThan(0.6);
    expect(quarters(capped).filter((average) => average > CAP - 100).length).toBeGreaterThan(10);
  });

  test('other banks lend at what they did', () => {
    expect(Math.max(...capped.atQuarterEnd.map((now) => now[0]!))).toBeGreaterThan(CAP);
  });
});
