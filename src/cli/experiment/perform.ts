import type { IdentityError, Scenario } from '../../engine/index.ts';
import { inLanes } from '../ensemble/lanes.ts';
import { openRunMeter, type RunMeter } from '../ensemble/meter.ts';
import { DeadWorker, openPool, type Pool, workerBeside } from '../ensemble/pool.ts';
import { EXIT, FolderError, Interrupted, UsageError } from '../exit.ts';
import { type Io, paint } from '../io.ts';
import { sortedJson } from '../json.ts';
import type { Failure, Point } from '../store/contents.ts';
import { LOCK_FILE } from '../store/layout.ts';
import { openStore, type Store } from '../store/store.ts';
import { faultOfRoom } from './estimate.ts';
import { scenarioAt } from './points.ts';
import type { Request } from './request.ts';
import { designOf, pointsOfRequest, type Wanted, wantedRuns } from './work.ts';
import type { Task } from './worker.ts';

type RunPool = Pool<Task, Uint8Array>;

/** What has become of the runs of an experiment. */
type Tally = { readonly wanted: number; readonly before: number; done: number; readonly failures: Failure[] };

const WORKER = workerBeside(import.meta.url, 'worker');

/**
 * Runs what of an experiment its store does not hold yet.
 * @param worker module that performs the runs
 * @returns the exit code
 */
export async function performExperiment(request: Request, io: Io, worker = WORKER): Promise<number> {
  const { folder, shown, sides, replications } = request;
  const { yellow } = paint(io, io.err);
  for (const notice of request.notices) io.err.write(`${yellow(notice)}\n`);
  const points = pointsOfRequest(request);
  const store = claim(folder, shown);
  try {
    const wanted = [...wantedRuns(points, replications)];
    const missing = wanted.filter(({ point, replication }) => !store.hasRun(point.id, replication));
    const full = faultOfRoom(folder, missing.length, sides[0]!.scenario);
    if (full) throw new UsageError([`${shown}: ${full}`], 'zhudai experiment');
    const tally: Tally = { wanted: wanted.length, before: wanted.length - missing.length, done: 0, failures: [] };
    const design = designOf(request, points);
    writing(shown, tally, () => {
      store.keepDesign(design);
      store.index();
    });
    await runMissing(missing, tally, store, request, io, worker).finally(() => writing(shown, tally, store.index));
    io.out.write(request.json ? sortedJson({ store: shown, ...tally }) : reportOf(tally, request, design.id));
    return tally.failures.length > 0 ? EXIT.other : EXIT.ok;
  } finally {
    store.close();
  }
}

function claim(folder: string, shown: string): Store {
  const store = systemErrorAs(
    () => openStore(folder),
    (reason) => new UsageError([`${shown}: the store cannot be made (${reason}). Choose another --store.`]),
  );
  if ('fault' in store) throw new UsageError([`${shown}: ${store.fault}`], 'zhudai experiment');
  if (!('holder' in store)) return store;
  const { pid, host } = store.holder;
  throw new UsageError(
    [
      `${shown}: process ${pid} on ${host} is at work in this store. Wait until it is done, or choose another --store. ` +
        `If it is no more, as after a crash of ${host}, remove ${LOCK_FILE} in it.`,
    ],
    'zhudai experiment',
  );
}

async function runMissing(
  missing: readonly Wanted[],
  tally: Tally,
  store: Store,
  request: Request,
  io: Io,
  worker: string,
): Promise<void> {
  if (missing.length === 0) return;
  const { sides, workers, shown, quiet, json } = request;
  const lanes = Math.min(workers, missing.length);
  if (!quiet && !json) io.err.write(`${openingOf(tally, missing.length, lanes, request)}\n`);
  const labels = sides.map(({ label }) => label);
  const runsOf = (label: string) => missing.filter(({ point }) => point.scenario === label).length;
  const tracks = labels.map((label) => ({ label, runs: runsOf(label) })).filter(({ runs }) => runs > 0);
  const meter = await openRunMeter({ tracks, isOpen: false }, io, quiet || json);
  const pool: RunPool = await openPool({
    worker,
    equipment: null,
    workers: lanes,
    onRepeat: ({ reason }) => meter.say(`A worker ended before its run was done (${reason}); another one repeats it.`),
  });
  const bases = new Map(sides.map(({ label, scenario }) => [label, scenario]));
  let isOver = false;
  const work = async (wanted: Wanted): Promise<void> => {
    const { point } = wanted;
    const scenario = scenarioAt(bases.get(point.scenario)!, point.settings);
    writing(shown, tally, () => store.keepPoint(point, scenario));
    await runOne(wanted, scenario, { pool, store, meter, tally, shown, isOver: () => isOver });
    meter.ran(tracks.findIndex(({ label }) => label === point.scenario));
  };
  const end = (): Promise<void> => {
    isOver = true;
    meter.stop();
    return pool.close();
  };
  await inLanes(missing, lanes, work, io.cancel).finally(end);
  if (io.cancel.aborted)
    throw new Interrupted(
      `Stopped: ${tally.before + tally.done} of ${tally.wanted} runs are in ${shown}. The same command goes on from there.`,
    );
}

type Means = {
  readonly pool: RunPool;
  readonly store: Store;
  readonly meter: RunMeter;
  readonly tally: Tally;
  readonly shown: string;
  /** True once no run is waited for any more: stopped, or ended by an error. */
  readonly isOver: () => boolean;
};

async function runOne({ point, replication, seeds }: Wanted, scenario: Scenario, means: Means): Promise<void> {
  const { pool, store, meter, tally, shown, isOver } = means;
  const key = { ...seeds, point: point.id, scenario: point.scenario, replication };
  const outcome = await pool.perform({ key, scenario: { ...scenario, ...seeds } }).catch((error: Error) => error);
  if (!(outcome instanceof Error)) {
    writing(shown, tally, () => store.keepRun(point.id, replication, outcome));
    tally.done++;
    return;
  }
  // Whatever ends the command ends the threads, which is no fault of their runs.
  if (isOver()) return;
  const failure: Failure = { ...key, ...causeOf(outcome) };
  tally.failures.push(failure);
  writing(shown, tally, () => store.keepFailure(failure));
  meter.say(`${nameOf(point)}, replication ${replication} failed: ${failure.message}`);
}

function causeOf(error: Error): Pick<Failure, 'kind' | 'message'> {
  if (error instanceof DeadWorker) return { kind: 'worker', message: error.reason };
  if (error.name === 'IdentityError') return { kind: 'identity', message: (error as IdentityError).message };
  // The first line alone: the others name places of this machine.
  return { kind: 'fault', message: (error.stack ?? error.message).split('\n')[0]! };
}

const nameOf = ({ scenario, settings }: Point): string =>
  [scenario, ...Object.entries(settings).map(([path, text]) => `${path}=${text}`)].join(' ');

// A disk that is full, or a folder that is gone, ends the command; what is finished stays.
function writing(shown: string, { wanted, before, done }: Tally, write: () => void): void {
  systemErrorAs(
    write,
    (reason) =>
      new FolderError(
        `${shown}: cannot be written (${reason}). ${before + done} of ${wanted} runs are in it and stay; ` +
          `${/^(ENOSPC|EDQUOT)/.test(reason) ? 'when there is room again, ' : ''}the same command goes on from there.`,
      ),
  );
}

function systemErrorAs<Value>(act: () => Value, make: (reason: string) => Error): Value {
  try {
    return act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw make((error as Error).message);
  }
}

function openingOf({ wanted, before }: Tally, missing: number, lanes: number, { title }: Request): string {
  const there = before > 0 ? `, ${before} of them in the store` : '';
  return `${title}: ${wanted} runs${there}; ${missing} to do, ${lanes} at a time`;
}

function reportOf({ wanted, before, done, failures }: Tally, request: Request, id: string): string {
  const { shown, design, title, sides } = request;
  const failed = failures.length > 0 ? `, ${failures.length} failed (SELECT * FROM failures)` : '';
  const next = design?.kind === 'morris' || design?.kind === 'saltelli' || design?.kind === 'one-at-a-time';
  return [
    `${title}: ${before + done} of ${wanted} runs in ${shown} (${done} new)${failed}`,
    ...(sides.length > 1 ? [`What the scenarios change: zhudai experiment effects ${shown}`] : []),
    ...(next ? [`What matters: zhudai experiment sensitivity ${shown}`] : []),
    `Ask it: zhudai query "SELECT scenario, month, avg(apr_mean) FROM monthly JOIN designs USING (point) WHERE design = '${id}' GROUP BY ALL ORDER BY ALL" --store ${shown}`,
    '',
  ].join('\n');
}
