import { finding } from '../finding.ts';
import { derived, monthly } from '../series.ts';
import type { Chart } from './chart.ts';
import { largestMove, stackPanels } from './stacks.ts';

const above20 = monthly('above_20_share');
const above24 = monthly('above_24_share');
const series = [
  derived(
    { key: 'upto20', unit: 'fraction', label: { en: 'Up to 20 %', zh: '20%及以下' } },
    [above20],
    (above) => 1 - above,
  ),
  derived(
    { key: 'upto24', unit: 'fraction', label: { en: '20 to 24 %', zh: '20%至24%' } },
    [above20, above24],
    (over20, over24) => over20 - over24,
  ),
  above24,
];

/** How new lending spreads over bands of its all-in cost 综合融资成本分布. */
export const bands: Chart = {
  topic: { en: 'Borrower cost in bands', zh: '借款成本分布' },
  note: {
    en: 'Share of the month’s new lending, in money, by all-in annual cost. Monthly tables hold these two lines and three percentiles; narrower bands are not recorded.',
    zh: '当月放款额按综合融资年化成本分档的占比。月度表只记录这两条分界与三个分位数，没有更细的分档。',
  },
  series,
  finding: (result, options) => {
    const moved = largestMove(series, result, options.compare)?.series ?? above24;
    const subject = {
      en: `The share of new lending ${moved.label.en.toLowerCase().replace(/^(\d)/, 'at $1')}`,
      zh: `成本${moved.label.zh}的放款占比`,
    };
    return finding(subject, moved, result, options);
  },
  panels: (result, options) =>
    stackPanels(series, { en: 'Share of new lending, %', zh: '占新放款比重（%）' }, 1, result, options),
  columns: 1,
};
