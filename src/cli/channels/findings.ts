import type { ChannelEffect, ChannelRuns } from '../../experiment/index.ts';

/** What a decomposition found. */
export type Findings = {
  readonly runs: ChannelRuns;
  /** Every measure at every horizon. */
  readonly effects: readonly ChannelEffect[];
};

export type Effect = ChannelEffect;

/** What a set of live channels is called: `price+exit`, `none`. */
export const nameOfSet = (live: readonly string[]): string => (live.length === 0 ? 'none' : live.join('+'));
