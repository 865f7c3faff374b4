import { finding } from '../finding.ts';
import { monthly } from '../series.ts';
import { type Chart, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';

const lending = monthly('originations_fen');
const outstanding = monthly('outstanding_fen');

/** New lending 放款 and outstanding balance 在贷余额. */
export const volume: Chart = {
  topic: { en: 'Volume', zh: '规模' },
  note: {
    en: 'New lending of the month and balance at its end, all platforms and bank apps, million yuan.',
    zh: '当月放款额与月末在贷余额，含全部平台与银行自有渠道，百万元。',
  },
  series: [lending, outstanding],
  finding: (result, options) => finding({ en: 'New lending', zh: '新放款' }, lending, result, options),
  panels: (result, options) =>
    [lending, outstanding].map((series, index) =>
      linePanel({ series, fromZero: true, width: PANEL_WIDTH.full, height: 170 }, index, result, options),
    ),
  columns: 1,
};
