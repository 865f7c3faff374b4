import { dayOf } from '../../engine/index.ts';
import { UsageError } from '../exit.ts';
import { type Io, paint } from '../io.ts';
import type { Reader } from '../options.ts';

/** The day that `--on` names, today without it; a wrong one is a problem of the options. */
export function dayFrom(options: Reader): string {
  const text = options.text('on');
  if (text === undefined) return today();
  const day = dayOf(text);
  if (!day) options.problems.push(`--on: must be a day or month such as 2025-10-01 or 2025-10, got "${text}".`);
  return day ?? text;
}

/** The day that it is where the user is. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @throws UsageError when anything was wrong so far */
export function stopAt(problems: readonly string[], command = 'zhudai rules'): void {
  if (problems.length > 0) throw new UsageError([...new Set(problems)], command);
}

/** Prints one JSON document. */
export function printJson(value: unknown, io: Io): void {
  io.out.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says a next step, beside the results. */
export function hint(text: string, io: Io): void {
  io.err.write(`${paint(io, io.err).dim(text)}\n`);
}
