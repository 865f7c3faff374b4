import { expect, test } from 'vitest';
import { summaryTable } from '../../src/cli/summary-table.ts';
import type { SummaryRow } from '../../src/report/index.ts';
import { columnsOf } from '../../src/report/text-width.ts';

const rows: readonly SummaryRow[] = [
  {
    group: 'defaults',
    groupLabel: { en: 'Defaults', zh: '违约' },
    measure: 'first_day_delinquency',
    unit: 'fraction',
    label: { en: 'First-day delinquency', zh: '首日逾期率' },
    before: 0.05,
    after: 0.06,
    end: 0.0625,
    series: [0.05, 0.06, 0.0625],
  },
  {
    group: 'cost',
    groupLabel: { en: 'Borrower cost', zh: '借款成本' },
    measure: 'apr_mean',
    unit: '1/year',
    label: { en: 'All-in APR of new loans, mean', zh: '新放款综合融资成本均值' },
    before: null,
    after: 0.2,
    end: 0.2,
    series: [null, 0.2, 0.2],
  },
];
const plain = (text: string) => text;
const lines = (labels: readonly string[], width: number, lang: 'en' | 'zh' = 'en') =>
  summaryTable(
    labels.map((label) => ({ label, rows })),
    lang,
    width,
    plain,
  ).text.split('\n');

test('one scenario is compared with its own past', () => {
  const [head, group, delinquency, , apr] = lines(['baseline'], 100);
  expect(head?.split(/ {2,}/)).toEqual([
    '',
    'Measure',
    'Before',
    'After',
    'End',
    'After−Before',
    'End−Before',
    'Trend',
  ]);
  expect(group).toBe('Defaults');
  expect(delinquency?.split(/ {2,}/)).toEqual([
    '',
    'First-day delinquency',
    '5.00 %',
    '6.00 %',
    '6.25 %',
    '+1.00 pp',
    '+1.25 pp',
    '▁▇█',
  ]);
  expect(apr?.split(/ {2,}/)).toEqual(['', 'All-in APR of new loans, mean', '–', '20.0 %', '20.0 %', '–', '–', '▄▄']);
});

test('where the end of the run lies before the rule there is no change to tell', () => {
  const { text } = summaryTable([{ label: 'tiny', rows, endIsBefore: true }], 'en', 80, plain);
  const [head, , delinquency] = text.split('\n');
  expect(head).toMatch(/End−Before/);
  expect(delinquency?.split(/ {2,}/).at(-1)).toBe('–');
});

test('two scenarios stand side by side with the difference of their ends', () => {
  const [owners, head] = lines(['baseline', 'rules-2025'], 120);
  expect(owners?.trim().split(/ {2,}/)).toEqual(['baseline', 'rules-2025']);
  expect(head?.trim().split(/ {2,}/)).toEqual([
    'Measure',
    'Before',
    'After',
    'End',
    'Trend',
    'Before',
    'After',
    'End',
    'Diff.',
    'Trend',
  ]);
});

test('no line is wider than the terminal, in either language and for up to four scenarios', () => {
  const labels = ['baseline', 'rules-2025', 'cap-20', 'no-whitelist', 'no-announcement'];
  for (const lang of ['en', 'zh'] as const) {
    for (const width of [80, 100, 120]) {
      for (const count of [1, 2, 3, 4]) {
        const widest = Math.max(...lines(labels.slice(0, count), width, lang).map(columnsOf));
        expect(widest, `${count} scenarios in ${width} columns, ${lang}`).toBeLessThanOrEqual(width);
      }
    }
  }
});

test('the name of a scenario is never cut', () => {
  const labels = ['baseline', 'rules-2025', 'no-announcement'];
  expect(lines(labels, 80)[0]?.trim().split(/ {2,}/)).toEqual(labels);
});
