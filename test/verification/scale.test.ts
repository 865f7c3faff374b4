import { expect, test } from 'vitest';
import type { Result } from '../../src/engine/record/result.ts';
import { mean, numbers, runToEnd, scenarioOf } from '../engine/helpers.ts';

// The mix of modes and the price are left out: a link of a small market has few applications a month, and as whole priority
// classes are let in, a limit that binds is used less fully there.
const RATIOS = [
  'first_day_delinquency',
  'roll_in',
  'delinquency_90_plus',
  'unmet_need_share',
  'multi_lender_share',
  'repeat_share',
  'rollover_share',
] as const;
/** A ratio over the last half year of a run. */
const late = (result: Result, name: string): number => mean(numbers(result, name).slice(-6));

function varianceOfMean(values: readonly number[]): number {
  const average = mean(values);
  return values.reduce((total, value) => total + (value - average) ** 2, 0) / (values.length - 1) / values.length;
}

test('V-27: ratios do not depend on how many people the model holds', () => {
  const runs = (count: number, borrowers: number) =>
    Array.from({ length: count }, (_, i) => runToEnd(scenarioOf({ seed: `${borrowers} ${i}`, borrowers, months: 24 })));
  const small = runs(8, 20_000);
  const large = runs(4, 80_000);
  for (const name of RATIOS) {
    const [a, b] = [small, large].map((results) => results.map((result) => late(result, name))) as [number[], number[]];
    // Each size with its own spread: platforms that come and go make large markets vary more than a quarter of small ones.
    const error = Math.sqrt(varianceOfMean(a) + varianceOfMean(b));
    const difference = mean(b) - mean(a);
    expect(Math.abs(difference), `${name}: ${difference} with a standard error of ${error}`).toBeLessThan(3 * error);
  }
});

test('V-27: money grows with the people', () => {
  const perHead = (borrowers: number) =>
    mean(numbers(runToEnd(scenarioOf({ borrowers, months: 24 })), 'outstanding_fen').slice(-6)) / borrowers;
  expect(perHead(20_000) / perHead(5000)).toBeCloseTo(1, 0.9);
});
