import { workerData } from 'node:worker_threads';
import type { Task } from '../../../src/cli/compare/worker.ts';
import { type Answer, answer } from '../../../src/cli/ensemble/answer.ts';

const state = new Int32Array(workerData as SharedArrayBuffer);

/** Dies of pair 2 as often as the first word says, and answers with the number of the pair otherwise. */
export function perform({ replication }: Task): Answer<Float64Array> {
  if (replication === 2 && Atomics.sub(state, 0, 1) > 0) process.exit(7);
  return answer(() => Float64Array.of(replication));
}
