import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { runMonths } from '../months.ts';
import { HOVER, SLOT } from './hover.ts';
import { markerLayers, markersOf } from './markers.ts';
import { clipped, type RuleChange, spanOf } from './rule-changes.ts';
import { datesInWords, ruleInWords } from './rule-words.ts';
import { type Json, monthAxis, spanLayer } from './spec.ts';
import { INK, RUN_STYLES } from './theme.ts';

const LANE = 30;
const BAR = 9;
/** The bar of a lane hangs below its words. */
const DROP = 6;

function rowsOf(changes: readonly RuleChange[], result: Result, { lang }: ChartOptions): Json[] {
  const span = spanOf(result);
  return changes.map(({ entry, of, until }, lane) => ({
    lane,
    of,
    from: clipped(entry.effective, span),
    to: clipped(until ?? span.last, span),
    ...(entry.announced < entry.effective && entry.effective > span.first && { known: clipped(entry.announced, span) }),
    begins: entry.effective > span.first,
    tells: entry.announced >= span.first,
    words: ruleInWords(entry)[lang],
    tip: `${ruleInWords(entry)[lang]}\n${datesInWords(entry)[lang]}`,
  }));
}

/** The line from announcement to effect, the bar while the rule holds, and their symbols. */
function shapeLayers(x: Json, y: Json): Json[] {
  const at = (field: string): Json => ({ ...x, field });
  const [own, other] = RUN_STYLES;
  const only = (test: string): readonly Json[] => [{ filter: test }];
  const bar = (test: string, look: Json): Json => ({
    transform: only(test),
    mark: { type: 'bar', size: BAR, yOffset: DROP, strokeWidth: 1.25, aria: false, ...look },
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

/** What the rules say; once in white below, so that the lines of the months do not run through the letters. */
function wordLayers(y: Json, plotWidth: string): Json[] {
  const words = (look: Json): Json => ({
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'bottom',
      dy: -1,
      fontSize: 11,
      limit: { expr: plotWidth },
      ...look,
    },
    encoding: { x: { value: 0 }, y, text: { field: 'words' } },
  });
  return [words({ stroke: 'white', strokeWidth: 3, aria: false }), words({ color: INK })];
}

/** One lane a dated rule: ▷ where it is announced, a dotted line until ▼ it takes effect, a bar while it holds. */
export function lanePanel(
  changes: readonly RuleChange[],
  size: { readonly width: number },
  index: number,
  result: Result,
  options: ChartOptions,
): Json {
  const { lang, compare } = options;
  const months = runMonths(result);
  const x = monthAxis(months.length);
  const markers = markersOf(result, lang, compare);
  const y = {
    field: 'lane',
    type: 'ordinal',
    scale: { domain: changes.map((_, lane) => lane), paddingOuter: 0 },
    axis: null,
  };
  return {
    width: size.width,
    height: LANE * changes.length,
    data: { values: rowsOf(changes, result, options) },
    layer: [
      spanLayer(months, x),
      ...markerLayers(markers, x),
      ...shapeLayers(x, y),
      ...wordLayers(y, `${SLOT} * ${months.length}`),
      {
        name: `${HOVER}_${index}`,
        mark: { type: 'bar', size: LANE, opacity: 0, aria: false },
        encoding: { x: { value: 0 }, x2: { value: 'width' }, y, tooltip: { field: 'tip' } },
      },
    ],
  };
}
