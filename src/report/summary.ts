import type { Result } from '../engine/index.ts';
import type { Text } from './language.ts';
import { GROUPS, type Group, HEADLINES, MEASURES, type MeasureName } from './measures.ts';
import { monthlyValues } from './months.ts';
import { meanOver, windowsOf } from './windows.ts';

export { formatChange, formatValue, unitLabel } from './format.ts';

/**
 * One line of the headline table. Values are means of months, flows included, so that windows of different length
 * compare; money in fen, shares and rates as fractions; null when the run has no such month.
 */
export type SummaryRow = {
  readonly group: Group;
  readonly groupLabel: Text;
  /** Name of the column in the monthly table. */
  readonly measure: MeasureName;
  readonly unit: string;
  readonly label: Text;
  /** Twelve months before the reference month. */
  readonly before: number | null;
  /** Six months from the reference month on. */
  readonly after: number | null;
  /** Last twelve months of the run. */
  readonly end: number | null;
  /** Every month of the run, for a sparkline. */
  readonly series: readonly (number | null)[];
};

/** The headline table of a run: defaults, concentration, borrower cost, access, institutions. */
export function summarise(result: Result): SummaryRow[] {
  const windows = windowsOf(result);
  const row = (group: Group, measure: MeasureName): SummaryRow => {
    const series = monthlyValues(result, measure);
    return {
      group,
      groupLabel: GROUPS[group],
      measure,
      unit: MEASURES[measure].unit,
      label: MEASURES[measure].label,
      before: meanOver(series, windows.before),
      after: meanOver(series, windows.after),
      end: meanOver(series, windows.end),
      series,
    };
  };
  const groups = Object.keys(GROUPS) as Group[];
  return groups.flatMap((group) => HEADLINES[group].map((measure) => row(group, measure)));
}

/** What every reader of a single run must know, in one line. */
export const ONE_RUN: Text = {
  en: 'One run, one seed: not yet evidence of size or sign.',
  zh: '一次运行、一个随机种子：尚不足以说明效应的大小或方向。',
};
