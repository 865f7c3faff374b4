import { formatMonth, type Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { monthInChinese, type Text } from '../language.ts';
import { monthly } from '../series.ts';
import { type Chart, PANEL_WIDTH } from './chart.ts';
import { lanePanel } from './lane-panel.ts';
import { linePanel } from './line-panel.ts';
import { type RuleChange, ruleChanges, spanOf } from './rule-changes.ts';
import { runNames } from './run-lines.ts';
import type { Json } from './spec.ts';

const below = [
  { series: monthly('originations_fen'), fromZero: true },
  { series: monthly('apr_mean'), fromZero: false },
  { series: monthly('delinquency_90_plus'), fromZero: true },
  { series: monthly('hhi_balance'), fromZero: false },
];

/** What a list of rules is for: those in which two runs differ, or those that change while a run is shown. */
const shown = (result: Result, compare: Result | undefined): readonly RuleChange[] =>
  ruleChanges(result, compare).filter(({ of }) => !compare || of !== 'both');

/** First and last month in which one of the rules begins to hold, as far as the run shows it. */
function whenOf(changes: readonly RuleChange[], result: Result): Text {
  const { first: start, last: end } = spanOf(result);
  const inside = changes.map(({ entry }) => entry.effective).filter((month) => month > start && month <= end);
  const [first, last] = [formatMonth(Math.min(...inside)), formatMonth(Math.max(...inside))];
  if (inside.length === 0) return { en: '', zh: '' };
  return first === last
    ? { en: `, in force from ${first}`, zh: `，${monthInChinese(first)}起生效` }
    : {
        en: `, in force from ${first} to ${last}`,
        zh: `，于${monthInChinese(first)}至${monthInChinese(last)}陆续生效`,
      };
}

function sentence(result: Result, { lang, compare, brief }: ChartOptions): string {
  const changes = shown(result, compare);
  const count = changes.length;
  const when = whenOf(changes, result)[lang];
  if (!compare) {
    if (count === 0) return { en: 'No dated rule changes while the run is shown', zh: '运行期间没有规则变动' }[lang];
    const what = {
      en: count === 1 ? 'One dated rule changes' : `${count} dated rules change`,
      zh: `运行期间有${count}条规则变动`,
    };
    return lang === 'en' ? `${what.en} while the run is shown${when}` : `${what.zh}${when}`;
  }
  const other = runNames(result, compare, lang)[1];
  const pair = brief
    ? { en: 'between the two runs', zh: '两次运行' }
    : { en: `from those of “${other}”`, zh: `与“${other}”相比` };
  if (count === 0) return { en: `No dated rule differs ${pair.en}`, zh: `${pair.zh}，规则没有不同` }[lang];
  const what = {
    en: count === 1 ? 'One dated rule differs' : `${count} dated rules differ`,
    zh: `有${count}条规则不同`,
  };
  return lang === 'en' ? `${what.en} ${pair.en}${when}` : `${pair.zh}，${what.zh}${when}`;
}

const PANEL_HEIGHT = 72;

/** Which rules change and when 规则时间表, above what the market does in the same months. */
export const rules: Chart = {
  topic: { en: 'Rules and the market', zh: '规则与市场' },
  note: {
    en: 'Each lane is a dated rule: ▷ announced, ▼ in force, bar while it holds; filled: of this run, hollow and dashed: only of the run beside it. Below, the market in the same months; not all vertical axes start at zero.',
    zh: '每行为一条规则：▷公布，▼生效，横条为有效期；实心为本次运行，空心虚线仅属对照情景。下方为同期市场走势，部分纵轴不从零开始。',
  },
  series: below.map(({ series }) => series),
  finding: sentence,
  panels: (result, options) => {
    const changes = shown(result, options.compare);
    const lanes: Json[] =
      changes.length > 0 ? [lanePanel(changes, { width: PANEL_WIDTH.full }, 0, result, options)] : [];
    return [
      ...lanes,
      ...below.map((panel, place) =>
        linePanel(
          { ...panel, width: PANEL_WIDTH.full, height: PANEL_HEIGHT, isBare: lanes.length > 0 || place > 0 },
          place + 1,
          result,
          options,
        ),
      ),
    ];
  },
  columns: 1,
};
