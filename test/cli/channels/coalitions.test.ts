import { expect, test } from 'vitest';
import { COALITION_COLUMNS, coalitionsCsv, faultOfExtent, measuresKept } from '../../../src/cli/channels/coalitions.ts';
import { HEADLINES } from '../../../src/cli/channels/options.ts';
import { CHANNELS, loadScenario } from '../../../src/engine/index.ts';
import { HORIZONS, MEASURES, placeOf } from '../../../src/experiment/index.ts';

const scenario = loadScenario('x', () => ({ file: 'x', text: 'title: x\n' }));
const ALL = MEASURES.map(({ name }) => name);
const extentOf = (pairs: number, measures: readonly string[]) => ({
  baseline: { label: 'baseline', scenario },
  variant: { label: 'cap-20', scenario },
  ...({ channels: CHANNELS, vary: 'both', pairs, measures } as const),
});
/** A run in which every measure and horizon has this value. */
const flat = (value: number): Float64Array => new Float64Array(ALL.length * HORIZONS.length).fill(value);
const runsOf = (pairs: number, value: number) => {
  const runs = Array.from({ length: pairs }, () => flat(value));
  return { channels: CHANNELS, baseline: runs, sets: Array.from({ length: 64 }, () => runs) };
};

test('the headlines and what was asked for are kept, in the order of the columns', () => {
  const kept = measuresKept({ measures: ['apr_mean', 'unmet_need_share'] });
  expect(new Set(kept)).toEqual(new Set([...HEADLINES, 'unmet_need_share']));
  expect(kept).toEqual(ALL.filter((name) => kept.includes(name)));
});

test('a run has a row for each of them and each horizon that has a value', () => {
  const { baseline, ...rest } = runsOf(2, 0.5);
  const some = flat(0.25);
  some[placeOf(ALL.indexOf('apr_mean'), 0)] = Number.NaN;
  const text = coalitionsCsv({ ...rest, baseline: [some, baseline[1]!] }, extentOf(2, HEADLINES));
  const [head, ...rows] = text.trimEnd().split('\n');
  expect(head).toBe(COALITION_COLUMNS.map(({ name }) => name).join(','));
  expect(rows).toHaveLength(2 * 65 * 4 * 4 - 1);
  expect(rows).toContain('1,1.1,1.1,baseline,,apr_mean,first-year,0.25');
  expect(rows.some((row) => row.startsWith('1,1.1,1.1,baseline,,apr_mean,first-6-months'))).toBe(false);
  expect(rows.at(-1)).toMatch(/^2,1\.2,1\.2,cap-20,price\+screening\+funding\+network\+disclosure\+exit,.*,0\.5$/);
});

test('what is refused would not fit, what is not refused does', () => {
  // 1000 pairs of 65 runs with 16 values each: 1.04 million rows, none of 300 characters.
  expect(faultOfExtent(extentOf(1000, HEADLINES))).toBeUndefined();
  const most = Number(/at most (\d+) pairs/.exec(faultOfExtent(extentOf(1000, ALL))!)![1]);
  expect(faultOfExtent(extentOf(most, ALL))).toBeUndefined();
  expect(faultOfExtent(extentOf(Math.ceil(1.1 * most), ALL))).toContain('could exceed 400 MB');
  // The longest rows there are, of as few pairs as are quickly made: the values have 25 characters each.
  const { length } = coalitionsCsv(runsOf(2, -1.2345678901234567e-6), extentOf(2, ALL));
  expect((length / 2) * most).toBeLessThan(400e6);
  expect((length / 2) * most).toBeGreaterThan(0.9 * 400e6);
});
