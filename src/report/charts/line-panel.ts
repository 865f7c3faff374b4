import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { unitLabel } from '../format.ts';
import type { Lang } from '../language.ts';
import { runMonths } from '../months.ts';
import type { Series } from '../series.ts';
import { type HoverLine, hoverLayer } from './hover.ts';
import { markerHeight, markerLayers, markersOf } from './markers.ts';
import { type MonthPanel, periodLayer, type ToldLine } from './period.ts';
import { type Field, monthRows } from './rows.ts';
import { byRun, runEncodings, runNames } from './run-lines.ts';
import { flatAxis, type Json, monthAxis } from './spec.ts';
import { INK, RUN_STYLES } from './theme.ts';

/** One measure over the months: a line a run, with a band around it where the measure has a spread. */
export type LinePanel = {
  readonly series: Series;
  readonly band?: { readonly low: Series; readonly high: Series };
  /** What the measure may not pass: a thin black step. */
  readonly limit?: Series;
  /** Does the vertical axis start at zero? */
  readonly fromZero: boolean;
  readonly width: number;
  readonly height: number;
  /** Without the labels of the marked months, for panels below one that has them. */
  readonly isBare?: boolean;
};

/** A series of a run under its name in the panel's data. */
type Column = Field & { readonly series: Series; readonly run: number };

/** The fields of the panel's data: `v` values, `l` lows, `h` highs and `m` limits, each with the place of its run. */
function columnsOf({ series, band, limit }: LinePanel, runs: readonly Result[]): Column[] {
  return runs.flatMap((run, place) => {
    const column = (name: string, each: Series | undefined): Column[] =>
      each ? [{ field: `${name}${place}`, unit: each.unit, values: each.read(run), series: each, run: place }] : [];
    return [
      ...column('v', series),
      ...column('l', band?.low),
      ...column('h', band?.high),
      ...(limit && !repeats(limit, runs, place) ? column('m', limit) : []),
    ];
  });
}

/** Is the limit of this run that of the first one, so that one line shows both? */
const repeats = (limit: Series, runs: readonly Result[], place: number): boolean =>
  place > 0 && JSON.stringify(limit.read(runs[place]!)) === JSON.stringify(limit.read(runs[0]!));

/** The spread of the run itself is filled; of a run beside it only the edges are drawn, since two fills would hide each other. */
function bandLayers(names: readonly string[], x: Json, y: (field: string) => Json): Json[] {
  const edge = (field: string): Json => ({
    transform: byRun(field, names),
    mark: { type: 'line', strokeWidth: 0.75, aria: false },
    encoding: { x, y: y('value'), ...runEncodings(names) },
  });
  const fill = {
    mark: { type: 'area', opacity: 0.16, color: RUN_STYLES[0].color, aria: false },
    encoding: { x, y: y('l0'), y2: { field: 'h0' } },
  };
  return [fill, edge('l'), edge('h')];
}

const limitLayer = (field: string, x: Json, y: (field: string) => Json): Json => ({
  mark: { type: 'line', interpolate: 'step-after', color: INK, strokeWidth: 1.25, strokeDash: [1, 2], aria: false },
  encoding: { x, y: y(field) },
});

const toldLines = (columns: readonly Column[], names: readonly string[], { lang }: ChartOptions): ToldLine[] =>
  columns.map(({ series, run, field, unit }) => ({ label: series.label[lang], run: names[run]!, unit, field }));

const hoverLine = ({ label, run, ...line }: ToldLine, lang: Lang): HoverLine => ({
  ...line,
  label: `${run}${lang === 'en' ? ', ' : '，'}${label}`,
});

/** A limit drawn once for both runs is told of both. */
const ofBoth = (lines: readonly ToldLine[], names: readonly string[]): ToldLine[] =>
  lines.flatMap((line) =>
    line.field === 'm0' && !lines.some(({ field }) => field === 'm1') ? names.map((run) => ({ ...line, run })) : [line],
  );

/** The panel as a Vega-Lite view. `index` is its place in the chart. */
export function linePanel(panel: LinePanel, index: number, result: Result, options: ChartOptions): MonthPanel {
  const { series, band, fromZero, width, height, isBare = false } = panel;
  const { lang, compare } = options;
  const runs = compare ? [result, compare] : [result];
  const names = runNames(result, compare, lang);
  const months = runMonths(result);
  const x = monthAxis(months.length);
  const markers = markersOf(result, lang, compare);
  const columns = columnsOf(panel, runs);
  const lines = toldLines(columns, names, options);
  const unit = unitLabel(series.unit, lang);
  const title = lang === 'en' ? `${series.label.en}, ${unit}` : `${series.label.zh}（${unit}）`;
  const axis = flatAxis(title, (isBare ? 0 : markerHeight(markers)) + 12, isBare ? { tickCount: 3 } : {});
  const y = (field: string): Json => ({ field, type: 'quantitative', axis, scale: { zero: fromZero, nice: true } });
  return {
    width,
    height,
    data: { values: monthRows(months, columns) },
    told: { index, lines: ofBoth(lines, names) },
    layer: [
      ...(band ? bandLayers(names, x, y) : []),
      ...columns.filter(({ field }) => field.startsWith('m')).map(({ field }) => limitLayer(field, x, y)),
      {
        transform: byRun('v', names),
        mark: { type: 'line', strokeWidth: RUN_STYLES[0].width },
        encoding: { x, y: y('value'), ...runEncodings(names) },
      },
      ...markerLayers(markers, x, isBare),
      periodLayer(index, x),
      hoverLayer(
        index,
        lines.map((line) => hoverLine(line, lang)),
        x,
        lang,
      ),
    ],
  };
}
