import type { Checkpoint, Progress, Result, Scenario, Watch } from '../engine/index.ts';
import type { Checkpoints } from './checkpoint/plan.ts';
import { stopIfCancelled } from './exit.ts';

/** How a run is driven. */
export type Drive = {
  /** 1 … 64; the result does not depend on it. */
  readonly threads: number;
  /** Where it begins, and the month whose state it keeps; from the start, and none, when left out. */
  readonly checkpoints?: Checkpoints;
  readonly onProgress: (progress: Progress) => void;
  /** Aborted by Ctrl-C; the run then ends with `Interrupted`. */
  readonly cancel?: AbortSignal;
  /** Who looks on, from where the run begins; on one thread and without a month to keep only. */
  readonly watch?: Watch;
};

/** What a run comes to, and its state at the end of the month asked for. */
export type Outcome = { readonly result: Result; readonly checkpoint: Checkpoint | undefined };

// Long enough to cost nothing, short enough that Ctrl-C and the progress bar feel immediate.
const BREATH_MS = 50;

/** Runs a scenario to its end. @throws Interrupted, IdentityError */
export async function simulate(scenario: Scenario, drive: Drive): Promise<Outcome> {
  const { threads, checkpoints = { from: undefined, month: undefined }, onProgress, cancel, watch } = drive;
  const look = (progress: Progress) => {
    if (cancel) stopIfCancelled(cancel);
    onProgress(progress);
  };
  if (threads > 1) {
    const { runThreaded } = await import('./threads/crew.ts');
    return runThreaded(scenario, threads, checkpoints, look);
  }
  const { ALONE, run, runFrom, runTo } = await import('../engine/index.ts');
  const { from, month } = checkpoints;
  const checkpoint = month === undefined ? undefined : await breathing(runTo(month, scenario, ALONE, from), look);
  const begun = checkpoint ?? from;
  const months = begun ? runFrom(begun, scenario, ALONE, watch) : run(scenario, ALONE, watch);
  return { result: await breathing(months, look), checkpoint };
}

async function breathing<T>(months: Generator<Progress, T>, look: (progress: Progress) => void): Promise<T> {
  let breath = performance.now();
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
    look(step.value);
    if (performance.now() - breath < BREATH_MS) continue;
    await new Promise((resume) => setImmediate(resume));
    breath = performance.now();
  }
}
