import { firstFullMonth, parseMonth } from '../core/calendar.ts';
import { isUnlimited, NO_LIMIT, type Quantity } from './quantity.ts';

/** What is wrong with one value, and the next step. */
export type Fault = { readonly message: string; readonly hint?: string };

/** So much of a text a message repeats. */
const LONGEST = 60;

/** A value as a message names it. */
export function named(raw: unknown): string {
  if (raw === null || raw === undefined) return 'nothing';
  if (typeof raw === 'string') return `the text "${raw.length > LONGEST ? `${raw.slice(0, LONGEST)}…` : raw}"`;
  if (Array.isArray(raw)) return 'a list';
  return typeof raw === 'object' ? 'a map' : String(raw);
}

/** The fault of a value that has to be there and is not. */
export const MISSING: Fault = { message: 'is missing' };

/** A text with something in it. */
export function faultOfText(raw: unknown): Fault | undefined {
  if (raw === undefined) return MISSING;
  if (typeof raw === 'string' && raw.trim() !== '') return undefined;
  return { message: `must be a text, got ${raw === '' ? 'an empty text' : named(raw)}` };
}

/** A seed: any text, or a whole number that stands for its digits. */
export function faultOfSeed(raw: unknown): Fault | undefined {
  return Number.isSafeInteger(raw)
    ? undefined
    : faultOfText(raw) && { message: `must be a text or a whole number, got ${named(raw)}` };
}

/** `YYYY-MM`. */
export function faultOfMonth(raw: unknown): Fault | undefined {
  if (raw === undefined) return MISSING;
  if (typeof raw === 'string' && parseMonth(raw) !== undefined) return undefined;
  return { message: `must be a month such as 2025-10, got ${named(raw)}` };
}

/** `YYYY-MM`, or a day of the calendar as `YYYY-MM-DD`. */
export function faultOfDate(raw: unknown): Fault | undefined {
  if (raw === undefined) return MISSING;
  if (typeof raw === 'string' && firstFullMonth(raw) !== undefined) return undefined;
  return { message: `must be a month or a day of the calendar, such as 2025-10 or 2025-10-01, got ${named(raw)}` };
}

/** true or false. */
export function faultOfFlag(raw: unknown): Fault | undefined {
  if (raw === undefined) return MISSING;
  if (typeof raw === 'boolean') return undefined;
  const meant = /^(yes|on|true|1)$/i.test(String(raw))
    ? 'true'
    : /^(no|off|false|0)$/i.test(String(raw))
      ? 'false'
      : undefined;
  return {
    message: `must be true or false, got ${named(raw)}`,
    ...(meant && { hint: `Write ${meant}, without quotes` }),
  };
}

/** A value of a parameter, lever or macro factor, in file units. */
export function faultOfQuantity(quantity: Quantity, raw: unknown): Fault | undefined {
  if (raw === undefined) return MISSING;
  if (quantity.kind === 'flag') return faultOfFlag(raw);
  if (quantity.choices) return faultOfChoice(quantity.choices, raw);
  if (raw === NO_LIMIT && isUnlimited(quantity)) return undefined;
  if (typeof raw !== 'number' || Number.isNaN(raw))
    return { message: `must be a number, got ${named(raw)}`, ...hintOfText(raw) };
  if (quantity.kind === 'count' && Number.isFinite(raw) && !Number.isInteger(raw))
    return { message: `must be a whole number, got ${raw}` };
  if (raw >= quantity.min && raw <= quantity.max) return undefined;
  return { message: `must be ${rangeOf(quantity)}, got ${raw}`, ...hintOfSize(quantity, raw) };
}

function faultOfChoice(choices: readonly string[], raw: unknown): Fault | undefined {
  return choices.some((choice) => choice === raw)
    ? undefined
    : { message: `must be one of ${choices.join(', ')}, got ${named(raw)}` };
}

/** The allowed range in words, with the unit. */
function rangeOf(quantity: Quantity): string {
  const unit = quantity.unit === '–' ? '' : ` (${quantity.unit})`;
  return `between ${quantity.min} and ${quantity.max}${unit}${isUnlimited(quantity) ? `, or ${NO_LIMIT}` : ''}`;
}

function hintOfText(raw: unknown): { hint?: string } {
  if (typeof raw !== 'string') return {};
  const percent = /^\s*(-?\d+(?:\.\d+)?)\s*%\s*$/.exec(raw);
  if (percent) return { hint: `Write a fraction, not a percent: ${scaled(Number(percent[1]), 100)}` };
  return raw.trim() !== '' && Number.isFinite(Number(raw)) ? { hint: `Remove the quotes: ${raw.trim()}` } : {};
}

// Somebody who writes 24 or 2400 for a rate, or fen for yuan, is told what was probably meant.
function hintOfSize({ kind, min, max }: Quantity, raw: number): { hint?: string } {
  const fits = (divisor: number) => raw > max && raw / divisor >= min && raw / divisor <= max;
  if (kind === 'money' && fits(100)) return { hint: `Money is in yuan, not fen: ${scaled(raw, 100)}` };
  if (kind !== 'rate' && kind !== 'rate_bp' && kind !== 'fraction') return {};
  if (fits(100)) return { hint: `Write a fraction, not a percent: ${scaled(raw, 100)}` };
  return fits(10_000) ? { hint: `Write a fraction, not basis points: ${scaled(raw, 10_000)}` } : {};
}

const scaled = (value: number, divisor: number): number => Number((value / divisor).toPrecision(12));
