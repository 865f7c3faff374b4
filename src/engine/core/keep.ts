import { type ColumnArray, isColumnArray } from './columns.ts';

/** Numbers, texts, lists, tables and the arrays of columns, and nothing else: can be cloned, sent to a thread, and written. */
export type Kept =
  | number
  | string
  | boolean
  | null
  | undefined
  | ColumnArray
  | readonly Kept[]
  | { readonly [name: string]: Kept };

/** What code declares of a table, its schema or the words of its columns: no state, and the same wherever the code is. */
const DECLARED: readonly string[] = ['schema', 'columns'];

/** An array that shows a part of another one, which is kept itself. */
const isView = (value: unknown): boolean => isColumnArray(value) && value.byteLength < value.buffer.byteLength;

/**
 * A private copy of a state: whatever it holds, without a list of what that is.
 *
 * @param path what is kept, for the error
 * @throws TypeError when it holds something that cannot be kept, such as a function or a map
 */
export function keep(state: unknown, path: string): Kept {
  if (state === null || (typeof state !== 'object' && typeof state !== 'function')) return state as Kept;
  if (isColumnArray(state)) return state.slice();
  if (Array.isArray(state)) return state.map((each) => keep(each, path));
  if (Object.getPrototypeOf(state) !== Object.prototype)
    throw new TypeError(`${path}: is no plain value, so no checkpoint can hold it`);
  const parts = Object.entries(state).filter(([name, part]) => !DECLARED.includes(name) && !isView(part));
  return Object.fromEntries(parts.map(([name, part]) => [name, keep(part, `${path}.${name}`)]));
}

/** Fill a new state with a copy of what was kept of another one of its kind. Arrays that have the right length stay the same arrays. */
export function fill(state: object, kept: Kept): void {
  const parts = state as Record<string, unknown>;
  for (const [name, value] of Object.entries(kept as Record<string, Kept>)) {
    const part = parts[name];
    if (isColumnArray(value) && isColumnArray(part) && part.length === value.length) part.set(value);
    else if (isTree(value) && isTree(part)) fill(part, value);
    else parts[name] = keep(value, name);
  }
}

const isTree = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isColumnArray(value);
