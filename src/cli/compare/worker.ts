import { workerData } from 'node:worker_threads';
import { runToEnd, type Scenario } from '../../engine/index.ts';
import {
  buffersOf,
  followHorizons,
  type InstitutionsSeen,
  institutionsOf,
  type PeopleSeen,
  pathsOf,
  type Seeds,
  windowMeans,
} from '../../experiment/index.ts';
import { type Answer, answer } from '../ensemble/answer.ts';
import { handOver } from '../ensemble/hand-over.ts';

/** One run of a comparison: a scenario by its place among them, and the replication's seeds. */
export type Task = Seeds & { readonly scenario: number; readonly replication: number };

/** What a worker is given once, when it starts. */
export type Equipment = { readonly scenarios: readonly Scenario[] };

/** What is kept of a run: window means for good, people, institutions and months until its pair is whole. */
export type RunSeen = {
  readonly means: Float64Array;
  readonly people: PeopleSeen;
  readonly institutions: InstitutionsSeen;
  /** Months of headline measures. */
  readonly paths: Float64Array;
};

/** Runs a scenario and keeps of it what a comparison needs. @throws IdentityError */
export function see(scenario: Scenario): RunSeen {
  const { watch, story } = followHorizons(scenario);
  const result = runToEnd(scenario, watch);
  const { people, compensation } = story();
  return {
    means: windowMeans(result),
    people,
    institutions: institutionsOf(result, compensation),
    paths: pathsOf(result),
  };
}

/** Runs a scenario on this thread; its tables are gone when it returns. */
export function perform({ scenario, seed, instSeed }: Task): Answer<RunSeen> {
  const { scenarios } = workerData as Equipment;
  const answered = answer(() => see({ ...scenarios[scenario]!, seed, instSeed }));
  return answered.kind === 'value' ? handOver(answered, buffersOf(answered.value.people)) : answered;
}
