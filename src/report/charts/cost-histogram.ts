import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import type { Lang } from '../language.ts';
import { runMonths } from '../months.ts';
import { PANEL_WIDTH } from './chart.ts';
import { ceilingsOf, heightOf, type Step, stepsOf, TICK, visible } from './cost-steps.ts';
import { ceilingLayers, FILL, headOf, keyLayers, lookOf, peakLayers } from './cost-words.ts';
import { HOVER, SLOT } from './hover.ts';
import { type Sides, sidesOf } from './sides.ts';
import { flatAxis, type Json } from './spec.ts';
import { GRID, INK } from './theme.ts';
import { valueExpression } from './value-expression.ts';

/** Number of the panel among those of its chart, after those of the months of at most two runs. */
const PLACE = 2;
const HEIGHT = 240;
/** The plot reaches over the room that the panels below it need for names, in pixels. */
const BEYOND = 120;
/** Room above the highest step for its two lines of words. */
const HEADROOM = 1.18;
const GRID_STEPS = [1, 2, 5, 10, 20];
const MOST_GRID_LINES = 6;

/** Where the lines across the plot stand, per cent. */
function gridOf(top: number): number[] {
  const step = GRID_STEPS.find((each) => top / each <= MOST_GRID_LINES) ?? 25;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, line) => line * step);
}

/** Both outlines, from the foot of the first step to the foot of the last; and the area below the first one. */
function stepLayers(sides: readonly unknown[], x: Json, y: (field: string) => Json): Json[] {
  const style = { interpolate: 'step-after', aria: false };
  const outline = (_: unknown, side: number): Json => ({
    mark: { type: 'line', ...style, ...lookOf(side), strokeJoin: 'miter' },
    encoding: { x, y: y(`v${side}`), order: { field: 'place' } },
  });
  const area = { mark: { type: 'area', ...style, ...FILL }, encoding: { x, y: y('v0') } };
  return [area, ...sides.map(outline)];
}

/** The part of the plot above a band lights up under the pointer and tells its shares. */
function hoverLayer(names: readonly string[], x: Json, lang: Lang): Json {
  const lines = names.map(
    (name, side) => `${JSON.stringify(`\n${name}: `)} + ${valueExpression(`datum.v${side}`, 'fraction', lang)}`,
  );
  const heading = {
    en: "(isValid(datum.to) ? 'Above ' + datum.edge + ' up to ' + datum.to + ' %' : 'Above ' + datum.edge + ' %')",
    zh: "(isValid(datum.to) ? '高于' + datum.edge + '%至' + datum.to + '%' : '高于' + datum.edge + '%')",
  }[lang];
  const name = `month_${PLACE}`;
  return {
    name: `${HOVER}_${PLACE}`,
    transform: [{ filter: 'isValid(datum.end)' }, { calculate: [heading, ...lines].join(' + '), as: 'tip' }],
    params: [{ name, select: { type: 'point', on: 'pointerover', clear: 'pointerout', fields: ['edge'] } }],
    mark: { type: 'rect', color: INK, aria: false },
    encoding: {
      x,
      x2: { field: 'end' },
      y: { value: 0 },
      y2: { value: 'height' },
      tooltip: { field: 'tip' },
      opacity: { condition: { param: name, empty: false, value: 0.12 }, value: 0 },
    },
  };
}

/** One row an edge: the step that begins there, and before and after them all the foot of the outline. */
function rowsOf(steps: readonly Step[]): Json[] {
  const values = (shares: readonly (number | null)[]): Json =>
    Object.fromEntries(shares.map((share, side) => [`v${side}`, share ?? 0]));
  const foot = values(steps[0]!.shares.map(() => 0));
  return [
    { edge: steps[0]!.from, ...foot },
    ...steps.map(({ from, to, end, shares }) => ({ edge: from, to, end, ...values(shares) })),
    { edge: steps.at(-1)!.end, ...foot },
  ].map((row, place) => ({ place, ...row }));
}

const titleOf = ({ sides, when }: Sides, lang: Lang): string[] => {
  const said = { en: 'Share of new lending, % in each point of cost', zh: '各成本档（1个百分点）占新放款比重（%）' }[
    lang
  ];
  const months = when ?? (sides.length === 1 ? sides[0]!.name : undefined);
  return months ? [said, months] : [said];
};

/** The scales of the plot: all-in cost to the right, share upwards, and where lines across the plot stand. */
function scalesOf(steps: readonly Step[], title: readonly string[], lift: number, plotWidth: string, lang: Lang) {
  const top = HEADROOM * Math.max(1, ...steps.map(heightOf));
  const grid = gridOf(top);
  const ticks = steps.map(({ from }) => from).filter((edge) => edge % TICK === 0);
  const domain = [steps[0]!.from, steps.at(-1)!.end];
  const x: Json = {
    field: 'edge',
    type: 'quantitative',
    scale: { domain, nice: false, zero: false, range: [0, { expr: plotWidth }] },
    axis: { title: { en: 'All-in cost, % a year', zh: '综合融资成本（年化%）' }[lang], values: ticks, grid: false },
  };
  const axis = flatAxis(title, lift, { values: grid, tickCount: grid.length, grid: false });
  const y = (field: string): Json => ({
    field,
    type: 'quantitative',
    axis,
    scale: { domain: [0, top], nice: false },
  });
  return { grid, x, y };
}

/** Lines across the plot, as wide as it is: those of the axis would end with the panels below. */
const gridLayer = (grid: readonly number[], plotWidth: string, y: Json): Json => ({
  data: { values: grid.map((value) => ({ value })) },
  mark: { type: 'rule', color: GRID, aria: false },
  encoding: { x: { value: 0 }, x2: { value: { expr: plotWidth } }, y },
});

/**
 * How new lending spreads over the all-in cost in steps of one percentage point: a run against another one, or the months
 * from the reference month against the year before. The first panel of its chart.
 */
export function costHistogram(result: Result, { lang, compare }: ChartOptions): Json {
  const sides = sidesOf(result, compare, lang);
  const names = sides.sides.map(({ name }) => name);
  const key = names.length > 1 ? names : [];
  const steps = visible(stepsOf(result, sides));
  const plotWidth = `${SLOT} * ${runMonths(result).length} + ${BEYOND}`;
  const { grid, x, y } = scalesOf(steps, titleOf(sides, lang), headOf(key), plotWidth, lang);
  return {
    width: PANEL_WIDTH.labelled,
    height: HEIGHT,
    data: { values: rowsOf(steps) },
    layer: [
      gridLayer(grid, plotWidth, y('value')),
      ...stepLayers(names, x, y),
      ...keyLayers(key, plotWidth),
      ...ceilingLayers(ceilingsOf(result, compare, steps, lang), x),
      ...peakLayers(steps, x, y('value'), lang),
      hoverLayer(names, x, lang),
    ],
  };
}
