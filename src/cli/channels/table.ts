import type { PairMean, Parts } from '../../experiment/index.ts';
import { differenceText } from '../../report/comparison/figures.ts';
import { labelOf } from '../../report/comparison/rows.ts';
import type { Lang } from '../../report/language.ts';
import { type CellText, plainTable, widest } from '../tables.ts';
import type { Effect } from './findings.ts';
import { CHANNEL_WORDS, DIRECT, HEADS, TOTAL } from './words.ts';

/** One line of the table: a part of an effect. */
type Line = {
  readonly name: string;
  readonly share: PairMean;
  readonly orders?: readonly [least: number, most: number];
  readonly alone?: number;
  readonly last?: number;
};

/** Half of the columns that a bar may take; the longest part of an effect fills it. */
const BAR = 6;

/** Columns of the table, the fewest that make sense first; further ones where the terminal has room. */
const LAYOUTS: readonly number[] = [2, 3, 5, 6];

/** Every measure with its total, the channels asked for and what none of them carries, as many columns as fit; in the widest each with a bar. */
export function channelTable(
  effects: readonly Effect[],
  lang: Lang,
  width: number,
  bold: (text: string) => string,
): string {
  const tables = LAYOUTS.map((columns) => tableOf(effects, lang, columns, bold));
  return tables.findLast((text) => widest(text.split('\n')) <= width) ?? tables[0]!;
}

function tableOf(effects: readonly Effect[], lang: Lang, count: number, bold: (text: string) => string): string {
  const heads = [HEADS.part, HEADS.share, HEADS.orders, HEADS.alone, HEADS.last].map((text) => text[lang]);
  const isText = (at: number) => at === 0 || at === heads.length;
  const columns = [...heads, ''].map((head, at) => ({ head, align: isText(at) ? 'left' : 'right' }) as const);
  const rows = effects.flatMap(({ measure, unit, parts }): CellText[][] => {
    const title = { content: bold(labelOf(measure)[lang]), colSpan: count };
    if (parts === null) return [[title], ['  –']];
    const lines = linesOf(parts, lang);
    const longest = Math.max(...lines.map(({ share }) => Math.abs(share.mean)));
    return [[title], ...lines.map((line) => cellsOf(line, unit, parts.baseline, longest).slice(0, count))];
  });
  return plainTable(columns.slice(0, count), rows);
}

function linesOf({ total, direct, channels }: Parts, lang: Lang): Line[] {
  return [
    { name: TOTAL[lang], share: total },
    ...channels.map(
      ({ channel, shapley, least, most, alone, last }): Line => ({
        name: CHANNEL_WORDS[channel][lang],
        share: shapley,
        orders: [least, most],
        alone: alone.mean,
        last: last.mean,
      }),
    ),
    { name: DIRECT[lang], share: direct },
  ];
}

function cellsOf(line: Line, unit: string, left: number, longest: number): string[] {
  const { name, share, orders, alone, last } = line;
  const text = (difference: number, half: number | null = null): string =>
    difference === 0 && !half ? '0' : differenceText({ unit, left, difference, half });
  const plain = (value: number | undefined): string => (value === undefined ? '' : text(value));
  return [
    `  ${name}`,
    text(share.mean, share.half),
    orders ? `${text(orders[0])} … ${text(orders[1])}` : '',
    ...[alone, last].map(plain),
    barOf(share.mean, longest),
  ];
}

/** `    ███│` or `       │███`: how a part points, against the longest of its measure. */
function barOf(value: number, longest: number): string {
  const length = longest === 0 ? 0 : Math.round((BAR * Math.abs(value)) / longest);
  const bar = '█'.repeat(length);
  return value < 0 ? `${bar.padStart(BAR)}│` : `${' '.repeat(BAR)}│${bar}`;
}
