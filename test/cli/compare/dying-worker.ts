import { workerData } from 'node:worker_threads';
import type { Answer, Task } from '../../../src/cli/compare/worker.ts';

const state = new Int32Array((workerData as { scenarios: SharedArrayBuffer[] }).scenarios[0]!);

/** Dies of pair 2 as often as the first word says, and answers with the number of the pair otherwise. */
export function perform({ replication }: Task): Answer {
  if (replication === 2 && Atomics.sub(state, 0, 1) > 0) process.exit(7);
  return { kind: 'means', means: Float64Array.of(replication) };
}
