import type { Result } from '../../engine/index.ts';
import { type ChartOptions, finding } from '../finding.ts';
import type { Text } from '../language.ts';
import { derived, monthly, type Series } from '../series.ts';
import { type Chart, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';
import { sideBars } from './side-bars.ts';
import { type Side, sidesOf } from './sides.ts';
import type { Json } from './spec.ts';

const firstDay = monthly('first_day_delinquency');
const rollIn = monthly('roll_in');
const forward = [monthly('roll_1_2'), monthly('roll_2_3'), monthly('roll_3_4')];
const through = derived(
  {
    key: 'through',
    unit: 'fraction',
    label: { en: 'Unpaid at month end to over 90 days', zh: '入催至90+ 连乘迁徙率' },
  },
  forward,
  (one, two, three) => one! * two! * three!,
);

const STAGES: readonly Text[] = [
  { en: 'Late on the due date', zh: '首日逾期（D1）' },
  { en: 'Unpaid at month end', zh: '月末未还（M1）' },
  { en: '31–60 days', zh: '31–60天（M2）' },
  { en: '61–90 days', zh: '61–90天（M3）' },
  { en: 'Over 90 days', zh: '90天以上（M4）' },
];

/** Of a thousand loans due, how many come as far as a stage if the rates of these months hold. */
const reaching =
  (stage: number) =>
  (side: Side): number | null => {
    const chain = stage === 0 ? [firstDay] : [rollIn, ...forward.slice(0, stage - 1)];
    return chain.reduce<number | null>((reached, series) => {
      const rate = side.mean(series);
      return reached === null || rate === null ? null : reached * rate;
    }, 1000);
  };

function funnel(result: Result, { lang, compare }: ChartOptions): Json {
  const rows = STAGES.map((stage, place) => ({ label: stage[lang], value: reaching(place) }));
  const { sides, when } = sidesOf(result, compare, lang);
  const said = { en: 'Of 1,000 current loans due, reach the stage', zh: '每1000笔应还正常贷款中到达该阶段' }[lang];
  const marks = lang === 'en' ? ['filled: ', 'hollow: '] : ['实心：', '空心：'];
  const title = [said, ...(when ? [when] : []), ...sides.map(({ name }, at) => `${marks[at]}${name}`)];
  return sideBars({ rows, sides, unit: 'loans', title, width: PANEL_WIDTH.half }, lang);
}

/** How late loans roll on from stage to stage 迁徙率, and how many get to the end. */
export const rolls: Chart = {
  topic: { en: 'Roll rates', zh: '迁徙率' },
  note: {
    en: 'The funnel multiplies the mean rates of its months; the rate through all stages is multiplied month by month and then averaged, so that the two differ a little. A roll rate is the balance in a stage ÷ the balance one stage before a month ago; a loan that pays one instalment stays in its stage, so that it can exceed 100 %. Roll-in counts loans. Only its axis starts at zero.',
    zh: '漏斗为各月平均比率的连乘；全程迁徙率为逐月连乘后取均值，二者略有差别。迁徙率为本阶段余额与上月前一阶段余额之比；只还一期者停留在原阶段，故可超过100%。入催按笔数计，仅其纵轴从零开始。',
  },
  series: [firstDay, rollIn, ...forward, through],
  finding: (result, options) =>
    finding(
      { en: 'The part of unpaid instalments that rolls on to over 90 days', zh: '入催后滚动至90+的比例' },
      through,
      result,
      options,
    ),
  panels: (result, options) => [
    funnel(result, options),
    ...[rollIn, through, ...forward].map((series: Series, place) =>
      linePanel(
        { series, fromZero: series === rollIn, width: PANEL_WIDTH.half, height: place === 0 ? 170 : 130 },
        place + 1,
        result,
        options,
      ),
    ),
  ],
  columns: 2,
};
