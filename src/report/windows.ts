import { formatMonth, parseMonth, type Result } from '../engine/index.ts';
import { monthInChinese, type Text } from './language.ts';
import { runMonths, type Values } from './months.ts';

/** Lengths of the windows that headline figures average over, in months. */
export const WINDOW_MONTHS = { before: 12, after: 6, end: 12 } as const;

/** A stretch of the run: rows `from` (inside) to `to` (outside) of the run's months; empty when `from === to`. */
export type Window = { readonly from: number; readonly to: number };

/**
 * The three windows of the headline table: the year before the reference month, the half-year that begins with it,
 * and the last year of the run. Each is cut where the run begins or ends, so it may be short or empty.
 */
export type Windows = { readonly before: Window; readonly after: Window; readonly end: Window };

/** The reference month 参照月 as `YYYY-MM`. */
export const referenceMonth = (result: Result): string => formatMonth(result.scenario.referenceMonth);

/** The windows of a run, as rows of its months. */
export function windowsOf(result: Result): Windows {
  const months = runMonths(result);
  const first = parseMonth(months[0] ?? '') ?? 0;
  const clip = (row: number): number => Math.min(Math.max(row, 0), months.length);
  const reference = result.scenario.referenceMonth - first;
  return {
    before: { from: clip(reference - WINDOW_MONTHS.before), to: clip(reference) },
    after: { from: clip(reference), to: clip(reference + WINDOW_MONTHS.after) },
    end: { from: clip(months.length - WINDOW_MONTHS.end), to: months.length },
  };
}

/** Mean of the monthly values inside the window, empty months left out; null when there is none. */
export function meanOver(values: Values, { from, to }: Window): number | null {
  const known = values.slice(from, to).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Number of months in a window. */
export const lengthOf = ({ from, to }: Window): number => to - from;

/** What a reader must know when the run does not hold the windows in full and apart; empty texts when it does. */
export function windowDoubt(result: Result): Text {
  const { before, after, end } = windowsOf(result);
  const month = referenceMonth(result);
  if (lengthOf(after) === 0)
    return {
      en: `The run has no month in the half-year from ${month}.`,
      zh: `运行不含${monthInChinese(month)}起的半年。`,
    };
  if (lengthOf(before) === 0)
    return {
      en: `The run has no month in the year before ${month}.`,
      zh: `运行不含${monthInChinese(month)}之前的一年。`,
    };
  const shared = after.to - end.from;
  if (shared > 0 && end.from < before.to)
    return {
      en: `The last ${lengthOf(end)} months overlap with both other windows.`,
      zh: `最后${lengthOf(end)}个月与前两个窗口重叠。`,
    };
  if (shared > 0)
    return {
      en: `The last ${lengthOf(end)} months hold ${shared} of the ${lengthOf(after)} months from ${month}.`,
      zh: `最后${lengthOf(end)}个月包含${monthInChinese(month)}起${lengthOf(after)}个月中的${shared}个月。`,
    };
  return { en: '', zh: '' };
}
