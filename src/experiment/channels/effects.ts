import { CHANNELS, type Channel } from '../../engine/index.ts';
import type { Runs } from '../effects.ts';
import { estimateOf } from '../estimate.ts';
import { HORIZONS, type Horizon, placeOf } from '../horizons.ts';
import { studentHalf } from '../intervals.ts';
import { MEASURES } from '../measures.ts';
import { mean } from '../moments.ts';
import { type Game, type Share, sharesOf } from './game.ts';

/** A mean over pairs and half of its 95 % interval, in the unit of the measure; the half is empty with fewer than two pairs. */
export type PairMean = { readonly mean: number; readonly half: number | null };

/** What of an effect goes through one channel. */
type ChannelShare = {
  readonly channel: Channel;
  readonly shapley: PairMean;
  /** What the channel does where it alone is live, and what would be missing were it alone held. */
  readonly alone: PairMean;
  readonly last: PairMean;
  /** Least and most that it adds to any set of the others, of the means over pairs: how much the order matters. */
  readonly least: number;
  readonly most: number;
};

/** An effect on one measure over one horizon and the channels it goes through. Parts are empty when no pair has a value. */
export type ChannelEffect = {
  readonly measure: string;
  readonly unit: string;
  readonly horizon: Horizon;
  /** Pairs in which every run has a value. */
  readonly pairs: number;
  readonly parts: Parts | null;
};

/** An effect in parts: `direct` and the Shapley values of the channels add up to `total`. */
export type Parts = {
  readonly baseline: number;
  readonly variant: number;
  readonly total: PairMean;
  /** What none of the channels asked for carries: the variant with all of these held, less the baseline. */
  readonly direct: PairMean;
  readonly channels: readonly ChannelShare[];
};

/** The runs of a decomposition: the baseline, and the variant with each set of the channels asked for live. */
export type ChannelRuns = {
  readonly channels: readonly Channel[];
  readonly baseline: Runs;
  /** In the order of {@link setsOf}. */
  readonly sets: readonly Runs[];
};

/** Sets of channels by number: bit i of a set's number says whether channel i is in it. */
export const setsOf = (channels: readonly Channel[]): Channel[][] =>
  Array.from({ length: 2 ** channels.length }, (_, set) => channels.filter((_, at) => (set >> at) & 1));

/** Channels that are held while those of a set are live; what was not asked for is live in every set. */
export const heldBeside = (channels: readonly Channel[], live: readonly Channel[]): Channel[] =>
  CHANNELS.filter((channel) => channels.includes(channel) && !live.includes(channel));

/** Every measure over every horizon, by channel. */
export const channelEffectsOf = (runs: ChannelRuns): ChannelEffect[] =>
  MEASURES.flatMap(({ name, unit }, m) =>
    HORIZONS.map((horizon, h): ChannelEffect => {
      const pairs = pairsAt(runs, placeOf(m, h));
      const parts = pairs.length === 0 ? null : partsOf(runs.channels, pairs);
      return { measure: name, unit, horizon, pairs: pairs.length, parts };
    }),
  );

/** One pair at one place: the baseline's value and what each set is worth. */
type Pair = { readonly baseline: number; readonly game: Game };

function pairsAt({ baseline, sets }: ChannelRuns, place: number): Pair[] {
  return baseline.flatMap((means, r): Pair[] => {
    const pair = { baseline: means[place]!, game: sets.map((runs) => runs[r]![place]!) };
    return Number.isNaN(pair.baseline) || pair.game.some(Number.isNaN) ? [] : [pair];
  });
}

function partsOf(channels: readonly Channel[], pairs: readonly Pair[]): Parts {
  const shares = pairs.map(({ game }) => sharesOf(game, channels.length));
  const meanGame = pairs[0]!.game.map((_, set) => mean(pairs.map(({ game }) => game[set]!)));
  const inOrders = sharesOf(meanGame, channels.length);
  const over = (of: (pair: Pair) => number): PairMean => pairMeanOf(pairs.map(of));
  const shareMean = (at: number, of: (share: Share) => number): PairMean =>
    pairMeanOf(shares.map((each) => of(each[at]!)));
  return {
    baseline: mean(pairs.map(({ baseline }) => baseline)),
    variant: meanGame.at(-1)!,
    total: over(({ baseline, game }) => game.at(-1)! - baseline),
    direct: over(({ baseline, game }) => game[0]! - baseline),
    channels: channels.map((channel, at) => ({
      channel,
      shapley: shareMean(at, ({ shapley }) => shapley),
      alone: shareMean(at, ({ alone }) => alone),
      last: shareMean(at, ({ last }) => last),
      least: inOrders[at]!.least,
      most: inOrders[at]!.most,
    })),
  };
}

/** @param values at least one */
function pairMeanOf(values: readonly number[]): PairMean {
  const { half } = estimateOf(values, studentHalf);
  return { mean: mean(values), half };
}
