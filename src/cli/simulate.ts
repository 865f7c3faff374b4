import type { Progress, Result, Scenario, Watch } from '../engine/index.ts';
import { stopIfCancelled } from './exit.ts';

/** How a run is driven. */
export type Drive = {
  /** 1 … 64; the result does not depend on it. */
  readonly threads: number;
  readonly onProgress: (progress: Progress) => void;
  /** Aborted by Ctrl-C; the run then ends with `Interrupted`. */
  readonly cancel?: AbortSignal;
  /** Who looks on; on one thread only. */
  readonly watch?: Watch;
};

// Long enough to cost nothing, short enough that Ctrl-C and the progress bar feel immediate.
const BREATH_MS = 50;

/** Runs a scenario to its end. @throws Interrupted, IdentityError */
export async function simulate(scenario: Scenario, { threads, onProgress, cancel, watch }: Drive): Promise<Result> {
  const look = (progress: Progress) => {
    if (cancel) stopIfCancelled(cancel);
    onProgress(progress);
  };
  if (threads > 1) {
    const { runThreaded } = await import('./threads/crew.ts');
    return runThreaded(scenario, threads, look);
  }
  const { ALONE, run } = await import('../engine/index.ts');
  const months = run(scenario, ALONE, watch);
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
