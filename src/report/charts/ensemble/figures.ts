import { onAxis } from '../rows.ts';
import type { ChartSpec, Json } from '../spec.ts';
import { EFFECT_COLOURS, INK } from '../theme.ts';
import { type EnsembleWords, type Estimate, framed } from './frame.ts';
import { boundedInWords, estimateFields, ROW, rowAxis, valueAxis, whisker, zeroLine } from './rows.ts';

/** One or two figures of one thing with their intervals, and what luck alone would make of the first, if that is known. */
type FiguresRow = {
  readonly label: string;
  readonly figures: readonly [Estimate] | readonly [Estimate, Estimate];
  readonly luck?: number;
};

export type FiguresChart = EnsembleWords & {
  readonly rows: readonly FiguresRow[];
  /** What the figures are called, for notes under the pointer. */
  readonly names: readonly string[];
  readonly unit: string;
  /** What the horizontal axis measures, without its unit. */
  readonly axis: string;
  /** Is zero marked? */
  readonly hasZero: boolean;
};

/** First figures are filled dots, second ones hollow squares a little lower. */
const LOOKS = [
  { shape: 'circle', stroke: EFFECT_COLOURS.clear, fill: EFFECT_COLOURS.clear },
  { shape: 'square', stroke: EFFECT_COLOURS.against, fill: 'white' },
] as const;
const APART = 5;

/** Dots with intervals, a row a setting or point; a black tick is what luck alone stays below. */
export function figuresChart(chart: FiguresChart): ChartSpec {
  const { rows, names, unit, axis, hasZero, lang } = chart;
  const x = (field: string) => valueAxis(field, axis, unit, lang);
  const y = rowAxis(rows.map(({ label }) => label));
  const values = rows.flatMap(({ label, figures }, row) =>
    figures.map((figure, which) => ({
      row,
      which,
      ...estimateFields(figure, unit),
      tip: `${label}\n${names[which] ? `${names[which]}: ` : ''}${boundedInWords(figure, unit, lang)}`,
    })),
  );
  const isPaired = rows.some(({ figures }) => figures.length > 1);
  const look = (which: 0 | 1): Json[] => {
    const transform = [{ filter: `datum.which === ${which}` }];
    const yOffset = isPaired ? (which === 0 ? -APART : APART) : 0;
    const { stroke, ...mark } = LOOKS[which];
    return [
      ...whisker(x, y, stroke).map((layer) => ({ ...layer, transform, mark: { ...(layer.mark as Json), yOffset } })),
      {
        transform,
        mark: { type: 'point', size: 70, opacity: 1, strokeWidth: 1.5, yOffset, stroke, ...mark },
        encoding: { x: x('mean'), y, tooltip: { field: 'tip' }, description: { field: 'tip' } },
      },
    ];
  };
  const lucks = rows.flatMap(({ luck }, row) => (luck === undefined ? [] : [{ row, luck: onAxis(luck, unit) }]));
  const ticks: Json = {
    data: { values: lucks },
    mark: { type: 'tick', color: INK, thickness: 2.5, size: ROW - 10, aria: false },
    encoding: { x: x('luck'), y },
  };
  return framed(
    {
      height: ROW * rows.length,
      data: { values },
      layer: [
        ...(hasZero ? [zeroLine()] : []),
        ...(lucks.length > 0 ? [ticks] : []),
        ...look(0),
        ...(isPaired ? look(1) : []),
      ],
    },
    chart,
  );
}
