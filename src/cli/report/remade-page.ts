import { UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { pageOf } from '../outputs.ts';
import { besideOf } from '../results/beside.ts';
import type { Found } from '../results/find.ts';
import { readRun } from '../results/read-run.ts';
import { editionOf } from './edition.ts';

/** The report of a finished run as it was when the run was made. @throws UsageError when its folder is damaged */
export async function remadePage(found: Found, io: Io): Promise<string> {
  const problems: string[] = [];
  const run = await readRun(found, io, problems);
  const beside = run && (await besideOf(run, undefined, io, problems));
  if (problems.length > 0 || !run) throw new UsageError(problems, 'zhudai report');
  return pageOf(run.result, editionOf(run, beside, undefined));
}
