import type { ResultTable } from '../../engine/index.ts';
import type { Decomposition, EffectInParts } from '../../report/channels/drawings.ts';
import { halfOf } from '../../report/comparison/columns.ts';
import { recordsOf } from '../../report/data.ts';
import type { Text } from '../../report/language.ts';
import type { Request } from './request.ts';
import { notesOf, titleOf } from './text.ts';
import { CHANNEL_WORDS, DIRECT } from './words.ts';

/** How a decomposition was made, and how it is told. */
export type Asked = Pick<
  Request,
  'baseline' | 'variant' | 'channels' | 'measures' | 'pairs' | 'vary' | 'horizon' | 'lang'
>;

/** A decomposition as its folder holds it; its report follows from nothing else. `table` is `channels.csv`. */
export type Told = { readonly asked: Asked; readonly table: ResultTable };

type PartRow = Readonly<Record<'measure' | 'unit' | 'horizon' | 'part', string>> &
  Readonly<Record<'left' | 'right' | 'mean' | 'low' | 'high' | 'least' | 'most', number | null>>;

/** The measures asked for in parts, over the horizon that the table shows. */
export function decompositionOf({ asked, table }: Told): Decomposition {
  const { baseline, variant, measures, horizon } = asked;
  const rows = recordsOf<PartRow>(table).filter((row) => row.horizon === horizon);
  const effects = measures.flatMap((measure) => inParts(rows.filter((row) => row.measure === measure)));
  return { baseline, variant, about: titleOf(asked), notes: notesOf(asked), effects };
}

const wordsOf = (part: string): Text => (CHANNEL_WORDS as Readonly<Record<string, Text>>)[part] ?? DIRECT;

function inParts(rows: readonly PartRow[]): EffectInParts[] {
  const parts = rows.map((row) => {
    const { part, least, most } = row;
    const orders = least === null || most === null ? {} : { orders: [least, most] as const };
    return { part, label: wordsOf(part), mean: row.mean!, half: halfOf(row), ...orders };
  });
  const total = parts.find(({ part }) => part === 'total');
  if (!total) return [];
  const { measure, unit, left, right } = rows[0]!;
  const steps = parts.filter((each) => each !== total);
  return [{ measure, unit, baseline: left!, variant: right!, total, steps }];
}
