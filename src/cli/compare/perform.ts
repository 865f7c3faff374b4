import { effectsOf, type Runs, type Seeds, seedsOf, standingOf } from '../../experiment/index.ts';
import { widthText } from '../../report/comparison/figures.ts';
import { unitOf } from '../../report/comparison/rows.ts';
import { openRunMeter, type RunMeter } from '../ensemble/meter.ts';
import { fillFolder } from '../ensemble/place.ts';
import { openPool, workerBeside } from '../ensemble/pool.ts';
import { EXIT } from '../exit.ts';
import { type Io, paint } from '../io.ts';
import { collect } from './collect.ts';
import { type Findings, filesOf } from './files.ts';
import { openPairing } from './gains.ts';
import { HALF_WIDTHS } from './intervals.ts';
import { jsonOf } from './json.ts';
import { openGathering } from './months.ts';
import type { Request } from './request.ts';
import { textOf } from './text.ts';
import type { Equipment, RunSeen, Task } from './worker.ts';

/** Runs the pairs of a comparison, writes its folder and prints what they say. @returns the exit code */
export async function perform(request: Request, io: Io): Promise<number> {
  const { yellow, bold } = paint(io, io.err);
  for (const notice of request.notices) io.err.write(`${yellow(notice)}\n`);
  const fill = () => find(request, io);
  const { found, shown, names } = await fillFolder(request, io, fill, (findings) => filesOf(findings, request));
  io.out.write(request.json ? jsonOf(found, request, shown, names) : textOf(found, request, io));
  if (!request.json && !request.quiet)
    io.err.write(
      `\nReport: ${bold(`${shown}/report.html`)}. All measures and horizons: differences.csv beside it; every run: pairs.csv; month by month: months.csv; who gains and who loses: people.csv, institutions.csv.\n`,
    );
  return EXIT.ok;
}

async function find(request: Request, io: Io): Promise<Findings> {
  const { baseline, variants, vary, most, precision, workers } = request;
  const sides = [baseline, ...variants];
  const labels = sides.map(({ label }) => label);
  const lanes = Math.min(workers, most * sides.length);
  const seeds = (replication: number): Seeds => seedsOf(baseline.scenario, vary, replication);
  const isQuiet = request.quiet || request.json;
  if (!isQuiet) io.err.write(`${openingOf(request, labels, lanes)}\n`);
  const tracks = labels.map((label) => ({ label, runs: most }));
  const meter = await openRunMeter({ tracks, isOpen: precision !== undefined }, io, isQuiet);
  const scenarios = sides.map(({ scenario }) => scenario);
  const pool = await openPool<Task, RunSeen>({
    worker: workerBeside(import.meta.url, 'worker'),
    equipment: { scenarios } satisfies Equipment,
    workers: lanes,
    onRepeat: ({ reason }) => meter.say(`A worker ended before its run was done (${reason}); another one repeats it.`),
  });
  const isWanted = enoughFor(request, meter);
  const pairing = openPairing(variants.length);
  const gathering = openGathering(scenarios);
  const perform = async (task: Task): Promise<Float64Array> => {
    const seen = await pool.perform(task);
    pairing.take(task, seen);
    gathering.take(task, seen.paths);
    return seen.means;
  };
  const isEnough = (runs: readonly Runs[]): boolean => {
    gathering.close(runs[0]!.length);
    return isWanted(runs);
  };
  const runs = await collect({ labels, most, seeds, isEnough, lanes, perform, onRun: meter.ran, cancel: io.cancel })
    .finally(meter.stop)
    .finally(pool.close);
  const halfWidth = HALF_WIDTHS[request.interval];
  const effects = runs.slice(1).map((right) => effectsOf(runs[0]!, right, halfWidth, precision));
  const gains = pairing.effects(runs[0]!.length, halfWidth);
  return { sides, runs, seeds, effects, gains, paths: gathering.paths(halfWidth) };
}

/** Asked after each pair; with a precision the meter learns how near it is. */
function enoughFor({ precision, most, interval }: Request, meter: RunMeter): Parameters<typeof collect>[0]['isEnough'] {
  if (!precision) return () => false;
  const { measure, within } = precision;
  const scale = { unit: unitOf(measure), left: null };
  return (runs) => {
    const { isEnough, half, pairs } = standingOf(runs, precision, HALF_WIDTHS[interval]);
    const now = Number.isFinite(half) ? widthText(scale, half) : 'no interval yet';
    meter.expect(Math.min(most, pairs ?? most), `${measure} ${now}, wanted ${widthText(scale, within)}`);
    return isEnough;
  };
}

function openingOf({ most, precision, baseline }: Request, labels: readonly string[], workers: number): string {
  const borrowers = baseline.scenario.parameters['population.borrowers'];
  const pairs = `${precision ? 'up to ' : ''}${most} pairs`;
  return `${labels.join(', ')}: ${pairs} of ${borrowers} borrowers, ${workers} at a time`;
}
