import { channelEffectsOf, type Seeds, seedsOf, setsOf } from '../../experiment/index.ts';
import { collect } from '../compare/collect.ts';
import type { Task } from '../compare/worker.ts';
import { openRunMeter } from '../ensemble/meter.ts';
import { fillFolder } from '../ensemble/place.ts';
import { openPool, workerBeside } from '../ensemble/pool.ts';
import { EXIT } from '../exit.ts';
import { type Io, paint } from '../io.ts';
import { filesOf } from './files.ts';
import { type Findings, nameOfSet } from './findings.ts';
import { jsonOf } from './json.ts';
import type { Request } from './request.ts';
import { textOf } from './text.ts';
import type { Equipment } from './worker.ts';

/** Runs the variant with every set of channels live, writes the folder and prints the shares. @returns the exit code */
export async function perform(request: Request, io: Io): Promise<number> {
  const { yellow, bold } = paint(io, io.err);
  for (const notice of request.notices) io.err.write(`${yellow(notice)}\n`);
  const fill = () => find(request, io);
  const { found, shown, names } = await fillFolder(request, io, fill, (findings) => filesOf(findings, request));
  io.out.write(request.json ? jsonOf(found, request, shown, names) : textOf(found, request, io));
  if (!request.json && !request.quiet)
    io.err.write(
      `\nReport: ${bold(`${shown}/report.html`)}. All measures and horizons: channels.csv beside it; every run, of headline measures and those shown: coalitions.csv.\n`,
    );
  return EXIT.ok;
}

async function find(request: Request, io: Io): Promise<Findings> {
  const { baseline, variant, channels, pairs, vary, workers } = request;
  const sets = setsOf(channels);
  const labels = [baseline.label, ...sets.map((live) => `${variant.label} with ${nameOfSet(live)} live`)];
  const lanes = Math.min(workers, pairs * labels.length);
  const seeds = (replication: number): Seeds => seedsOf(baseline.scenario, vary, replication);
  const isQuiet = request.quiet || request.json;
  if (!isQuiet) io.err.write(`${openingOf(request, labels.length, lanes)}\n`);
  const tracks = [
    { label: baseline.label, runs: pairs },
    { label: variant.label, runs: pairs * sets.length },
  ];
  const meter = await openRunMeter({ tracks, isOpen: false }, io, isQuiet);
  const pool = await openPool<Task, Float64Array>({
    worker: workerBeside(import.meta.url, 'worker'),
    equipment: { baseline: baseline.scenario, variant: variant.scenario, channels } satisfies Equipment,
    workers: lanes,
    onRepeat: ({ reason }) => meter.say(`A worker ended before its run was done (${reason}); another one repeats it.`),
  });
  const runs = await collect({
    ...{ labels, seeds, lanes, most: pairs, cancel: io.cancel, perform: pool.perform },
    isEnough: () => false,
    onRun: (scenario) => meter.ran(Math.min(1, scenario)),
  })
    .finally(meter.stop)
    .finally(pool.close);
  const [ofBaseline, ...ofSets] = runs;
  const channelRuns = { channels, baseline: ofBaseline!, sets: ofSets };
  return { runs: channelRuns, effects: channelEffectsOf(channelRuns) };
}

function openingOf({ baseline, variant, pairs }: Request, runs: number, workers: number): string {
  const borrowers = baseline.scenario.parameters['population.borrowers'];
  const count = `${pairs} pairs of ${runs} runs, ${pairs * runs} in all`;
  return `${variant.label} against ${baseline.label} by channel: ${count}, of ${borrowers} borrowers, ${workers} at a time`;
}
