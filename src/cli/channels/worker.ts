import { workerData } from 'node:worker_threads';
import {
  type Channel,
  type ChannelRecord,
  commonPast,
  recordChannels,
  runHolding,
  type Scenario,
} from '../../engine/index.ts';
import { heldBeside, type Seeds, setsOf, windowMeans } from '../../experiment/index.ts';
import type { Task } from '../compare/worker.ts';
import { type Answer, answer } from '../ensemble/answer.ts';

/** What a worker is given once, when it starts. */
export type Equipment = {
  readonly baseline: Scenario;
  readonly variant: Scenario;
  readonly channels: readonly Channel[];
};

/** The baseline of a pair as a worker keeps it: its pairs come one after the other, so one is enough. */
type Kept = { readonly seeds: string; readonly means: Float64Array; readonly record: ChannelRecord };

let kept: Kept | undefined;

function baselineOf({ seed, instSeed }: Seeds): Kept {
  const seeds = JSON.stringify([seed, instSeed]);
  if (kept?.seeds !== seeds) {
    const { baseline, variant } = workerData as Equipment;
    const { result, record } = recordChannels({ ...baseline, seed, instSeed }, commonPast([baseline, variant]));
    kept = { seeds, means: windowMeans(result), record };
  }
  return kept;
}

/** Scenario 0 is the baseline, number 1 + s the variant with the channels of set s live. */
export function perform({ scenario, seed, instSeed }: Task): Answer<Float64Array> {
  const { variant, channels } = workerData as Equipment;
  return answer(() => {
    const { means, record } = baselineOf({ seed, instSeed });
    if (scenario === 0) return means;
    const held = heldBeside(channels, setsOf(channels)[scenario - 1]!);
    return windowMeans(runHolding({ ...variant, seed, instSeed }, record, held));
  });
}
