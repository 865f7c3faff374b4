import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import type { Lang, Text } from '../language.ts';
import { runMonths, type Values } from '../months.ts';
import type { Series } from '../series.ts';
import { wrap } from '../text-width.ts';
import { SLOT } from './hover.ts';
import { withPeriod } from './period.ts';
import { runNames } from './run-lines.ts';
import type { ChartSpec, Json } from './spec.ts';
import { CONFIG } from './theme.ts';

/** Widths of panels in pixels: alone, beside another, and with names written to the right of it. */
export const PANEL_WIDTH = { full: 640, half: 288, labelled: 480, named: 540 } as const;

/** One chart of the report. */
export type Chart = {
  /** What it is about, in a few words. */
  readonly topic: Text;
  /** How to read it: what is drawn and how it is measured. */
  readonly note: Text;
  /** The columns of the table behind it. */
  readonly series: readonly Series[];
  /** What its numbers say, in one sentence without a full stop. */
  readonly finding: (result: Result, options: ChartOptions) => string;
  readonly panels: (result: Result, options: ChartOptions) => readonly Json[];
  readonly columns: 1 | 2;
  /** The table behind it where its rows are not the months of the run. */
  readonly table?: (result: Result, compare: Result | undefined) => ChartTable;
  /** Places along the x axis where they are not the months of the run. */
  readonly places?: (result: Result) => number;
  /** Do the panels mean different things by the same colours? */
  readonly ownColours?: boolean;
  /** Parameters that its panels share. */
  readonly params?: readonly Json[];
};

/** A table behind a chart whose rows are not months. */
export type ChartTable = {
  /** Heading of the first column, and what the values are by. */
  readonly by: Text;
  readonly columns: readonly {
    /** Name of the column for programs; made from the label where it has none. */
    readonly key?: string;
    readonly label: Text;
    readonly unit: string;
    readonly run?: Text;
  }[];
  readonly rows: readonly { readonly head: string; readonly values: Values }[];
};

/** Widest lines of title and subtitle, counting a Chinese character as two. */
export const TITLE_WIDTH = 84;
const SUBTITLE_WIDTH = 106;

function subtitleOf(chart: Chart, result: Result, { lang, compare }: ChartOptions): string[] {
  const { seed } = result.scenario;
  const names = runNames(result, compare, lang).join(lang === 'en' ? ' against ' : ' 对比 ');
  const source = lang === 'en' ? `${names}; one run, seed ${seed}` : `${names}；单次运行，种子 ${seed}`;
  return [...wrap(chart.note[lang], SUBTITLE_WIDTH), ...wrap(source, SUBTITLE_WIDTH)];
}

function describe(chart: Chart, result: Result, options: ChartOptions): string {
  const months = runMonths(result);
  const names = runNames(result, options.compare, options.lang);
  const span = [months[0], months.at(-1)];
  return options.lang === 'en'
    ? `${chart.finding(result, options)}. ${chart.topic.en}: ${chart.note.en} Months ${span.join(' to ')}; ${names.join(' and ')}.`
    : `${chart.finding(result, options)}。${chart.topic.zh}：${chart.note.zh}${span.join('至')}；${names.join('与')}。`;
}

/** The chart as a Vega-Lite v6 specification with its data inside. */
export function chartSpec(chart: Chart, result: Result, options: ChartOptions): ChartSpec {
  const panels = chart.panels(result, options);
  const places = chart.places?.(result) ?? runMonths(result).length;
  const slot = Number((Number(panels[0]?.width) / Math.max(1, places)).toFixed(3));
  const [, base] = runNames(result, options.compare, options.lang);
  const shared = chart.ownColours ? 'independent' : 'shared';
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: describe(chart, result, options),
    title: { text: wrap(chart.finding(result, options), TITLE_WIDTH), subtitle: subtitleOf(chart, result, options) },
    ...withPeriod(panels, [{ name: SLOT, value: slot }, ...(chart.params ?? [])], base, options.lang),
    columns: Math.min(chart.columns, panels.length),
    spacing: { row: 34, column: 48 },
    resolve: { scale: { color: shared, strokeDash: shared } },
    config: CONFIG,
  };
}

/** Words for an axis that was cut, said under every chart that has one. */
export const CUT_AXIS: Readonly<Record<Lang, string>> = {
  en: 'The vertical axes do not start at zero.',
  zh: '纵轴不从零开始。',
};
