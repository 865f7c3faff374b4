import type { Cell, ColumnDoc, ResultTable } from '../../engine/index.ts';

export const doc = (name: string, unit: string, en: string, zh: string): ColumnDoc => ({ name, unit, en, zh });

/** Columns that several files of a comparison have. */
export const BASELINE = doc('baseline', 'text', 'Scenario compared with', '基准情景');
export const VARIANT = doc('variant', 'text', 'Scenario compared', '对比情景');
export const SCENARIO = doc('scenario', 'text', 'Scenario', '情景');
export const MEASURE = doc('measure', 'text', 'Column of monthly.csv', '指标');
export const HORIZON = doc('horizon', 'text', 'Months averaged over', '期限');
export const PAIRS = doc('pairs', 'count', 'Pairs with a value on both sides', '对数');

/** A table from its rows. */
export function tableOf(columns: readonly ColumnDoc[], rows: readonly (readonly Cell[])[]): ResultTable {
  return {
    columns,
    rows: rows.length,
    data: Object.fromEntries(columns.map(({ name }, at) => [name, rows.map((row) => row[at]!)])),
  };
}

/** The ends of an interval around `value`; empty where there is none. */
export const endsOf = (value: number | null, half: number | null): { low: number | null; high: number | null } =>
  value === null || half === null ? { low: null, high: null } : { low: value - half, high: value + half };
