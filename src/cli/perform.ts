import { join } from 'node:path';
import type { Result } from '../engine/index.ts';
import { type SummaryRow, summarise } from '../report/index.ts';
import { windowsOf } from '../report/windows.ts';
import { type Draft, discardOpenDrafts, openDraft } from './draft.ts';
import { EXIT, FolderError, stopIfCancelled, UsageError } from './exit.ts';
import { faultOfFolder, REPORT } from './folder.ts';
import { type Io, paint, widthOf } from './io.ts';
import { shownFrom } from './library.ts';
import { filesOf } from './outputs.ts';
import type { Job, Plan } from './plan.ts';
import { type Meter, openMeter } from './progress.ts';
import { simulate } from './simulate.ts';
import { summaryTable } from './summary-table.ts';
import { legend } from './summary-words.ts';

/** What one job left behind. */
type Done = {
  readonly job: Job;
  readonly result: Result;
  readonly rows: readonly SummaryRow[];
  readonly files: readonly string[];
};

/** Runs the jobs of a plan in order, writes their folders and prints the summary. @returns the exit code */
export async function perform(plan: Plan, io: Io): Promise<number> {
  const { yellow } = paint(io, io.err);
  for (const notice of plan.notices) io.err.write(`${yellow(notice)}\n`);
  const meter = await openMeter(io, plan.quiet || plan.json, Math.max(...plan.jobs.map(({ label }) => label.length)));
  const drafts = openAll(plan, io);
  const done: Done[] = [];
  try {
    for (const [at, job] of plan.jobs.entries())
      done.push(await performOne(job, drafts[at]!, plan, meter, io, done[0]?.result));
  } finally {
    discardOpenDrafts();
  }
  io.out.write(plan.json ? jsonOf(done, io) : textOf(done, plan, io));
  if (!plan.json && !plan.quiet) io.err.write(hintsOf(done, io));
  return EXIT.ok;
}

// All folders are opened before the first run: a place that cannot be written costs no simulation.
function openAll({ jobs, force }: Plan, io: Io): Draft[] {
  const drafts: Draft[] = [];
  for (const { folder } of jobs) {
    try {
      drafts.push(openDraft(folder, () => faultOfFolder(folder, io.cwd, force)));
    } catch (error) {
      discardOpenDrafts();
      throw new UsageError([
        `${shownFrom(io.cwd, folder)}: the folder cannot be made (${(error as Error).message}). Choose another --out.`,
      ]);
    }
  }
  return drafts;
}

async function performOne(
  job: Job,
  draft: Draft,
  plan: Plan,
  meter: Meter,
  io: Io,
  first: Result | undefined,
): Promise<Done> {
  const { scenario } = job;
  meter.start(job.label, scenario.parameters['population.borrowers']);
  const { result, checkpoint } = await simulate(scenario, {
    threads: plan.threads,
    checkpoints: plan.checkpoints,
    onProgress: meter.update,
    cancel: io.cancel,
  }).finally(meter.stop);
  const edition = { lang: plan.lang, beside: first, runs: plan.jobs.map(({ label }) => label) };
  const files = await filesOf(result, edition, checkpoint);
  try {
    for (const [name, content] of files) draft.write(name, content);
  } catch (error) {
    throw new FolderError(
      `${shownFrom(io.cwd, job.folder)}: the results cannot be written (${(error as Error).message}).`,
    );
  }
  stopIfCancelled(io.cancel);
  draft.publish();
  return { job, result, rows: summarise(result), files: [...files.keys()].sort() };
}

function textOf(done: readonly Done[], plan: Plan, io: Io): string {
  const { bold, dim } = paint(io, io.out);
  const outcomes = done.map(({ job, rows, result }) => ({ label: job.label, rows, endIsBefore: endIsBefore(result) }));
  const results = done.map(({ result }) => result);
  const { text, windows, differences } = summaryTable(outcomes, plan.lang, widthOf(io.out), bold);
  return `${text}\n\n${dim(legend(results, { windows, differences }, done[0]!.job, plan.lang))}\n`;
}

function endIsBefore(result: Result): boolean {
  const { before, end } = windowsOf(result);
  return end.from < before.to;
}

function jsonOf(done: readonly Done[], io: Io): string {
  const scenarios = done.map(({ job, result, rows, files }) => ({
    name: job.label,
    title: result.scenario.title,
    seed: result.scenario.seed,
    borrowers: result.scenario.parameters['population.borrowers'],
    months: result.scenario.months,
    folder: shownFrom(io.cwd, job.folder),
    files: files.map((file) => shownFrom(io.cwd, join(job.folder, file))),
    summary: rows.map(({ group, measure, unit, label, before, after, end }) => ({
      group,
      measure,
      label,
      unit,
      before,
      after,
      end,
    })),
  }));
  return `${JSON.stringify({ scenarios }, null, 2)}\n`;
}

function hintsOf(done: readonly Done[], io: Io): string {
  const { bold } = paint(io, io.err);
  const lines = done.map(({ job }) => `  ${bold(shownFrom(io.cwd, join(job.folder, REPORT)))}`);
  return `\nOpen in a browser:\n${lines.join('\n')}\nBeside it: tables as .csv, charts/*.vl.json and scenario.resolved.yaml.\n`;
}
