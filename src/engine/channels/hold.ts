import { headlineOf } from '../agents/pricing.ts';
import type { Channel, Channels } from '../state/channels.ts';
import { BINS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { CARRIED } from './carried.ts';
import { isShared, takeCensus } from './census.ts';
import type { MonthRecord } from './record.ts';
import { putVisibility } from './visibility.ts';

/** Channels of which those `held` carry what is on record; the others are live. */
export function holderOf(record: readonly MonthRecord[], held: ReadonlySet<Channel>): Channels {
  return {
    published: (channel, market) => {
      const then = record[market.age];
      if (held.has(channel)) put(market, channel, then);
      if (channel !== 'disclosure') return;
      if (held.has('disclosure') && then.visibility) putVisibility(market.published, then.visibility);
      if (held.has('disclosure') || held.has('price')) showHeadlines(market);
    },
    decided: (channel, what, own, market) =>
      held.has(channel) ? (record[market.age].decisions.get(what) ?? own) : own,
  };
}

/** Put back what a channel carried, row by row where both runs have the row. */
function put(market: Market, channel: Channel, { census, notes }: MonthRecord): void {
  const note = notes.get(channel);
  if (note === undefined) return;
  const { tables, singles } = CARRIED[channel];
  const here = takeCensus(market);
  tables.forEach(({ by, of }, at) => {
    const own = of(market);
    note.tables[at].forEach((value, row) => {
      if (isShared(census, here, by, row)) own[row] = value;
    });
  });
  singles.forEach(({ set }, at) => {
    set(market, note.singles[at]);
  });
}

/** What is shown first follows from the price asked here and from what must be shown: never more than the price. */
function showHeadlines({ links, published, policy }: Market): void {
  const { rateBank, rateService, rateAll, headline } = published;
  for (let row = 0; row < links.count * BINS; row++)
    headline[row] = headlineOf(
      rateBank[row],
      rateService[row],
      rateAll[row],
      policy.platformCharges[Math.floor(row / BINS)],
    );
}
