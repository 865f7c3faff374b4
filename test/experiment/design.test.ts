import { expect, test } from 'vitest';
import { applySettings, loadScenario } from '../../src/engine/index.ts';
import {
  HORIZONS,
  MEASURES,
  placeOf,
  seedsOf,
  standingOf,
  studentHalf,
  whyUnpaired,
} from '../../src/experiment/index.ts';

const scenario = (...settings: string[]) =>
  applySettings(
    loadScenario('x', () => ({ file: 'x', text: 'title: x' })),
    settings.map((setting) => ({ path: setting.split('=')[0]!, text: setting.split('=')[1]! })),
  );

test('a replication has the same seeds in every scenario, and only what varies varies', () => {
  const seeds = { seed: '7', instSeed: 'b' };
  expect(seedsOf(seeds, 'both', 3)).toEqual({ seed: '7.3', instSeed: 'b.3' });
  expect(seedsOf(seeds, 'borrowers', 3)).toEqual({ seed: '7.3', instSeed: 'b' });
  expect(seedsOf(seeds, 'institutions', 3)).toEqual({ seed: '7', instSeed: 'b.3' });
});

test('scenarios that differ in a rule are paired, those that differ in time, size or luck are not', () => {
  expect(whyUnpaired(scenario(), scenario('levers.aprCap=0.2', 'search.offers_mean=3'))).toEqual([]);
  const other = scenario('borrowers=500', 'start=2021-01', 'burnIn=24', 'months=48', 'referenceMonth=2026-01');
  expect(whyUnpaired(scenario(), other).map(({ setting, left, right }) => [setting, left, right])).toEqual([
    ['borrowers', '100000', '500'],
    ['start', '2020-10', '2021-01'],
    ['burnIn', '36', '24'],
    ['months', '60', '48'],
    ['referenceMonth', '2025-10', '2026-01'],
  ]);
  expect(whyUnpaired(scenario(), scenario('seed=2', 'instSeed=3')).map(({ setting }) => setting)).toEqual([
    'seed',
    'instSeed',
  ]);
});

/** Runs whose only value is that of `apr_mean` in the last year. */
const runs = (values: readonly number[]) =>
  values.map((value) => {
    const means = new Float64Array(MEASURES.length * HORIZONS.length).fill(Number.NaN);
    const measure = MEASURES.findIndex(({ name }) => name === 'apr_mean');
    means[placeOf(measure, HORIZONS.indexOf('last-year'))] = value;
    return means;
  });
const precision = { measure: 'apr_mean', horizon: 'last-year', within: 0.01 } as const;
const still = Array.from({ length: 12 }, () => 0.2);
const noisy = still.map((value, at) => value + (at % 2) * 0.1);

test('a comparison goes on until every variant is as precise as wanted', () => {
  const shaky = still.map((value, at) => value + (at % 2) * 0.001);
  expect(standingOf([runs(still), runs(shaky)], precision, studentHalf)).toMatchObject({ isEnough: true });
  const both = standingOf([runs(still), runs(shaky), runs(noisy)], precision, studentHalf);
  expect(both.isEnough).toBe(false);
  expect(both.half).toBeGreaterThan(0.01);
  expect(both.pairs).toBeGreaterThan(100);
});

test('a comparison does not stop before ten pairs', () => {
  expect(standingOf([runs(still.slice(0, 9)), runs(still.slice(0, 9))], precision, studentHalf)).toMatchObject({
    isEnough: false,
  });
  expect(standingOf([runs(still.slice(0, 10)), runs(still.slice(0, 10))], precision, studentHalf)).toMatchObject({
    isEnough: true,
  });
});

test('a measure without values never has enough', () => {
  const empty = runs(still.map(() => Number.NaN));
  expect(standingOf([empty, empty], precision, studentHalf)).toMatchObject({ isEnough: false, pairs: undefined });
});
