import { columnsOf } from '../../report/text-width.ts';

// A Chinese character may end a line; a mark that closes stays with what it closes, one that opens with what follows, a
// percent sign with its number.
const WORD =
  /[（《〔「]*[\u2e80-\u9fff\uff00-\uffef][，。；：、）》〕」”]*|[^\s\u2e80-\u9fff\uff00-\uffef]+(?: %)?[，。；：、）》〕」]*|\s+/g;

/** A text in lines of at most so many columns; a word that is longer stands alone. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let gap = '';
  for (const [word] of text.matchAll(WORD)) {
    if (word.trim() === '') {
      gap = ' ';
      continue;
    }
    if (line !== '' && columnsOf(line + gap + word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : line + gap + word;
    gap = '';
  }
  return line === '' ? lines : [...lines, line];
}

/** A text below an indent, wrapped. */
export const indented = (text: string, indent: number, width: number): string[] =>
  linesOf(text, Math.max(20, width - indent)).map((line) => ' '.repeat(indent) + line);

/** A label with its text beside it, wrapped within its own column. @param column where the text begins */
export function labelled(label: string, text: string, column: number, width: number): string[] {
  const [first = '', ...rest] = indented(text, column, width);
  return [padded(label, column) + first.trimStart(), ...rest];
}

/** A text filled up with spaces; a Chinese character takes two columns. */
const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** A name with what is said of it: beside it where there is room, else below. */
export type Item = {
  readonly name: string;
  readonly text: string;
  /** Further lines. */
  readonly more: readonly string[];
};

const INDENT = 2;
const GAP = 2;

/** Items under one another, their texts in one column. @param mark how a name is shown, such as in bold */
export function itemLines(items: readonly Item[], width: number, mark: (text: string) => string): string[] {
  const column = INDENT + GAP + Math.max(0, ...items.map(({ name }) => columnsOf(name)));
  return items.flatMap(({ name, text, more }) => {
    const fits = column + columnsOf(text) <= width;
    const head = ' '.repeat(INDENT) + mark(name);
    const beside = ' '.repeat(Math.max(GAP, column - INDENT - columnsOf(name))) + text;
    return [
      fits ? head + beside : head,
      ...(fits ? [] : indented(text, 2 * INDENT, width)),
      ...more.flatMap((line) => indented(line, 2 * INDENT, width)),
    ];
  });
}
