import { describe, expect, test } from 'vitest';
import { populate } from '../../../src/engine/populate/market.ts';
import { bookOriginations } from '../../../src/engine/stages/book-originations.ts';
import { closePlatforms } from '../../../src/engine/stages/close-platforms.ts';
import { decideEvasion } from '../../../src/engine/stages/decide-evasion.ts';
import { chanceOf, supervise } from '../../../src/engine/stages/supervise.ts';
import { THIRD_PARTY_PLATFORMS } from '../../../src/engine/state/institutions.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { deviations, leverOf, live, openMarket, scenarioOf, sum, supply, type Variant } from '../helpers.ts';

const GAIN = 1_000_000;
const THIRD_PARTIES = Array.from({ length: THIRD_PARTY_PLATFORMS }, (_, j) => j);
const open = (variant: Variant = {}): Market => openMarket(scenarioOf({ borrowers: 640, ...variant }));

/** Months of supervision until a breach of platform 1, which gained a million fen in the year, is found. */
function untilFound(market: Market): number {
  market.platforms.remit.fill(1);
  market.illegalHistory[7] = GAIN;
  for (let months = 1; months < 100; months++, market.month++) {
    market.ledger.cells.fill(0);
    supervise(market);
    if (market.flash.breachesFound > 0) return months;
  }
  throw new Error('never found');
}

describe('a platform that is found out', () => {
  test.each([
    [3, 0, 3_000_000],
    [1, 0, 1_000_000],
    [3, 1, 4_500_000],
  ])('pays a fine of %f times the gain of a year, under joint enforcement %f: %i', (multiple, joint, fine) => {
    const market = open({
      levers: [leverOf('enforcement', 1), leverOf('fine', multiple), leverOf('jointEnforcement', joint)],
    });
    const { cash, equity, profit, brand, fines, watchedMonths } = market.platforms;
    const before = { cash: cash[0]!, equity: equity[0]!, brand: brand[0]! };
    untilFound(market);
    expect([cash[0]! - before.cash, equity[0]! - before.equity, profit[0]]).toEqual([-fine, -fine, -fine]);
    expect([fines[0], sum(fines)]).toEqual([fine, fine]);
    expect([postedTo(market.ledger, 'fine', 'state'), postedTo(market.ledger, 'fine', 'platforms')]).toEqual([
      fine,
      -fine,
    ]);
    expect(brand[0]).toBeCloseTo(0.8 * before.brand, 12);
    expect(watchedMonths[0]).toBe(24);
    expect(sum(market.illegalHistory)).toBe(0); // nothing is fined twice
  });

  test('hides nothing for two years', () => {
    const market = open({ levers: [leverOf('enforcement', 1)] });
    untilFound(market);
    market.platforms.tolerance[0] = 1000;
    const hides: number[] = [];
    for (let month = 1; month <= 26; month++) {
      decideEvasion(market);
      hides.push(market.platforms.evading[0]!);
      supervise(market);
    }
    expect(hides).toEqual([...Array(24).fill(0), 1, 1]);
  });

  test('is dropped by every bank for half a year where supervisors tell the banks, else by none', () => {
    for (const told of [1, 0]) {
      const market = open({ levers: [leverOf('enforcement', 1), leverOf('regInfoSharing', told)] });
      untilFound(market);
      const lending: boolean[] = [];
      for (let month = 1; month <= 8; month++) {
        supply(market);
        lending.push(market.published.linkFrom[1]! > market.published.linkFrom[0]!);
        supervise(market);
      }
      expect(lending).toEqual(told === 1 ? [...Array(6).fill(false), true, true] : Array(8).fill(true));
    }
  });
});

describe('a breach', () => {
  /** How often the breaches of 24 platforms are found in 100 months. */
  function found(levers: readonly ReturnType<typeof leverOf>[], remit: number, off: Variant['off'] = []): number {
    const market = open({ off, levers: [leverOf('regInfoSharing', 0), ...levers] });
    market.platforms.remit.fill(remit);
    let times = 0;
    for (let month = 0; month < 100; month++, market.month++) {
      for (const j of THIRD_PARTIES) market.illegalHistory[j * 12] = GAIN;
      market.platforms.watchedMonths.fill(0); // as if none had been found before
      supervise(market);
      times += market.flash.breachesFound;
    }
    return times;
  }

  test.each([
    ['usual', [], 1, 0.03],
    ['smart', [leverOf('smart', 1)], 1, 0.045],
    ['joint', [leverOf('jointEnforcement', 1)], 1, 1 - 0.97 ** 2],
    ['strict', [leverOf('enforcement', 0.2)], 1, 0.2],
    ['strictest', [leverOf('enforcement', 1)], 1, 0.5],
    ['in a vacuum where supervisors share half', [leverOf('regInfoSharing', 0.5)], 0, 0.03 * 0.5 * 1.5],
  ] as const)('under %s supervision is found with the chance of the month', (_, levers, remit, chance) => {
    expect(deviations(found(levers, remit), 2400, chance)).toBeLessThan(3);
  });

  test('is never found in a vacuum where nobody passes anything on, nor without supervision', () => {
    expect(found([leverOf('enforcement', 1)], 0)).toBe(0);
    expect(found([leverOf('enforcement', 1)], 1, ['enforcement'])).toBe(0);
  });

  test('is none without gain from hidden fees', () => {
    const market = open({ levers: [leverOf('enforcement', 1)] });
    for (let month = 0; month < 20; month++, market.month++) supervise(market);
    expect(market.flash.breachesFound).toBe(0);
    expect(sum(market.platforms.watchedMonths)).toBe(0);
  });

  test('is seen more easily where complaints about the platform pile up', () => {
    const market = open({ levers: [leverOf('regInfoSharing', 0.2)] });
    market.platforms.remit.fill(1);
    market.platforms.escalated.fill(0);
    expect(chanceOf(market, 0)).toBeCloseTo(0.036, 12); // no complaints anywhere: a usual platform
    market.platforms.escalated[0] = 6;
    market.platforms.escalated[1] = 18; // mean of 24 platforms: 1
    market.platforms.escalated[2] = 0;
    expect(chanceOf(market, 1)).toBeCloseTo(0.036, 12);
    expect(chanceOf(market, 2)).toBeCloseTo(0.03, 12);
    market.platforms.escalated[0] = 0.5;
    market.platforms.escalated[1] = 23.5;
    expect(chanceOf(market, 0)).toBeCloseTo(0.033, 12);
  });

  test('is one of the last twelve months', () => {
    const market = open({ levers: [leverOf('enforcement', 0)] });
    market.illegalHistory[0] = GAIN;
    for (market.age = 1; market.age <= 12; market.age++) {
      expect(sum(market.illegalHistory)).toBe(GAIN);
      bookOriginations(market);
    }
    expect(sum(market.illegalHistory)).toBe(0);
  });
});

describe('platforms decide whether to hide fees', () => {
  const decided = (variant: Variant, tolerance: number): number[] => {
    const market = open({ ...variant, levers: [leverOf('regInfoSharing', 0), ...(variant.levers ?? [])] });
    market.platforms.tolerance.fill(tolerance);
    market.platforms.remit.fill(1);
    decideEvasion(market);
    return [...market.platforms.evading];
  };
  const third = (evading: number): number[] => [...Array(24).fill(evading), ...Array(16).fill(0)];

  test('by the fine to expect in a year against what they mind: 12 × 3 % × 3 = 1.08', () => {
    expect(decided({}, 1.081)).toEqual(third(1)); // bank apps never do
    expect(decided({}, 1.079)).toEqual(third(0));
    expect(decided({ levers: [leverOf('fine', 4)] }, 1.43)).toEqual(third(0));
    expect(decided({ levers: [leverOf('fine', 4)] }, 1.45)).toEqual(third(1));
    expect(decided({ levers: [leverOf('enforcement', 0.01)] }, 0.37)).toEqual(third(1));
  });

  test('freely where nothing is ever found, and not at all where it is switched off or nothing can be hidden', () => {
    expect(decided({ off: ['enforcement'] }, 0.001)).toEqual(third(1));
    expect(decided({ off: ['evasion'] }, 1000)).toEqual(third(0));
    expect(decided({ parameters: { 'evasion.hidden_fee_max': 0 } }, 1000)).toEqual(third(0));
  });

  test('so that 42 % of those under a supervisor’s eye do, and all of those in a vacuum', () => {
    const counts = { watched: 0, hiding: 0, unseen: 0 };
    const scenario = scenarioOf({ borrowers: 100, levers: [leverOf('regInfoSharing', 0)] });
    for (let seed = 1; seed <= 60; seed++) {
      const market = populate({ ...scenario, instSeed: String(seed) });
      supply(market);
      for (const j of THIRD_PARTIES) {
        const { remit, evading } = market.platforms;
        if (remit[j]! < 0.3) {
          counts.unseen++;
          expect(evading[j]).toBe(1);
        } else {
          counts.watched++;
          counts.hiding += evading[j]!;
        }
      }
    }
    // What they mind is spread evenly from 0.5 to 1.5; three in ten are in nobody’s remit.
    expect(deviations(counts.unseen, 60 * 24, 0.3)).toBeLessThan(3);
    expect(deviations(counts.hiding, counts.watched, 1.5 - 1.08)).toBeLessThan(3);
  });
});

test('conflicting supervisors make compliance half as dear again for those in their remit', () => {
  const profits = (conflict: number): number[] => {
    const market = open({
      levers: [leverOf('conflict', conflict), leverOf('compliance', 1), leverOf('vacuum', 0.3)],
      parameters: { 'platform.fixed_cost': 0, 'platform.compliance_cost': 100_000 },
    });
    market.guarantors.netAssets.fill(0);
    market.platforms.remit[0] = 0.31;
    market.platforms.remit[1] = 0.29;
    closePlatforms(market);
    return [...market.platforms.profit.subarray(0, 2)];
  };
  // 1 000 yuan per thousand people a month, for 640.
  expect(profits(0)).toEqual([-64_000, -64_000]);
  expect(profits(1)).toEqual([-96_000, -64_000]);
  expect(profits(0.5)).toEqual([-80_000, -64_000]);
});

test('books close in a market of evasion, discovery and delisting', () => {
  const seen = { hidden: 0, fines: 0, found: 0, delisted: 0 };
  const market = open({
    borrowers: 2000,
    levers: [leverOf('aprCap', 2000)],
    parameters: { 'regulator.information_sharing': 1 },
  });
  market.platforms.tolerance.fill(100);
  live(market, 18, ({ ledger, platforms, flash, illegalHistory }) => {
    const year = sum(illegalHistory);
    expect(postedTo(ledger, 'fine', 'state')).toBe(sum(platforms.fines));
    expect(year).toBeGreaterThanOrEqual(postedTo(ledger, 'hiddenFee', 'platforms'));
    for (const j of THIRD_PARTIES)
      if (platforms.watchedMonths[j]! > 0 && platforms.watchedMonths[j]! < 24) expect(platforms.evading[j]).toBe(0);
    seen.hidden += postedTo(ledger, 'hiddenFee', 'platforms');
    seen.fines += sum(platforms.fines);
    seen.found += flash.breachesFound;
    seen.delisted += platforms.delistedMonths.filter((months) => months === 6).length;
  });
  for (const [name, value] of Object.entries(seen)) expect(value, name).toBeGreaterThan(0);
  expect(seen.delisted).toBe(seen.found);
});
