import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatMonth, lastMonth, type Scenario } from '../../engine/index.ts';
import { MANIFEST } from '../folder.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { sameMonths } from '../outputs.ts';
import { type Found, findResults } from './find.ts';
import { KIND_WORDS } from './kind.ts';
import { type FinishedRun, readRun, reportMade } from './read-run.ts';

/** What `--beside` takes for a report of the run alone. */
const ALONE = 'none';

/**
 * The run that a report sets beside another: the one that `asked` names, else the one that stood there when it was made.
 * @param asked argument of `--beside`
 * @param problems takes why it cannot stand there
 */
export async function besideOf(
  run: FinishedRun,
  asked: string | undefined,
  io: Io,
  problems: string[],
): Promise<FinishedRun | undefined> {
  const { comparedWith } = reportMade(run);
  if (asked === ALONE || (asked === undefined && comparedWith === null)) return undefined;
  const found = asked === undefined ? siblingOf(run.folder, comparedWith!, io) : foundRun(asked, io);
  if (typeof found === 'string') {
    problems.push(found);
    return undefined;
  }
  if (found.folder === run.folder) {
    problems.push(`--beside: ${asked} is the run itself. Name another, or write --beside ${ALONE}.`);
    return undefined;
  }
  const beside = await readRun(found, io, problems);
  if (!beside || sameMonths(beside.result.scenario, run.result.scenario)) return beside;
  problems.push(
    `--beside: ${shownFrom(io.cwd, beside.folder)} covers ${monthsOf(beside.result.scenario)}, the run itself ${monthsOf(run.result.scenario)}. ` +
      'Only runs over the same months, after the same burn-in, stand side by side.',
  );
  return undefined;
}

function foundRun(asked: string, io: Io): Found | string {
  const found = findResults(asked, io);
  if (typeof found === 'string') return `--beside: ${found}`;
  return found.kind === 'run' ? found : `--beside: ${asked} is ${KIND_WORDS[found.kind]}. Name the folder of one run.`;
}

function siblingOf(folder: string, name: string, io: Io): Found | string {
  const sibling = join(dirname(folder), name);
  const found = existsSync(join(sibling, MANIFEST)) ? findResults(sibling, io) : undefined;
  if (typeof found === 'object' && found.kind === 'run' && found.manifest.scenario === name) return found;
  return (
    `${shownFrom(io.cwd, folder)}: was made beside a run of ${name}, which no longer stands in ${shownFrom(io.cwd, sibling)}. ` +
    `Name its folder with --beside, or write --beside ${ALONE} for a report of this run alone.`
  );
}

const monthsOf = (scenario: Scenario): string => {
  const { start, burnIn } = scenario;
  return `${formatMonth(start + burnIn)} to ${formatMonth(lastMonth(scenario))} after ${burnIn} months of burn-in`;
};
