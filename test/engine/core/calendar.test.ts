import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstFullMonth,
  formatMonth,
  isQuarterEnd,
  monthOf,
  monthOfYear,
  parseMonth,
} from '../../../src/engine/core/calendar.ts';

test('October 2025 is month 24309', () => {
  expect(parseMonth('2025-10')).toBe(12 * 2025 + 9);
  expect(parseMonth('2025-10')).toBe(24_309);
  expect(formatMonth(24_309)).toBe('2025-10');
});

test('every month is written as it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 * 9999 + 11 }), (month) => parseMonth(formatMonth(month)) === month),
    { seed: 1 },
  );
});

test('a rule of the first day acts in its month, any later one from the next', () => {
  expect(formatMonth(firstFullMonth('2025-10-01')!)).toBe('2025-10');
  expect(formatMonth(firstFullMonth('2025-10-02')!)).toBe('2025-11');
  expect(formatMonth(firstFullMonth('2025-12-19')!)).toBe('2026-01');
  expect(formatMonth(firstFullMonth('2025-10')!)).toBe('2025-10');
});

test('an announcement is known in the month of its date', () => {
  expect(formatMonth(monthOf('2025-04-03')!)).toBe('2025-04');
  expect(formatMonth(monthOf('2025-04')!)).toBe('2025-04');
});

test('days that do not exist are no dates', () => {
  for (const text of ['2025-02-29', '2025-04-31', '2025-13', '2025-00-01', '2025-1', '25-10', '', '2025-10-1'])
    expect([text, firstFullMonth(text), monthOf(text)]).toEqual([text, undefined, undefined]);
  expect(formatMonth(firstFullMonth('2024-02-29')!)).toBe('2024-03'); // a leap year
});

test('quarters end in March, June, September and December', () => {
  const ends = Array.from({ length: 12 }, (_, m) => 24_300 + m).filter(isQuarterEnd);
  expect(ends.map(monthOfYear)).toEqual([3, 6, 9, 12]);
});
