import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { axisScale, unitLabel } from '../format.ts';
import type { Lang } from '../language.ts';
import { runMonths } from '../months.ts';
import type { Series } from '../series.ts';
import { titleOf } from '../titles.ts';
import { type HoverLine, hoverLayer } from './hover.ts';
import { markerHeight, markerLayers, markersOf } from './markers.ts';
import { flatAxis, type Json, monthAxis } from './spec.ts';
import { RUN_STYLES } from './theme.ts';

/** One measure over the months: a line a run, with a band around it where the measure has a spread. */
export type LinePanel = {
  readonly series: Series;
  readonly band?: { readonly low: Series; readonly high: Series };
  /** Does the vertical axis start at zero? */
  readonly fromZero: boolean;
  readonly width: number;
  readonly height: number;
};

/** Names of the runs drawn together; a title used twice is told apart by the scenario's file name. */
export function runNames(result: Result, compare: Result | undefined, lang: Lang): readonly string[] {
  const title = titleOf(result.scenario)[lang];
  if (!compare) return [title];
  const other = titleOf(compare.scenario)[lang];
  return [title, other === title ? `${title} (${compare.scenario.name})` : other];
}

function rowsOf(panel: LinePanel, run: Result, name: string): Json[] {
  const scale = axisScale(panel.series.unit);
  const scaled = (series: Series | undefined): ((row: number) => number | null) => {
    const values = series?.read(run);
    return (row) => {
      const value = values?.[row] ?? null;
      return value === null ? null : value * scale;
    };
  };
  const [value, low, high] = [scaled(panel.series), scaled(panel.band?.low), scaled(panel.band?.high)];
  return runMonths(run).map((month, row) => ({
    month,
    run: name,
    value: value(row),
    ...(panel.band && { low: low(row), high: high(row) }),
  }));
}

function hoverLines(
  panel: LinePanel,
  runs: readonly Result[],
  names: readonly string[],
  { lang }: ChartOptions,
): HoverLine[] {
  const { series, band } = panel;
  return runs.flatMap((run, index) =>
    [series, ...(band ? [band.low, band.high] : [])].map((each) => ({
      label: `${names[index]}, ${each.label[lang]}`,
      unit: each.unit,
      values: each.read(run),
    })),
  );
}

/** Encodings that tell the runs apart by colour and by dashes; the legend shows both, and is left out for a single run. */
function runEncodings(names: readonly string[]): Json {
  const legend = names.length > 1 ? { symbolOpacity: 1, symbolStrokeWidth: 2 } : null;
  const styles = RUN_STYLES.slice(0, names.length);
  const channel = (range: readonly unknown[]): Json => ({
    field: 'run',
    type: 'nominal',
    scale: { domain: names, range },
    legend,
  });
  return { color: channel(styles.map(({ color }) => color)), strokeDash: channel(styles.map(({ dash }) => dash)) };
}

/** The spread of the run itself is filled; of a run beside it only the edges are drawn, since two fills would hide each other. */
function bandLayers(own: readonly Json[], x: Json, y: (field: string) => Json, encodings: Json): Json[] {
  const edge = (field: string): Json => ({
    mark: { type: 'line', strokeWidth: 0.75, aria: false },
    encoding: { x, y: y(field), ...encodings },
  });
  const fill = {
    data: { values: own },
    mark: { type: 'area', opacity: 0.16, color: RUN_STYLES[0].color, aria: false },
    encoding: { x, y: y('low'), y2: { field: 'high' } },
  };
  return [fill, edge('low'), edge('high')];
}

/** The panel as a Vega-Lite view. `index` is its place in the chart. */
export function linePanel(panel: LinePanel, index: number, result: Result, options: ChartOptions): Json {
  const { series, band, fromZero, width, height } = panel;
  const { lang, compare } = options;
  const runs = compare ? [result, compare] : [result];
  const names = runNames(result, compare, lang);
  const months = runMonths(result);
  const x = monthAxis(months.length);
  const markers = markersOf(result, lang);
  const unit = unitLabel(series.unit, lang);
  const title = lang === 'en' ? `${series.label.en}, ${unit}` : `${series.label.zh}（${unit}）`;
  const axis = flatAxis(title, markerHeight(markers) + 12);
  const y = (field: string): Json => ({ field, type: 'quantitative', axis, scale: { zero: fromZero, nice: true } });
  const { color, strokeDash } = runEncodings(names) as { color: Json; strokeDash: Json };
  return {
    width,
    height,
    data: { values: runs.flatMap((run, which) => rowsOf(panel, run, names[which]!)) },
    layer: [
      ...(band ? bandLayers(rowsOf(panel, result, names[0]!), x, y, { color, strokeDash }) : []),
      { mark: { type: 'line', strokeWidth: RUN_STYLES[0].width }, encoding: { x, y: y('value'), color, strokeDash } },
      ...markerLayers(markers, x),
      hoverLayer(`month_${index}`, months, hoverLines(panel, runs, names, options), x, lang),
    ],
  };
}
