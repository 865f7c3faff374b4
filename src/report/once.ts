import type { Result } from '../engine/index.ts';

/**
 * A reading of a run that is made at its first use and kept as long as the run is: the panels, tables and findings of a
 * report ask for the same one many times over.
 * @param read must follow from the run alone
 */
export function oncePerRun<Value>(read: (result: Result) => Value): (result: Result) => Value {
  const known = new WeakMap<Result, { readonly value: Value }>();
  return (result) => {
    const kept = known.get(result) ?? { value: read(result) };
    known.set(result, kept);
    return kept.value;
  };
}
