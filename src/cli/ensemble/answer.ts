import { IdentityError } from '../../engine/index.ts';

/** What a worker answers. Errors come as data: an error itself would lose its kind on the way between threads. */
export type Answer<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'identity'; readonly identity: readonly [string, string, number, number, string] }
  | { readonly kind: 'fault'; readonly stack: string };

/** On the worker's side: the value, or what went wrong instead. */
export function answer<Value>(work: () => Value): Answer<Value> {
  try {
    return { kind: 'value', value: work() };
  } catch (error) {
    if (error instanceof IdentityError)
      return { kind: 'identity', identity: [error.month, error.identity, error.left, error.right, error.seed] };
    return { kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** On the asking side: the value. @throws IdentityError, or the worker's error with its stack */
export function unwrap<Value>(answer: Answer<Value>): Value {
  if (answer.kind === 'value') return answer.value;
  if (answer.kind === 'identity') throw new IdentityError(...answer.identity);
  const error = new Error('a run failed');
  error.stack = answer.stack;
  throw error;
}
