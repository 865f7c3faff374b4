import { expect, test } from 'vitest';
import { toCsv } from '../../src/cli/csv.ts';
import type { Cell, ResultTable } from '../../src/engine/index.ts';

const table = (data: Record<string, Cell[]>): ResultTable => ({
  columns: Object.keys(data).map((name) => ({ name, unit: '', en: name, zh: name })),
  rows: Math.max(0, ...Object.values(data).map((cells) => cells.length)),
  data,
});

test('a header names the columns and every line ends with a line feed', () => {
  expect(toCsv(table({ month: ['2025-09', '2025-10'], loans: [1, 2] }))).toBe('month,loans\n2025-09,1\n2025-10,2\n');
});

test('a number is the shortest text that reads back as the same number', () => {
  const numbers = [0.1 + 0.2, 1e21, 5e-324, -0, 123456789012345];
  const [, ...cells] = toCsv(table({ value: numbers }))
    .trimEnd()
    .split('\n');
  expect(cells).toEqual(['0.30000000000000004', '1e+21', '5e-324', '0', '123456789012345']);
  expect(cells.map(Number)).toEqual([0.1 + 0.2, 1e21, 5e-324, 0, 123456789012345]);
});

test('a ratio without denominator is an empty cell', () => {
  expect(toCsv(table({ month: ['2025-09'], rate: [null], more: [3] }))).toBe('month,rate,more\n2025-09,,3\n');
});

test('text is quoted only when it holds a comma, a quote or a line break', () => {
  const cells = toCsv(table({ name: ['助贷 platform', 'a,b', 'say "no"', 'two\nlines'] }));
  expect(cells).toBe('name\n助贷 platform\n"a,b"\n"say ""no"""\n"two\nlines"\n');
});

test('a table without rows is its header', () => {
  expect(toCsv({ columns: [{ name: 'bank', unit: '', en: 'Bank', zh: '银行' }], rows: 0, data: { bank: [] } })).toBe(
    'bank\n',
  );
});
