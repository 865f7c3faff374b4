import type { Cell, ColumnDoc, ResultTable } from '../engine/index.ts';

/** A column and what it means. */
export const doc = (name: string, unit: string, en: string, zh: string): ColumnDoc => ({ name, unit, en, zh });

/** A table from its rows. */
export const tableOf = (columns: readonly ColumnDoc[], rows: readonly (readonly Cell[])[]): ResultTable => ({
  columns,
  rows: rows.length,
  data: Object.fromEntries(columns.map(({ name }, at) => [name, rows.map((row) => row[at]!)])),
});

/** The name of a column for what people call it: `Months on book` as `months_on_book`. */
export const columnName = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');

/** The rows of a table as objects, a property a column. */
export function recordsOf<Row extends object>({ columns, rows, data }: ResultTable): Row[] {
  const cells = columns.map(({ name }) => [name, data[name]!] as const);
  return Array.from(
    { length: rows },
    (_, row) => Object.fromEntries(cells.map(([name, each]) => [name, each[row]!])) as Row,
  );
}
