/** A piece of a Vega-Lite specification; the tests hold every chart against Vega-Lite's own schema. */
export type Json = Readonly<Record<string, unknown>>;

/** A Vega-Lite v6 chart, complete with its data. Plain JSON. */
export type ChartSpec = {
  readonly $schema: string;
  /** Alternative text: the finding, what is drawn and over which months. */
  readonly description: string;
  readonly title?: { readonly text: readonly string[]; readonly subtitle: readonly string[] };
  readonly concat: readonly Json[];
  readonly columns: number;
  readonly config: Json;
} & Json;

const STEPS = [1, 3, 6, 12, 24];
const MOST_TICKS = 6;

/** Months along the x axis, written as 2025-10 in both languages, with ticks a round number of months apart. */
export function monthAxis(count: number): Json {
  const step = STEPS.find((months) => count / months <= MOST_TICKS) ?? 60;
  return {
    field: 'month',
    type: 'temporal',
    scale: { type: 'utc' },
    axis: { title: null, format: '%Y-%m', grid: false, labelOverlap: true, tickCount: { interval: 'month', step } },
  };
}

/** An unseen layer that stretches the axis of a panel over all months of the run, so that panels stand in line. */
export const spanLayer = (months: readonly string[], x: Json): Json => ({
  data: { values: [{ month: months[0], end: months.at(-1) }] },
  mark: { type: 'rule', opacity: 0, aria: false },
  encoding: { x, x2: { field: 'end' } },
});

/** From line to line of the title of an axis, in pixels: its baseline is that of the first line, and the others hang below. */
const TITLE_LINE = 14;

/** A vertical axis whose title lies flat above it; `lift` is how far above its last line stands, in pixels. */
export const flatAxis = (title: string | readonly string[], lift: number, extra: Json = {}): Json => ({
  title,
  titleAngle: 0,
  titleAlign: 'left',
  titleAnchor: 'end',
  titleBaseline: 'bottom',
  titleX: -36,
  titleY: -lift - TITLE_LINE * (typeof title === 'string' ? 0 : title.length - 1),
  tickCount: 5,
  domain: false,
  ticks: false,
  ...extra,
});

/** Expression that writes the names of an axis or legend whose values are places in a list, so that the data need no words. */
export const labelByPlace = (names: readonly string[]): string => `${JSON.stringify(names)}[datum.value]`;
