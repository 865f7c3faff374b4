import type { Result } from '../../engine/index.ts';
import { type ChartOptions, contrastOf, finding } from '../finding.ts';
import { monthly, REASONS, type Reason, rejected } from '../series.ts';
import type { Chart } from './chart.ts';
import { largestMove, stackPanels } from './stacks.ts';

const unmet = monthly('unmet_need_share');
const series = (Object.keys(REASONS) as Reason[]).map(rejected);

/** Names the reason that moved most the way the whole did, when it moved by at least a tenth of a point. */
function because(result: Result, { lang, compare }: ChartOptions): string {
  const whole = contrastOf(result, unmet, compare);
  if (whole.kind === 'level') return '';
  const largest = largestMove(series, result, compare, whole.to - whole.from);
  if (!largest || Math.abs(largest.move) < 0.001) return '';
  const label = largest.series.label[lang];
  return lang === 'en' ? `; the reason that moved most: ${label.toLowerCase()}` : `；变动最大的原因：${label}`;
}

/** Who wanted credit and did not get it, by reason 未满足需求. */
export const rejections: Chart = {
  topic: { en: 'Unmet need', zh: '未满足需求' },
  note: {
    en: 'Credit needs of the month that ended without a loan, by reason, as a share of all needs. No bank link: no bank to send the case to; declined: the borrower turned the offer down.',
    zh: '当月未获贷款的信贷需求，按原因分，占全部需求的比重。',
  },
  series,
  finding: (result, options) =>
    finding({ en: 'Unmet credit need', zh: '未满足需求占比' }, unmet, result, options) + because(result, options),
  panels: (result, options) =>
    stackPanels(series, { en: 'Share of needs, %', zh: '占需求比重（%）' }, undefined, result, options),
  columns: 1,
};
