import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { formatValue } from '../format.ts';
import type { Lang } from '../language.ts';
import { runMonths } from '../months.ts';
import { type RankedPlatform, rankedPlatforms, rankMonths } from '../ranks.ts';
import { HOVER, MONTH_HEADING } from './hover.ts';
import { markerLayers, markersOf } from './markers.ts';
import { type MonthPanel, periodLayer } from './period.ts';
import { flatAxis, type Json, monthAxis, spanLayer } from './spec.ts';
import { INK, RANK_COLOURS } from './theme.ts';
import { valueExpression } from './value-expression.ts';

/** The parameter that picks out one platform in every panel of a chart. */
const PLATFORM = 'platform';
export const PLATFORM_PARAM: Json = {
  name: PLATFORM,
  select: { type: 'point', fields: ['platform'], on: 'pointerover', clear: 'pointerout' },
  views: [1, 2].map((panel) => `${HOVER}_${panel}`),
};

/** Platforms drawn strongly and named: the largest at the end of the run. */
const NAMED = 6;

const nameOf = (platform: number, lang: Lang): string => (lang === 'en' ? `Platform ${platform}` : `平台${platform}`);

/** Last month of every platform that is gone by the end, and the first of every one that came later. */
function ends(
  ranked: readonly RankedPlatform[],
  months: readonly string[],
): { left: RankedPlatform[]; came: RankedPlatform[] } {
  const [first, last] = [new Map<number, RankedPlatform>(), new Map<number, RankedPlatform>()];
  for (const each of ranked) {
    if (!first.has(each.platform)) first.set(each.platform, each);
    last.set(each.platform, each);
  }
  return {
    left: [...last.values()].filter(({ month }) => month !== months.at(-1)),
    came: [...first.values()].filter(({ month }) => month !== months[0]),
  };
}

/** A run's platforms by rank over the months. @param lowest the lowest rank of any panel of the chart */
export function rankPanel(
  run: Result,
  lowest: number,
  size: { readonly title: readonly string[]; readonly width: number; readonly height: number },
  index: number,
  { lang }: ChartOptions,
): MonthPanel {
  const months = rankMonths(run);
  const ranked = rankedPlatforms(run);
  const { left, came } = ends(ranked, months);
  const named = ranked.filter(({ month, rank }) => month === months.at(-1) && rank <= NAMED);
  const [isNamed, isLeft] = [isOneOf(named), isOneOf(left)];
  const x = monthAxis(runMonths(run).length);
  const y = {
    field: 'rank',
    type: 'quantitative',
    scale: { domain: [1, lowest], reverse: true, nice: false, zero: false, padding: 8 },
    axis: flatAxis(size.title, 12, { values: [1, 5, 10, 15, 20, 25, 30, 35, 40], grid: false, labelOverlap: false }),
  };
  const line = (test: string | Json, mark: Json): Json => ({
    transform: [{ filter: test }],
    mark: { type: 'line', ...mark },
    encoding: { x, y, detail: { field: 'platform' } },
  });
  return {
    width: size.width,
    height: size.height,
    data: { values: ranked.map(({ share, ...each }) => ({ ...each, share: Number((100 * share).toPrecision(3)) })) },
    told: { index, lines: [] },
    layer: [
      spanLayer(runMonths(run), x),
      line(`!(${isNamed}) && !(${isLeft})`, { color: RANK_COLOURS.others, strokeWidth: 1 }),
      line(isLeft, { color: RANK_COLOURS.left, strokeWidth: 1.25, strokeDash: [4, 3] }),
      line(isNamed, { color: RANK_COLOURS.named, strokeWidth: 2.25 }),
      line({ param: PLATFORM, empty: false }, { color: INK, strokeWidth: 4 }),
      symbols(left, { shape: CROSS, stroke: RANK_COLOURS.left, strokeWidth: 2, size: 40, filled: false }, x, y),
      symbols(came, { shape: 'circle', stroke: RANK_COLOURS.others, fill: 'white', size: 26, strokeWidth: 1.25 }, x, y),
      nameLayer(named, x, y, lang),
      ...markerLayers(markersOf(run, lang), x, true),
      periodLayer(index, x),
      pointLayer(index, x, y, lang),
    ],
  };
}

const CROSS = 'M-0.6,-0.6L0.6,0.6M0.6,-0.6L-0.6,0.6';

const symbols = (places: readonly RankedPlatform[], mark: Json, x: Json, y: Json): Json => ({
  data: { values: places.map(({ month, rank, platform }) => ({ month, rank, platform })) },
  mark: { type: 'point', opacity: 1, aria: false, ...mark },
  encoding: { x, y },
});

const isOneOf = (places: readonly RankedPlatform[]): string =>
  `indexof(${JSON.stringify(places.map(({ platform }) => platform))}, datum.platform) >= 0`;

/** Names and shares of the largest, to the right of their lines. */
const nameLayer = (named: readonly RankedPlatform[], x: Json, y: Json, lang: Lang): Json => ({
  data: {
    values: named.map(({ month, rank, platform, share }) => ({
      month,
      rank,
      text: `${nameOf(platform, lang)}: ${formatValue(share, 'fraction', lang)}`,
    })),
  },
  mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, fontSize: 11, color: INK },
  encoding: { x, y, text: { field: 'text' } },
});

/** Unseen points that tell platform, rank and share of a month, and pick the platform out. */
function pointLayer(index: number, x: Json, y: Json, lang: Lang): Json {
  const [name, rank, share] = lang === 'en' ? ['Platform ', ', rank ', ', share '] : ['平台', '，排名', '，份额'];
  const said = [
    MONTH_HEADING,
    `'\\n${name}' + datum.platform`,
    `'${rank}' + datum.rank`,
    `'${share}' + ${valueExpression('datum.share', 'fraction', lang)}`,
  ];
  return {
    name: `${HOVER}_${index}`,
    transform: [{ calculate: said.join(' + '), as: 'tip' }],
    mark: { type: 'point', opacity: 0, size: 160, filled: true, aria: false },
    encoding: { x, y, tooltip: { field: 'tip' } },
  };
}
