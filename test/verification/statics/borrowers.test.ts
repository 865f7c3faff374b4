import { expect, test } from 'vitest';
import { leverOf, mean, scenarioOf } from '../../engine/helpers.ts';
import { checkAll } from './check.ts';
import { agreeing, differences, MUST_AGREE, ofSeed, PATIENCE, SEEDS, type Setting, series } from './pairs.ts';
import { BORROWERS } from './statements.ts';

checkAll(BORROWERS);

test(
  '(m) more income losses make payments late within a month and loans default after three or four',
  () => {
    const AT = 20;
    const from = scenarioOf().start + AT;
    const shock = { factor: 'incomeLoss', value: 5, from, until: from + 12, why: 'for the test' } as const;
    const world: Setting = { borrowers: 8000, months: AT + 6 };
    const pairs = SEEDS.map((seed) => [ofSeed(world, seed), ofSeed({ ...world, macro: [shock] }, seed)] as const);

    /** Months after the shock until a measure has risen in most pairs; before it nothing differs. Nothing falls due in the first month. */
    function lagOf(measure: string): number {
      const rises = pairs.map(([a, b]) => series(b, measure).map((value, month) => value - series(a, measure)[month]!));
      expect(rises.flatMap((rise) => rise.slice(1, AT)).filter((rise) => rise !== 0)).toEqual([]);
      for (let lag = 0; lag < 6; lag++) {
        const now = rises.map((rise) => rise[AT + lag]!);
        if (agreeing(now, 'up') >= MUST_AGREE) return lag;
      }
      return Number.POSITIVE_INFINITY;
    }
    expect(lagOf('first_day_delinquency')).toBeLessThanOrEqual(1);
    expect([3, 4]).toContain(lagOf('delinquency_90_plus'));
  },
  PATIENCE,
);

test(
  '(n) slow settlement makes payments late on the due date and no loan default',
  () => {
    const days = (value: number): Setting => ({ borrowers: 4000, levers: [leverOf('settleDays', value)] });
    const found = differences(days(0), days(5), ['first_day_delinquency', 'delinquency_90_plus']);
    expect(agreeing(found.first_day_delinquency!, 'up')).toBeGreaterThanOrEqual(MUST_AGREE);
    const defaults = found.delinquency_90_plus!;
    const average = mean(defaults);
    const spread = defaults.reduce((sum, value) => sum + (value - average) ** 2, 0) / (defaults.length - 1);
    const error = Math.sqrt(spread / defaults.length);
    expect(Math.abs(average), `${average} with a standard error of ${error}`).toBeLessThan(3 * error);
    // A twentieth of what it does to the due date, and of a default rate near 2 %: nothing that matters.
    expect(Math.abs(average)).toBeLessThan(0.001);
    expect(3 * error).toBeLessThan(0.001);
  },
  PATIENCE,
);
