import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { HORIZONS, type Horizon, type Precision, VARIES, type Vary } from '../../experiment/index.ts';
import { LANGUAGES, type Lang } from '../../report/language.ts';
import type { Command } from '../commands/command.ts';
import { faultsOfHorizon, faultsOfPairing, horizonFor, type Side } from '../ensemble/sides.ts';
import { WORKERS } from '../ensemble/workers.ts';
import { UsageError } from '../exit.ts';
import { faultOfFolder } from '../folder.ts';
import type { Io } from '../io.ts';
import { settingsOf } from '../load.ts';
import { type Args, type Reader, readOptions } from '../options.ts';
import { faultOfName, loadAll, noticesOfAll } from '../plan.ts';
import { unknownArguments } from '../usage.ts';
import { BOUNDS } from './options.ts';
import { precisionOf } from './precision.ts';

/** How a 95 % interval is made: for a number of pairs fixed beforehand, one that follows from the spread, or any. */
export type IntervalKind = 'student' | 'fixed-width' | 'sequence';

/** All that a command line of `zhudai compare` asks for, checked. */
export type Request = {
  readonly baseline: Side;
  readonly variants: readonly Side[];
  readonly vary: Vary;
  /** Pairs to run; with a precision the most. */
  readonly most: number;
  /** Go on until this is reached; absent for a fixed number of pairs. */
  readonly precision: Precision | undefined;
  /** Which intervals are made. */
  readonly interval: IntervalKind;
  /** What the table shows. */
  readonly horizon: Horizon;
  readonly workers: number;
  readonly folder: string;
  readonly force: boolean;
  readonly lang: Lang;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly notices: readonly string[];
};

/** Reads and checks the whole command line; writes nothing. @throws UsageError with every problem of options, files, pairing and folder */
export async function readRequest(args: Args, io: Io, command: Command): Promise<Request> {
  const options = readOptions(args);
  const names = [args.scenario ?? []].flat().map(String);
  const settings = await settingsOf(options);
  const asked = { settings, reforms: options.texts('reform') };
  const out = options.text('out');
  const rest = {
    vary: options.oneOf('vary', VARIES) ?? 'both',
    workers: options.whole('workers', WORKERS.min, WORKERS.max) ?? availableParallelism(),
    lang: options.oneOf('lang', LANGUAGES) ?? 'en',
    ...{ force: options.flag('force'), quiet: options.flag('quiet'), json: options.flag('json') },
  };
  const wanted = options.oneOf('horizon', HORIZONS);
  const precision = precisionOf(options);
  const most = pairsAsked(options, precision !== undefined);
  const problems = [...unknownArguments(command, args), ...options.problems];
  if (names.length < 2)
    problems.push('compare: needs a baseline and a variant, as in "zhudai compare baseline rules-2025".');
  const loaded = await loadAll(names, asked, io, problems);
  problems.push(...loaded.flatMap((_, index) => faultOfName(loaded, index)));
  const sides = loaded.flatMap(({ label, scenario }): Side[] => (scenario ? [{ label, scenario }] : []));
  const [baseline, ...variants] = sides;
  problems.push(...faultsOfPairing(sides));
  const horizon = wanted ?? horizonFor(baseline?.scenario);
  if (baseline) problems.push(...faultsOfHorizon(horizon, baseline.scenario));
  const folder = resolve(io.cwd, out ?? join('out', 'compare', loaded.map(({ label }) => label).join('-')));
  const fault = faultOfFolder(folder, io.cwd, rest.force);
  if (fault) problems.push(`${relative(io.cwd, folder) || folder}: ${fault}`);
  if (problems.length > 0 || !baseline) throw new UsageError([...new Set(problems)], 'zhudai compare');
  return {
    ...{ baseline, variants, most, horizon, folder, ...rest },
    precision: precision && { ...precision, horizon },
    interval: options.flag('anytime') ? 'sequence' : precision ? 'fixed-width' : 'student',
    notices: await noticesOfAll(sides, settings),
  };
}

function pairsAsked(options: Reader, isOpen: boolean): number {
  const { replications, most } = BOUNDS;
  const fixed = options.whole('replications', replications.min, replications.max);
  const bound = options.whole('most', most.min, most.max);
  if (isOpen && fixed !== undefined)
    options.problems.push(
      '--replications: is not for --precision, which goes on until it is reached. Bound it by --most.',
    );
  if (!isOpen && bound !== undefined)
    options.problems.push('--most: bounds --precision; without it the number of pairs is --replications.');
  return isOpen ? (bound ?? most.usual) : (fixed ?? replications.usual);
}
