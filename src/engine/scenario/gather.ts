import type { Problem } from '../core/errors.ts';
import { check, checkReform } from './check.ts';
import { readText, type TextFile } from './document.ts';
import { suggestion } from './nearest.ts';

/** What a scenario is put together from. */
const PIECES = ['scenario', 'reform'] as const;
export type PieceKind = (typeof PIECES)[number];

/**
 * Gives the text of the scenario or reform of a name, with the file name that messages show; undefined when there is none.
 *
 * @param by the file that names it, where one does: a path starts from its folder
 */
export type Read = (
  name: string,
  kind?: PieceKind,
  by?: string,
) => { readonly file: string; readonly text: string } | undefined;

/** Names that a wrong one may have meant. */
export type Known = Readonly<Partial<Record<PieceKind, readonly string[]>>>;

/** One file of those that make up a scenario. */
export type Piece = {
  readonly kind: PieceKind;
  readonly file: string;
  readonly content: TextFile;
};

/** Where a name stands, so that a fault can be told there. */
type Blame = (message: string, hint: string) => Problem;

/** So many faults of one file are told; more of them mean that it is another kind of file. */
const MOST_FAULTS = 30;

// Bytes that are no text come out of a reader as these.
const NO_TEXT = ['\0', '\uFFFD'];

/**
 * The files that make up a scenario, in the order in which they act: what it extends, its reforms before itself, then reforms from
 * elsewhere. A file that several lead to counts once, where it comes first.
 *
 * @param problems every fault of every file is added
 */
export function gather(
  name: string,
  reforms: readonly string[],
  read: Read,
  known: Known,
  problems: Problem[],
): Piece[] {
  const pieces: Piece[] = [];
  const nowhere: Blame = (message, hint) => ({
    file: name,
    line: 0,
    column: 0,
    path: '',
    message,
    ...(hint && { hint }),
  });

  const visit = (
    wanted: string,
    kind: PieceKind,
    by: string | undefined,
    trail: readonly string[],
    blame: Blame,
  ): void => {
    const found = read(wanted, kind, by);
    if (!found) {
      const other = PIECES.find((each) => each !== kind && known[each]?.includes(wanted));
      const hint = other ? `It is a ${other}` : suggestion(wanted, known[kind] ?? []);
      problems.push(blame(`there is no ${kind} "${wanted}"`, hint));
      return;
    }
    const { file, text } = found;
    if (trail.includes(file)) {
      problems.push(blame(`extends itself: ${[...trail, file].join(' → ')}`, ''));
      return;
    }
    if (pieces.some((piece) => piece.file === file)) return;
    if (NO_TEXT.some((sign) => text.includes(sign))) {
      problems.push({ file, line: 0, column: 0, path: '', message: 'is not a text file in UTF-8' });
      return;
    }
    const content = readText(file, text);
    problems.push(...problemsOf(content, kind));
    const at =
      (path: readonly PropertyKey[]): Blame =>
      (message, hint) =>
        content.problemOf({ path, message, ...(hint && { hint }) });
    if (kind === 'scenario') {
      for (const { name: parent, path } of namesAt(content.raw, 'extends'))
        visit(parent, 'scenario', file, [...trail, file], at(path));
      for (const { name: reform, path } of namesAt(content.raw, 'reforms')) visit(reform, 'reform', file, [], at(path));
    }
    pieces.push({ kind, file, content });
  };

  visit(name, 'scenario', undefined, [], nowhere);
  for (const reform of reforms) visit(reform, 'reform', undefined, [], nowhere);
  return pieces;
}

function problemsOf(file: TextFile, kind: PieceKind): Problem[] {
  const findings = file.isBroken ? [] : kind === 'reform' ? checkReform(file.raw) : check(file.raw);
  const all = [...file.problems, ...findings.map(file.problemOf)];
  all.sort((a, b) => a.line - b.line || a.column - b.column);
  const more = all.length - MOST_FAULTS;
  if (more <= 0) return all;
  const last = all[MOST_FAULTS - 1]!;
  return [
    ...all.slice(0, MOST_FAULTS - 1),
    { ...last, message: `${last.message}; and ${more} more faults in this file` },
  ];
}

/** The names under a key, one or a list, each with its place. */
function namesAt(raw: unknown, key: string): { name: string; path: readonly PropertyKey[] }[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const given = (raw as Readonly<Record<string, unknown>>)[key];
  const placed = Array.isArray(given)
    ? given.map((name, at) => ({ name, path: [key, at] }))
    : [{ name: given, path: [key] }];
  return placed.filter(({ name }) => typeof name === 'string' && name.trim() !== '');
}
