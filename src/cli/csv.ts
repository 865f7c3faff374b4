import type { Cell, ResultTable } from '../engine/index.ts';

/**
 * One output file as CSV: a header of column names, then a line a row, each ended by `\n`.
 * Numbers are the shortest decimal text that reads back as the same number; an empty cell is a ratio without denominator.
 */
export function toCsv(table: ResultTable): string {
  const columns = table.columns.map((column) => table.data[column.name] as readonly Cell[]);
  const rows = Array.from({ length: table.rows }, (_, row) => columns.map((cells) => cells[row]!));
  return csvOf(
    table.columns.map(({ name }) => name),
    rows,
  );
}

/** The same of rows under their head. */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map((cells) => `${cells.map(cellText).join(',')}\n`).join('');

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  // `String(-0)` is "0" already; a reader never meets a negative zero.
  if (typeof cell === 'number') return String(cell);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
