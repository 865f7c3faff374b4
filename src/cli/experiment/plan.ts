import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../exit.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { sortedJson } from '../json.ts';
import type { Point } from '../store/contents.ts';
import { runFile } from '../store/layout.ts';
import { listTable } from '../tables.ts';
import { estimate, freeBytes, sizeText } from './estimate.ts';
import { scenarioAt } from './points.ts';
import type { Request } from './request.ts';
import { pointsOfRequest, wantedRuns } from './work.ts';

/** So many points a plan shows, the first of each scenario. */
const SHOWN_POINTS = 5;

/** What an experiment will run, how long that takes and how much disk, before anything is run or written. @returns the exit code */
export function planExperiment(request: Request, io: Io): number {
  const { folder, shown, sides, workers, replications } = request;
  const points = pointsOfRequest(request);
  const wanted = [...wantedRuns(points, replications)];
  const missing = wanted.filter(
    ({ point, replication }) => !existsSync(join(folder, runFile(point.id, replication))),
  ).length;
  const { scenario } = sides[0]!;
  const tried = estimate(scenarioAt(scenario, points[0]!.settings));
  const lanes = Math.min(workers, Math.max(1, missing));
  const plan = {
    ...{ title: request.title, store: shown, scenarios: sides.map(({ label }) => label) },
    ...{ points: points.length, replications, runs: wanted.length, finished: wanted.length - missing, missing },
    ...{ workers: lanes, secondsARun: tried.seconds, seconds: (tried.seconds * missing) / lanes },
    ...{ bytesARun: tried.bytes, bytes: tried.bytes * missing, bytesFree: freeBytes(folder) },
  };
  if (request.json) io.out.write(sortedJson(plan));
  else io.out.write(textOf({ ...plan, tried: `${tried.tried} of ${tried.months} months` }, points, request, io));
  return EXIT.ok;
}

type Plan = Readonly<
  Record<'points' | 'replications' | 'runs' | 'finished' | 'missing' | 'workers', number> &
    Record<'secondsARun' | 'seconds' | 'bytesARun' | 'bytes' | 'bytesFree', number>
> & { readonly tried: string };

function textOf(plan: Plan, points: readonly Point[], request: Request, io: Io): string {
  const { bold, dim } = paint(io, io.out);
  const { sides, design, shown, title, why } = request;
  const count = (value: number) => value.toLocaleString('en-GB');
  const each = plan.points / sides.length;
  const labels = sides.map(({ label }) => label).join(', ');
  const facts = [
    ['Scenarios', labels],
    ['Design', design ? `${design.kind}, ${count(each)} points` : 'none: the scenarios as they are'],
    ['Runs', `${count(plan.points)} points × ${count(plan.replications)} replications = ${count(plan.runs)}`],
    ['In the store', `${count(plan.finished)} of them (${shown}), so ${count(plan.missing)} to do`],
    ['Time', `about ${timeText(plan.seconds)} at ${plan.workers} at a time (${secondsText(plan.secondsARun)} a run)`],
    ['Disk', `about ${sizeText(plan.bytes)} (${sizeText(plan.bytesARun)} a run); ${sizeText(plan.bytesFree)} free`],
  ];
  const width = widthOf(io.out);
  const factors = design && design.kind !== 'list' ? Object.entries(design.factors) : [];
  const ranges = factors.map(([path, { values, low, high, scale, whole }]) => [
    path,
    values
      ? values.join(', ')
      : [`${low} … ${high}`, scale === 'log' ? 'log' : '', whole ? 'whole' : ''].filter(Boolean).join(', '),
  ]);
  const first = points.slice(0, SHOWN_POINTS).map(({ scenario, settings }) => [
    scenario,
    Object.entries(settings)
      .map(([path, text]) => `${path}=${text}`)
      .join(' ') || 'as it is',
  ]);
  return [
    bold(title),
    ...(why ? [why.trim()] : []),
    '',
    listTable(['', ''], facts, width).trimStart(),
    ...(ranges.length > 0 ? ['', listTable(['Setting', 'Values'], ranges, width)] : []),
    '',
    listTable(['Scenario', `First points of ${count(plan.points)}`], first, width),
    '',
    dim(`Time and disk are taken from a try of ${plan.tried} of the first point. Nothing was written.`),
    '',
  ].join('\n');
}

const secondsText = (seconds: number): string => `${seconds.toPrecision(2)} s`;

/** `45 s`, `12 min`, `3.5 h`, `2 days`. */
function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  const hours = seconds / 3600;
  return hours < 48 ? `${hours.toFixed(1)} h` : `${Math.round(hours / 24)} days`;
}
