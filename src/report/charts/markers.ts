import { formatMonth, type Result } from '../../engine/index.ts';
import type { Lang } from '../language.ts';
import { runMonths } from '../months.ts';
import { referenceMonth } from '../windows.ts';
import type { Json } from './spec.ts';
import { QUIET_INK } from './theme.ts';

/** A month that a chart marks with an upright line, and the row above the plot in which its label stands. */
export type Marker = {
  readonly month: string;
  readonly label: string;
  readonly dash: readonly number[];
  readonly align: 'left' | 'right';
  readonly row: number;
};

const LABEL_ROW = 13;
const GAP = 5;

/** Where more announcements are shown, only that of the rules of the reference month is labelled. */
const FEW = 3;

/**
 * The reference month and the months in which rules of the scenario became known before they took effect,
 * as far as the chart shows them. Announcements point left and the reference month right, so that the two do not meet.
 */
export function markersOf(result: Result, lang: Lang): readonly Marker[] {
  const months = runMonths(result);
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const shown = (month: string): boolean => month >= first && month <= last;
  const reference = referenceMonth(result);
  // Quotations of the reference rate are no rules to prepare for.
  const ahead = result.scenario.levers.filter(
    ({ lever, announced, effective }) => lever !== 'lpr' && announced < effective && shown(formatMonth(announced)),
  );
  const announcements = [...new Set(ahead.map(({ announced }) => formatMonth(announced)))]
    .filter((month) => month !== reference)
    .sort();
  const ofReference = new Set(
    ahead
      .filter(({ effective }) => formatMonth(effective) === reference)
      .map(({ announced }) => formatMonth(announced)),
  );
  const told = announcements.length > FEW ? announcements.filter((month) => ofReference.has(month)) : announcements;
  const labelled = announcements.map((month): Marker => {
    const early = months.indexOf(month) < months.length / 4;
    const place = told.indexOf(month);
    const label = place < 0 ? '' : lang === 'en' ? `announced ${month}` : `${month} 公布`;
    return {
      month,
      label,
      dash: [2, 3],
      align: early ? 'left' : 'right',
      row: place < 0 ? 0 : told.length - 1 - place,
    };
  });
  if (!shown(reference)) return labelled;
  const late = months.indexOf(reference) > (3 * months.length) / 4;
  const label = lang === 'en' ? `reference ${reference}` : `${reference} 参照月`;
  const crowded = labelled.some(({ align, label: text }) => text !== '' && align === (late ? 'right' : 'left'));
  return [
    ...labelled,
    { month: reference, label, dash: [1, 0], align: late ? 'right' : 'left', row: crowded ? told.length : 0 },
  ];
}

/** Height that the labels take above the plot, in pixels. */
export const markerHeight = (markers: readonly Marker[]): number =>
  LABEL_ROW * Math.max(0, ...markers.map(({ row }) => row + 1));

/** Layers that draw the markers: upright lines and, above the plot, their labels. */
export function markerLayers(markers: readonly Marker[], x: Json): Json[] {
  if (markers.length === 0) return [];
  const values = markers.map((marker) => ({
    ...marker,
    y: -GAP - LABEL_ROW * marker.row,
    dx: marker.align === 'left' ? 3 : -3,
  }));
  const data = { values };
  const text = { type: 'text', baseline: 'bottom', fontSize: 11, color: QUIET_INK };
  return [
    ...values.map((value) => ({
      data: { values: [value] },
      mark: { type: 'rule', color: QUIET_INK, strokeWidth: 1, strokeDash: value.dash },
      encoding: { x, y: { value: value.y }, y2: { value: 'height' } },
    })),
    {
      data,
      mark: { ...text, align: { expr: 'datum.align' }, dx: { expr: 'datum.dx' }, y: { expr: 'datum.y' } },
      encoding: { x, text: { field: 'label' } },
    },
  ];
}
