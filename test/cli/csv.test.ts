import { expect, test } from 'vitest';
import { fromCsv, toCsv } from '../../src/cli/csv.ts';
import type { Cell, ColumnDoc, ResultTable } from '../../src/engine/index.ts';

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

const columns = (units: Record<string, string>): ColumnDoc[] =>
  Object.entries(units).map(([name, unit]) => ({ name, unit, en: name, zh: name }));

test('a table is read back cell by cell: words, numbers to the last bit, empty cells', () => {
  const written: ResultTable = {
    columns: columns({ month: 'YYYY-MM', kind: 'a|b', hash: 'hex', name: 'text', value: 'fen' }),
    rows: 2,
    data: {
      month: ['2025-09', '2025-10'],
      kind: ['a', 'b'],
      hash: ['1234567890123456', '00000000000000e1'],
      name: ['say "no", twice\nor more', null],
      value: [0.1 + 0.2, null],
    },
  };
  expect(fromCsv(toCsv(written), written.columns)).toEqual(written);
});

test('columns are found by name, whatever stands between them', () => {
  expect(fromCsv('x,month,value\n1,2025-09,3\n', columns({ value: 'fen', month: 'YYYY-MM' })).data).toEqual({
    value: [3],
    month: ['2025-09'],
  });
  expect(fromCsv('value\n', columns({ value: 'fen' }))).toMatchObject({ rows: 0, data: { value: [] } });
});

test.each([
  ['month\n2025-09\n', 'it has no column value'],
  ['month,value\n2025-09,3\n2025-10\n', 'row 2 has 1 cells, expected 2'],
  ['value\n3\nmany\n', 'row 2: value is no number: many'],
])('a text that is no such table is told where: %j', (text, told) => {
  expect(() => fromCsv(text, columns({ value: 'fen' }))).toThrow(new RangeError(told));
});
