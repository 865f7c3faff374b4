import type { Channel, Channels } from '../state/channels.ts';
import { BINS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { type By, CARRIED, type Numbers } from './carried.ts';
import { type Census, takeCensus } from './census.ts';
import { noteVisibility, type Visibility } from './visibility.ts';

/** What a channel carried in a month, in the order of {@link CARRIED}. */
type Note = { readonly tables: readonly Numbers[]; readonly singles: readonly number[] };

/** What all channels carried in one month; in a list by the age of the market, months since the start of the burn-in. */
export type MonthRecord = {
  readonly census: Census;
  readonly notes: Map<Channel, Note>;
  /** What was decided, by its name. */
  readonly decisions: Map<string, number>;
  visibility: Visibility | undefined;
};

/** Rows of a table that are in use; of the others nobody asks. */
const rowsOf = ({ links }: Market, by: By, all: number): number =>
  by === 'bin' ? links.count * BINS : by === 'link' ? links.count : all;

function noteOf(market: Market, channel: Channel): Note {
  const { tables, singles } = CARRIED[channel];
  return {
    tables: tables.map(({ by, of }) => of(market).slice(0, rowsOf(market, by, of(market).length))),
    singles: singles.map(({ get }) => get(market)),
  };
}

/** Channels that write into `record` what they carry, and change nothing. */
export function recorderInto(record: MonthRecord[]): Channels {
  const monthOf = (market: Market): MonthRecord => {
    record[market.age] ??= {
      census: takeCensus(market),
      notes: new Map(),
      decisions: new Map(),
      visibility: undefined,
    };
    return record[market.age];
  };
  return {
    published: (channel, market) => {
      const month = monthOf(market);
      month.notes.set(channel, noteOf(market, channel));
      if (channel === 'disclosure') month.visibility = noteVisibility(market.published);
    },
    decided: (_channel, what, own, market) => {
      monthOf(market).decisions.set(what, own);
      return own;
    },
  };
}
