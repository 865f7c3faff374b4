import type { Result } from '../../engine/index.ts';
import { type CostBand, lentAt } from '../cost-bands.ts';
import { finding } from '../finding.ts';
import type { Chart, ChartTable } from './chart.ts';
import { costHistogram } from './cost-histogram.ts';
import { stepsOf } from './cost-steps.ts';
import { sidesOf } from './sides.ts';
import { largestMove, stackPanels } from './stacks.ts';

const series = [
  { from: 0, to: 20 },
  { from: 20, to: 24 },
  { from: 24, to: 36 },
  { from: 36, to: null },
].map(lentAt);

const headOf = ({ from, to }: CostBand): string => (to === null ? `> ${from}` : `${from}–${to}`);

function table(result: Result, compare: Result | undefined): ChartTable {
  const [en, zh] = [sidesOf(result, compare, 'en'), sidesOf(result, compare, 'zh')];
  const columns = en.sides.map(({ name }, side) => {
    const own = { en: name, zh: zh.sides[side]!.name };
    const when = { en: en.when ?? '', zh: zh.when ?? '' };
    return compare ? { label: when, unit: 'fraction', run: own } : { label: own, unit: 'fraction' };
  });
  const rows = stepsOf(result, en).map((step) => ({
    head: headOf(step),
    values: step.shares.map((share) => (share === null ? null : share / 100)),
  }));
  return { by: { en: 'All-in cost, % a year', zh: '综合融资成本（年化%）' }, columns, rows };
}

/** How new lending spreads over its all-in cost 综合融资成本分布, by percentage point and, month by month, between the ceilings. */
export const bands: Chart = {
  topic: { en: 'Distribution of borrower cost', zh: '借款成本分布' },
  note: {
    en: 'Share of new lending, in money, by all-in annual cost: first in steps of one percentage point, means of the months named, then by month. A step holds its upper edge: what costs exactly 24 % stands left of the line at 24 %. Uprights are ceilings: 20, 24 and 36 %, and any that the rules drawn here set. The last step is all above 40 %. Side fees that hide a part of the price count: by them lending stands above a ceiling in force.',
    zh: '新放款按综合融资年化成本的占比：上图每档1个百分点，为所示各月均值；下图按月。每档含上限：成本恰为24%者在24%线左侧。竖线为利率上限：20%、24%、36%及本图规则所设上限。最后一档为40%以上。隐性收费计入成本，因此上限生效后仍有放款高于上限。',
  },
  series,
  finding: (result, options) => {
    const moved = largestMove(series, result, options.compare)?.series ?? series[2]!;
    const subject = {
      en: `The share of new lending ${moved.label.en.toLowerCase().replace(/^(\d)/, 'at $1')}`,
      zh: `成本${moved.label.zh}的放款占比`,
    };
    return finding(subject, moved, result, options);
  },
  panels: (result, options) => [
    costHistogram(result, options),
    ...stackPanels(series, { en: 'Share of new lending, %', zh: '占新放款比重（%）' }, 1, result, options),
  ],
  columns: 1,
  table,
  ownColours: true,
};
