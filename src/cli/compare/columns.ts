import { doc } from '../../report/data.ts';

/** A column that several files of a comparison have. */
export const PAIRS = doc('pairs', 'count', 'Pairs with a value on both sides', '对数');

/** The ends of an interval around `value`; empty where there is none. */
export const endsOf = (value: number | null, half: number | null): { low: number | null; high: number | null } =>
  value === null || half === null ? { low: null, high: null } : { low: value - half, high: value + half };
