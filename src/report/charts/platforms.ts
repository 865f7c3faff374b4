import type { Result } from '../../engine/index.ts';
import { finding } from '../finding.ts';
import { rankedPlatforms, rankMonths } from '../ranks.ts';
import { monthly } from '../series.ts';
import { type Chart, type ChartTable, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';
import { PLATFORM_PARAM, rankPanel } from './rank-panel.ts';
import { runNames } from './run-lines.ts';

const active = monthly('active_platforms');

const RANK_HEIGHT = { alone: 400, beside: 340 } as const;

const lowestOf = (runs: readonly Result[]): number =>
  Math.max(2, ...runs.flatMap((run) => rankedPlatforms(run).map(({ rank }) => rank)));

/** Shares of the platforms at the months drawn, a column a platform. */
function table(result: Result, compare: Result | undefined): ChartTable {
  const runs = compare ? [result, compare] : [result];
  const columns = runs.flatMap((run, place) => {
    const name = { en: runNames(result, compare, 'en')[place]!, zh: runNames(result, compare, 'zh')[place]! };
    const ranked = rankedPlatforms(run);
    const numbers = [...new Set(ranked.map(({ platform }) => platform))].toSorted((one, other) => one - other);
    return numbers.map((number) => ({
      label: { en: `Platform ${number}`, zh: `平台${number}` },
      unit: 'fraction',
      run: name,
      shares: new Map(ranked.filter(({ platform }) => platform === number).map(({ month, share }) => [month, share])),
    }));
  });
  return {
    by: { en: 'Month', zh: '月份' },
    columns,
    rows: rankMonths(result).map((month) => ({
      head: month,
      values: columns.map(({ shares }) => shares.get(month) ?? null),
    })),
  };
}

/** Platforms that still lend 活跃平台, and who they are: ranks by balance, entries and exits. */
export const platforms: Chart = {
  topic: { en: 'Platforms', zh: '平台' },
  note: {
    en: 'Third-party platform groups with at least one new loan in the month; below, all with a balance, ranked by it. ✕: left or taken over (red, dashed); ○: entered; named with their share: the largest at the end.',
    zh: '当月至少发放一笔贷款的第三方平台集团数；下图为有余额的平台按余额排名。✕为退出或被并购（红色虚线），○为新进；标注期末最大平台及其份额。',
  },
  series: [active],
  finding: (result, options) =>
    finding({ en: 'The number of active platforms', zh: '活跃平台数' }, active, result, options),
  panels: (result, options) => {
    const { lang, compare } = options;
    const runs = compare ? [result, compare] : [result];
    const names = runNames(result, compare, lang);
    const lowest = lowestOf(runs);
    const title = { en: 'Rank by balance', zh: '余额排名' }[lang];
    return [
      linePanel({ series: active, fromZero: true, width: PANEL_WIDTH.named, height: 110 }, 0, result, options),
      ...runs.map((run, place) =>
        rankPanel(
          run,
          lowest,
          {
            title: compare ? [names[place]!, title] : [title],
            width: PANEL_WIDTH.named,
            height: compare ? RANK_HEIGHT.beside : RANK_HEIGHT.alone,
          },
          place + 1,
          options,
        ),
      ),
    ];
  },
  columns: 1,
  table,
  params: [PLATFORM_PARAM],
};
