import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Result, Scenario } from '../../engine/index.ts';
import { RESOLVED } from '../command-text.ts';
import { MANIFEST } from '../folder.ts';
import type { Io } from '../io.ts';
import { faultOfArgument, isPath, packagedNames } from '../library.ts';
import { settingsOf, tryScenario } from '../load.ts';
import type { Reader } from '../options.ts';
import { runsWithin } from '../results/find.ts';

/** The run to be explained. */
export type Source = {
  readonly scenario: Scenario;
  /** The folder of its results, where it is explained from one. */
  readonly folder: string | undefined;
};

/** Options that only fit a scenario: a finished run is explained as it was. */
const CHANGES = ['borrowers', 'seed', 'set', 'reform'] as const;

/** The run that an argument names: an output folder, or a scenario with its changes. Faults are added to the options' problems. */
export async function sourceOf(argument: string, options: Reader, io: Io): Promise<Source | undefined> {
  const { problems } = options;
  const folder = folderOf(argument, io);
  const settings = await settingsOf(options);
  const reforms = options.texts('reform');
  if (folder === undefined) {
    const missing = faultOfArgument(argument, io.cwd);
    if (missing) problems.push(missing);
    const scenario = missing ? undefined : await tryScenario(argument, { settings, reforms }, io, problems);
    return scenario && { scenario, folder };
  }
  const fault = faultOfOutput(argument, folder);
  if (fault) problems.push(fault);
  for (const name of CHANGES)
    if (options.texts(name).length > 0)
      problems.push(
        `--${name}: ${argument} is explained as it was run. Name its scenario instead to change something.`,
      );
  if (fault) return undefined;
  const scenario = await tryScenario(join(folder, RESOLVED), { settings: [], reforms: [] }, io, problems);
  return scenario && { scenario, folder };
}

/** The folder that an argument names, if it is one; the name of a scenario that comes with the package is that scenario. */
function folderOf(argument: string, io: Io): string | undefined {
  const folder = resolve(io.cwd, argument);
  if (!isPath(argument) && packagedNames('scenario').includes(argument)) return undefined;
  return existsSync(folder) && statSync(folder).isDirectory() ? folder : undefined;
}

function faultOfOutput(argument: string, folder: string): string | undefined {
  if (existsSync(join(folder, RESOLVED))) return undefined;
  const within = runsWithin(folder);
  if (within.length > 0)
    return `${argument}: holds several runs. Name one: ${within.map((name) => join(argument, name)).join(', ')}.`;
  const made = existsSync(join(folder, MANIFEST)) ? ' any more' : '';
  return `${argument}: holds no ${RESOLVED}${made}, so it is no output of "zhudai run". Name such a folder, or a scenario.`;
}

/**
 * Does a folder hold another run than the one just made, by the last month that both have? Code that has changed since shows so.
 * Undefined where it does not.
 */
export function faultOfRepeat(folder: string, { tables }: Result): string | undefined {
  const file = join(folder, 'monthly.csv');
  if (!existsSync(file)) return undefined;
  const [head = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const column = head.split(',').indexOf('state_hash');
  const { month = [], state_hash: hash = [] } = tables.monthly.data;
  const last = String(month.at(-1));
  const then = rows.find((row) => row.startsWith(`${last},`))?.split(',')[column];
  if (then === undefined || then === hash.at(-1)) return undefined;
  return `The folder was written by another version of the code: its state of ${last} is not the one found now. What follows is what today's code does.`;
}
