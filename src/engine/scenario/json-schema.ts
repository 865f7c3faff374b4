import * as z from 'zod';
import { ANY_RULE_ENTRY, FILE, LEVER_ENTRIES, MACRO_ENTRIES, REFORM } from './file-schema.ts';

type Options = readonly [z.ZodObject, ...z.ZodObject[]];

const oneOf = (key: string, entries: Readonly<Record<string, z.ZodObject>>) =>
  z.array(z.discriminatedUnion(key, Object.values(entries) as unknown as Options)).optional();

const RULES = z.array(ANY_RULE_ENTRY).optional();

/** JSON Schema (draft 7) of a scenario file, for completion and checks in an editor. */
export function scenarioJsonSchema(): object {
  const schema = FILE.extend({
    levers: oneOf('lever', LEVER_ENTRIES),
    macro: oneOf('factor', MACRO_ENTRIES),
    rules: RULES,
  });
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'ref' });
}

/** JSON Schema (draft 7) of a reform file. */
export const reformJsonSchema = (): object =>
  z.toJSONSchema(REFORM.extend({ rules: RULES }), { io: 'input', target: 'draft-7', reused: 'ref' });
