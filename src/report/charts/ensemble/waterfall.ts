import { formatChange } from '../../format.ts';
import { onAxis } from '../rows.ts';
import type { ChartSpec, Json } from '../spec.ts';
import { EFFECT_COLOURS, INK, QUIET_INK } from '../theme.ts';
import { type EnsembleWords, type Estimate, framed } from './frame.ts';
import { changeInWords, estimateFields, levelInWords, ROW, rowAxis, valueAxis, whisker } from './rows.ts';

/** What one channel 传导渠道 adds to the measure, with its interval. */
type WaterfallStep = Estimate & { readonly label: string };

/** A level that the steps start from or come to. */
type WaterfallLevel = { readonly label: string; readonly mean: number };

export type WaterfallChart = EnsembleWords & {
  readonly baseline: WaterfallLevel;
  /** In the order in which they are added; their means add up to the variant less the baseline. */
  readonly steps: readonly WaterfallStep[];
  readonly variant: WaterfallLevel;
  /** Unit of the measure's column. */
  readonly unit: string;
  /** What the horizontal axis measures, without its unit. */
  readonly axis: string;
};

type Place = { readonly row: number; readonly from: number; readonly to: number };

/** Where each step starts and ends, in the unit of the measure. */
function placesOf({ baseline, steps }: WaterfallChart): Place[] {
  let reached = baseline.mean;
  return steps.map(({ mean }, step) => {
    const from = reached;
    reached += mean;
    return { row: step + 1, from, to: reached };
  });
}

const stepRows = ({ steps, unit, lang }: WaterfallChart, places: readonly Place[]): Json[] =>
  places.map(({ row, from, to }) => {
    const step = steps[row - 1]!;
    const { mean: end, ...ends } = estimateFields(step, unit, from);
    return {
      row,
      ...fieldsFrom(from, unit),
      end,
      ...ends,
      rises: to > from,
      outer: onAxis(Math.max(from, from + (step.high ?? step.mean)), unit),
      text: formatChange(0, step.mean, unit, lang),
      tip: `${step.label}\n${changeInWords(step, unit, lang)}`,
    };
  });

const levelRows = ({ baseline, steps, variant, unit, lang }: WaterfallChart): Json[] =>
  [
    { row: 0, level: baseline },
    { row: steps.length + 1, level: variant },
  ].map(({ row, level }) => ({
    row,
    ...fieldsFrom(level.mean, unit),
    text: levelInWords(level.mean, unit, lang),
    tip: `${level.label}\n${levelInWords(level.mean, unit, lang)}`,
  }));

/** From the baseline to the variant, a bar a channel: rises filled, falls hollow; whiskers are the intervals of the steps. */
export function waterfallChart(chart: WaterfallChart): ChartSpec {
  const { baseline, steps, variant, unit, axis, lang } = chart;
  const x = (field: string) => valueAxis(field, axis, unit, lang);
  const last = steps.length + 1;
  const y = rowAxis([baseline.label, ...steps.map(({ label }) => label), variant.label]);
  const places = placesOf(chart);
  const bars = stepRows(chart, places);
  const levels = levelRows(chart);
  const bar = (rises: boolean): Json => ({
    transform: [{ filter: `datum.rises === ${rises}` }],
    mark: {
      type: 'bar',
      size: ROW - 11,
      strokeWidth: 1.25,
      fill: rises ? EFFECT_COLOURS.against : 'white',
      stroke: rises ? EFFECT_COLOURS.against : EFFECT_COLOURS.clear,
    },
    encoding: { x: x('from'), x2: { field: 'end' }, y, tooltip: { field: 'tip' }, description: { field: 'tip' } },
  });
  return framed(
    {
      height: ROW * (last + 1),
      data: { values: bars },
      layer: [
        ...connectors(places, unit, x, y),
        // A layer without a bar would be a picture without words.
        ...[true, false].filter((rises) => bars.some((row) => row.rises === rises)).map(bar),
        ...whisker(x, y),
        number('outer', 6, bars, x, y),
        ...levelLayers(levels, x, y),
      ],
    },
    chart,
  );
}

const fieldsFrom = (value: number, unit: string): Json => ({
  from: estimateFields({ mean: value, low: value, high: value }, unit).mean,
});

/** Thin upright lines that lead from the end of a step to the next row. */
function connectors(places: readonly Place[], unit: string, x: (field: string) => Json, y: Json): Json[] {
  const values = places.flatMap(({ row, from, to }, place) => [
    { row: row - 1, next: row, ...fieldsFrom(from, unit) },
    ...(place === places.length - 1 ? [{ row, next: row + 1, ...fieldsFrom(to, unit) }] : []),
  ]);
  return [
    {
      data: { values },
      mark: { type: 'rule', color: QUIET_INK, strokeWidth: 0.75, strokeDash: [2, 2], aria: false },
      encoding: { x: x('from'), y, y2: { field: 'next' } },
    },
  ];
}

/** The two levels: a black dot with its number. */
const levelLayers = (values: readonly Json[], x: (field: string) => Json, y: Json): Json[] => [
  {
    data: { values },
    mark: { type: 'point', shape: 'square', filled: true, size: 90, color: INK, opacity: 1 },
    encoding: { x: x('from'), y, tooltip: { field: 'tip' }, description: { field: 'tip' } },
  },
  number('from', 10, values, x, y),
];

/** The number of a row, to the right of a place. */
const number = (place: string, dx: number, values: readonly Json[], x: (field: string) => Json, y: Json): Json => ({
  data: { values },
  mark: { type: 'text', align: 'left', dx, fontSize: 11, color: INK, aria: false },
  encoding: { x: x(place), y, text: { field: 'text' } },
});
