import { workerData } from 'node:worker_threads';
import { IdentityError, runToEnd, type Scenario } from '../../engine/index.ts';
import { type Seeds, windowMeans } from '../../experiment/index.ts';

/** One run of a comparison: a scenario by its place among them, and the replication's seeds. */
export type Task = Seeds & { readonly scenario: number; readonly replication: number };

/** What a worker is given once, when it starts. */
export type Equipment = { readonly scenarios: readonly Scenario[] };

/** What a run left behind. Errors come as data: an error itself would lose its kind on the way between threads. */
export type Answer =
  | { readonly kind: 'means'; readonly means: Float64Array }
  | { readonly kind: 'identity'; readonly identity: readonly [string, string, number, number, string] }
  | { readonly kind: 'fault'; readonly stack: string };

/** Runs a scenario on this thread; its tables are gone when it returns. */
export function perform({ scenario, seed, instSeed }: Task): Answer {
  const { scenarios } = workerData as Equipment;
  try {
    return { kind: 'means', means: windowMeans(runToEnd({ ...scenarios[scenario]!, seed, instSeed })) };
  } catch (error) {
    if (error instanceof IdentityError)
      return { kind: 'identity', identity: [error.month, error.identity, error.left, error.right, error.seed] };
    return { kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
