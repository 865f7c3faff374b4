import { describe, expect, test } from 'vitest';
import type { MacroFactor } from '../../../src/engine/scenario/scenario.ts';
import { closeBanks } from '../../../src/engine/stages/close-banks.ts';
import { BANKS } from '../../../src/engine/state/institutions.ts';
import { ANNUITY } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { deviations, live, openMarket, PINNED, scenarioOf, sum, supply, type Variant } from '../helpers.ts';
import { lendToAll, linkOf, ofAll, repayAll } from './bench.ts';

const RICH = 10 ** 8;
type Shock = { readonly factor: MacroFactor; readonly value: number; readonly months?: number };

/** A market hit by a shock from its first month on. */
function hit(shocks: readonly Shock[], variant: Variant = {}): Market {
  const scenario = scenarioOf({ borrowers: 640, ...variant, parameters: { ...PINNED, ...variant.parameters } });
  const macro = shocks.map(({ factor, value, months = 600 }) => ({
    factor,
    value,
    from: scenario.start,
    until: scenario.start + months,
    why: 'for the test',
  }));
  return openMarket({ ...scenario, macro });
}
/** Monthly hazard of a yearly default rate. */
const monthly = (yearly: number): number => 1 - (1 - yearly) ** (1 / 12);

describe('a credit stress test', () => {
  // Vasicek: default rate of the year that is worse than this share of years, correlation 0.1 and 0.04.
  const FIGURES = [
    [0.05, 0.1, 0.999, 0.240794],
    [0.05, 0.1, 0.99, 0.168936],
    [0.02, 0.1, 0.999, 0.128237],
    [0.05, 0.04, 0.95, 0.089633],
  ] as const;

  test.each(FIGURES)('makes a yearly %f at correlation %f and quantile %f a yearly %f', (pd, rho, quantile, bad) => {
    const market = hit([{ factor: 'creditQuantile', value: quantile }], { parameters: { 'stress.correlation': rho } });
    market.learning.hazard.fill(monthly(pd));
    supply(market);
    expect(market.stressed).toBe(true);
    for (const row of [0, 7, 100, 639]) {
      const year = 1 - (1 - monthly(pd) - market.published.stress[row]!) ** 12;
      expect(year).toBeCloseTo(bad, 6);
    }
  });

  test('makes as many more turn unwilling', () => {
    const market = hit([{ factor: 'creditQuantile', value: 0.999 }], {
      borrowers: 6400,
      off: ['friction'],
      parameters: { 'stress.correlation': 0.1, 'repayment.strategic_default_rate': 0 },
    });
    market.learning.hazard.fill(monthly(0.05));
    supply(market);
    market.published.threshold.fill(63);
    lendToAll(market, { link: linkOf(market, 'light'), contract: ANNUITY });
    let unwilling = 0;
    for (let month = 0; month < 3; month++, market.month++) {
      repayAll(market, RICH);
      unwilling = ofAll(market, 'unwillingMonths').filter((months) => months > 0).length;
    }
    const added = monthly(0.240794) - monthly(0.05);
    expect(deviations(unwilling, 6400, 1 - (1 - added) ** 3)).toBeLessThan(3);
  });

  test('adds nothing in a year better than the average, nor without a quantile or once it is over', () => {
    const good = hit([{ factor: 'creditQuantile', value: 0.3 }]);
    expect(sum(good.published.stress)).toBe(0);
    expect(hit([]).stressed).toBe(false);
    const over = hit([{ factor: 'creditQuantile', value: 0.999, months: 1 }]);
    over.month++;
    supply(over);
    expect(over.stressed).toBe(false);
    expect(hit([{ factor: 'creditQuantile', value: 0.999 }], { off: ['macro'] }).stressed).toBe(false);
  });
});

describe('a shock to banks', () => {
  test('lowers what they lend here at most', () => {
    const budgets = (value: number): number[] => {
      const market = hit([{ factor: 'bankLimits', value }]);
      const { banks } = market;
      banks.capital.fill(10 ** 14); // limits bind, not capital
      banks.loans[0] = Math.floor(banks.limit[0]! / 4);
      banks.loans[1] = Math.floor(0.9 * banks.limit[1]!);
      const nothing = new Float64Array(BANKS);
      closeBanks(market, { earned: nothing, lost: nothing, compensation: [] });
      return [0, 1, 2].map((bank) => banks.budget[bank]! / banks.limit[bank]!);
    };
    expect(budgets(1)).toEqual([0.75, 0.1, 1].map((share) => expect.closeTo(share, 6)));
    expect(budgets(0.7)).toEqual([0.45, 0, 0.7].map((share) => expect.closeTo(share, 6)));
  });

  test('to what is collected after a default lowers the chance of collecting', () => {
    const [usual, halved] = [hit([]), hit([{ factor: 'recoveries', value: 0.5 }])];
    for (const group of [0, 5, 23]) {
      expect(usual.published.recovery[group]!).toBeGreaterThan(0);
      expect(halved.published.recovery[group]).toBeCloseTo(usual.published.recovery[group]! / 2, 12);
      expect(halved.published.willingness[group]).toBe(usual.published.willingness[group]);
    }
  });
});

test('books close in a market under all stresses at once', () => {
  const seen = { worse: 0, lent: 0 };
  const shocks = [
    { factor: 'creditQuantile', value: 0.999 },
    { factor: 'bankLimits', value: 0.7 },
    { factor: 'recoveries', value: 0.5 },
  ] as const;
  const calm = hit([], { borrowers: 2000 });
  const defaults = (market: Market): number => {
    let all = 0;
    live(market, 18, ({ households: t, originations }) => {
      all += sum(t.newDefaults);
      seen.lent += sum(originations.principal);
    });
    return all;
  };
  seen.worse = defaults(hit(shocks, { borrowers: 2000 })) - defaults(calm);
  for (const [name, value] of Object.entries(seen)) expect(value, name).toBeGreaterThan(0);
});
