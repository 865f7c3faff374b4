import { describe, expect, test } from 'vitest';
import { priorHazard } from '../../src/engine/agents/platform.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { SWITCHES, type SwitchName } from '../../src/engine/scenario/switches.ts';
import { BINS } from '../../src/engine/state/institutions.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { REJECTED } from '../../src/engine/state/totals.ts';
import {
  column,
  leverOf,
  live,
  mean,
  numbers,
  runToEnd,
  scenarioOf,
  strangeCells,
  sum,
  type Variant,
} from '../engine/helpers.ts';
import { BUSY_PARAMETERS, expectBusy } from './busy.ts';

/** A market in which every mechanism has work to do: new rules, reserves, a recession, exits, fraud, warnings, hidden fees. */
const BUSY: Variant = {
  from: 'rules-2025',
  borrowers: 2000,
  months: 70,
  parameters: BUSY_PARAMETERS,
};
const start = scenarioOf().start;
const macro = [
  { factor: 'incomeLoss', value: 5, from: start + 20, until: start + 32, why: 'for the test' },
  { factor: 'bankLimits', value: 0.6, from: start + 40, until: start + 46, why: 'for the test' },
  { factor: 'creditQuantile', value: 0.99, from: start + 50, until: start + 53, why: 'for the test' },
] as const;
const busy = (...off: SwitchName[]) => ({ ...scenarioOf({ ...BUSY, off }), macro });

describe('V-25: with any one mechanism switched off', () => {
  const usual = runToEnd(busy());

  test('every mechanism has work to do', () => {
    const more = ['prepaid_fen', 'entries', 'exits', 'mergers', 'guarantor_failures', 'reserves_fen', 'recovered_fen'];
    expectBusy(usual, more);
  });

  test.each(Object.keys(SWITCHES) as SwitchName[])('%s: the books close and every figure is a number', (name) => {
    const result = runToEnd(busy(name));
    expect(strangeCells(result)).toEqual([]);
    expect(new Set(numbers(result, 'ledger_imbalance_fen'))).toEqual(new Set([0]));
    expect(column(result, 'month')).toEqual(column(usual, 'month'));
    expect(numbers(result, 'originations_fen').at(-1)).toBeGreaterThan(0);
  });

  test('all of them off: the books close, and people still lend and borrow', () => {
    const result = runToEnd(busy(...(Object.keys(SWITCHES) as SwitchName[])));
    expect(strangeCells(result)).toEqual([]);
    expect(numbers(result, 'originations_fen').at(-1)).toBeGreaterThan(0);
  });
});

/** The market at the end of every month of a run. */
function watch(variant: Variant, months: number, look: (market: Market) => void): Market {
  const market = populate(scenarioOf({ borrowers: 2000, ...variant }));
  live(market, months, look);
  return market;
}
const everyRow = (market: Market) => Array.from({ length: market.links.count * BINS }, (_, row) => row);

describe('V-25: without', () => {
  test('shrouding, the perceived cost is the true cost', () => {
    const perceived = (off: SwitchName[]) => {
      const result = runToEnd(scenarioOf({ off, months: 6 }));
      return [numbers(result, 'apr_perceived_mean'), numbers(result, 'apr_mean')];
    };
    const [without, truth] = perceived(['shrouding']);
    without!.forEach((cost, month) => {
      expect(cost).toBeCloseTo(truth![month]!, 12);
    });
    const [shrouded, true_] = perceived([]);
    expect(mean(shrouded!)).toBeLessThan(mean(true_!));
  });

  test('whitelists, every platform is on every list whatever the rule says', () => {
    watch({ off: ['whitelist'], levers: [leverOf('whitelist', 2)] }, 3, ({ listed, banks }) => {
      expect(new Set(listed)).toEqual(new Set([1]));
      expect(new Set(banks.listedOn)).toEqual(new Set([0]));
    });
  });

  test('regions, no bank asks where a borrower lives', () => {
    watch({ off: ['region'] }, 1, ({ published }) => expect(sum(published.homeOnly)).toBe(0));
    watch({}, 1, ({ published }) => expect(sum(published.homeOnly)).toBe(8));
  });

  test('scoring, platforms see the risk type itself', () => {
    watch({ off: ['scoring'] }, 1, ({ published }) => {
      expect(new Set(published.precision)).toEqual(new Set([Number.POSITIVE_INFINITY]));
    });
  });

  test('learning, hazards stay what was believed at the start', () => {
    const market = watch({ off: ['learning'] }, 12, () => {});
    for (let bin = 0; bin < BINS; bin++) expect(market.learning.hazard[bin]).toBe(priorHazard(bin));
    const learned = watch({}, 12, () => {});
    expect(learned.learning.hazard[5]).not.toBe(priorHazard(5));
  });

  test('the bank’s screen, no application fails it', () => {
    const refusals = (off: SwitchName[]) => {
      let count = 0;
      watch({ off, parameters: { 'bank.cutoff_initial': 8 } }, 6, ({ households }) => {
        count += households.rejected[REJECTED.bankScreen]!;
      });
      return count;
    };
    expect(refusals(['bankScreen'])).toBe(0);
    expect(refusals([])).toBeGreaterThan(0);
  });

  test('caps, every bin is on offer at its price', () => {
    watch({ off: ['cap'] }, 1, (market) => {
      expect(everyRow(market).every((row) => market.published.offered[row] === 1)).toBe(true);
    });
    watch({}, 1, (market) => expect(everyRow(market).some((row) => market.published.offered[row] === 0)).toBe(true));
  });

  test('the leverage limit, guarantors take on any amount', () => {
    const levers = [leverOf('guarLeverage', 0.5)];
    const bound = (off: SwitchName[]) => {
      let most = 0;
      watch({ off, levers }, 12, ({ guarantors }) => {
        const exposed = guarantors.exposure.map((exposure, g) => exposure / Math.max(1, guarantors.netAssets[g]!));
        most = Math.max(most, ...exposed);
      });
      return most;
    };
    expect(bound(['gcap'])).toBeGreaterThan(bound([]));
  });

  test('failures, guarantors that lost everything go on', () => {
    const poor: Variant = { parameters: { 'repayment.strategic_default_rate': 0.03, 'platform.fixed_cost': 10_000 } };
    const failures = (off: SwitchName[]) => {
      let failed = 0;
      const market = watch({ ...poor, off }, 24, ({ flash }) => {
        failed += flash.guarantorFailures;
      });
      return [failed, sum(market.guarantors.alive), Math.min(...market.guarantors.netAssets) < 0] as const;
    };
    expect(failures([])[0]).toBeGreaterThan(0);
    expect(failures(['gfail'])).toEqual([0, 12, true]);
  });

  test('reserves, none is placed whatever the ratio', () => {
    const parameters = { 'platform.reserve_ratio': 0.05 };
    expect(sum(watch({ parameters, off: ['reserve'] }, 6, () => {}).links.reserve)).toBe(0);
    expect(sum(watch({ parameters }, 6, () => {}).links.reserve)).toBeGreaterThan(0);
  });

  test('frictions, nobody is late for a technical cause', () => {
    let late = 0;
    watch({ off: ['friction'] }, 12, ({ households }) => {
      late += sum(households.lateByCause) + households.transit[0]!;
    });
    expect(late).toBe(0);
  });

  test('collection, nothing is recovered from defaulted loans', () => {
    let recovered = 0;
    const parameters = { 'repayment.strategic_default_rate': 0.02 };
    watch({ off: ['collections'], parameters }, 18, ({ households }) => {
      recovered +=
        households.principalRecovered[0]! + sum(households.recoveredByBank) + sum(households.recoveredByGuarantor);
    });
    expect(recovered).toBe(0);
  });

  test('margin search, margins stay at their start', () => {
    const market = watch({ off: ['marginAdapt'], parameters: { 'platform.margin_initial': 0.05 } }, 13, () => {});
    expect(new Set(market.platforms.margin.slice(0, 24))).toEqual(new Set([0.05]));
  });

  test('entry none enters, without exit none leaves, without mergers every leaver’s loans are orphans', () => {
    const variant: Variant = {
      parameters: { 'entry.rate': 0.5, 'platform.fixed_cost': 40_000, 'entry.merger_probability': 1 },
    };
    const moves = (off: SwitchName[]) => {
      const count = { entries: 0, exits: 0, mergers: 0 };
      watch({ ...variant, off }, 48, ({ flash }) => {
        count.entries += flash.entries;
        count.exits += flash.exits;
        count.mergers += flash.mergers;
      });
      return count;
    };
    const all = moves([]);
    expect(all.exits).toBeGreaterThan(0);
    expect(all.mergers).toBe(all.exits);
    expect(moves(['entry']).entries).toBe(0);
    expect(moves(['exit'])).toMatchObject({ exits: 0, mergers: 0 });
    expect(moves(['merger']).mergers).toBe(0);
  });

  test('macro shocks, a recession changes nothing', () => {
    const off = { borrowers: 1000, months: 12, off: ['macro'] as SwitchName[] };
    const shock = { factor: 'income', value: 0.5, from: start + 2, until: start + 9, why: 'for the test' } as const;
    const hashes = (scenario: ReturnType<typeof scenarioOf>) => column(runToEnd(scenario), 'state_hash');
    expect(hashes({ ...scenarioOf(off), macro: [shock] })).toEqual(hashes(scenarioOf(off)));
    const on = scenarioOf({ borrowers: 1000, months: 12 });
    expect(hashes({ ...on, macro: [shock] }).slice(0, 2)).toEqual(hashes(on).slice(0, 2));
    expect(hashes({ ...on, macro: [shock] })[2]).not.toBe(hashes(on)[2]);
  });
});
