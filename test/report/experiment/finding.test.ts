import { expect, test } from 'vitest';
import { experimentDrawings } from '../../../src/report/experiment/drawings.ts';
import { findingOf } from '../../../src/report/experiment/finding.ts';
import { aboutOf } from '../../../src/report/experiment/page.ts';
import type { ExperimentSeen, FindingSeen, PointEffect } from '../../../src/report/experiment/seen.ts';

const experiment = (over: Partial<ExperimentSeen> = {}): ExperimentSeen => ({
  ...{ title: 'x', why: '', scenarios: ['a', 'b'], design: 'grid', factors: ['entry.rate', 'prepayment.rate'] },
  ...{ points: 2, replications: 1, runs: { wanted: 2, finished: 2, failed: 0 } },
  ...{ horizon: 'last-year', months: '2027-10 to 2028-09', findings: [] },
  ...over,
});
const effect = (difference: number | null, half: number | null, left = 1e10): PointEffect => ({
  ...{ pairs: 3, left, right: null, difference, half },
  verdict:
    difference === null || half === null
      ? { kind: 'unknown' }
      : Math.abs(difference) > half
        ? { kind: difference < 0 ? 'lower' : 'higher' }
        : { kind: 'unclear', within: 1, more: 1 },
});
const apr = { measure: 'apr_mean', unit: '1/year', scenario: 'b' } as const;
const money = { measure: 'originations_fen', unit: 'fen', scenario: 'b' } as const;
const bounded = (value: number, half = 0.01) => ({ value, low: value - half, high: value + half });
const morris = (isAboveLuck: boolean | null): FindingSeen => ({
  ...{ ...apr, kind: 'morris' },
  factors: [{ path: 'entry.rate', muStar: bounded(0.02), luck: null, isAboveLuck }],
});
const said = (finding: FindingSeen, over: Partial<ExperimentSeen> = {}): string =>
  findingOf(finding, experiment(over)).en;

test('effects on money are ranged by the per cent that they are written in', () => {
  const settings = {};
  const rows = [
    { settings, effect: effect(-1e9, 1e8, 1e10) },
    { settings, effect: effect(-5e8, 1e8, 1e9) },
    { settings, effect: effect(-2e9, 3e9, 1e11) },
  ];
  // −10 %, −50 % and −2 %
  expect(said({ ...money, kind: 'effects', rows })).toBe(
    'New lending, b against a: −50 % to −2.0 %, clear at 2 of 3 points',
  );
});

test('what has no value, or no interval, is not claimed', () => {
  const rows = [{ settings: {}, effect: effect(-0.01, null) }];
  expect(said({ ...apr, kind: 'effects', rows })).toMatch(/clear at 0 of 1 points$/);
  expect(said({ ...apr, kind: 'one-at-a-time', rows })).toMatch(/none of 1 changes is clear$/);
  const none = { settings: {}, value: null, half: null };
  expect(said({ ...apr, kind: 'levels', rows: [none] })).toMatch(/: no point has a value yet$/);
  expect(said({ ...apr, kind: 'effects', rows: [{ settings: {}, effect: effect(null, null) }] })).toMatch(/no point/);
});

test('a point without an interval is drawn without one, and not as clear', () => {
  const finding: FindingSeen = { ...apr, kind: 'effects', rows: [{ settings: {}, effect: effect(-0.01, null) }] };
  const [drawing] = experimentDrawings(experiment({ findings: [finding] }));
  const text = JSON.stringify(drawing!.spec('en'));
  expect(text).toContain('"low":null,"high":null,"clear":false');
  expect(text).toContain('no interval yet');
});

test('of one replication luck cannot be told; else settings matter or do not', () => {
  expect(said(morris(null))).toMatch(
    /moves it most, by 2\.00 pp on average; one replication does not tell it from luck/,
  );
  expect(said(morris(false))).toMatch(/: no setting moves it more than luck does$/);
  expect(said(morris(true))).toMatch(/1 of 1 settings matter beyond luck$/);
  expect(said({ ...apr, kind: 'morris', factors: [] })).toMatch(/too few runs/);
});

test('parts of a variance: too few runs, no variance and no clear part are told apart', () => {
  const saltelli = (isStill: boolean, factors: Extract<FindingSeen, { kind: 'saltelli' }>['factors']): string =>
    said({ ...apr, kind: 'saltelli', isStill, factors });
  expect(saltelli(false, [])).toMatch(/too few runs/);
  expect(saltelli(true, [])).toMatch(/no setting moves it clearly$/);
  const factor = (half: number) => [{ path: 'entry.rate', first: bounded(0.2), total: bounded(0.31, half) }];
  expect(saltelli(false, factor(0.4))).toMatch(/clear of zero$/);
  expect(saltelli(false, factor(0.1))).toMatch(
    /the largest part of its variance goes through entry\.rate, 31\.0 % in all$/,
  );
});

test('settings that would share a short name have their whole path, others the short one', () => {
  expect(said(morris(true))).toContain('entry.rate');
  expect(said(morris(true), { factors: ['entry.rate', 'search.loyal_share'] })).not.toContain('entry.rate');
});

test('of several scenarios each finding names its own; of one none does', () => {
  expect(said(morris(true))).toMatch(/ under b: /);
  expect(said(morris(true), { scenarios: ['b'] })).not.toContain(' under ');
});

test('charts of scenarios with any names have names of their own', () => {
  const scenarios = ['tiny', '情景一', '情景二'];
  const findings = scenarios.slice(1).map((scenario): FindingSeen => {
    const rows = [{ settings: {}, effect: effect(-0.01, 0.002) }];
    return { ...apr, scenario, kind: 'effects', rows };
  });
  const ids = experimentDrawings(experiment({ scenarios, findings })).map(({ id }) => id);
  expect(ids).toEqual(['effects-apr_mean-1', 'effects-apr_mean-2']);
});

test('what was run is counted in words that fit', () => {
  const { en, zh } = aboutOf(experiment());
  expect(en).toBe(
    '1 point under 2 scenarios, 1 replication each; 2 of 2 runs are finished. Figures are about the last year, 2027-10 to 2028-09.',
  );
  expect(zh).toContain('（2027年10月至2028年9月）');
});
