import { formatValue, unitLabel } from '../../format.ts';
import { type HoverLine, hoverLayer } from '../hover.ts';
import { type Marker, markerHeight, markerLayers } from '../markers.ts';
import { periodLayer } from '../period.ts';
import { onAxis } from '../rows.ts';
import { type ChartSpec, flatAxis, type Json, monthAxis } from '../spec.ts';
import { FAN_STYLES, INK } from '../theme.ts';
import { type EnsembleWords, framed } from './frame.ts';

/** An estimate of one month, `YYYY-MM`; empty where the month has none, and without ends where there is no interval. */
type FanMonth = { readonly month: string; readonly mean: number | null } & {
  readonly [End in 'low' | 'high']: number | null;
};

/** A scenario's mean over its runs month by month, with the interval of that mean. */
type FanScenario = {
  readonly name: string;
  /** `month` is `YYYY-MM`; the same months in every scenario. */
  readonly months: readonly FanMonth[];
};

export type FanChart = EnsembleWords & {
  /** One to five. */
  readonly scenarios: readonly FanScenario[];
  /** Unit of the column, as in the monthly table: `fen`, `fraction`, `1/year` … */
  readonly unit: string;
  /** What the vertical axis measures, without its unit. */
  readonly axis: string;
  /** Months to mark with upright lines; see `markersOn`. */
  readonly markers?: readonly Marker[];
};

const HEIGHT = 300;
const LABEL_GAP = 15;

/**
 * Lines of the means with bands of their intervals 区间带, one a scenario, told apart by colour, dashes and the name at the end.
 * @throws RangeError when there are more scenarios than styles
 */
export function fanChart(chart: FanChart): ChartSpec {
  const { scenarios, unit, axis, markers = [], lang } = chart;
  if (scenarios.length > FAN_STYLES.length)
    throw new RangeError(`fanChart: at most ${FAN_STYLES.length} scenarios can be told apart, got ${scenarios.length}`);
  const months = scenarios[0]?.months ?? [];
  const x = monthAxis(months.length);
  const label = unitLabel(unit, lang);
  const title = lang === 'en' ? `${axis}, ${label}` : `${axis}（${label}）`;
  const y = (field: string): Json => ({
    field,
    type: 'quantitative',
    axis: flatAxis(title, 12 + markerHeight(markers)),
    scale: { zero: false, nice: true },
  });
  const lines = scenarios.map(({ name }, place): HoverLine => ({ label: name, unit, field: `v${place}` }));
  return framed(
    {
      height: HEIGHT,
      data: { values: rowsOf(scenarios, unit) },
      told: { index: 0, lines: lines.map(({ label: run, ...line }) => ({ ...line, run, label: axis })) },
      layer: [
        ...scenarios.flatMap((_, place) => scenarioLayers(place, x, y)),
        ...endLabels(chart, x, y),
        ...markerLayers(markers, x),
        periodLayer(0, x),
        hoverLayer(0, lines, x, lang),
      ],
    },
    chart,
    months.length,
  );
}

const rowsOf = (scenarios: readonly FanScenario[], unit: string): Json[] =>
  (scenarios[0]?.months ?? []).map(({ month }, row) => ({
    month,
    ...Object.fromEntries(
      scenarios.flatMap(({ months }, place) => [
        [`v${place}`, onAxis(months[row]?.mean, unit)],
        [`l${place}`, onAxis(months[row]?.low, unit)],
        [`h${place}`, onAxis(months[row]?.high, unit)],
      ]),
    ),
  }));

function scenarioLayers(place: number, x: Json, y: (field: string) => Json): Json[] {
  const { color, dash } = FAN_STYLES[place]!;
  return [
    {
      mark: { type: 'area', opacity: 0.14, color, aria: false },
      encoding: { x, y: y(`l${place}`), y2: { field: `h${place}` } },
    },
    { mark: { type: 'line', strokeWidth: 2.25, color, strokeDash: dash }, encoding: { x, y: y(`v${place}`) } },
  ];
}

/** Names and last values to the right of the lines, pushed apart where lines end close together. */
function endLabels({ scenarios, unit, lang }: FanChart, x: Json, y: (field: string) => Json): Json[] {
  const all = scenarios.flatMap(({ months }) =>
    months.flatMap(({ mean, low, high }) => [mean, low, high].filter((value) => value !== null)),
  );
  const gap = (LABEL_GAP / HEIGHT) * (Math.max(...all) - Math.min(...all));
  let floor = Number.NEGATIVE_INFINITY;
  const values = scenarios
    .flatMap(({ name, months }, place) => {
      const { month, mean } = months.at(-1) ?? { month: '', mean: null };
      return mean === null ? [] : [{ name, end: { month, mean }, place }];
    })
    .toSorted((one, other) => one.end.mean - other.end.mean)
    .map(({ name, end, place }) => {
      floor = Math.max(end.mean, floor + gap);
      return { place, month: end.month, y: onAxis(floor, unit), text: `${name} ${formatValue(end.mean, unit, lang)}` };
    });
  const marks = values.map(({ place, ...value }) => ({
    data: { values: [value] },
    mark: {
      type: 'point',
      shape: 'stroke',
      size: 160,
      xOffset: 12,
      opacity: 1,
      stroke: FAN_STYLES[place]!.color,
      strokeWidth: 2.5,
      strokeDash: FAN_STYLES[place]!.dash,
      aria: false,
    },
    encoding: { x, y: y('y') },
  }));
  return [
    ...marks,
    {
      data: { values: values.map(({ place: _, ...value }) => value) },
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: 22, fontSize: 11, color: INK },
      encoding: { x, y: y('y'), text: { field: 'text' } },
    },
  ];
}
