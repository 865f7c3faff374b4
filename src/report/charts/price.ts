import { finding } from '../finding.ts';
import { monthly } from '../series.ts';
import { type Chart, CUT_AXIS, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';

const mean = monthly('apr_mean');
const median = monthly('apr_p50');
const low = monthly('apr_p10');
const high = monthly('apr_p90');

/** What new borrowers pay all in 综合融资成本: the mean, and where the middle 80 % lie. */
export const price: Chart = {
  topic: { en: 'Borrower cost', zh: '借款成本' },
  note: {
    en: `All-in annual rate of the month’s new loans, every fee counted: mean weighted by money, band from the 10th to the 90th percentile. ${CUT_AXIS.en}`,
    zh: `当月新放款的综合融资年化成本（含全部费用）：按金额加权均值，色带为 P10 至 P90。${CUT_AXIS.zh}`,
  },
  series: [mean, low, median, high],
  finding: (result, options) => finding({ en: 'The mean all-in APR', zh: '平均综合融资成本' }, mean, result, options),
  panels: (result, options) => [
    linePanel(
      { series: mean, band: { low, high }, fromZero: false, width: PANEL_WIDTH.full, height: 260 },
      0,
      result,
      options,
    ),
  ],
  columns: 1,
};
