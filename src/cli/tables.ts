import Table from 'cli-table3';
import { columnsOf } from '../report/text-width.ts';

/** One column of a plain table: its heading and how it is aligned. */
export type Column = { readonly head: string; readonly align?: 'left' | 'right'; readonly width?: number };

/** Spaces between two columns. */
export const GAP = 2;

const NO_LINES = {
  ...{
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
  },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' '.repeat(GAP) },
};

/** A cell, or one that spans several columns, such as the heading of a group. */
export type CellText =
  | string
  | { readonly content: string; readonly colSpan: number; readonly hAlign?: 'left' | 'center' };

/**
 * A table without lines; columns with a width wrap their text, a Chinese character counts two columns.
 * @param above a row above the headings
 */
export function plainTable(
  columns: readonly Column[],
  rows: readonly (readonly CellText[])[],
  above: readonly CellText[] = [],
): string {
  const table = new Table({
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map(({ align }) => align ?? 'left'),
    colWidths: columns.map(({ width }) => width ?? null),
    wordWrap: true,
  });
  if (above.length > 0) table.push([...above]);
  table.push(
    columns.map(({ head }) => head),
    ...rows.map((row) => [...row]),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A list whose last column takes what room is left and wraps. @param width columns of the terminal */
export function listTable(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const taken = head
    .slice(0, -1)
    .reduce((sum, text, at) => sum + GAP + widest([text, ...rows.map((row) => row[at] ?? '')]), 0);
  const columns = head.map((text, at) =>
    at === head.length - 1 ? { head: text, width: Math.max(20, width - taken) } : { head: text },
  );
  return plainTable(columns, rows);
}

/** Columns that the widest of the texts takes on a terminal. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));
