import type { Cell, Result, TableName } from '../engine/index.ts';

/** Monthly values in the order of {@link runMonths}; null where the result has an empty cell. */
export type Values = readonly (number | null)[];

/**
 * One column of a table.
 * @throws RangeError when the table has no such column, naming both
 */
export function columnOf(result: Result, table: TableName, name: string): readonly Cell[] {
  const cells = result.tables[table].data[name];
  if (!cells) throw new RangeError(`${table}.${name}: the result has no such column`);
  return cells;
}

/** A cell as a number; texts and empty cells are null. */
export const asNumber = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** Months after the burn-in, as `YYYY-MM` in order. Reports show no others: the market is still filling up before. */
export function runMonths(result: Result): readonly string[] {
  const phase = columnOf(result, 'monthly', 'phase');
  return columnOf(result, 'monthly', 'month')
    .filter((_, row) => phase[row] === 'run')
    .map(String);
}

/** A column of the monthly table over the run's months. */
export function monthlyValues(result: Result, name: string): Values {
  const phase = columnOf(result, 'monthly', 'phase');
  return columnOf(result, 'monthly', name)
    .filter((_, row) => phase[row] === 'run')
    .map(asNumber);
}
