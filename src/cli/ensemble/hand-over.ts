import { move, transferableSymbol, valueSymbol } from 'piscina';

/**
 * On the worker's side: an answer whose large columns change hands instead of being copied. The pool unpacks it, so that the
 * asking side meets the answer itself.
 */
export const handOver = <Value extends object>(answer: Value, buffers: readonly ArrayBuffer[]): Value =>
  move({ [transferableSymbol]: buffers, [valueSymbol]: answer }) as unknown as Value;
