import { formatValue } from '../format.ts';
import type { Lang } from '../language.ts';
import type { Values } from '../months.ts';
import type { Json } from './spec.ts';
import { INK } from './theme.ts';

/** Name of the chart's parameter for the width of a month in pixels, set again when a page fits the chart to a screen. */
export const SLOT = 'slot';

/** One line of the note that a month shows under the pointer. */
export type HoverLine = { readonly label: string; readonly unit: string; readonly values: Values };

/**
 * An invisible upright line a month that lights up under the pointer and carries the month's values as a tooltip.
 * @param name unique within the chart
 */
export function hoverLayer(
  name: string,
  months: readonly string[],
  lines: readonly HoverLine[],
  x: Json,
  lang: Lang,
): Json {
  const values = months.map((month, row) => ({
    month,
    tip: [
      month,
      ...lines.map(({ label, unit, values }) => `${label}: ${formatValue(values[row] ?? null, unit, lang)}`),
    ].join('\n'),
  }));
  return {
    data: { values },
    params: [{ name, select: { type: 'point', on: 'pointerover', clear: 'pointerout', fields: ['month'] } }],
    // announced to nobody: the table behind the chart holds the same values
    mark: { type: 'rule', color: INK, strokeWidth: { expr: SLOT }, aria: false },
    encoding: {
      x,
      tooltip: { field: 'tip' },
      opacity: { condition: { param: name, empty: false, value: 0.12 }, value: 0 },
    },
  };
}
