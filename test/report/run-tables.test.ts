import { expect, test } from 'vitest';
import { tableHtml } from '../../src/report/run-tables.ts';

test('the head of a row is text, not markup', () => {
  const html = tableHtml(
    'bands',
    {
      by: { en: 'Cost', zh: '成本' },
      columns: [{ label: { en: 'Share', zh: '占比' }, unit: 'fraction' }],
      rows: [{ head: '<b>36 & more', values: [0.5] }],
    },
    false,
  );
  expect(html).toContain('<th scope="row">&lt;b&gt;36 &amp; more</th>');
});
