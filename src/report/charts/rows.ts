import { axisScale } from '../format.ts';
import type { Values } from '../months.ts';
import type { Json } from './spec.ts';

/** Digits that count in the data of a chart: more than a screen can show, a third of what a double prints. */
const DIGITS = 6;

/** A value of a column in the units of its axis, rounded; null stays null. */
export const onAxis = (value: number | null | undefined, unit: string): number | null =>
  value === null || value === undefined ? null : Number((value * axisScale(unit)).toPrecision(DIGITS));

/** One field of the rows of a panel. */
export type Field = { readonly field: string; readonly unit: string; readonly values: Values };

/** One row a month with a field a series, in axis units: the whole data of a panel. */
export const monthRows = (months: readonly string[], fields: readonly Field[]): Json[] =>
  months.map((month, row) => ({
    month,
    ...Object.fromEntries(fields.map(({ field, unit, values }) => [field, onAxis(values[row], unit)])),
  }));
