import * as z from 'zod';
import type { Finding } from './document.ts';
import { named } from './fault.ts';
import { isLever, LEVERS } from './levers.ts';
import { suggestion } from './nearest.ts';
import { isParameter } from './parameters/index.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Everything that a schema finds wrong with a part of a file, in the words of this simulator. */
export function findingsOf(schema: z.ZodType, raw: unknown, base: Path = []): Finding[] {
  const issues = schema.safeParse(raw).error?.issues ?? [];
  return issues.flatMap((issue) => explain(issue, schema, raw, base));
}

function explain(issue: Issue, schema: z.ZodType, raw: unknown, base: Path): Finding[] {
  const path = [...base, ...issue.path];
  const got = valueAt(raw, issue.path);
  switch (issue.code) {
    case 'custom':
      return [{ path, message: issue.message, hint: issue.params?.hint }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, schemaAt(schema, issue.path), got));
    case 'invalid_type':
      if (!SHAPES.includes(issue.expected)) return [{ path, message: issue.message }];
      return [wrongShape(issue.expected, path, schemaAt(schema, issue.path), got)];
    case 'too_small':
      if (issue.origin !== 'array') return [{ path, message: issue.message }];
      return [{ path, message: 'must name at least one', hint: 'Leave it out to mean all' }];
    default:
      return [{ path, message: issue.message }];
  }
}

/** What a part of a file may be beside a single value. */
const SHAPES = ['array', 'object', 'record', 'map'];

function wrongShape(expected: string, path: Path, schema: z.ZodType | undefined, got: unknown): Finding {
  if (expected === 'array')
    return { path, message: `must be a list, got ${named(got)}`, hint: 'Start each entry with "- "' };
  const keys = keysOf(schema);
  const few = keys.length > 0 && keys.length <= 9 ? ` of ${keys.join(', ')}` : '';
  const entry = keys.join() === 'value,why' || keys.join() === 'on,why';
  const hint =
    entry && got !== null && typeof got !== 'object' ? `Write { ${keys[0]}: ${String(got)}, why: … }` : undefined;
  return { path, message: `must be a map${few}, got ${named(got)}`, ...(hint && { hint }) };
}

function unknownKey(key: string, path: Path, schema: z.ZodType | undefined, parent: unknown): Finding {
  const finding = { path: [...path, key], onKey: true };
  const known = keysOf(schema);
  const section = path.at(0);
  if ((section === 'levers' || section === 'rules') && (key === 'scope' || path.at(-1) === 'scope'))
    return { ...finding, ...noScope(section === 'rules' ? 'rule' : 'lever', key, known, parent) };
  if (section === 'parameters' && path.length === 1) {
    if (key === 'population.borrowers')
      return { ...finding, message: 'stands at the top level of a file', hint: 'Write "borrowers: …" there' };
    return { ...finding, message: `unknown parameter "${key}"`, ...hintOf(key, known) };
  }
  const kind = section === 'switches' ? 'switch' : section === 'readings' ? 'reading' : undefined;
  if (kind && path.length === 1) return { ...finding, message: `unknown ${kind} "${key}"`, ...hintOf(key, known) };
  if (path.length === 0 && (isLever(key) || isParameter(key)))
    return {
      ...finding,
      message: `unknown key "${key}"`,
      hint: `It belongs under "${isLever(key) ? 'levers' : 'parameters'}:"`,
    };
  return { ...finding, message: `unknown key "${key}"`, ...hintOf(key, known) };
}

function noScope(
  what: string,
  key: string,
  known: readonly string[],
  parent: unknown,
): { message: string; hint?: string } {
  const lever = typeof parent === 'object' && parent !== null && 'lever' in parent ? parent.lever : undefined;
  if (key === 'scope' && isLever(lever))
    return {
      message: `${lever} holds for the whole market (${LEVERS[lever].en.toLowerCase()})`,
      hint: 'Remove the scope',
    };
  return { message: `the ${what} cannot be limited by "${key}"`, ...hintOf(key, known) };
}

function hintOf(key: string, known: readonly string[]): { hint?: string } {
  if (key.includes(' ')) return { hint: 'Put quotes around a text that contains a comma or a colon' };
  const hint = suggestion(key, known);
  return hint === '' ? {} : { hint };
}

const keysOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let here: unknown = schema;
  for (const step of path) {
    here =
      here instanceof z.ZodArray ? here.element : here instanceof z.ZodObject ? here.shape[String(step)] : undefined;
    if (here instanceof z.ZodOptional) here = here.unwrap();
  }
  return here instanceof z.ZodType ? here : undefined;
}

function valueAt(raw: unknown, path: Path): unknown {
  let here = raw;
  for (const step of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return here;
}
