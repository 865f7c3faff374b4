import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Checkpoint, Month, Scenario } from '../../engine/index.ts';
import { sha256 } from '../digest.ts';
import { digestIn } from '../folder.ts';
import type { Io } from '../io.ts';
import { programOf } from '../manifest.ts';
import type { Reader } from '../options.ts';
import { CHECKPOINT_FILE, decodeCheckpoint } from './file.ts';

/** Where runs begin, and in which month they leave a checkpoint. */
export type Checkpoints = { readonly from: Checkpoint | undefined; readonly month: Month | undefined };

/** A scenario of the command line. */
type Named = { readonly label: string; readonly scenario: Scenario | undefined };

/** Reads `--from` and `--checkpoint` and sets them against the scenarios; every fault is added to the options' problems. */
export async function checkpointsOf(options: Reader, requests: readonly Named[], io: Io): Promise<Checkpoints> {
  const place = options.text('from');
  const asked = options.text('checkpoint');
  const { parseMonth } = await import('../../engine/index.ts');
  const from = place === undefined ? undefined : readCheckpoint(place, options.problems, io);
  const month = asked === undefined ? undefined : parseMonth(asked);
  if (asked !== undefined && month === undefined)
    options.problems.push(`--checkpoint: must be a month as YYYY-MM, got "${asked}". For example --checkpoint 2023-09`);
  for (const { label, scenario } of requests) {
    if (!scenario) continue;
    if (from) options.problems.push(...(await faultsOfBranch(label, scenario, from, place!)));
    if (month !== undefined) options.problems.push(...(await faultsOfMonth(label, scenario, month, from)));
  }
  return { from, month };
}

function readCheckpoint(place: string, problems: string[], io: Io): Checkpoint | undefined {
  const refuse = (why: string): undefined => {
    problems.push(`--from: ${why}`);
  };
  const given = resolve(io.cwd, place);
  if (!existsSync(given)) return refuse(`${place}: there is no such file or folder.`);
  const file = statSync(given).isDirectory() ? join(given, CHECKPOINT_FILE) : given;
  const shown = relative(io.cwd, file).startsWith('..') ? file : relative(io.cwd, file);
  if (!existsSync(file))
    return refuse(`${place}: holds no ${CHECKPOINT_FILE}. "zhudai run … --checkpoint YYYY-MM" writes one.`);
  const bytes = readFileSync(file);
  const listed = file === given ? undefined : digestIn(given, CHECKPOINT_FILE);
  if (listed !== undefined && listed !== sha256(bytes))
    return refuse(`${shown}: is not the file that the folder's manifest lists. Make the checkpoint anew.`);
  const found = decodeCheckpoint(bytes);
  if (typeof found === 'string') return refuse(`${shown}: ${found}. Make the checkpoint anew.`);
  const { engineVersion, engineDigest } = programOf();
  if (found.checkpoint.engineVersion === engineVersion && found.engineDigest !== engineDigest)
    refuse(`${shown}: was made by other code of engine ${engineVersion}, or by its build. Make the checkpoint anew.`);
  return found.checkpoint;
}

async function faultsOfBranch(label: string, scenario: Scenario, from: Checkpoint, place: string): Promise<string[]> {
  const { formatMonth, whyNotFrom } = await import('../../engine/index.ts');
  const end = formatMonth(from.month);
  return whyNotFrom(from, scenario).map((why) => `${label} cannot go on from ${place} (end of ${end}): ${why}`);
}

async function faultsOfMonth(
  label: string,
  scenario: Scenario,
  month: Month,
  from: Checkpoint | undefined,
): Promise<string[]> {
  const { formatMonth, lastMonth } = await import('../../engine/index.ts');
  const [first, last] = [scenario.start, lastMonth(scenario)];
  const shown = formatMonth(month);
  const why = `--checkpoint: ${shown}`;
  if (month < first || month > last)
    return [`${why} lies outside the run of ${label}, which goes from ${formatMonth(first)} to ${formatMonth(last)}.`];
  if (month === last)
    return [`${why} is the last month of ${label}: nothing could go on from it. Name an earlier one.`];
  if (from && month <= from.month)
    return [
      `${why} is over where the run begins: --from holds the end of ${formatMonth(from.month)}. Name a later one.`,
    ];
  return [];
}
