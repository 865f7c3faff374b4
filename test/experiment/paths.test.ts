import { expect, test } from 'vitest';
import type { Result } from '../../src/engine/index.ts';
import { studentHalf } from '../../src/experiment/intervals.ts';
import { addPaths, emptyPathSum, meanPaths, pathsOf } from '../../src/experiment/paths.ts';

const calendar = { start: 24_000, burnIn: 1, months: 2, referenceMonth: 24_001 };
const MEASURES = 8;

/** A run whose measures all have this value in the first month after the burn-in and `later` in the second. */
function runWith(value: number, later: number | null): Result {
  const cells = [99, value, later];
  const data = new Proxy({}, { get: () => cells });
  return { scenario: calendar, tables: { monthly: { data } } } as unknown as Result;
}

// Student's sleep data (1908), first drug: mean 0.75, standard deviation 1.789010, 95 % interval -0.530 to 2.030.
const SLEEP = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];

test('a month has the mean of its runs and Student’s interval of that mean', () => {
  const sum = emptyPathSum(calendar);
  for (const hours of SLEEP) addPaths(sum, pathsOf(runWith(hours, hours > 3.5 ? 5 : null)));
  const paths = meanPaths(sum, calendar, studentHalf);
  expect(paths).toHaveLength(MEASURES);
  const [first, second] = paths[4]!.months;
  expect(first!.runs).toBe(10);
  expect(first!.mean).toBeCloseTo(0.75, 12);
  // 2.262157 is the upper 2.5 % point of t with nine degrees of freedom.
  expect(first!.half).toBeCloseTo((2.262157 * 1.78901) / Math.sqrt(10), 5);
  expect(second).toMatchObject({ runs: 1, mean: 5, half: null });
});

test('the burn-in is left out, and a month without a value has none', () => {
  expect([...pathsOf(runWith(1, null)).slice(0, 2)]).toEqual([1, Number.NaN]);
  const [path] = meanPaths(emptyPathSum(calendar), calendar, studentHalf);
  expect(path!.months[0]).toMatchObject({ month: '2000-02', runs: 0, mean: null, half: null });
});

test('equal runs have an interval without width', () => {
  const sum = emptyPathSum(calendar);
  for (let run = 0; run < 3; run++) addPaths(sum, pathsOf(runWith(0.1, 0.1)));
  expect(meanPaths(sum, calendar, studentHalf)[0]!.months[1]).toMatchObject({ runs: 3, mean: 0.1, half: 0 });
});
