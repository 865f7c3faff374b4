import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { describeProblem, type Finding, findingsOf, readText } from '../../engine/index.ts';
import { type Design, readDesign, VARIES, type Vary } from '../../experiment/index.ts';
import { experimentNames, isPath, PACKAGED_EXPERIMENTS, shownFrom } from '../library.ts';
import type { Setting } from '../load.ts';
import { suggest } from '../nearest.ts';
import { BOUNDS } from './options.ts';

/** What an experiment file 试验文件 asks for, checked. */
export type ExperimentFile = {
  readonly title: string;
  readonly why: string;
  /** Names of packaged scenarios, or paths. */
  readonly scenarios: readonly string[];
  /** Values that every point has, as `--set` takes them. */
  readonly settings: readonly Setting[];
  readonly reforms: readonly string[];
  readonly replications: number;
  readonly vary: Vary;
  readonly design: Design | undefined;
  /** What is wrong at a path of the file, with line and column. */
  readonly faultAt: (finding: Finding) => string;
};

const USUAL_REPLICATIONS = 5;

const must = (be: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : `must be ${be}`),
});
const text = z.string(must('a text')).trim().min(1, 'must not be empty');
const value = z.union([z.string(), z.number(), z.boolean()], must('a text, a number, true or false')).transform(String);

const FILE = z.strictObject({
  title: text,
  why: text.optional(),
  scenarios: z
    .union([text.transform((name) => [name]), z.array(text).min(1)], must('the name of a scenario or a list of names'))
    .default(['baseline']),
  set: z.record(z.string(), value, must('a map of settings')).default({}),
  reforms: z.array(text, must('a list of reforms')).default([]),
  replications: z
    .int(must('a whole number'))
    .min(1, 'must be at least 1')
    .max(BOUNDS.replications.max, `must be at most ${BOUNDS.replications.max}`)
    .default(USUAL_REPLICATIONS),
  vary: z.enum(VARIES, must(VARIES.join(' or '))).default('both'),
  // Checked apart, by its kind.
  design: z.unknown().optional(),
});

/** Where an experiment stands that a command line names, by path or packaged name. */
const placeOf = (argument: string, cwd: string): string =>
  isPath(argument) ? resolve(cwd, argument) : join(PACKAGED_EXPERIMENTS, `${argument}.yaml`);

/** Reads an experiment file; every problem of it is added to `problems`. */
export function readExperiment(argument: string, cwd: string, problems: string[]): ExperimentFile | undefined {
  const place = placeOf(argument, cwd);
  if (!existsSync(place) || !statSync(place).isFile()) {
    problems.push(
      isPath(argument)
        ? `${argument}: there is no such file. Write a path to a .yaml file, or a name: ${experimentNames().join(', ')}.`
        : `${argument}: unknown experiment. ${suggest(argument, experimentNames())} An experiment of your own is given as a path to its .yaml file.`,
    );
    return undefined;
  }
  const { raw, problems: broken, isBroken, problemOf } = readText(shownFrom(cwd, place), readFileSync(place, 'utf8'));
  const faultAt = (finding: Finding): string => describeProblem(problemOf(finding));
  const { design: designed } = (raw ?? {}) as { design?: unknown };
  const read = designed === undefined ? undefined : readDesign(designed);
  const faults = read?.problems.map(({ path, message }) => ({ path: ['design', ...path], message })) ?? [];
  const findings = isBroken ? [] : [...findingsOf(FILE, raw ?? {}), ...faults];
  const found = [...broken, ...findings.map(problemOf)];
  problems.push(...found.sort((a, b) => a.line - b.line || a.column - b.column).map(describeProblem));
  if (found.length > 0) return undefined;
  const { title, why = '', scenarios, set, reforms, replications, vary } = FILE.parse(raw);
  return {
    ...{ title, why, reforms, replications, vary, faultAt },
    scenarios: scenarios.map((name) => (isPath(name) ? join(dirname(place), name) : name)),
    settings: Object.entries(set).map(([path, given]) => ({ path, text: given })),
    design: read?.design,
  };
}
