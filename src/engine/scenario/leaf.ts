import * as z from 'zod';
import {
  type Fault,
  faultOfDate,
  faultOfFlag,
  faultOfMonth,
  faultOfQuantity,
  faultOfSeed,
  faultOfText,
  named,
} from './fault.ts';
import { suggestion } from './nearest.ts';
import { isUnlimited, NO_LIMIT, type Quantity } from './quantity.ts';

/** One value of a scenario file: its check, and how editors see it (JSON Schema). */
export type Leaf = {
  readonly check: (raw: unknown) => Fault | undefined;
  readonly json: Readonly<Record<string, unknown>>;
};

/** The same value as a part of a zod schema; the fault's words and hint go into the issue unchanged. */
export const zodOf = ({ check, json }: Leaf): z.ZodType =>
  z
    .unknown()
    .superRefine((raw, context) => {
      const fault = check(raw);
      if (fault) context.addIssue({ code: 'custom', message: fault.message, params: { hint: fault.hint } });
    })
    .meta({ ...json });

/** A text. */
export const text = (description: string): Leaf => ({
  check: faultOfText,
  json: { type: 'string', minLength: 1, description },
});

// Whatever a file may be called, so that its name can be written into a file too.
const FILE_NAME = '^(?!\\.{1,2}$)[^\\\\/\\u0000-\\u001f]+$';

/** A name that a folder may have. */
export const folderName = (description: string): Leaf => ({
  check: (raw) => {
    const fault = faultOfText(raw);
    if (fault || new RegExp(FILE_NAME).test(raw as string)) return fault;
    return { message: `must be a name that a folder may have, such as cap-20, got ${named(raw)}` };
  },
  json: { type: 'string', pattern: FILE_NAME, description },
});

/** The reason for a difference; asked for wherever a value departs from the default. */
export const WHY: Leaf = {
  check: (raw) => {
    const fault = faultOfText(raw);
    return fault && { ...fault, hint: 'Say in a sentence why it differs' };
  },
  json: text('Why this differs, in a sentence').json,
};

/** A seed of random draws. */
export const seed = (description: string): Leaf => ({
  check: faultOfSeed,
  json: { type: ['string', 'integer'], description },
});

/** A calendar month. */
export const month = (description: string): Leaf => ({
  check: faultOfMonth,
  json: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description },
});

/** The law that a scenario starts from. */
export const BASIS: Leaf = {
  check: (raw) =>
    raw === 'none' || raw === 'history' || faultOfMonth(raw) === undefined
      ? undefined
      : { message: `must be "history", "none" or a month such as 2025-03, got ${named(raw)}` },
  json: {
    type: 'string',
    pattern: '^(none|history|\\d{4}-(0[1-9]|1[0-2]))$',
    description: 'Law: every rule at its own dates (history), what was in force in a month, or none',
  },
};

/** A month or a day. */
export const date = (description: string): Leaf => ({
  check: faultOfDate,
  json: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$', description },
});

/** true or false. */
export const flag = (description: string): Leaf => ({ check: faultOfFlag, json: { type: 'boolean', description } });

/** One name out of a list; a wrong one is answered with the nearest. */
export const nameOf = (what: string, names: readonly string[], description: string): Leaf => ({
  check: (raw) => {
    if (raw === undefined) return { message: 'is missing', hint: suggestion('', names) || undefined };
    if (typeof raw !== 'string') return { message: `must be the name of a ${what}, got ${named(raw)}` };
    return names.includes(raw)
      ? undefined
      : { message: `unknown ${what} "${raw}"`, hint: suggestion(raw, names) || undefined };
  },
  json: { enum: names, description },
});

/** A number of a declared kind and range. */
export const quantity = (declared: Quantity, description: string): Leaf => ({
  check: (raw) => faultOfQuantity(declared, raw),
  json: { ...jsonOf(declared), description },
});

function jsonOf(declared: Quantity): Readonly<Record<string, unknown>> {
  if (declared.kind === 'flag') return { type: 'boolean' };
  if (declared.choices) return { enum: declared.choices };
  const { min: minimum, max: maximum } = declared;
  const number = { type: declared.kind === 'count' ? 'integer' : 'number', minimum, maximum };
  return isUnlimited(declared) ? { anyOf: [number, { const: NO_LIMIT }] } : number;
}
