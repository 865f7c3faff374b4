import { Worker } from 'node:worker_threads';
import {
  type Checkpoint,
  IdentityError,
  LARGEST_EXCHANGE,
  type Progress,
  type Result,
  type Scenario,
  wholeOf,
} from '../../engine/index.ts';
import type { Checkpoints } from '../checkpoint/plan.ts';
import type { Outcome } from '../simulate.ts';
import type { Assignment, Message } from './member.ts';
import { newMeeting } from './shared-crew.ts';
import { typescriptLoader } from './typescript-loader.ts';

/**
 * Run one scenario on several threads; the result is the same to the bit as on one. This thread stays free, so that progress
 * is drawn and Ctrl-C works.
 *
 * @param threads 2 … 64
 * @throws IdentityError, or the error of the thread that failed first
 */
export async function runThreaded(
  scenario: Scenario,
  threads: number,
  checkpoints: Checkpoints,
  onProgress: (progress: Progress) => void,
): Promise<Outcome> {
  const meeting = newMeeting(threads, LARGEST_EXCHANGE);
  const workers = Array.from({ length: threads }, (_, rank) =>
    startMember({ scenario, checkpoints, meeting, rank, size: threads }),
  );
  const parts: Checkpoint[] = [];
  let result: Result | undefined;
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      // Messages of several threads may overtake one another: the result can be here before the last part.
      const handIn = () => {
        const awaited = checkpoints.month === undefined ? 0 : threads;
        if (result && Object.keys(parts).length === awaited) resolve({ result, checkpoint: wholeOf(parts) });
      };
      for (const worker of workers) {
        worker.on('message', (message: Message) => {
          if (message.kind === 'progress') tellOr(reject, () => onProgress(message.progress));
          else if (message.kind === 'checkpoint') parts[message.rank] = message.part;
          else if (message.kind === 'result') result = message.result;
          else reject(message.identity ? new IdentityError(...message.identity) : message.error);
          handIn();
        });
        worker.on('error', reject);
        worker.on('exit', (code) => code !== 0 && reject(new Error(`a thread of this run ended with code ${code}`)));
      }
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The listener may throw, to end the run: a throw inside an event handler would end the process instead. */
function tellOr(reject: (error: unknown) => void, tell: () => void): void {
  try {
    tell();
  } catch (error) {
    reject(error);
  }
}

function startMember(assignment: Assignment): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(`./member.${isSource ? 'ts' : 'js'}`, import.meta.url), {
    workerData: { assignment },
    execArgv: isSource ? ['--import', typescriptLoader()] : [],
  });
}
