import type { Effect } from '../../experiment/index.ts';
import { differenceText, levelText, savingText } from '../../report/comparison/figures.ts';
import type { Row } from '../../report/comparison/rows.ts';
import { HEADS, SIGNS, verdictText } from '../../report/comparison/words.ts';
import { unitLabel } from '../../report/format.ts';
import type { Lang } from '../../report/language.ts';
import { GROUPS } from '../../report/measures.ts';
import { type CellText, type Column, GAP, plainTable, widest } from '../tables.ts';

/** Columns of figures between the names of the measures and the verdicts. */
type Part = 'sides' | 'difference' | 'saving' | 'horizons';

/** From the fullest to the leanest; the first that leaves room for names and verdicts is taken. */
const LAYOUTS: readonly (readonly Part[])[] = [
  ['sides', 'difference', 'saving', 'horizons'],
  ['sides', 'difference', 'saving'],
  ['sides', 'difference'],
  ['difference'],
];

/** Columns that names and verdicts should have; longer ones wrap. In a crowd they make do with the least. */
const NAME = { wanted: 24, least: 14 };
const VERDICT = { wanted: 18, least: 14 };

/** Measures stand this far to the right of their group's name: an empty column and the gap after it. */
const INDENT = 1 + GAP;

/** A column of figures: its heading and the text for each measure. */
type Figures = Column & { readonly texts: readonly string[] };

/** What a table is made of. */
type Content = {
  readonly rows: readonly Row<Effect>[];
  /** Names of baseline and variant. */
  readonly names: readonly [string, string];
  readonly lang: Lang;
};

/**
 * What a variant changes: measures down, grouped by question; the means of both sides, the difference with half its interval,
 * what pairing saves, the verdict at each horizon, the verdict in words.
 *
 * @param width columns of the terminal; what does not fit is left out
 * @returns the table and the columns that it has room for
 */
export function effectTable(
  content: Content,
  width: number,
  bold: (text: string) => string,
): { readonly text: string; readonly parts: readonly Part[] } {
  const { rows, lang } = content;
  const labels = rows.map((row) => nameOf(row, lang));
  const verdicts = rows.map(({ effect }) => verdictText(effect)[lang]);
  const room = (parts: readonly Part[]): number =>
    width -
    INDENT -
    GAP -
    parts.flatMap((part) => figuresOf(part, content)).reduce((sum, each) => sum + GAP + spanOf(each), 0);
  const parts = LAYOUTS.find((each) => room(each) >= NAME.wanted + VERDICT.wanted) ?? LAYOUTS.at(-1)!;
  const verdict = between(VERDICT.least, room(parts) - NAME.wanted, widest([HEADS.verdict[lang], ...verdicts]));
  const name = between(NAME.least, room(parts) - verdict, widest(labels));
  const figures = parts.flatMap((part) => figuresOf(part, content));
  const columns: Column[] = [
    { head: '', width: INDENT - GAP },
    { head: HEADS.measure[lang], width: name },
    ...figures.map((each) => ({ head: each.head, align: each.align ?? 'right', width: spanOf(each) }) as const),
    { head: HEADS.verdict[lang], width: verdict },
  ];
  const body = rows.flatMap((row, at): CellText[][] => {
    const line = ['', labels[at]!, ...figures.map(({ texts }) => texts[at]!), verdicts[at]!];
    const opensGroup = row.group !== rows[at - 1]?.group;
    return opensGroup ? [[{ content: bold(GROUPS[row.group][lang]), colSpan: columns.length }], line] : [line];
  });
  return { text: plainTable(columns, body), parts };
}

function figuresOf(part: Part, { rows, names, lang }: Content): Figures[] {
  const column = (head: string, text: (row: Row<Effect>) => string): Figures => ({ head, texts: rows.map(text) });
  switch (part) {
    case 'sides':
      return (['left', 'right'] as const).map((side, at) =>
        column(names[at]!, ({ effect }) => levelText(effect[side], effect.unit, lang)),
      );
    case 'difference':
      return [column(HEADS.difference[lang], ({ effect }) => differenceText(effect))];
    case 'saving':
      return [column(HEADS.saving[lang], ({ effect }) => savingText(effect))];
    case 'horizons':
      return [{ ...column(HEADS.horizons[lang], (row) => signsOf(row, HEADS.horizons[lang])), align: 'left' }];
  }
}

/** Each sign stands under its heading. */
function signsOf({ all }: Row<Effect>, head: string): string {
  const places = head.split(' ');
  return all.map(({ verdict }, at) => SIGNS[verdict.kind].padEnd(widest([places[at]!]))).join(' ');
}

const between = (least: number, room: number, wanted: number): number => Math.max(least, Math.min(room, wanted));
const spanOf = ({ head, texts }: Figures): number => widest([head, ...texts]);

const nameOf = ({ label, effect }: Row<Effect>, lang: Lang): string =>
  effect.unit === 'fen' ? `${label[lang]}, ${unitLabel(effect.unit, lang)}` : label[lang];
