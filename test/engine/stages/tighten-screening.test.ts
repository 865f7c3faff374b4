import { describe, expect, test } from 'vitest';
import { burdenLimit, earlyWarning, smoothed } from '../../../src/engine/agents/platform.ts';
import type { DatedLever } from '../../../src/engine/scenario/scenario.ts';
import { tightenScreening } from '../../../src/engine/stages/tighten-screening.ts';
import { leverOf } from '../helpers.ts';
import { benchMarket } from './bench.ts';

describe('caution', () => {
  test('gives up a share of the accepted burden at full alarm', () => {
    expect(burdenLimit(0.5, 0.2, 1)).toBeCloseTo(0.4, 12);
    expect(burdenLimit(0.5, 0.2, 0)).toBe(0.5);
  });

  test('is raised by roll-in above its usual level, at most fully', () => {
    expect(earlyWarning(0.009, 0.006)).toBeCloseTo(0.5, 12);
    expect(earlyWarning(0.005, 0.006)).toBe(0);
    expect(earlyWarning(0.05, 0.006)).toBe(1);
    expect(earlyWarning(Number.NaN, Number.NaN)).toBe(0); // no history yet
  });

  test('averages over n months with a weight of 2 ÷ (n + 1)', () => {
    expect(smoothed(Number.NaN, 0.01, 3)).toBe(0.01);
    expect(smoothed(0.01, 0.02, 3)).toBeCloseTo(0.015, 12);
  });
});

describe('an announced price cap', () => {
  const start = 24_309;
  /** Debt-service limit of the first platform in a month before, or after, a cap of `value` takes effect. */
  const limitIn = (
    month: number,
    value: number,
    more: Partial<DatedLever> = {},
    off: readonly 'precaution'[] = [],
    before?: DatedLever,
  ) => {
    const cap = leverOf('aprCap', value, { announced: start - 6, effective: start, ...more });
    const market = benchMarket({
      off,
      levers: before ? [before, cap] : [cap],
      parameters: { 'screening.precaution': 0.2, 'screening.debt_service_max': 0.5 },
    });
    market.month = month;
    market.platforms.readiness[0] = 0.5;
    tightenScreening(market);
    return market.published.debtServiceMax[0]!;
  };

  test('makes a platform careful from its adoption until a year after the effect', () => {
    expect(limitIn(start - 7, 2000)).toBe(0.5); // not announced
    expect(limitIn(start - 6, 2000)).toBe(0.5); // announced, a seventh of the lead time gone
    expect(limitIn(start - 3, 2000)).toBeCloseTo(0.4, 12); // four sevenths gone: adopted
    expect(limitIn(start + 11, 2000)).toBeCloseTo(0.4, 12);
    expect(limitIn(start + 12, 2000)).toBe(0.5);
  });

  test('alarms nobody when it is looser than what binds, or not about this platform', () => {
    expect(limitIn(start, 4000)).toBe(0.5);
    expect(limitIn(start, 2000, { scope: { platforms: [7] } })).toBe(0.5);
  });

  test('may be a multiple of the LPR: 7.5 times 3.1 % is lower than 24 %, 8 times is not', () => {
    const limitUnder = (times: number) => limitIn(start, times, { lever: 'lprCap' }, [], leverOf('aprCap', 2400));
    expect([7.5, 8].map(limitUnder)).toEqual([expect.closeTo(0.4, 12), 0.5]);
    expect(limitIn(start, 2400, {}, [], leverOf('lprCap', 7.5))).toBe(0.5);
  });

  test('alarms nobody any more once another rule leaves it nothing to do', () => {
    const first = leverOf('aprCap', 3600, { rule: 'law' });
    const keeps = leverOf('aprCap', 3600, { announced: start - 6, effective: start, rule: 'law' });
    const limitUnder = (levers: readonly DatedLever[]) => {
      const bench = benchMarket({ levers, parameters: { 'screening.debt_service_max': 0.5 } });
      bench.month = start + 3;
      tightenScreening(bench);
      return bench.published.debtServiceMax[0]!;
    };
    const cut = leverOf('aprCap', 2400, { announced: start - 6, effective: start, rule: 'law' });
    expect(limitUnder([first, cut])).toBeLessThan(0.5);
    expect(limitUnder([first, cut, keeps])).toBe(0.5); // a reform that keeps 36 % from the same month on
    expect(limitUnder([first, cut, { ...keeps, effective: start + 2 }])).toBe(0.5); // one that takes it back
    expect(limitUnder([first, cut, leverOf('aprCap', 2000)])).toBe(0.5); // 20 % by another rule all along
  });

  test('may be one on the average price, where it is lower than that of each loan', () => {
    const average = { lever: 'aprAvgCap', scope: { bankTypes: ['consumer'] } } as const;
    const single = leverOf('aprCap', 2400);
    expect([2000, 2400].map((value) => limitIn(start, value, average, [], single))).toEqual([
      expect.closeTo(0.4, 12),
      0.5,
    ]);
  });

  test('does nothing where precaution is switched off', () => {
    expect(limitIn(start, 2000, {}, ['precaution'])).toBe(0.5);
  });
});
