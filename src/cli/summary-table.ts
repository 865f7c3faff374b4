import type { Lang } from '../report/language.ts';
import { sparkline } from '../report/sparkline.ts';
import { formatChange, formatValue, type SummaryRow } from '../report/summary.ts';
import { HEADS, nameOf, type Since, type Window } from './summary-words.ts';
import { type CellText, type Column, GAP, plainTable, widest } from './tables.ts';

/** The headline figures of one scenario, as its table shows them. */
export type Outcome = {
  readonly label: string;
  readonly rows: readonly SummaryRow[];
  /** The last months of the run lie, in part, before the rule: there is no change to tell. */
  readonly endIsBefore?: boolean;
};

/** What a table shows of each scenario; `trend` is the width of its sparkline, 0 for none. */
type Layout = { readonly windows: readonly Window[]; readonly changes: readonly Since[]; readonly trend: number };

const TREND = { least: 8, most: 24 };
const ALL_WINDOWS = ['before', 'after', 'end'] as const;
const BOTH = ['afterBefore', 'endBefore'] as const;

/** From the fullest to the leanest; the first that leaves room for the names of the measures is taken. */
const LAYOUTS: readonly Layout[] = [
  { windows: ALL_WINDOWS, changes: BOTH, trend: TREND.least },
  { windows: ALL_WINDOWS, changes: BOTH, trend: 0 },
  { windows: ALL_WINDOWS, changes: ['endBefore'], trend: 0 },
  { windows: ['after', 'end'], changes: ['endBefore'], trend: TREND.least },
  { windows: ['after', 'end'], changes: ['endBefore'], trend: 0 },
  { windows: ['end'], changes: ['endBefore'], trend: 0 },
  { windows: ['end'], changes: [], trend: 0 },
];

/** Columns that the names of measures should have; longer ones wrap. In a crowd they make do with the least. */
const NAME = { wanted: 30, least: 14 };

/** Measures stand this far to the right of their group's name: an empty column and the gap after it. */
const INDENT = 1 + GAP;

/** A column of figures with the text for each measure. */
type Figures = {
  readonly owner: number;
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly texts: readonly string[];
};

/**
 * The headline table: measures down, scenarios side by side, grouped by question.
 * @param width columns of the terminal; what does not fit is left out, trends first
 * @returns the table, the windows that it has room for, and whether it shows differences
 */
export function summaryTable(
  outcomes: readonly Outcome[],
  lang: Lang,
  width: number,
  bold: (text: string) => string,
): { readonly text: string; readonly windows: readonly Window[]; readonly differences: boolean } {
  const measures = outcomes[0]!.rows;
  const names = measures.map((row) => nameOf(row, lang));
  const roomFor = (layout: Layout) =>
    width - INDENT - figuresOf(outcomes, layout, lang).reduce((sum, figures) => sum + GAP + spanOf(figures), 0);
  const layout = LAYOUTS.find((candidate) => roomFor(candidate) >= NAME.wanted) ?? LAYOUTS.at(-1)!;
  const name = Math.max(NAME.least, Math.min(widest(names), roomFor(layout)));
  const spare = Math.max(0, Math.floor((roomFor(layout) - name) / outcomes.length));
  const trend = layout.trend && Math.min(TREND.most, layout.trend + spare);
  const figures = figuresOf(outcomes, { ...layout, trend }, lang);
  const columns: Column[] = [
    { head: '', width: INDENT - GAP },
    { head: HEADS.measure[lang], width: name },
    ...figures.map((column) => ({ head: column.head, align: column.align, width: spanOf(column) })),
  ];
  const text = plainTable(columns, bodyOf(measures, names, figures, lang, bold), ownersRow(outcomes, figures, bold));
  return { text, windows: layout.windows, differences: layout.changes.length > 0 };
}

function figuresOf(outcomes: readonly Outcome[], { windows, changes, trend }: Layout, lang: Lang): Figures[] {
  return outcomes.flatMap(({ label, rows }, owner) => {
    const column = (head: string, text: (row: SummaryRow, at: number) => string): Figures => ({
      owner,
      head,
      align: 'right',
      texts: rows.map(text),
    });
    const figures = windows.map((window) =>
      column(HEADS[window][lang], (row) => formatValue(row[window], row.unit, lang)),
    );
    figures.push(...changesOf(outcomes, owner, changes, lang));
    if (trend > 0)
      figures.push({
        ...column(HEADS.trend[lang].padEnd(trend), (row) => sparkline(row.series, trend)),
        align: 'left',
      });
    // The scenario's name stands above its columns and must fit there.
    const missing =
      outcomes.length === 1 ? 0 : widest([label]) - figures.reduce((sum, each) => sum + GAP + spanOf(each), -GAP);
    const [first, ...others] = figures;
    return missing > 0 && first
      ? [{ ...first, head: ' '.repeat(missing) + first.head.padStart(spanOf(first)) }, ...others]
      : figures;
  });
}

// One scenario is compared with its own past, several with the first of them.
function changesOf(outcomes: readonly Outcome[], owner: number, changes: readonly Since[], lang: Lang): Figures[] {
  const { rows, endIsBefore } = outcomes[owner]!;
  const column = (head: keyof typeof HEADS, text: (row: SummaryRow, at: number) => string): Figures => ({
    owner,
    head: HEADS[head][lang],
    align: 'right',
    texts: rows.map(text),
  });
  if (outcomes.length > 1) {
    const first = outcomes[0]!.rows;
    if (owner === 0 || changes.length === 0) return [];
    return [column('difference', (row, at) => formatChange(first[at]?.end ?? null, row.end, row.unit, lang))];
  }
  return changes.map((since) => {
    const later = since === 'endBefore' ? 'end' : 'after';
    const from = (row: SummaryRow) => (later === 'end' && endIsBefore ? null : row.before);
    return column(since, (row) => formatChange(from(row), row[later], row.unit, lang));
  });
}

function bodyOf(
  rows: readonly SummaryRow[],
  names: readonly string[],
  figures: readonly Figures[],
  lang: Lang,
  bold: (text: string) => string,
): CellText[][] {
  return rows.flatMap((row, at) => {
    const line = ['', names[at] ?? '', ...figures.map(({ texts }) => texts[at] ?? '')];
    const opensGroup = row.group !== rows[at - 1]?.group;
    return opensGroup ? [[{ content: bold(row.groupLabel[lang]), colSpan: figures.length + 2 }], line] : [line];
  });
}

// Names the scenarios above their columns; one scenario needs no name there.
function ownersRow(
  outcomes: readonly Outcome[],
  figures: readonly Figures[],
  bold: (text: string) => string,
): CellText[] {
  if (outcomes.length === 1) return [];
  const heads = outcomes.map(
    ({ label }, owner): CellText => ({
      content: bold(label),
      colSpan: figures.filter((column) => column.owner === owner).length,
      hAlign: 'center',
    }),
  );
  return ['', '', ...heads];
}

const spanOf = ({ head, texts }: Figures): number => widest([head, ...texts]);
