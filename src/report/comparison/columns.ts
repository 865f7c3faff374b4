import type { Cell } from '../../engine/index.ts';
import { doc } from '../data.ts';

/** Columns that several files of a comparison, and the numbers behind its charts, have. */
export const BASELINE = doc('baseline', 'text', 'Scenario compared with', '基准情景');
export const VARIANT = doc('variant', 'text', 'Scenario compared', '对比情景');
export const SCENARIO = doc('scenario', 'text', 'Scenario', '情景');
export const MEASURE = doc('measure', 'text', 'Column of monthly.csv', '指标');
export const HORIZON = doc('horizon', 'text', 'Months averaged over', '期限');
export const UNIT = doc('unit', 'text', 'Unit of the figures', '单位');
export const LOW = doc('low', 'as unit', 'Lower end of the 95 % interval', '区间下限');
export const HIGH = doc('high', 'as unit', 'Upper end of the 95 % interval', '区间上限');

/** The ends of an interval around `value`; empty where there is none. */
export const endsOf = (value: number | null, half: number | null): { low: number | null; high: number | null } =>
  value === null || half === null ? { low: null, high: null } : { low: value - half, high: value + half };

/** Half of an interval by its ends, which are what files hold; empty where there is none. */
export const halfOf = ({ low, high }: { readonly low: number | null; readonly high: number | null }): number | null =>
  low === null || high === null ? null : (high - low) / 2;

/** A figure and half its interval as the cells of a figure and both ends, with digits enough to be told from rounding. */
export const withEnds = (value: number | null, half: number | null): readonly Cell[] => {
  const { low, high } = endsOf(value, half);
  return [value, low, high].map((each) => (each === null ? null : Number(each.toPrecision(12))));
};
