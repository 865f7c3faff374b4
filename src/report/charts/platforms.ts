import { finding } from '../finding.ts';
import { monthly } from '../series.ts';
import { type Chart, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';

const active = monthly('active_platforms');

/** Platforms that still lend 活跃平台. */
export const platforms: Chart = {
  topic: { en: 'Platforms', zh: '平台' },
  note: {
    en: 'Third-party platform groups with at least one new loan in the month.',
    zh: '当月至少发放一笔贷款的第三方平台集团数。',
  },
  series: [active],
  finding: (result, options) =>
    finding({ en: 'The number of active platforms', zh: '活跃平台数' }, active, result, options),
  panels: (result, options) => [
    linePanel({ series: active, fromZero: true, width: PANEL_WIDTH.full, height: 170 }, 0, result, options),
  ],
  columns: 1,
};
