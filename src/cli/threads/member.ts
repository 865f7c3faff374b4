import { parentPort, workerData } from 'node:worker_threads';
import {
  type Checkpoint,
  IdentityError,
  type Progress,
  type Result,
  run,
  runFrom,
  runTo,
  type Scenario,
} from '../../engine/index.ts';
import type { Checkpoints } from '../checkpoint/plan.ts';
import { giveUp, joinCrew, type Meeting } from './shared-crew.ts';

/** What a thread is given. */
export type Assignment = {
  readonly scenario: Scenario;
  readonly checkpoints: Checkpoints;
  readonly meeting: Meeting;
  readonly rank: number;
  readonly size: number;
};

/** What a thread tells: the first one speaks for the crew, each one hands in its part of a checkpoint and tells its failure. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'checkpoint'; readonly rank: number; readonly part: Checkpoint }
  | { readonly kind: 'result'; readonly result: Result }
  | {
      readonly kind: 'failure';
      readonly error: Error;
      readonly identity: readonly [string, string, number, number, string] | undefined;
    };

type Tell = (message: Message) => void;

/** One thread of a run: the same program on its own shards. */
function work(assignment: Assignment, tell: Tell): void {
  const { meeting, rank } = assignment;
  try {
    const result = simulated(assignment, tell);
    if (rank === 0) tell({ kind: 'result', result });
  } catch (error) {
    giveUp(meeting);
    const e = error instanceof Error ? error : new Error(String(error));
    const identity = e instanceof IdentityError ? ([e.month, e.identity, e.left, e.right, e.seed] as const) : undefined;
    tell({ kind: 'failure', error: e, identity });
  }
}

function simulated({ scenario, checkpoints, meeting, rank, size }: Assignment, tell: Tell): Result {
  const crew = joinCrew(meeting, rank, size);
  const finished = <T>(months: Generator<Progress, T>): T => {
    let step = months.next();
    for (; !step.done; step = months.next()) if (rank === 0) tell({ kind: 'progress', progress: step.value });
    return step.value;
  };
  const { from, month } = checkpoints;
  if (month === undefined) return finished(from ? runFrom(from, scenario, crew) : run(scenario, crew));
  const part = finished(runTo(month, scenario, crew, from));
  tell({ kind: 'checkpoint', rank, part });
  return finished(runFrom(part, scenario, crew));
}

work(workerData.assignment as Assignment, (message) => parentPort?.postMessage(message));
