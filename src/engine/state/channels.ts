import type { Market } from './market.ts';

/** Channels 传导渠道 through which a rule reaches the market: what institutions publish, decide and see of each other. */
export const CHANNELS = ['price', 'screening', 'funding', 'network', 'disclosure', 'exit'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Somebody who writes down what each channel carries in a month, or puts in its place what it carried in another run. A market
 * without it runs as its own law has it.
 */
export type Channels = {
  /** The tables of a channel are published for the month; they may be replaced now, before anybody reads them. */
  readonly published: (channel: Channel, market: Market) => void;
  /** One thing was decided: what of it comes to pass. */
  readonly decided: (channel: Channel, what: string, own: number, market: Market) => number;
};

/** What of a decision comes to pass: itself, unless its channel is held to another run. */
export const inForce = (market: Market, channel: Channel, what: string, row: number, own: number): number =>
  market.channels === undefined ? own : market.channels.decided(channel, `${what} ${row}`, own, market);
