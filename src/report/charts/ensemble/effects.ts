import type { ChartSpec } from '../spec.ts';
import { EFFECT_COLOURS } from '../theme.ts';
import { type EnsembleWords, type Estimate, framed, isClear } from './frame.ts';
import { changeInWords, estimateFields, ROW, rowAxis, valueAxis, whisker, zeroLine } from './rows.ts';

/** The effect on one measure, with its interval. All rows of a chart have one unit; unlike measures share per cent of the baseline. */
type EffectRow = Estimate & {
  readonly label: string;
  /** Said under the pointer instead of the numbers of the axis, such as the effect in the measure's own unit. */
  readonly text?: string;
};

export type EffectsChart = EnsembleWords & {
  readonly rows: readonly EffectRow[];
  /** Unit of the rows: `fraction` for shares of the baseline or points, else that of the column. */
  readonly unit: string;
  /** What the horizontal axis measures, without its unit. */
  readonly axis: string;
};

/** A dot and an interval a measure: filled blue where the interval leaves out zero, hollow grey diamond where it does not. */
export function effectsChart(chart: EffectsChart): ChartSpec {
  const { rows, unit, axis, lang } = chart;
  const x = (field: string) => valueAxis(field, axis, unit, lang);
  const y = rowAxis(rows.map(({ label }) => label));
  const values = rows.map((row, place) => ({
    row: place,
    ...estimateFields(row, unit),
    clear: isClear(row),
    tip: `${row.label}\n${row.text ?? changeInWords(row, unit, lang)}`,
  }));
  const look = (isClear: boolean) => {
    const color = isClear ? EFFECT_COLOURS.clear : EFFECT_COLOURS.unclear;
    const only = [{ filter: `datum.clear === ${isClear}` }];
    return [
      ...whisker(x, y, color).map((layer) => ({ ...layer, transform: only })),
      {
        transform: only,
        mark: {
          type: 'point',
          shape: isClear ? 'circle' : 'diamond',
          size: 80,
          opacity: 1,
          stroke: color,
          strokeWidth: 1.5,
          fill: isClear ? color : 'white',
        },
        encoding: { x: x('mean'), y, tooltip: { field: 'tip' }, description: { field: 'tip' } },
      },
    ];
  };
  // a layer without marks would be a picture without a name
  const looks = [false, true].filter((each) => values.some(({ clear }) => clear === each)).flatMap(look);
  return framed({ height: ROW * rows.length, data: { values }, layer: [zeroLine(), ...looks] }, chart);
}
