import type * as z from 'zod';
import { type DesignProblem, problemsOf } from './problems.ts';
import { DESIGN_KINDS, DESIGN_SCHEMA, type Design, type DesignKind, FACTOR_KEYS, keysOf } from './schema.ts';

/** A design as read, or undefined with everything that is wrong with it. */
type DesignRead = { readonly design: Design | undefined; readonly problems: readonly DesignProblem[] };

/** Reads the part `design:` of an experiment file. @param raw what YAML makes of it */
export function readDesign(raw: unknown): DesignRead {
  const { success, data, error } = DESIGN_SCHEMA.safeParse(raw);
  const problems = success ? problemsOf(data) : error.issues.flatMap((issue) => toProblems(issue, raw));
  return { design: problems.length === 0 ? data : undefined, problems };
}

function toProblems(issue: z.core.$ZodIssue, raw: unknown): DesignProblem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? keysOf((raw as { kind: DesignKind }).kind) : FACTOR_KEYS;
    return issue.keys.map((key) => ({ path: [...path, key], message: `is unknown here. Known: ${known.join(', ')}` }));
  }
  if (path.length === 0) return [{ path, message: 'must be a map with kind and what belongs to it' }];
  if (path.length === 1 && path[0] === 'kind') {
    const { kind } = raw as { kind?: unknown };
    const got = kind === undefined ? 'is missing' : `must be a kind of design, got ${JSON.stringify(kind)}`;
    return [{ path, message: `${got}. Known: ${DESIGN_KINDS.join(', ')}` }];
  }
  return [{ path, message: issue.message }];
}
