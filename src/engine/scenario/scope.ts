import { BANK_TYPES, type DatedLever, MODES } from './scenario.ts';

/** Whom a dated value binds 适用范围: modes, types of bank, platforms by rank; an absent list means all. */
export type Scope = DatedLever['scope'];

const ALL = { modes: MODES, bankTypes: BANK_TYPES, platforms: undefined } as const;
type Key = keyof typeof ALL;
const KEYS = Object.keys(ALL) as Key[];

/** The names under a key; undefined when these are all there are. */
function namesAt(scope: Scope, key: Key): readonly unknown[] | undefined {
  const names = scope[key] as readonly unknown[] | undefined;
  return ALL[key]?.every((each) => names?.includes(each)) ? undefined : names;
}

/** Does the first scope name everybody whom the second names? */
export const covers = (wide: Scope, narrow: Scope): boolean =>
  KEYS.every((key) => {
    const [a, b] = [namesAt(wide, key), namesAt(narrow, key)];
    return !a || (b?.every((each) => a.includes(each)) ?? false);
  });

/** Those whom both scopes name; undefined when there is nobody. */
export function meet(one: Scope, other: Scope): Scope | undefined {
  const both: Partial<Record<Key, readonly unknown[]>> = {};
  for (const key of KEYS) {
    const [a, b] = [namesAt(one, key), namesAt(other, key)];
    const common = a && b ? a.filter((each) => b.includes(each)) : (a ?? b);
    if (common?.length === 0) return undefined;
    if (common) both[key] = common;
  }
  return both as Scope;
}

/** Do two scopes name the same parties? */
export const isSameScope = (one: Scope, other: Scope): boolean => covers(one, other) && covers(other, one);
