import type { Horizon } from '../../experiment/index.ts';
import type { GAIN_HEADS } from '../../report/comparison/gain-words.ts';
import type { Lang } from '../../report/language.ts';
import { type CellText, type Column, GAP, plainTable, widest } from '../tables.ts';
import type { GainEffects } from './gains.ts';

/** What a table of gains and losses is made of. */
export type GainContent = { readonly gains: GainEffects; readonly horizon: Horizon; readonly lang: Lang };

/** A column of figures, in the order in which a narrow terminal gives them up, last first. */
export type Figures<Line> = { readonly head: keyof typeof GAIN_HEADS; readonly text: (line: Line) => string };

/** A block of lines under a title. */
type Block = { readonly title: string; readonly lines: readonly { readonly label: string }[] };
/** A column: its heading, and the text for each line of each block. */
type Texts = { readonly head: string; readonly texts: readonly (readonly string[])[] };

const INDENT = 1 + GAP;

/** Lines in blocks, each under its title; figures that a terminal has no room for are left out, the last first. */
export function blockTable(
  blocks: readonly Block[],
  figures: readonly Texts[],
  width: number,
  bold: (text: string) => string,
): string {
  const spans = figures.map(({ head, texts }) => widest([head, ...texts.flat()]));
  const name = widest(blocks.flatMap(({ lines }) => lines.map(({ label }) => label)));
  let [room, shown] = [width - INDENT - name, 0];
  while (shown < figures.length && room >= GAP + spans[shown]!) room -= GAP + spans[shown++]!;
  const columns: Column[] = [
    { head: '', width: INDENT - GAP },
    { head: '', width: name },
    ...figures.slice(0, shown).map(({ head }, at) => ({ head, align: 'right', width: spans[at]! }) as const),
  ];
  const body = blocks.flatMap(({ title, lines }, block): CellText[][] => [
    [{ content: bold(title), colSpan: columns.length }],
    ...lines.map(({ label }, line) => ['', label, ...figures.slice(0, shown).map(({ texts }) => texts[block]![line]!)]),
  ]);
  return plainTable(columns, body);
}
