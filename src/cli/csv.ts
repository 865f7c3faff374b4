import type { Cell, ColumnDoc, ResultTable } from '../engine/index.ts';

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

/**
 * A table read back from what {@link toCsv} wrote, cell by cell the same.
 * @param columns of the table; others that the text has are passed over
 * @throws RangeError when a column is missing, a row has too few or too many cells, or a cell is no number where one belongs
 */
export function fromCsv(text: string, columns: readonly ColumnDoc[]): ResultTable {
  const [head = [], ...rows] = rowsOf(text);
  const data = columns.map((column): [string, readonly Cell[]] => {
    const at = head.indexOf(column.name);
    if (at < 0) throw new RangeError(`it has no column ${column.name}`);
    return [column.name, rows.map((row, index) => cellOf(row[at] ?? '', column, index))];
  });
  const odd = rows.findIndex(({ length }) => length !== head.length);
  if (odd >= 0) throw new RangeError(`row ${odd + 1} has ${rows[odd]!.length} cells, expected ${head.length}`);
  return { columns, rows: rows.length, data: Object.fromEntries(data) };
}

function rowsOf(text: string): string[][] {
  if (!text.includes('"'))
    return text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split(','));
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  // The line after the last line feed is no row.
  return rows.slice(0, -1);
}

/** Units of columns that hold words; a digest may look like a number. */
const isText = ({ unit }: ColumnDoc): boolean => ['YYYY-MM', 'text', 'hex'].includes(unit) || unit.includes('|');

function cellOf(text: string, column: ColumnDoc, row: number): Cell {
  if (text === '') return null;
  if (isText(column)) return text;
  const value = Number(text);
  if (Number.isNaN(value)) throw new RangeError(`row ${row + 1}: ${column.name} is no number: ${text}`);
  return value;
}
