import type { Month } from './core/calendar.ts';
import { fill, type Kept, keep } from './core/keep.ts';
import type { Course } from './course.ts';
import type { Crew } from './crew.ts';
import { emptyMarket } from './populate/market.ts';
import type { Stocks } from './record/identities.ts';
import { newRecorder, type Recorder } from './record/recorder.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { Market } from './state/market.ts';
import { ENGINE_VERSION } from './version.ts';

/**
 * All of a run at the end of a month 断点. A plain value, never written again: it can be cloned, sent to a thread and kept in
 * a file, and any number of runs can go on from it.
 */
export type Checkpoint = {
  readonly engineVersion: string;
  /** What was run up to here. */
  readonly scenario: Scenario;
  /** The last month that is over. */
  readonly month: Month;
  readonly market: Kept;
  readonly recorder: Kept;
  readonly stocks: Stocks;
};

/** A private copy of a run between two months. */
export function checkpointOf({ market, recorder, stocks }: Course): Checkpoint {
  return {
    engineVersion: ENGINE_VERSION,
    scenario: market.scenario,
    month: market.month - 1,
    market: keep(stateOf(market), 'market'),
    recorder: keep(recorder, 'recorder'),
    stocks,
  };
}

/** A run of a scenario that goes on from a checkpoint, on these shards of the crew. It shares nothing with the checkpoint. */
export function courseFrom(checkpoint: Checkpoint, scenario: Scenario, { rank, size }: Crew): Course {
  const market = emptyMarket(scenario, rank, size);
  const { shards, ...state } = checkpoint.market as { readonly shards: readonly { readonly index: number }[] };
  const own = market.shards.map(({ index }) => shards.find((shard) => shard.index === index));
  fill(market, { ...state, shards: own } as Kept);
  const recorder: Recorder = newRecorder();
  fill(recorder, checkpoint.recorder);
  return { market, recorder, stocks: checkpoint.stocks };
}

/**
 * What of a market moves from month to month. Left out is what follows from the scenario, who looks on or holds channels, and the workspace,
 * which each shard fills anew.
 */
function stateOf(market: Market) {
  const { scenario, parameters, switches, key, institutionKey, distributions, watch, channels, workspace, ...state } =
    market;
  return state;
}

/** The whole of a checkpoint that the members of a crew have made together, from their parts by rank; undefined without any. */
export function wholeOf(parts: readonly Checkpoint[]): Checkpoint | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const shards = parts.flatMap(({ market }) => (market as { readonly shards: readonly Kept[] }).shards);
  return { ...first, market: { ...(first.market as object), shards } };
}
