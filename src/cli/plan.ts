import { join, relative, resolve } from 'node:path';
import type { Scenario } from '../engine/index.ts';
import { LANGUAGES, type Lang } from '../report/language.ts';
import { type Checkpoints, checkpointsOf } from './checkpoint/plan.ts';
import type { Command } from './commands/command.ts';
import { UsageError } from './exit.ts';
import { faultOfFolder } from './folder.ts';
import type { Io } from './io.ts';
import { faultOfArgument, labelOf } from './library.ts';
import { type Asked, type Setting, settingsOf, tryScenario } from './load.ts';
import { type Args, readOptions } from './options.ts';
import { MOST_THREADS } from './run-options.ts';
import { unknownArguments } from './usage.ts';

/** One scenario to run and the folder its results go to. */
export type Job = {
  readonly label: string;
  /** Name or path, as written by the user. */
  readonly argument: string;
  readonly scenario: Scenario;
  readonly folder: string;
};

/** All that a command line asks for, checked. */
export type Plan = {
  readonly jobs: readonly Job[];
  readonly threads: number;
  readonly checkpoints: Checkpoints;
  readonly quiet: boolean;
  readonly json: boolean;
  /** May earlier results be replaced? */
  readonly force: boolean;
  readonly lang: Lang;
  /** What the user should know before the runs, a line each. */
  readonly notices: readonly string[];
};

/** What a command brings where the command line is silent. */
export type PlanDefaults = {
  readonly command: Command;
  /** Names or paths, as written by the user. */
  readonly scenarios: readonly string[];
  readonly borrowers?: number;
  /** Parent of the scenarios' folders when `--out` is absent. */
  readonly out: string;
  /** May an earlier result in the default folder be replaced without `--force`? */
  readonly replaceDefault: boolean;
};

/** Reads and checks the whole command line; writes nothing. @throws UsageError with every problem of options, files and folders */
export async function planRuns(args: Args, io: Io, defaults: PlanDefaults): Promise<Plan> {
  const options = readOptions(args);
  const out = options.text('out');
  const settings = await settingsOf(options, defaults.borrowers);
  const asked = { settings, reforms: options.texts('reform') };
  const threads = options.whole('threads', 1, MOST_THREADS) ?? 1;
  const lang = options.oneOf('lang', LANGUAGES) ?? 'en';
  const force = options.flag('force') || (out === undefined && defaults.replaceDefault);
  const { problems } = options;
  problems.unshift(...unknownArguments(defaults.command, args));
  const requests = await loadAll(defaults.scenarios, asked, io, problems);
  const checkpoints = await checkpointsOf(options, requests, io);
  // With `--out` one scenario fills that folder itself; several, or the default folder, get one below it each.
  const parent = resolve(io.cwd, out ?? defaults.out);
  const single = out !== undefined && defaults.scenarios.length === 1;
  const places = requests.map((request) => ({ ...request, folder: single ? parent : join(parent, request.label) }));
  problems.push(...faultsOfPlaces(places, io, force));
  if (problems.length > 0) throw new UsageError([...new Set(problems)], `zhudai ${defaults.command.name}`);
  const jobs = places.flatMap(({ scenario, ...place }) => (scenario ? [{ ...place, scenario }] : []));
  const notices = await noticesOfAll(jobs, settings);
  const [quiet, json] = [options.flag('quiet'), options.flag('json')];
  return { jobs, threads, checkpoints, quiet, json, force, lang, notices };
}

/** The notices of all jobs; where there are several, what is not true of all is told with the name. */
export async function noticesOfAll(
  jobs: readonly Pick<Job, 'label' | 'scenario'>[],
  settings: readonly Setting[],
): Promise<string[]> {
  const { noticesOf } = await import('./notices.ts');
  const each = jobs.map(({ label, scenario }) => ({ label, lines: noticesOf(scenario, settings) }));
  const told = each.flatMap(({ label, lines }) =>
    lines.map((line) => (each.every((other) => other.lines.includes(line)) ? line : `${label}: ${line}`)),
  );
  return [...new Set(told)];
}

/** A scenario as written by the user, what it is called, and itself where it is sound. */
export type Request = Pick<Job, 'label' | 'argument'> & { readonly scenario: Scenario | undefined };

function faultsOfPlaces(places: readonly (Request & Pick<Job, 'folder'>)[], io: Io, force: boolean): string[] {
  return places.flatMap(({ folder }, index) => {
    const fault = faultOfFolder(folder, io.cwd, force);
    return [...faultOfName(places, index), ...(fault ? [`${relative(io.cwd, folder) || folder}: ${fault}`] : [])];
  });
}

/** That a scenario before this one has the same name, if it is so. */
export function faultOfName(requests: readonly Request[], index: number): string[] {
  const { argument, label } = requests[index]!;
  return requests.findIndex((request) => request.label === label) < index
    ? [`${argument}: a scenario called ${label} is given twice. Give one a "name: …" of its own in its file.`]
    : [];
}

/** Reads the scenarios of a command line, changed as it asks; what is wrong is added to `problems`. */
export async function loadAll(
  scenarios: readonly string[],
  asked: Asked,
  io: Io,
  problems: string[],
): Promise<Request[]> {
  const requests: Request[] = [];
  for (const argument of scenarios) {
    const missing = faultOfArgument(argument, io.cwd);
    if (missing) problems.push(missing);
    const scenario = missing ? undefined : await tryScenario(argument, asked, io, problems);
    requests.push({ argument, label: scenario?.name ?? labelOf(argument), scenario });
  }
  return requests;
}
