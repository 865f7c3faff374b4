import type { Runs, Seeds } from '../../experiment/index.ts';
import { DeadWorker } from '../ensemble/pool.ts';
import { Interrupted, WorkerError } from '../exit.ts';
import type { Task } from './worker.ts';

/** How pairs are collected. */
export type Collecting = {
  /** Names of the scenarios, the baseline first. */
  readonly labels: readonly string[];
  /** Most pairs. */
  readonly most: number;
  readonly seeds: (replication: number) => Seeds;
  /** Asked after every whole pair, in the order of replications. */
  readonly isEnough: (runs: readonly Runs[]) => boolean;
  /** Runs under way at a time. */
  readonly lanes: number;
  readonly perform: (task: Task) => Promise<Float64Array>;
  readonly onRun: (scenario: number) => void;
  readonly cancel: AbortSignal;
};

/**
 * Runs of every scenario for replications 1, 2, … until there are enough: equally many of each, and the same however many are
 * under way at a time. What was begun beyond the last pair is left out.
 *
 * @throws Interrupted, WorkerError, both with the number of pairs done; IdentityError
 */
export async function collect(collecting: Collecting): Promise<Runs[]> {
  const { labels, most, isEnough, lanes, perform, onRun, cancel } = collecting;
  const runs: Float64Array[][] = labels.map(() => []);
  const next = takeInOrder(collecting);
  let whole = 0;
  const pairs = (count: number): Runs[] => runs.map((each) => each.slice(0, count));
  const closeWholePairs = (): boolean => {
    while (whole < most && runs.every((each) => each[whole] !== undefined))
      if (isEnough(pairs(++whole)) || whole === most) return true;
    return false;
  };
  return new Promise<Runs[]>((resolve, reject) => {
    let isOver = false;
    const end = (finish: () => void): void => {
      isOver = true;
      cancel.removeEventListener('abort', stop);
      finish();
    };
    const stop = (): void =>
      end(() => reject(new Interrupted(`Stopped: ${whole} of ${most} pairs done. Nothing was written.`)));
    const lane = async (): Promise<void> => {
      for (let task = next(); task && !isOver; task = next()) {
        const means = await perform(task);
        if (isOver) return;
        runs[task.scenario]![task.replication - 1] = means;
        onRun(task.scenario);
        if (closeWholePairs()) end(() => resolve(pairs(whole)));
      }
    };
    const fail = (error: unknown): void => {
      if (!isOver) end(() => reject(error instanceof DeadWorker ? inWords(error, labels, whole, most) : error));
    };
    if (cancel.aborted) return stop();
    cancel.addEventListener('abort', stop);
    for (let at = 0; at < lanes; at++) lane().catch(fail);
  });
}

/** Pair by pair, the baseline first. */
function takeInOrder({ labels, most, seeds }: Collecting): () => Task | undefined {
  let taken = 0;
  return () => {
    const scenario = taken % labels.length;
    const replication = Math.floor(taken / labels.length) + 1;
    taken++;
    return replication > most ? undefined : { scenario, replication, ...seeds(replication) };
  };
}

function inWords({ task, reason }: DeadWorker, labels: readonly string[], whole: number, most: number): WorkerError {
  const { scenario, replication, seed, instSeed } = task as Task;
  const run = `${labels[scenario]}, pair ${replication} (seed ${seed}, instSeed ${instSeed})`;
  return new WorkerError(
    `${run}: two workers in a row ended before this run was done (${reason}). ${whole} of ${most} pairs were done; ` +
      'nothing was written. If memory is short, try fewer --workers or --borrowers.',
  );
}
