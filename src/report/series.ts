import type { Result } from '../engine/index.ts';
import { DETAILS, type DetailName } from './details.ts';
import type { Text } from './language.ts';
import { MEASURES, type MeasureName } from './measures.ts';
import { asNumber, columnOf, monthlyValues, runMonths, type Values } from './months.ts';

/** One line of a chart and one column of the table behind it. */
export type Series = {
  readonly key: string;
  readonly unit: string;
  readonly label: Text;
  /** Its value in every month of the run, in `unit`. */
  readonly read: (result: Result) => Values;
};

/** A measure of the monthly table. */
export const monthly = (name: MeasureName | DetailName): Series => ({
  key: name,
  ...{ ...MEASURES, ...DETAILS }[name],
  read: (result) => monthlyValues(result, name),
});

/** A measure of a month that follows from others of the same month; null where one of them is. */
export const derived = (
  { key, unit, label }: Omit<Series, 'read'>,
  from: readonly Series[],
  of: (...values: readonly number[]) => number,
): Series => ({
  key,
  unit,
  label,
  read: (result) => {
    const columns = from.map(({ read }) => read(result));
    return runMonths(result).map((_, row) => {
      const values = columns.map((column) => column[row] ?? null);
      return values.some((value) => value === null) ? null : of(...(values as number[]));
    });
  },
});

/**
 * Why credit needs stay unmet 未满足原因, in the order in which a borrower meets the obstacles.
 * The names are those of the rejections table.
 */
export const REASONS = {
  no_platform: { en: 'No platform', zh: '未找到平台' },
  line_withdrawn: { en: 'Line withdrawn', zh: '额度冻结' },
  debt_service: { en: 'Debt service', zh: '偿债负担过高' },
  no_link: { en: 'No bank link', zh: '无可对接银行' },
  price_cap: { en: 'Price cap', zh: '定价超上限' },
  anti_fraud: { en: 'Anti-fraud stop', zh: '反欺诈误拦' },
  bank_screen: { en: 'Bank screen', zh: '银行审批拒绝' },
  warned: { en: 'After a warning', zh: '预警后暂停授信' },
  capacity: { en: 'Capacity', zh: '额度不足' },
  declined: { en: 'Declined', zh: '借款人放弃' },
} as const satisfies Record<string, Text>;
export type Reason = keyof typeof REASONS;

/** Needs left unmet for one reason, as a share of all needs of the month. */
export const rejected = (reason: Reason): Series => ({
  key: reason,
  unit: 'fraction',
  label: REASONS[reason],
  read: (result) => {
    const months = columnOf(result, 'rejections', 'month');
    const reasons = columnOf(result, 'rejections', 'reason');
    const counts = columnOf(result, 'rejections', 'count');
    const needs = columnOf(result, 'rejections', 'needs');
    const shares = new Map<unknown, number | null>();
    months.forEach((month, row) => {
      const all = asNumber(needs[row]);
      if (reasons[row] === reason) shares.set(month, all ? (asNumber(counts[row]) ?? 0) / all : null);
      else if (!shares.has(month)) shares.set(month, all ? 0 : null);
    });
    return runMonths(result).map((month) => shares.get(month) ?? null);
  },
});
