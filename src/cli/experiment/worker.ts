import { runToEnd, type Scenario } from '../../engine/index.ts';
import { type Answer, answer } from '../ensemble/answer.ts';
import { type RunKey, shardOf } from '../store/shard.ts';

/** One run of an experiment: which it is, and its scenario with its seeds. */
export type Task = { readonly key: RunKey; readonly scenario: Scenario };

/** Runs a scenario on this thread and gives its months as a Parquet file. */
export const perform = ({ key, scenario }: Task): Answer<Uint8Array> =>
  answer(() => shardOf(key, runToEnd(scenario).tables.monthly));
