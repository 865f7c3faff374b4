import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Design, Vary } from '../../experiment/index.ts';
import type { Command } from '../commands/command.ts';
import { faultsOfPairing, type Side } from '../ensemble/sides.ts';
import { WORKERS } from '../ensemble/workers.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { settingsOf } from '../load.ts';
import { type Args, readOptions } from '../options.ts';
import { faultOfName, loadAll, noticesOfAll } from '../plan.ts';
import { faultOfStore } from '../store/store.ts';
import { unknownArguments } from '../usage.ts';
import { readExperiment } from './file.ts';
import { BOUNDS, MOST_RUNS } from './options.ts';
import { faultsOfCalendar, faultsOfPoints, faultsOfValues, pointCount } from './points.ts';

/** All that a command line of `zhudai experiment plan` or `run` asks for, checked. */
export type Request = {
  readonly title: string;
  readonly why: string;
  readonly sides: readonly Side[];
  readonly design: Design | undefined;
  readonly replications: number;
  readonly vary: Vary;
  readonly workers: number;
  /** Folder of the store, and how messages name it. */
  readonly folder: string;
  readonly shown: string;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly notices: readonly string[];
};

/** Reads and checks file and options; writes nothing. @throws UsageError with every problem */
export async function readRequest(
  argument: string | undefined,
  args: Args,
  io: Io,
  command: Command,
): Promise<Request> {
  const options = readOptions(args);
  const overriding = await settingsOf(options);
  const replications = options.whole('replications', BOUNDS.replications.min, BOUNDS.replications.max);
  const workers = options.whole('workers', WORKERS.min, WORKERS.max) ?? availableParallelism();
  const most = options.whole('most', 1, Number.MAX_SAFE_INTEGER) ?? MOST_RUNS;
  const store = options.text('store');
  const problems = [...unknownArguments(command, args), ...options.problems];
  const file = argument === undefined ? undefined : readExperiment(argument, io.cwd, problems);
  if (argument === undefined)
    problems.push('experiment: needs an experiment file, as in "zhudai experiment plan cap-and-costs".');
  if (!file) throw new UsageError([...new Set(problems)], 'zhudai experiment');
  const settings = [...file.settings, ...overriding];
  const loaded = await loadAll(file.scenarios, { settings, reforms: file.reforms }, io, problems);
  problems.push(...loaded.flatMap((_, index) => faultOfName(loaded, index)));
  const sides = loaded.flatMap(({ label, scenario }): Side[] => (scenario ? [{ label, scenario }] : []));
  problems.push(...faultsOfPairing(sides));
  if (problems.length === 0) problems.push(...faultsOfCalendar(file), ...faultsOfValues(file, sides));
  if (problems.length === 0) problems.push(...faultsOfPoints(file, sides));
  const repeated = replications ?? file.replications;
  const runs = pointCount(sides, file.design) * repeated;
  if (runs > most)
    problems.push(
      `${argument}: makes ${runs.toLocaleString('en-GB')} runs, more than ${most.toLocaleString('en-GB')}. ` +
        'Take fewer points or replications, or allow as many with --most.',
    );
  const folder = resolve(io.cwd, store ?? join('out', 'experiments', basename(argument!).replace(/\.ya?ml$/, '')));
  const shown = shownFrom(io.cwd, folder);
  const fault = faultOfStore(folder);
  if (fault) problems.push(`${shown}: ${fault}`);
  if (problems.length > 0) throw new UsageError([...new Set(problems)], 'zhudai experiment');
  const { title, why, design, vary } = file;
  return {
    ...{ title, why, sides, design, replications: repeated, vary, workers, folder, shown },
    ...{ quiet: options.flag('quiet'), json: options.flag('json') },
    notices: await noticesOfAll(sides, settings),
  };
}
