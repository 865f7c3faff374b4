import type { Result } from '../engine/index.ts';
import { type Chart, chartSpec, PANEL_WIDTH } from '../report/charts/chart.ts';
import { linePanel } from '../report/charts/line-panel.ts';
import type { ChartSpec } from '../report/charts/spec.ts';
import { finding } from '../report/finding.ts';
import { monthly } from '../report/series.ts';

const late = monthly('delinquency_90_plus');
const hhi = monthly('hhi_balance');
const cost = monthly('apr_mean');

/** Borrower cost, concentration and defaults of two runs, one above the other: the question of the project in one picture. */
const OVERVIEW: Chart = {
  topic: { en: 'The question', zh: '核心问题' },
  note: {
    en: 'Borrower cost of the month’s new loans, concentration of third-party platforms by balance, and balance in default. The vertical axes of the first two do not start at zero.',
    zh: '当月新放款的借款成本、第三方平台余额集中度与违约余额占比。前两幅纵轴不从零开始。',
  },
  series: [cost, hhi, late],
  finding: (result, options) => finding({ en: 'The mean all-in APR', zh: '平均综合融资成本' }, cost, result, options),
  panels: (result, options) =>
    [cost, hhi, late].map((series, index) =>
      linePanel({ series, fromZero: index === 2, width: PANEL_WIDTH.full, height: 130 }, index, result, options),
    ),
  columns: 1,
};

/** The picture of the first page. */
export const overview = (result: Result, compare: Result): ChartSpec =>
  chartSpec(OVERVIEW, result, { lang: 'en', compare });
