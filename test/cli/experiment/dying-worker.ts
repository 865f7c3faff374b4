import type { Answer } from '../../../src/cli/ensemble/answer.ts';
import { perform as performRun, type Task } from '../../../src/cli/experiment/worker.ts';

/** Dies of every second replication. */
export function perform(task: Task): Answer<Uint8Array> {
  if (task.key.replication === 2) process.exit(7);
  return performRun(task);
}
