import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Problem } from '../core/errors.ts';

/** A fault at a path of the file; `onKey` when the name is wrong rather than its value. */
export type Finding = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint?: string;
  readonly onKey?: boolean;
};

/** A scenario file read as YAML 1.2, before any meaning is given to it. */
export type TextFile = {
  readonly raw: unknown;
  /** Faults of the text itself. */
  readonly problems: readonly Problem[];
  /** The text is no YAML, so that `raw` says nothing. */
  readonly isBroken: boolean;
  /** A finding with its line and column. */
  readonly problemOf: (finding: Finding) => Problem;
};

/** Reads the text of a scenario file; never throws. */
export function readText(file: string, given: string): TextFile {
  const text = given.replace(/^\uFEFF/, '');
  const lines = text.split(/\r?\n/);
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const at = (offset: number, path: string, message: string, hint?: string): Problem => {
    const { line, col: column } = counter.linePos(offset);
    return { file, line, column, path, message, ...(hint && { hint }), source: lines[line - 1] ?? '' };
  };

  const isBroken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    code === 'DUPLICATE_KEY'
      ? at(pos[0], '', 'this key stands here twice', 'Keep one of them')
      : at(pos[0], '', message),
  );
  let hasAlias = false;
  visit(document, {
    Alias: (_, alias) => {
      hasAlias = true;
      problems.push(at(alias.range?.[0] ?? 0, '', 'references (*) are not allowed', 'Write the value out'));
    },
  });
  const unreadable = isBroken || hasAlias;
  return {
    raw: unreadable ? undefined : document.toJS(),
    problems,
    isBroken: unreadable,
    problemOf: ({ path, message, hint, onKey = false }) =>
      at(offsetOf(document.contents, path, onKey), path.map(String).join('.'), message, hint),
  };
}

// Walks down as far as the path exists; a missing value is shown at the name of what lacks it.
function offsetOf(root: unknown, path: readonly PropertyKey[], onKey: boolean): number {
  let node = root;
  let start = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (!pair) break;
      const value = isLast && !onKey ? pair.value : undefined;
      start = startOf(value) ?? startOf(pair.key) ?? start;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      start = startOf(node) ?? start;
    } else break;
  }
  return start;
}

// The last of equal keys is the one whose value was read.
const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key);

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
