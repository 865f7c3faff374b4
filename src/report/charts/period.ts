import { unitLabel } from '../format.ts';
import type { Lang } from '../language.ts';
import { SLOT } from './hover.ts';
import type { ChartSpec, Json } from './spec.ts';
import { INK } from './theme.ts';
import { changeExpression, valueExpression } from './value-expression.ts';

/** Beginning of the names of layers that shade the period 时段 that a reader has marked. */
export const PERIOD = 'period';

/** First and last month of that period as times, null while none is marked. */
const PERIOD_PARAMS: readonly Json[] = ['from', 'to'].map((name) => ({ name, value: null }));

/** The shade over the months of the period, each as wide as under the pointer. @param index place of the panel in its chart */
export const periodLayer = (index: number, x: Json): Json => ({
  name: `${PERIOD}_${index}`,
  data: { values: [{}] },
  transform: [{ calculate: 'from', as: 'from' }, { calculate: 'to', as: 'to' }, { filter: 'isValid(datum.from)' }],
  mark: {
    type: 'rect',
    color: INK,
    opacity: 0.1,
    xOffset: { expr: `-${SLOT} / 2` },
    x2Offset: { expr: `${SLOT} / 2` },
    aria: false,
  },
  encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } },
});

/** One measure of a run in the months of a panel, and the field of the panel's data that holds it. */
export type ToldLine = { readonly label: string; readonly run: string; readonly unit: string; readonly field: string };

/** What the page can tell of a period from the layer `hover_<index>` of a panel. */
type Told = {
  readonly index: number;
  /** Told as means over its months. */
  readonly lines: readonly ToldLine[];
  /** Lines of single platforms, by the field `platform`: told of the one picked out, from the first month to the last. */
  readonly each?: readonly ToldLine[];
};

/** A view over months and what the page is told of it, which is no part of Vega-Lite. */
export type MonthPanel = Json & { readonly told: Told };

/** Shares carry their sign, and numbers of things need no word. */
const SPEAKS_FOR_ITSELF = /^(fraction|1\/year|count|HHI.*)$/;

const withUnit = ({ label, unit, ...line }: ToldLine, lang: Lang): ToldLine => ({
  ...line,
  unit,
  label: SPEAKS_FOR_ITSELF.test(unit)
    ? label
    : { en: `${label}, ${unitLabel(unit, lang)}`, zh: `${label}（${unitLabel(unit, lang)}）` }[lang],
});

/**
 * Panels as views with the parameters of a chart, and where they stand over months what the page needs to tell of a
 * period: lines, and expressions that write a `value` of each unit, or the change `from` a value `to` another.
 * @param base name of the run that the others are held against
 */
export function withPeriod(
  panels: readonly Json[],
  params: readonly Json[],
  base: string | undefined,
  lang: Lang,
): Pick<ChartSpec, 'concat'> & Json {
  const told = panels.flatMap((panel) => ('told' in panel ? [panel.told as Told] : []));
  const concat = panels.map(({ told: _, ...view }) => view);
  if (told.length === 0) return { params, concat };
  const units = [...new Set(told.flatMap(({ lines, each = [] }) => [...lines, ...each].map(({ unit }) => unit)))];
  const byUnit = (expression: (unit: string) => string): Json =>
    Object.fromEntries(units.map((unit) => [unit, expression(unit)]));
  return {
    params: [...params, ...PERIOD_PARAMS],
    concat,
    usermeta: {
      told: told.map(({ index, lines, each }) => ({
        index,
        lines: lines.map((line) => withUnit(line, lang)),
        ...(each && { each: each.map((line) => withUnit(line, lang)) }),
      })),
      ...(base !== undefined && { base, changes: byUnit((unit) => changeExpression('from', 'to', unit, lang)) }),
      values: byUnit((unit) => valueExpression('value', unit, lang)),
    },
  };
}
