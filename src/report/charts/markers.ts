import { type DatedLever, formatMonth, type Result } from '../../engine/index.ts';
import type { Lang, Text } from '../language.ts';
import { runMonths } from '../months.ts';
import { estimateWidth } from '../text-width.ts';
import { referenceMonth } from '../windows.ts';
import { ruleChanges } from './rule-changes.ts';
import type { Json } from './spec.ts';
import { QUIET_INK } from './theme.ts';

/** A month that a chart marks with an upright line, and the row above the plot in which its label stands. */
export type Marker = {
  readonly month: string;
  readonly kind: 'announced' | 'effective' | 'reference';
  readonly label: string;
  readonly align: 'left' | 'right';
  readonly row: number;
};

const LABEL_ROW = 13;
const GAP = 5;
const LABEL_SIZE = 11;
/** Labels are set apart for a panel of this width, so that they are on a narrow screen too. */
const NARROW = 320;
/** A label may stand over the numbers of the vertical axis. */
const AXIS_ROOM = 30;

/** Where more months are marked, only the reference month and the announcement of its rules are labelled. */
const FEW = 5;

const DASH: Readonly<Record<Marker['kind'], readonly number[]>> = {
  announced: [2, 3],
  effective: [7, 3],
  reference: [1, 0],
};

type Dated = {
  readonly month: string;
  readonly kind: Marker['kind'];
  readonly words: Text;
  readonly isOfReference: boolean;
};

/** What a chart marks dates on: its months and the reference month as `YYYY-MM`, and the rules whose dates matter. */
export type Calendar = {
  readonly months: readonly string[];
  readonly reference: string;
  readonly entries: readonly DatedLever[];
};

/** Months to mark, in order: announcements, dates of effect and the reference month, as far as the run shows them. */
function datesOf({ months, reference, entries }: Calendar): readonly Dated[] {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const inForce = new Set(entries.map(({ effective }) => formatMonth(effective)));
  const known = new Map<string, boolean>();
  for (const { announced, effective } of entries.filter((entry) => entry.announced < entry.effective)) {
    const month = formatMonth(announced);
    known.set(month, known.get(month) === true || formatMonth(effective) === reference);
  }
  const announced = [...known].map(
    ([month, isOfReference]): Dated => ({
      month,
      kind: 'announced',
      words: { en: `announced ${month}`, zh: `${month} 公布` },
      isOfReference,
    }),
  );
  const effective = [...inForce]
    .filter((month) => !known.has(month) && month !== reference)
    .map(
      (month): Dated => ({
        month,
        kind: 'effective',
        words: { en: `in force ${month}`, zh: `${month} 生效` },
        isOfReference: false,
      }),
    );
  const words = inForce.has(reference)
    ? { en: `in force, reference ${reference}`, zh: `${reference} 生效（参照月）` }
    : { en: `reference ${reference}`, zh: `${reference} 参照月` };
  const own: Dated = { month: reference, kind: 'reference', words, isOfReference: true };
  return [...announced.filter(({ month }) => month !== reference), ...effective, own]
    .filter(({ month }) => month > first && month <= last)
    .toSorted((one, two) => (one.month < two.month ? -1 : 1));
}

type Place = Marker & { readonly from: number; readonly to: number };

/** On which side of its line a label stands, and what it covers there. */
function placeOf({ month, kind }: Dated, label: string, share: number, beside: number): Place {
  const plot = NARROW - beside;
  const x = plot * share;
  const width = estimateWidth(label, LABEL_SIZE, false) + GAP;
  const fits = { left: x + width <= NARROW + GAP, right: x + AXIS_ROOM >= width };
  const wanted = kind === 'announced' ? 'right' : 'left';
  const other = wanted === 'left' ? 'right' : 'left';
  const align = fits[wanted] || !fits[other] ? wanted : other;
  const [from, to] = align === 'left' ? [x, x + width] : [x - width, x];
  return { month, kind, label, align, row: 0, from, to };
}

/** Labels that would meet stand in rows. Those nearest to the side that they point to stand lowest, so that no line runs through one. */
function inRows(places: readonly Place[]): readonly Marker[] {
  const labelled = places.filter(({ label }) => label !== '');
  const order = [
    ...labelled.filter(({ align }) => align === 'right'),
    ...labelled.filter(({ align }) => align === 'left').toReversed(),
  ];
  const rows = new Map<Place, number>();
  for (const place of order) {
    const meets = (row: number): boolean =>
      [...rows].some(([each, taken]) => taken >= row && place.from < each.to && place.to > each.from);
    let row = 0;
    while (meets(row)) row++;
    rows.set(place, row);
  }
  return places.map(({ from: _, to: __, ...marker }, at) => ({ ...marker, row: rows.get(places[at]!) ?? 0 }));
}

/**
 * The reference month and the months in which rules became known or took effect, as far as the chart shows them.
 * Announcements point left and dates of effect right where there is room.
 * @param beside room to the right of the plot, in pixels, over which labels may stand
 */
export function markersOn(calendar: Calendar, lang: Lang, beside = 0): readonly Marker[] {
  const { months } = calendar;
  const dates = datesOf(calendar);
  const isCrowded = dates.length > FEW;
  return inRows(
    dates.map((dated) => {
      const label = isCrowded && !dated.isOfReference ? '' : dated.words[lang];
      return placeOf(dated, label, months.indexOf(dated.month) / Math.max(1, months.length - 1), beside);
    }),
  );
}

/** The same for a run, and the run beside it. */
export const markersOf = (result: Result, lang: Lang, compare?: Result, beside = 0): readonly Marker[] =>
  markersOn(
    {
      months: runMonths(result),
      reference: referenceMonth(result),
      entries: ruleChanges(result, compare).map(({ entry }) => entry),
    },
    lang,
    beside,
  );

/** Height that the labels take above the plot, in pixels. */
export const markerHeight = (markers: readonly Marker[]): number =>
  LABEL_ROW * Math.max(0, ...markers.map(({ row, label }) => (label === '' ? 0 : row + 1)));

/** Lines of one kind, each up to its label; months without a label are ticks at the upper edge. */
function lineLayers(kind: Marker['kind'], markers: readonly Marker[], x: Json, areBare: boolean): Json[] {
  const own = markers.filter((marker) => marker.kind === kind);
  const mark = { type: 'rule', color: QUIET_INK, strokeWidth: kind === 'reference' ? 1.25 : 1, aria: false };
  const layer = (
    group: readonly Marker[],
    strokeDash: readonly number[],
    from: number,
    to: number | 'height',
  ): Json[] =>
    group.length === 0
      ? []
      : [
          {
            data: { values: group.map(({ month }) => ({ month })) },
            mark: { ...mark, strokeDash },
            encoding: { x, y: { value: from }, y2: { value: to } },
          },
        ];
  const full = own.filter(({ label }) => label !== '');
  const ticks = own.filter(({ label }) => label === '');
  const rows = areBare ? [0] : [...new Set(full.map(({ row }) => row))];
  return [
    ...rows.flatMap((row) =>
      areBare
        ? layer(full, DASH[kind], 0, 'height')
        : layer(
            full.filter((marker) => marker.row === row),
            DASH[kind],
            -GAP - LABEL_ROW * row,
            'height',
          ),
    ),
    ...layer(ticks, [1, 0], kind === 'announced' ? -5 : 0, kind === 'announced' ? 0 : 7),
  ];
}

/**
 * Layers that draw the markers: upright lines and, above the plot, their labels.
 * @param areBare lines without labels, for panels under a chart that names the dates
 */
export function markerLayers(markers: readonly Marker[], x: Json, areBare = false): Json[] {
  const lines = (['announced', 'effective', 'reference'] as const).flatMap((kind) =>
    lineLayers(kind, markers, x, areBare),
  );
  const labelled = markers.filter(({ label }) => label !== '');
  if (areBare || labelled.length === 0) return lines;
  const values = labelled.map(({ month, label, align, row }) => ({
    month,
    label,
    align,
    y: -GAP - LABEL_ROW * row,
    dx: align === 'left' ? 3 : -3,
  }));
  const text = { type: 'text', baseline: 'bottom', fontSize: LABEL_SIZE, color: QUIET_INK };
  return [
    ...lines,
    {
      data: { values },
      mark: { ...text, align: { expr: 'datum.align' }, dx: { expr: 'datum.dx' }, y: { expr: 'datum.y' } },
      encoding: { x, text: { field: 'label' } },
    },
  ];
}
