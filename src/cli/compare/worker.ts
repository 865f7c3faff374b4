import { workerData } from 'node:worker_threads';
import { runToEnd, type Scenario } from '../../engine/index.ts';
import { type Seeds, windowMeans } from '../../experiment/index.ts';
import { type Answer, answer } from '../ensemble/answer.ts';

/** One run of a comparison: a scenario by its place among them, and the replication's seeds. */
export type Task = Seeds & { readonly scenario: number; readonly replication: number };

/** What a worker is given once, when it starts. */
export type Equipment = { readonly scenarios: readonly Scenario[] };

/** Runs a scenario on this thread; its tables are gone when it returns. */
export function perform({ scenario, seed, instSeed }: Task): Answer<Float64Array> {
  const { scenarios } = workerData as Equipment;
  return answer(() => windowMeans(runToEnd({ ...scenarios[scenario]!, seed, instSeed })));
}
