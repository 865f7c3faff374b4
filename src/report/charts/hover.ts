import type { Lang } from '../language.ts';
import type { Json } from './spec.ts';
import { INK } from './theme.ts';
import { valueExpression } from './value-expression.ts';

/** Name of the chart's parameter for the width of a month in pixels, set again when a page fits the chart to a screen. */
export const SLOT = 'slot';

/** Beginning of the names of layers that only answer the pointer; a picture without a reader leaves them out. */
export const HOVER = 'hover';

/** One line of the note that a month shows under the pointer, and the field of the panel's data that it tells. */
export type HoverLine = { readonly label: string; readonly unit: string; readonly field: string };

/** Expression of a note: a heading, then a line a value. */
export const noteExpression = (heading: string, lines: readonly HoverLine[], lang: Lang): string =>
  [
    heading,
    ...lines.map(
      ({ label, unit, field }) =>
        `${JSON.stringify(`\n${label}: `)} + ${valueExpression(`datum.${field}`, unit, lang)}`,
    ),
  ].join(' + ');

/** What stands along the x axis of a panel: the field, and an expression that writes it above the values. */
export type HoverAxis = { readonly field: string; readonly heading: string };

/** Expression that writes the month of a row as `YYYY-MM`. */
export const MONTH_HEADING = "utcFormat(toDate(datum.month), '%Y-%m')";

const BY_MONTH: HoverAxis = { field: 'month', heading: MONTH_HEADING };

/**
 * An invisible upright line a month that lights up under the pointer and carries the month's values as a tooltip. It
 * stands on the data of its panel.
 * @param index place of the panel in its chart
 */
export function hoverLayer(
  index: number,
  lines: readonly HoverLine[],
  x: Json,
  lang: Lang,
  { field, heading }: HoverAxis = BY_MONTH,
): Json {
  const name = `month_${index}`;
  return {
    name: `${HOVER}_${index}`,
    transform: [{ calculate: noteExpression(heading, lines, lang), as: 'tip' }],
    params: [{ name, select: { type: 'point', on: 'pointerover', clear: 'pointerout', fields: [field] } }],
    // announced to nobody: the table behind the chart holds the same values
    mark: { type: 'rule', color: INK, strokeWidth: { expr: SLOT }, aria: false },
    encoding: {
      x,
      tooltip: { field: 'tip' },
      opacity: { condition: { param: name, empty: false, value: 0.12 }, value: 0 },
    },
  };
}
