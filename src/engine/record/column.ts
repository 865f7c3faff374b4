import type { Market } from '../state/market.ts';
import type { Cell, ColumnDoc } from './result.ts';

/** Words of a column; `id` is the indicator it belongs to. */
export const doc = (name: string, unit: string, en: string, zh: string, id?: string): ColumnDoc => ({
  name,
  unit,
  en,
  zh,
  ...(id ? { id } : {}),
});

export const MONTH = doc('month', 'YYYY-MM', 'Month', '月份');

/** A column of a table with one row an institution, or a group of people, and month. */
export type Field = { readonly doc: ColumnDoc; readonly of: (market: Market, row: number) => Cell };
export const field = (of: Field['of'], ...words: Parameters<typeof doc>): Field => ({ doc: doc(...words), of });
/** The first column of such a table; the recorder fills it in. */
export const monthField: Field = { doc: MONTH, of: () => null };
