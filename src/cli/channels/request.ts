import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { CHANNELS, type Channel } from '../../engine/index.ts';
import { HORIZONS, type Horizon, VARIES, type Vary } from '../../experiment/index.ts';
import { LANGUAGES, type Lang } from '../../report/language.ts';
import type { Command } from '../commands/command.ts';
import { faultOfMeasure } from '../ensemble/measures.ts';
import { faultsOfHorizon, faultsOfPairing, horizonFor, type Side } from '../ensemble/sides.ts';
import { WORKERS } from '../ensemble/workers.ts';
import { UsageError } from '../exit.ts';
import { faultOfFolder } from '../folder.ts';
import type { Io } from '../io.ts';
import { settingsOf } from '../load.ts';
import { suggest } from '../nearest.ts';
import { type Args, type Reader, readOptions } from '../options.ts';
import { faultOfName, loadAll, noticesOfAll } from '../plan.ts';
import { unknownArguments } from '../usage.ts';
import { faultOfExtent } from './coalitions.ts';
import { BOUNDS, HEADLINES } from './options.ts';

/** All that a command line of `zhudai channels` asks for, checked. */
export type Request = {
  readonly baseline: Side;
  readonly variant: Side;
  /** Channels that are held and live in turn; the others are always live. */
  readonly channels: readonly Channel[];
  readonly measures: readonly string[];
  readonly pairs: number;
  readonly vary: Vary;
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
  const settings = await settingsOf(options, BOUNDS.borrowers);
  const asked = { settings, reforms: options.texts('reform') };
  const out = options.text('out');
  const { replications } = BOUNDS;
  const rest = {
    channels: channelsOf(options),
    measures: measuresOf(options),
    pairs: options.whole('replications', replications.min, replications.max) ?? replications.usual,
    vary: options.oneOf('vary', VARIES) ?? 'both',
    workers: options.whole('workers', WORKERS.min, WORKERS.max) ?? availableParallelism(),
    lang: options.oneOf('lang', LANGUAGES) ?? 'en',
    ...{ force: options.flag('force'), quiet: options.flag('quiet'), json: options.flag('json') },
  };
  const wanted = options.oneOf('horizon', HORIZONS);
  const problems = [...unknownArguments(command, args), ...options.problems];
  if (names.length !== 2)
    problems.push('channels: needs a baseline and one variant, as in "zhudai channels baseline cap-20".');
  const loaded = await loadAll(names, asked, io, problems);
  problems.push(...loaded.flatMap((_, index) => faultOfName(loaded, index)));
  const sides = loaded.flatMap(({ label, scenario }): Side[] => (scenario ? [{ label, scenario }] : []));
  const [baseline, variant] = sides;
  problems.push(...faultsOfPairing(sides));
  const horizon = wanted ?? horizonFor(baseline?.scenario);
  if (baseline) problems.push(...faultsOfHorizon(horizon, baseline.scenario));
  const folder = resolve(io.cwd, out ?? join('out', 'channels', loaded.map(({ label }) => label).join('-')));
  const fault = faultOfFolder(folder, io.cwd, rest.force);
  if (fault) problems.push(`${relative(io.cwd, folder) || folder}: ${fault}`);
  const tooLarge = baseline && variant && faultOfExtent({ baseline, variant, ...rest });
  if (tooLarge) problems.push(tooLarge);
  if (problems.length > 0 || !baseline || !variant) throw new UsageError([...new Set(problems)], 'zhudai channels');
  return { baseline, variant, horizon, folder, ...rest, notices: await noticesOfAll(sides, settings) };
}

/** Channels asked for, in their own order. */
function channelsOf(options: Reader): readonly Channel[] {
  const text = options.text('channels');
  if (text === undefined) return CHANNELS;
  const names = text.split(',').map((name) => name.trim());
  for (const name of names.filter((each) => !CHANNELS.includes(each as Channel)))
    options.problems.push(`--channels: unknown channel "${name}". ${suggest(name, CHANNELS)}`);
  return CHANNELS.filter((channel) => names.includes(channel));
}

function measuresOf(options: Reader): readonly string[] {
  const names = options.texts('measure');
  options.problems.push(...names.flatMap((name) => faultOfMeasure('measure', name)));
  return names.length === 0 ? HEADLINES : [...new Set(names)];
}
