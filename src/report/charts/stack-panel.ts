import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { runMonths } from '../months.ts';
import type { Series } from '../series.ts';
import { apart } from './apart.ts';
import { hoverLayer } from './hover.ts';
import { markerHeight, markerLayers, markersOf } from './markers.ts';
import { type MonthPanel, periodLayer } from './period.ts';
import { monthRows } from './rows.ts';
import { flatAxis, type Json, monthAxis } from './spec.ts';
import { INK, STACK_COLOURS } from './theme.ts';

/** Shares that add up, drawn on top of one another, the first at the bottom. */
export type StackPanel = {
  readonly series: readonly Series[];
  /** Name of the run. */
  readonly name: string;
  /** What the shares are shares of; the words of the vertical axis. */
  readonly axisTitle: readonly string[];
  /** Upper end of the axis, as a fraction. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const LABEL_GAP = 15;
/** What the names beside the bands take, in pixels. */
const LABEL_ROOM = 140;
/** Bands that never reach this share get no label of their own: they could not be seen. */
const VISIBLE = 0.002;

/** Largest total of the stack over the months of all runs, as a fraction. */
export function stackTop(series: readonly Series[], runs: readonly Result[]): number {
  const totals = runs.flatMap((run) => {
    const columns = series.map(({ read }) => read(run));
    return runMonths(run).map((_, row) => columns.reduce((sum, values) => sum + (values[row] ?? 0), 0));
  });
  return Math.max(0.01, ...totals);
}

/** Names and last values to the right of the bands, pushed apart where bands are thin. */
function labelsOf({ series, top, height }: StackPanel, run: Result, { lang }: ChartOptions): Json[] {
  const months = runMonths(run);
  const last = months.length - 1;
  const gap = (LABEL_GAP / height) * top;
  let reached = 0;
  const placed = series.flatMap((each) => {
    const values = each.read(run);
    // months without a value count as zero here: a stack has no way to leave one out
    const value = values[last] ?? 0;
    const middle = reached + value / 2;
    reached += value;
    if (!values.some((share) => (share ?? 0) >= VISIBLE)) return [];
    return [{ each, value, middle }];
  });
  const places = apart(
    placed.map(({ middle }) => middle),
    gap,
    top,
  );
  return placed.map(({ each, value }, at) => ({
    month: months[last],
    band: each.key,
    y: Number((100 * places[at]!).toPrecision(5)),
    text: `${each.label[lang]} ${(100 * value).toFixed(1)}${lang === 'en' ? ' %' : '%'}`,
  }));
}

/** A square in the band's colour and its name, beside the last month. */
const labelLayers = (labels: readonly Json[], x: Json, y: Json, color: Json): Json[] => [
  {
    data: { values: labels },
    mark: { type: 'square', size: 90, opacity: 1, xOffset: 12, aria: false },
    encoding: { x, y, color },
  },
  {
    data: { values: labels },
    mark: { type: 'text', align: 'left', baseline: 'middle', dx: 22, fontSize: 11, color: INK },
    encoding: { x, y, text: { field: 'text' } },
  },
];

/** The bands, from the same rows that the pointer reads: one field a band. */
const bandLayer = (keys: readonly string[], x: Json, y: Json, color: Json): Json => ({
  transform: [
    { fold: keys, as: ['band', 'value'] },
    { calculate: 'datum.value || 0', as: 'value' },
    { calculate: `indexof(${JSON.stringify(keys)}, datum.band)`, as: 'order' },
  ],
  mark: { type: 'area', stroke: 'white', strokeWidth: 0.8 },
  encoding: { x, y: { ...y, stack: 'zero' }, color, order: { field: 'order', type: 'quantitative' } },
});

/** The panel as a Vega-Lite view of one run. `index` is its place in the chart. */
export function stackPanel(panel: StackPanel, index: number, run: Result, options: ChartOptions): MonthPanel {
  const { series, name, axisTitle, top, width, height } = panel;
  const { lang } = options;
  const months = runMonths(run);
  const x = monthAxis(months.length);
  const markers = markersOf(run, lang, undefined, LABEL_ROOM);
  const axis = flatAxis(axisTitle, markerHeight(markers) + 12);
  const y = (field: string): Json => ({
    field,
    type: 'quantitative',
    axis,
    scale: { domain: [0, 100 * top], nice: false },
  });
  const keys = series.map(({ key }) => key);
  const color = {
    field: 'band',
    type: 'nominal',
    scale: { domain: keys, range: STACK_COLOURS.slice(0, keys.length) },
    legend: null,
  };
  const fields = series.map(({ key, unit, read }) => ({ field: key, unit, values: read(run) }));
  const lines = series.toReversed().map(({ key, label, unit }) => ({ label: label[lang], unit, field: key }));
  return {
    width,
    height,
    data: { values: monthRows(months, fields) },
    told: { index, lines: lines.map((line) => ({ ...line, run: name })) },
    layer: [
      bandLayer(keys, x, y('value'), color),
      ...labelLayers(labelsOf(panel, run, options), x, y('y'), color),
      ...markerLayers(markers, x),
      periodLayer(index, x),
      hoverLayer(index, lines, x, lang),
    ],
  };
}
