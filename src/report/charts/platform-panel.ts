import { parseMonth, type Result } from '../../engine/index.ts';
import type { Lang } from '../language.ts';
import { runMonths } from '../months.ts';
import { drawnMonths, drawnPlatforms, type PlatformMonth } from '../platform-months.ts';
import { HOVER, type HoverLine, MONTH_HEADING, noteExpression } from './hover.ts';
import { markerLayers, markersOf } from './markers.ts';
import { type MonthPanel, periodLayer } from './period.ts';
import { onAxis } from './rows.ts';
import { type Json, monthAxis, spanLayer } from './spec.ts';
import { INK, PLATFORM_COLOURS } from './theme.ts';

/** The parameter that picks out one platform in every panel of every chart; the page sets it. */
export const PLATFORM_PARAM: Json = { name: 'platform', value: null };

/** Platforms drawn strongly and named: the largest at the end of the run. */
const NAMED = 6;

/** One measure of every platform over the months: a thin line each. */
export type PlatformPanel = {
  readonly index: number;
  readonly run: Result;
  /** Name of the run. */
  readonly name: string;
  /** The measure drawn. */
  readonly field: Measure['field'];
  /** What the data hold, and a month tells under the pointer. */
  readonly measures: readonly Measure[];
  /** What the page tells of the platform picked out. */
  readonly told: readonly Measure[];
  /** Scale and axis. */
  readonly y: Json;
  readonly width: number;
  readonly height: number;
  /** Are the marked months lines without labels? */
  readonly isBare: boolean;
  /** Labels of the largest, beside their last month. */
  readonly labels: (named: readonly PlatformMonth[]) => readonly { readonly text: string; readonly y: number }[];
};

/** A measure of a platform in a month, and how it is called. */
export type Measure = HoverLine & { readonly field: Exclude<keyof PlatformMonth, 'month' | 'platform'> };

export const platformName = (platform: number, lang: Lang): string =>
  lang === 'en' ? `Platform ${platform}` : `平台${platform}`;

/** Last month of every platform that is gone by the end, and the first of every one that came later. */
function ends(
  drawn: readonly PlatformMonth[],
  months: readonly string[],
): { left: PlatformMonth[]; came: PlatformMonth[] } {
  const [first, last] = [new Map<number, PlatformMonth>(), new Map<number, PlatformMonth>()];
  for (const each of drawn) {
    if (!first.has(each.platform)) first.set(each.platform, each);
    last.set(each.platform, each);
  }
  return {
    left: [...last.values()].filter(({ month }) => month !== months.at(-1)),
    came: [...first.values()].filter(({ month }) => month !== months[0]),
  };
}

/**
 * A row a platform with a list a measure over the months drawn from its first to its last, numbered from the first of the
 * run. The last stands twice, the second time without values: there the line of all platforms breaks.
 */
function rowsOf(drawn: readonly PlatformMonth[], months: readonly string[], measures: readonly Measure[]): Json[] {
  const byPlatform = new Map<number, (PlatformMonth | undefined)[]>();
  for (const each of drawn) {
    const own = byPlatform.get(each.platform) ?? [];
    own[months.indexOf(each.month)] = each;
    byPlatform.set(each.platform, own);
  }
  return [...byPlatform].map(([platform, own]) => {
    const from = own.findIndex((each) => each !== undefined);
    const here = own.slice(from);
    const lists = measures.map(({ field, unit }) => [
      field,
      Array.from(here, (each) => (each ? rounded(each[field], unit) : null)),
    ]);
    return {
      platform,
      at: [...Array.from(here, (_, place) => from + place), from + here.length - 1],
      ...Object.fromEntries(lists),
    };
  });
}

/** Rows as above, one a platform and month. */
function unfolded(months: readonly string[], measures: readonly Measure[]): readonly Json[] {
  const [first = 0, second = first + 1] = months.map((month) => parseMonth(month)!);
  const start = `${Math.floor(first / 12)}, ${first % 12}`;
  return [
    { flatten: ['at', ...measures.map((each) => each.field)] },
    { calculate: `utc(${start} + ${second - first} * datum.at)`, as: 'month' },
  ];
}

/** Three digits are enough for lines of which many stand in one plot. */
const rounded = (value: number | null, unit: string): number | null => {
  const shown = onAxis(value, unit);
  return shown === null ? null : Number(shown.toPrecision(3));
};

/** The panel as a Vega-Lite view. */
export function platformPanel(panel: PlatformPanel, lang: Lang): MonthPanel {
  const { index, run, name, field, measures, told, width, height, isBare } = panel;
  const months = drawnMonths(run);
  const drawn = drawnPlatforms(run);
  const { left, came } = ends(drawn, months);
  const named = drawn.filter(({ month, rank }) => month === months.at(-1) && rank <= NAMED);
  const [isNamed, isLeft] = [isOneOf(named), isOneOf(left)];
  const { unit } = measures.find((each) => each.field === field)!;
  const x = monthAxis(runMonths(run).length);
  const y = { ...panel.y, field, type: 'quantitative' };
  const line = (filter: string, mark: Json): Json => ({
    transform: [{ filter }],
    mark: { type: 'line', order: false, aria: false, ...mark },
    encoding: { x, y },
  });
  const symbols = (places: readonly PlatformMonth[], mark: Json): Json => ({
    data: { values: places.map((each) => ({ month: each.month, [field]: rounded(each[field], unit) })) },
    mark: { type: 'point', opacity: 1, aria: false, ...mark },
    encoding: { x, y },
  });
  return {
    width,
    height,
    data: { values: rowsOf(drawn, months, measures) },
    transform: unfolded(months, measures),
    told: { index, lines: [], each: told.map((each) => ({ ...each, run: name })) },
    layer: [
      spanLayer(runMonths(run), x),
      line(`!(${isNamed}) && !(${isLeft})`, { color: PLATFORM_COLOURS.others, strokeWidth: 1 }),
      line(isLeft, { color: PLATFORM_COLOURS.left, strokeWidth: 1.25, strokeDash: [1.5, 2.5] }),
      line(isNamed, { color: PLATFORM_COLOURS.named, strokeWidth: 2.25 }),
      line('datum.platform === platform', { color: INK, strokeWidth: 4 }),
      symbols(left, { shape: CROSS, stroke: PLATFORM_COLOURS.left, strokeWidth: 2, size: 40, filled: false }),
      symbols(came, { shape: 'circle', stroke: PLATFORM_COLOURS.others, fill: 'white', size: 26, strokeWidth: 1.25 }),
      nameLayer(panel, named, x, y),
      ...markerLayers(markersOf(run, lang), x, isBare),
      periodLayer(index, x),
      pointLayer(panel, x, y, lang),
    ],
  };
}

const CROSS = 'M-0.6,-0.6L0.6,0.6M0.6,-0.6L-0.6,0.6';

const isOneOf = (places: readonly PlatformMonth[]): string =>
  `indexof(${JSON.stringify(places.map(({ platform }) => platform))}, datum.platform) >= 0`;

/** Names of the largest, to the right of their lines. */
const nameLayer = ({ labels, field }: PlatformPanel, named: readonly PlatformMonth[], x: Json, y: Json): Json => ({
  data: { values: labels(named).map(({ text, y: place }) => ({ month: named[0]?.month, [field]: place, text })) },
  mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, fontSize: 11, color: INK },
  encoding: { x, y, text: { field: 'text' } },
});

/** Unseen points that tell what is known of a platform in a month, and by which the page picks it out. */
const pointLayer = ({ index, field, measures }: PlatformPanel, x: Json, y: Json, lang: Lang): Json => {
  const name = { en: "'\\nPlatform ' + datum.platform", zh: "'\\n平台' + datum.platform" }[lang];
  return {
    name: `${HOVER}_${index}`,
    transform: [
      { calculate: noteExpression(`${MONTH_HEADING} + ${name}`, measures, lang), as: 'tip' },
      { filter: `isValid(datum.${field})` },
    ],
    mark: { type: 'point', opacity: 0, size: 160, filled: true, aria: false },
    encoding: { x, y, tooltip: { field: 'tip' } },
  };
};
