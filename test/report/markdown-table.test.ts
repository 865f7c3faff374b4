import { expect, test } from 'vitest';
import { markdownTable, plain } from '../../src/report/markdown-table.ts';

test('plain text stands for itself in a table, a bar escaped once', () => {
  // CommonMark 0.31, section 2.4: a backslash before punctuation; GFM 0.29, tables: a bar in a cell is escaped
  expect(markdownTable([plain('a|*b*')], [['c|d']])).toBe('| a\\|\\*b\\* |\n|---|\n| c\\|d |');
});
