import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { runMonths } from '../months.ts';
import { estimateWidth, wrap } from '../text-width.ts';
import { HOVER, SLOT } from './hover.ts';
import { markerLayers, markersOf } from './markers.ts';
import { type MonthPanel, periodLayer } from './period.ts';
import { clipped, type RuleChange, spanOf } from './rule-changes.ts';
import { datesInWords, ruleInWords } from './rule-words.ts';
import { type Json, monthAxis, spanLayer } from './spec.ts';
import { INK, RUN_STYLES } from './theme.ts';

/** A lane is as high as its words where they are wrapped, and its bar. */
const LINE = 13;
const BELOW = 17;
/** Widest line on a telephone, in columns. */
const NARROW = 42;
const WORDS = 11;
const BAR = 9;
/** The bar of a lane hangs below the place on which its words stand. */
const DROP = 6;

function rowsOf(changes: readonly RuleChange[], result: Result, { lang }: ChartOptions): Json[] {
  const span = spanOf(result);
  let bottom = 0;
  return changes.map(({ entry, of, until }) => {
    const words = ruleInWords(entry)[lang];
    const lines = wrap(words, NARROW);
    const top = bottom;
    bottom += BELOW + LINE * lines.length;
    return {
      ...{ top, bottom, y: top + 2 + LINE * lines.length },
      ...{ words, lines, wide: estimateWidth(words, WORDS, false) },
      of,
      from: clipped(entry.effective, span),
      to: clipped(until ?? span.last, span),
      ...(entry.announced < entry.effective &&
        entry.effective > span.first && { known: clipped(entry.announced, span) }),
      begins: entry.effective > span.first,
      tells: entry.announced >= span.first,
      tip: `${words}\n${datesInWords(entry)[lang]}`,
    };
  });
}

/** The line from announcement to effect, the bar while the rule holds, and their symbols. */
function shapeLayers(x: Json, y: Json): Json[] {
  const at = (field: string): Json => ({ ...x, field });
  const [own, other] = RUN_STYLES;
  const only = (test: string): readonly Json[] => [{ filter: test }];
  const bar = (test: string, look: Json): Json => ({
    transform: only(test),
    mark: { type: 'bar', orient: 'horizontal', size: BAR, yOffset: DROP, strokeWidth: 1.25, aria: false, ...look },
    encoding: { x: at('from'), x2: { field: 'to' }, y },
  });
  const symbol = (test: string, field: string, look: Json): Json => ({
    transform: only(test),
    mark: { type: 'point', yOffset: DROP, opacity: 1, strokeWidth: 1.25, stroke: INK, aria: false, ...look },
    encoding: { x: at(field), y },
  });
  return [
    {
      transform: only('isValid(datum.known)'),
      mark: { type: 'rule', yOffset: DROP, strokeDash: [2, 2], color: INK, aria: false },
      encoding: { x: at('known'), x2: { field: 'from' }, y },
    },
    bar("datum.of !== 'other'", { fill: own.color, stroke: own.color }),
    bar("datum.of === 'other'", { fill: 'white', stroke: other.color, strokeDash: [4, 2] }),
    symbol('isValid(datum.known) && datum.tells', 'known', { shape: 'triangle-right', size: 60, fill: 'white' }),
    symbol('datum.begins', 'from', { shape: 'triangle-down', size: 70, fill: INK, yOffset: DROP - 1 }),
  ];
}

/** What a rule says, in one line where the plot is wide enough for it. */
const wordLayer = (y: Json, plotWidth: string, look: Json): Json => ({
  transform: [{ calculate: `${plotWidth} < datum.wide ? datum.lines : datum.words`, as: 'said' }],
  mark: {
    type: 'text',
    align: 'left',
    baseline: 'bottom',
    // Vega sets the first line at this height and the others below it
    dy: { expr: `-1 - ${LINE} * (isArray(datum.said) ? length(datum.said) - 1 : 0)` },
    lineHeight: LINE,
    fontSize: WORDS,
    limit: { expr: plotWidth },
    ...look,
  },
  encoding: { x: { value: 0 }, y, text: { field: 'said' } },
});

/** The same words drawn thick in white beneath, so that no line of a month runs through the letters or between them. */
const HALO: Json = { stroke: 'white', strokeWidth: 8, strokeJoin: 'round', color: 'white', aria: false };

/** One lane a dated rule: ▷ where it is announced, a dotted line until ▼ it takes effect, a bar while it holds. */
export function lanePanel(
  changes: readonly RuleChange[],
  size: { readonly width: number },
  index: number,
  result: Result,
  options: ChartOptions,
): MonthPanel {
  const { lang, compare } = options;
  const months = runMonths(result);
  const x = monthAxis(months.length);
  const markers = markersOf(result, lang, compare);
  const plotWidth = `${SLOT} * ${months.length}`;
  const values = rowsOf(changes, result, options);
  const height = Number(values.at(-1)!.bottom);
  const y = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, height], reverse: true, nice: false, zero: false },
    axis: null,
  };
  return {
    width: size.width,
    height,
    data: { values },
    told: { index, lines: [] },
    layer: [
      spanLayer(months, x),
      ...markerLayers(markers, x),
      wordLayer(y, plotWidth, HALO),
      ...shapeLayers(x, y),
      wordLayer(y, plotWidth, { color: INK }),
      periodLayer(index, x),
      {
        name: `${HOVER}_${index}`,
        mark: { type: 'rect', opacity: 0, aria: false },
        encoding: {
          ...{ x: { value: 0 }, x2: { value: 'width' } },
          ...{ y: { ...y, field: 'top' }, y2: { field: 'bottom' } },
          tooltip: { field: 'tip' },
        },
      },
    ],
  };
}
