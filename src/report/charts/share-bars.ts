import type { Series } from '../series.ts';
import { estimateWidth } from '../text-width.ts';
import { onAxis } from './rows.ts';
import type { Side } from './sides.ts';
import { type Json, labelByPlace, titleBelow } from './spec.ts';
import { INK, STACK_COLOURS } from './theme.ts';

/** Parts that add up, a bar a side. */
export type ShareBars = {
  readonly parts: readonly { readonly series: Series; readonly label: string }[];
  readonly sides: readonly Side[];
  readonly title: readonly string[];
  readonly width: number;
  /** Expression of the width of the plot as it is drawn, in pixels. */
  readonly plotWidth: string;
};

const ROW = 46;
const BAR = 20;
const TEXT = 11;
/** Room to the right of the plot that names may take, in pixels: as much as stacks above have for theirs. */
const BESIDE = 140;
/** The one colour here that carries white numbers; the others are light enough for dark ones. */
const DARK: string = STACK_COLOURS[0];

const NUMBER: Json = {
  ...{ type: 'text', dy: 9, fontSize: TEXT, aria: false },
  color: { expr: `datum.isDark ? 'white' : '${INK}'` },
};

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
    axis: { title: titleBelow(title), titleAnchor: 'start', tickCount: 6, grid: true, domain: false },
  });

/** The bars as a Vega-Lite view: the name of the side stands above its bar, numbers in the pieces, names below the last. */
export function shareBars(panel: ShareBars): Json {
  const { parts, sides, title, width, plotWidth } = panel;
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
    ...numberOf(piece),
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
        mark: { ...NUMBER, opacity: { expr: `(datum.to - datum.from) / ${top} * ${plotWidth} > datum.room ? 1 : 0` } },
        encoding: { y, x: x('middle'), text: { field: 'text' } },
      },
      {
        data: { values: sides.map(({ name }, side) => ({ side, name })) },
        mark: {
          type: 'text',
          align: 'left',
          dy: -9,
          fontSize: TEXT,
          color: INK,
          limit: { expr: `${plotWidth} + ${BESIDE}` },
        },
        encoding: { y, x: { value: 0 }, text: { field: 'name' } },
      },
    ],
  };
}

/** The number of a piece and the room that it takes. */
function numberOf({ from, to }: Piece): Json {
  const text = (to - from).toFixed(1);
  return { text, room: 4 + estimateWidth(text, TEXT, false) };
}
