import { wrap } from '../text-width.ts';

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

/** Widest lines of titles above a panel and below one, in columns: what a telephone has room for. */
const FLAT_WIDTH = 50;
const BELOW_WIDTH = 44;

/** From line to line of the title of an axis, in pixels. */
const TITLE_LINE = 14;

/** Lines of a text as Vega takes them: a single one is no list. */
export const oneOrMore = (lines: readonly string[]): string | readonly string[] =>
  lines.length === 1 ? lines[0]! : lines;

/** A vertical axis whose title lies flat above it; `lift` is how far above its last line stands, in pixels. */
export function flatAxis(title: string | readonly string[], lift: number, extra: Json = {}): Json {
  const lines = [title].flat().flatMap((line) => wrap(line, FLAT_WIDTH));
  return {
    title: oneOrMore(lines),
    titleAngle: 0,
    titleAlign: 'left',
    titleAnchor: 'end',
    titleBaseline: 'bottom',
    titleLineHeight: TITLE_LINE,
    titleX: -36,
    // Vega sets the first line at this height and the others below it
    titleY: -lift - TITLE_LINE * (lines.length - 1),
    tickCount: 5,
    domain: false,
    ticks: false,
    ...extra,
  };
}

/** The title of a horizontal axis, in lines that a telephone has room for. */
export const titleBelow = (title: string | readonly string[]): string | readonly string[] =>
  oneOrMore([title].flat().flatMap((line) => wrap(line, BELOW_WIDTH)));

/** Expression that writes the names of an axis or legend whose values are places in a list, so that the data need no words. */
export const labelByPlace = (names: readonly (string | readonly string[])[]): string =>
  `${JSON.stringify(names)}[datum.value]`;
