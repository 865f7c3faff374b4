import { finding } from '../finding.ts';
import { monthly } from '../series.ts';
import { type Chart, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';

const over30 = monthly('delinquency_30_plus');
const series = [monthly('first_day_delinquency'), monthly('roll_in'), over30, monthly('delinquency_90_plus')];

/** Lateness 逾期 from the due date to beyond 90 days. */
export const delinquency: Chart = {
  topic: { en: 'Defaults', zh: '违约' },
  note: {
    en: 'Above, shares of the current loans with an instalment due in the month; below, shares of the outstanding balance.',
    zh: '上排为当月应还正常贷款中的占比；下排为占在贷余额的比重。',
  },
  series,
  finding: (result, options) =>
    finding({ en: 'The share of balance over 30 days past due', zh: '30+ 逾期率' }, over30, result, options),
  panels: (result, options) =>
    series.map((each, index) =>
      linePanel({ series: each, fromZero: true, width: PANEL_WIDTH.half, height: 150 }, index, result, options),
    ),
  columns: 2,
};
