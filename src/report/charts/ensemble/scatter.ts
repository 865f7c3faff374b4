import { unitLabel } from '../../format.ts';
import { SLOT } from '../hover.ts';
import { onAxis } from '../rows.ts';
import { type ChartSpec, flatAxis, type Json } from '../spec.ts';
import { CONFIG, EFFECT_COLOURS } from '../theme.ts';
import { type EnsembleWords, titled } from './frame.ts';
import { zeroLineAcross } from './rows.ts';

/** A point of a design: the values of its settings, and what came out there. */
type ScatterPoint = {
  readonly mean: number;
  readonly values: Readonly<Record<string, number>>;
  /** Said under the pointer. */
  readonly tip: string;
};

export type ScatterChart = EnsembleWords & {
  readonly points: readonly ScatterPoint[];
  /** Settings, a panel each, and what the panels are called. */
  readonly factors: readonly { readonly path: string; readonly name: string }[];
  readonly unit: string;
  /** What the vertical axes measure, without its unit. */
  readonly axis: string;
  /** Is zero marked? */
  readonly hasZero: boolean;
};

const WIDTH = 288;
const HEIGHT = 190;

/** What came out at every point of a design, against each setting in turn. */
export function scatterChart(chart: ScatterChart): ChartSpec {
  const { points, factors, unit, axis, hasZero, lang } = chart;
  const label = unitLabel(unit, lang);
  const title = lang === 'en' ? `${axis}, ${label}` : `${axis}（${label}）`;
  const values = points.map(({ values: at, tip, mean }) => ({
    ...Object.fromEntries(factors.map(({ path }, place) => [`x${place}`, at[path] ?? null])),
    mean: onAxis(mean, unit),
    tip,
  }));
  const panel = (name: string, place: number): Json => {
    const x = {
      field: `x${place}`,
      type: 'quantitative',
      scale: { zero: false, nice: true },
      axis: { title: name, titleAnchor: 'start', tickCount: 5, domain: false, grid: false },
    };
    const y: Json = {
      field: 'mean',
      type: 'quantitative',
      scale: { zero: false, nice: true },
      axis: flatAxis(title, 12),
    };
    return {
      width: WIDTH,
      height: HEIGHT,
      data: { values },
      layer: [
        ...(hasZero ? [zeroLineAcross()] : []),
        {
          mark: { type: 'point', filled: true, size: 36, opacity: 0.8, color: EFFECT_COLOURS.clear },
          encoding: { x, y, tooltip: { field: 'tip' }, description: { field: 'tip' } },
        },
      ],
    };
  };
  return {
    ...titled(chart),
    params: [{ name: SLOT, value: 1 }],
    concat: factors.map(({ name }, place) => panel(name, place)),
    columns: Math.min(2, factors.length),
    spacing: { row: 34, column: 56 },
    config: CONFIG,
  };
}
