import { formatValue } from '../format.ts';
import type { Lang } from '../language.ts';
import type { Side } from './sides.ts';
import { type Json, titleBelow } from './spec.ts';
import { INK, RUN_STYLES } from './theme.ts';

/** A bar a row and side, from zero. */
export type SideBars = {
  readonly rows: readonly { readonly label: string; readonly value: (side: Side) => number | null }[];
  readonly sides: readonly Side[];
  readonly unit: string;
  readonly title: readonly string[];
  readonly width: number;
};

const ROW = 38;
const BAR = 9;
/** The first bar hangs below the words of its row, the second below the first. */
const offsetOf = (side: number): number => 1 + 11 * side;

/** The bars of one side and their numbers. */
function barLayers(at: number, x: Json, y: Json): Json[] {
  const transform = [{ filter: `datum.at === ${at}` }];
  const { color: stroke } = RUN_STYLES[at]!;
  const bar = {
    type: 'bar',
    size: BAR,
    yOffset: offsetOf(at),
    fill: at === 0 ? stroke : 'white',
    stroke,
    strokeWidth: 1.25,
  };
  const number = { type: 'text', align: 'left', baseline: 'middle', dx: 4, dy: offsetOf(at), fontSize: 10, color: INK };
  return [
    { transform, mark: bar, encoding: { x, y } },
    { transform, mark: { ...number, aria: false }, encoding: { x, y, text: { field: 'text' } } },
  ];
}

/** The bars as a Vega-Lite view. The first side is filled and the second hollow: told apart without colour too. */
export function sideBars({ rows, sides, unit, title, width }: SideBars, lang: Lang): Json {
  const values = rows.flatMap(({ label, value }, row) =>
    sides.map((side, at) => {
      const amount = value(side);
      return {
        row,
        at,
        label,
        value: amount === null ? null : Number(amount.toPrecision(5)),
        text: formatValue(amount, unit, lang),
      };
    }),
  );
  const top = 1.18 * Math.max(0.1, ...values.map(({ value }) => value ?? 0));
  const x = {
    field: 'value',
    type: 'quantitative',
    axis: { title: titleBelow(title), titleAnchor: 'start', tickCount: 4, domain: false },
    scale: { domain: [0, top], nice: false },
  };
  const y = { field: 'row', type: 'ordinal', axis: null, scale: { domain: rows.map((_, row) => row), padding: 0 } };
  return {
    width,
    height: ROW * rows.length,
    data: { values },
    layer: [
      ...sides.flatMap((_, at) => barLayers(at, x, y)),
      {
        data: { values: rows.map(({ label }, row) => ({ row, label })) },
        mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -4, fontSize: 11, color: INK },
        encoding: { x: { value: 0 }, y, text: { field: 'label' } },
      },
    ],
  };
}
