import type { Result } from '../../engine/index.ts';
import { finding } from '../finding.ts';
import { formatValue } from '../format.ts';
import type { Lang } from '../language.ts';
import { drawnMonths, drawnPlatforms } from '../platform-months.ts';
import { monthly } from '../series.ts';
import { type Chart, type ChartTable, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';
import type { MonthPanel } from './period.ts';
import { type Measure, PLATFORM_PARAM, platformName, platformPanel } from './platform-panel.ts';
import { runNames } from './run-lines.ts';
import { flatAxis } from './spec.ts';

const active = monthly('active_platforms');

const RANK_HEIGHT = { alone: 400, beside: 340 } as const;

const lowestOf = (runs: readonly Result[]): number =>
  Math.max(2, ...runs.flatMap((run) => drawnPlatforms(run).map(({ rank }) => rank)));

/** Shares of the platforms at the months drawn, a column a platform. */
function table(result: Result, compare: Result | undefined): ChartTable {
  const runs = compare ? [result, compare] : [result];
  const columns = runs.flatMap((run, place) => {
    const name = { en: runNames(result, compare, 'en')[place]!, zh: runNames(result, compare, 'zh')[place]! };
    const ranked = drawnPlatforms(run);
    const numbers = [...new Set(ranked.map(({ platform }) => platform))].toSorted((one, other) => one - other);
    return numbers.map((number) => ({
      label: { en: platformName(number, 'en'), zh: platformName(number, 'zh') },
      unit: 'fraction',
      run: name,
      shares: new Map(ranked.filter(({ platform }) => platform === number).map(({ month, share }) => [month, share])),
    }));
  });
  return {
    by: { en: 'Month', zh: '月份' },
    columns,
    rows: drawnMonths(result).map((month) => ({
      head: month,
      values: columns.map(({ shares }) => shares.get(month) ?? null),
    })),
  };
}

const measuresIn = (lang: Lang): readonly Measure[] => [
  { field: 'rank', unit: 'count', label: { en: 'Rank by balance', zh: '余额排名' }[lang] },
  { field: 'share', unit: 'fraction', label: { en: 'Share of balance', zh: '余额份额' }[lang] },
];

/** A run's platforms by rank over the months. */
function rankPanel(run: Result, place: number, names: readonly string[], lowest: number, lang: Lang): MonthPanel {
  const measures = measuresIn(lang);
  const isAlone = names.length === 1;
  const title = isAlone ? [measures[0]!.label] : [names[place]!, measures[0]!.label];
  const ticks = { values: [1, 5, 10, 15, 20, 25, 30, 35, 40], grid: false, labelOverlap: false };
  return platformPanel(
    {
      ...{ index: place + 1, run, name: names[place]!, field: 'rank', measures, told: measures, isBare: true },
      y: {
        scale: { domain: [1, lowest], reverse: true, nice: false, zero: false, padding: 8 },
        axis: flatAxis(title, 12, ticks),
      },
      width: PANEL_WIDTH.named,
      height: isAlone ? RANK_HEIGHT.alone : RANK_HEIGHT.beside,
      labels: (named) =>
        named.map(({ platform, rank, share }) => ({
          y: rank,
          text: `${platformName(platform, lang)}: ${formatValue(share, 'fraction', lang)}`,
        })),
    },
    lang,
  );
}

/** Platforms that still lend 活跃平台, and who they are: ranks by balance, entries and exits. */
export const platforms: Chart = {
  topic: { en: 'Platforms', zh: '平台' },
  note: {
    en: 'Third-party platform groups with at least one new loan in the month; below, all with a balance, ranked by it. ✕: left or taken over (dotted); ○: entered; named with their share: the largest at the end.',
    zh: '当月至少发放一笔贷款的第三方平台集团数；下图为有余额的平台按余额排名。✕为退出或被并购（点线），○为新进；标注期末最大平台及其份额。',
  },
  series: [active],
  finding: (result, options) =>
    finding({ en: 'The number of active platforms', zh: '活跃平台数' }, active, result, options),
  panels: (result, options) => {
    const { lang, compare } = options;
    const runs = compare ? [result, compare] : [result];
    const names = runNames(result, compare, lang);
    const lowest = lowestOf(runs);
    return [
      linePanel({ series: active, fromZero: true, width: PANEL_WIDTH.named, height: 110 }, 0, result, options),
      ...runs.map((run, place) => rankPanel(run, place, names, lowest, lang)),
    ];
  },
  columns: 1,
  table,
  params: [PLATFORM_PARAM],
};
