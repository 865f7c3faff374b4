import { expect, test } from 'vitest';
import { formatMonth, loadScenario, parseMonth, runToEnd } from '../../src/engine/index.ts';
import {
  HORIZONS,
  type Horizon,
  hasHorizon,
  MEASURES,
  monthsOf,
  placeOf,
  stretchText,
  windowMeans,
} from '../../src/experiment/index.ts';

const calendar = (months: number, referenceMonth = '2025-10') => ({
  start: parseMonth('2020-10')!,
  burnIn: 36,
  months,
  referenceMonth: parseMonth(referenceMonth)!,
});

test('horizons count from the reference month, the last one from the end', () => {
  const texts = HORIZONS.map((horizon) => stretchText(monthsOf(calendar(60), horizon)));
  expect(texts).toEqual(['2025-10 to 2026-03', '2025-10 to 2026-09', '2027-10 to 2028-09', '2027-10 to 2028-09']);
});

test('a horizon that the run has only in part is not there', () => {
  const has = (months: number, reference?: string): Horizon[] =>
    HORIZONS.filter((horizon) => hasHorizon(calendar(months, reference), horizon));
  expect(has(60)).toEqual([...HORIZONS]);
  expect(has(36)).toEqual(['first-6-months', 'first-year', 'last-year']);
  expect(has(35)).toEqual(['first-6-months', 'last-year']);
  expect(has(11)).toEqual([]);
  // Its first month is burn-in.
  expect(has(60, '2023-09')).toEqual(['third-year', 'last-year']);
});

test('a run keeps the mean of each measure over the months of each horizon', () => {
  const file = 'title: x\nborrowers: 300\nstart: 2024-10\nburnIn: 6\nmonths: 14\n';
  const result = runToEnd(loadScenario('x', () => ({ file: 'x', text: file })));
  const { monthly } = result.tables;
  const means = windowMeans(result);
  const from = monthly.data.month!.indexOf('2025-10');
  const cells = monthly.data.outstanding_fen!.slice(from, from + 6) as number[];
  const at = (measure: string, horizon: Horizon) =>
    means[
      placeOf(
        MEASURES.findIndex(({ name }) => name === measure),
        HORIZONS.indexOf(horizon),
      )
    ];
  expect(at('outstanding_fen', 'first-6-months')).toBeCloseTo(cells.reduce((a, b) => a + b, 0) / 6, 3);
  expect(at('outstanding_fen', 'third-year')).toBeNaN();
  expect(formatMonth(monthsOf(result.scenario, 'last-year').last)).toBe(monthly.data.month!.at(-1));
});

test('what can be compared are the numeric columns of monthly.csv', () => {
  const names = MEASURES.map(({ name }) => name);
  expect(names).toContain('apr_mean');
  for (const text of ['month', 'phase', 'state_hash']) expect(names).not.toContain(text);
});
