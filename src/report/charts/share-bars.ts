import type { Series } from '../series.ts';
import { estimateWidth } from '../text-width.ts';
import { onAxis } from './rows.ts';
import type { Side } from './sides.ts';
import { type Json, labelByPlace } from './spec.ts';
import { INK, STACK_COLOURS } from './theme.ts';

/** Parts that add up, a bar a side. */
export type ShareBars = {
  readonly parts: readonly { readonly series: Series; readonly label: string }[];
  readonly sides: readonly Side[];
  readonly title: readonly string[];
  readonly width: number;
};

const ROW = 46;
const BAR = 20;
/** The one colour here that carries white numbers; the others are light enough for dark ones. */
const DARK: string = STACK_COLOURS[0];

type Piece = { readonly part: number; readonly side: number; readonly from: number; readonly to: number };

function piecesOf({ parts, sides }: ShareBars): Piece[] {
  return sides.flatMap(({ mean }, side) => {
    let reached = 0;
    return parts.map(({ series }, part) => {
      const from = reached;
      reached += Math.max(0, onAxis(mean(series), series.unit) ?? 0);
      return { part, side, from, to: Number(reached.toPrecision(6)) };
    });
  });
}

const axisOf =
  (top: number, title: readonly string[]) =>
  (field: string): Json => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, top], nice: false },
    axis: { title, titleAnchor: 'start', tickCount: 6, grid: true, domain: false },
  });

/** The bars as a Vega-Lite view: the name of the side stands above its bar, numbers in the pieces, names below the last. */
export function shareBars(panel: ShareBars): Json {
  const { parts, sides, title, width } = panel;
  const pieces = piecesOf(panel);
  const top = 1.02 * Math.max(0.1, ...pieces.map(({ to }) => to));
  const x = axisOf(top, title);
  const y = { field: 'side', type: 'nominal', scale: { domain: sides.map((_, side) => side) }, axis: null };
  const color = {
    field: 'part',
    type: 'nominal',
    scale: { domain: parts.map((_, part) => part), range: STACK_COLOURS.slice(0, parts.length) },
    legend: {
      symbolType: 'square',
      symbolSize: 90,
      columns: 2,
      columnPadding: 8,
      labelExpr: labelByPlace(parts.map(({ label }) => label)),
    },
  };
  const values = pieces.map((piece) => ({
    ...piece,
    middle: (piece.from + piece.to) / 2,
    text: fits(piece, top, width) ? (piece.to - piece.from).toFixed(1) : '',
    isDark: STACK_COLOURS[piece.part] === DARK,
  }));
  return {
    width,
    height: ROW * sides.length,
    data: { values },
    layer: [
      {
        mark: { type: 'bar', size: BAR, yOffset: 9, stroke: 'white', strokeWidth: 1 },
        encoding: { y, x: x('from'), x2: { field: 'to' }, color },
      },
      {
        mark: { type: 'text', dy: 9, fontSize: 11, color: { expr: `datum.isDark ? 'white' : '${INK}'` }, aria: false },
        encoding: { y, x: x('middle'), text: { field: 'text' } },
      },
      {
        data: { values: sides.map(({ name }, side) => ({ side, name })) },
        mark: { type: 'text', align: 'left', dy: -9, fontSize: 11, color: INK },
        encoding: { y, x: { value: 0 }, text: { field: 'name' } },
      },
    ],
  };
}

const fits = ({ from, to }: Piece, top: number, width: number): boolean =>
  ((to - from) / top) * width > estimateWidth((to - from).toFixed(1), 11, false);
