import { finding } from '../finding.ts';
import { monthly } from '../series.ts';
import { type Chart, CUT_AXIS, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';

const hhi = monthly('hhi_balance');
const largestFive = monthly('cr5_balance');

/** How far the balance is in few hands 集中度. */
export const concentration: Chart = {
  topic: { en: 'Concentration', zh: '集中度' },
  note: {
    en: `Third-party platform groups by the balance they service: Herfindahl–Hirschman index and share of the largest five. ${CUT_AXIS.en}`,
    zh: `按服务余额计的第三方平台集团：赫芬达尔指数（HHI）与前五大份额（CR5）。${CUT_AXIS.zh}`,
  },
  series: [hhi, largestFive],
  finding: (result, options) => finding({ en: 'Concentration (HHI)', zh: '集中度（HHI）' }, hhi, result, options),
  panels: (result, options) =>
    [hhi, largestFive].map((series, index) =>
      linePanel({ series, fromZero: false, width: PANEL_WIDTH.full, height: 150 }, index, result, options),
    ),
  columns: 1,
};
