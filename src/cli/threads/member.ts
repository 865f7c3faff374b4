import { parentPort, workerData } from 'node:worker_threads';
import { IdentityError, type Progress, type Result, run, type Scenario } from '../../engine/index.ts';
import { giveUp, joinCrew, type Meeting } from './shared-crew.ts';

/** What a thread is given. */
export type Assignment = {
  readonly scenario: Scenario;
  readonly meeting: Meeting;
  readonly rank: number;
  readonly size: number;
};

/** What a thread tells: the first one speaks for the crew, any one tells its failure. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: Result }
  | {
      readonly kind: 'failure';
      readonly error: Error;
      readonly identity: readonly [string, string, number, number, string] | undefined;
    };

/** One thread of a run: the same program on its own shards. */
function work({ scenario, meeting, rank, size }: Assignment, tell: (message: Message) => void): void {
  try {
    const months = run(scenario, joinCrew(meeting, rank, size));
    let step = months.next();
    for (; !step.done; step = months.next()) if (rank === 0) tell({ kind: 'progress', progress: step.value });
    if (rank === 0) tell({ kind: 'result', result: step.value });
  } catch (error) {
    giveUp(meeting);
    const e = error instanceof Error ? error : new Error(String(error));
    const identity = e instanceof IdentityError ? ([e.month, e.identity, e.left, e.right, e.seed] as const) : undefined;
    tell({ kind: 'failure', error: e, identity });
  }
}

work(workerData.assignment as Assignment, (message) => parentPort?.postMessage(message));
