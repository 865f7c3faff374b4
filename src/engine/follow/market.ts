import { informalInterest } from '../agents/informal.ts';
import type { Month } from '../core/calendar.ts';
import { GUARANTORS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED } from '../state/totals.ts';
import type { Watch, Watched } from '../state/watch.ts';
import { addCompensation, addLending } from './clearing.ts';
import { allocateOutcomes, allocateStanding, DEEDS, type Outcomes, type Standing } from './outcomes.ts';
import { noteLenders, noteTraits } from './standing.ts';

/** Months of the calendar, the first and the last inside. */
export type Stretch = { readonly first: Month; readonly last: Month };

/** What is followed. */
export type Following = {
  readonly people: number;
  /** How people stand is noted at the end of this month; who has none before it has no lender. */
  readonly before: Month;
  readonly stretches: readonly Stretch[];
};

/** What was seen over one stretch: of people, and what each guarantor was called to pay 代偿, fen. */
export type StretchSeen = { readonly outcomes: Outcomes; readonly compensation: Float64Array };

/** What was seen of a run: how everybody stood, and each stretch in the order asked for. */
export type Followed = { readonly standing: Standing; readonly stretches: readonly StretchSeen[] };

/** Where the one who follows is. */
type Place = {
  readonly following: Following;
  readonly followed: Followed;
  /** What everybody owes informal lenders, as last seen, fen. */
  readonly owed: Int32Array;
  /** The month at hand, −1 before the first, and the stretches that it belongs to. */
  month: Month;
  open: readonly StretchSeen[];
};

/**
 * Follows every person over stretches of a run, so that two runs can be compared person by person, and what guarantors pay. A
 * person has the columns of {@link Outcomes} for each stretch and those of {@link Standing} once. It looks on from the first
 * month of a run, or at the latest from `before` on.
 */
export function followMarket(following: Following): Watched<Followed> {
  const { people, stretches } = following;
  const seen = stretches.map(
    (): StretchSeen => ({ outcomes: allocateOutcomes(people), compensation: new Float64Array(GUARANTORS) }),
  );
  const followed = { standing: allocateStanding(people), stretches: seen };
  const place: Place = { following, followed, owed: new Int32Array(people), month: -1, open: [] };
  const watch: Watch = {
    charged: (market, person, fen) => charge(place, market, person, fen),
    defaulted: (market, person) => mark(place, market, person, DEEDS.defaulted),
    counted: (market, person, isOverIndebted) => {
      if (isOverIndebted) mark(place, market, person, DEEDS.overIndebted);
    },
    paid: (market, shard) => chargeInformal(place, market, shard),
    searched: (market, { first }, who, _need, outcome) => {
      const deed = outcome === REJECTED.declined ? DEEDS.declined : DEEDS.refused;
      if (outcome >= 0) mark(place, market, first + who, deed);
    },
    ended: (market) => endMonth(place, market),
  };
  return { watch, story: () => followed };
}

const openIn = ({ following: { stretches }, followed }: Place, month: Month): StretchSeen[] =>
  followed.stretches.filter((_, at) => stretches[at].first <= month && month <= stretches[at].last);

function openNow(place: Place, { month }: Market): readonly StretchSeen[] {
  if (month === place.month) return place.open;
  place.month = month;
  place.open = openIn(place, month);
  return place.open;
}

function mark(place: Place, market: Market, person: number, deed: number): void {
  for (const { outcomes } of openNow(place, market)) outcomes.deeds[person] |= deed;
}

function charge(place: Place, market: Market, person: number, fen: number): void {
  for (const { outcomes } of openNow(place, market)) outcomes.cost[person] += fen;
}

/** Interest on what people owed informal lenders at the end of last month; what these collected is off the debt by now. */
function chargeInformal(place: Place, market: Market, { first, count, borrowers: { informal } }: Shard): void {
  if (openNow(place, market).length === 0) return;
  const { owed } = place;
  for (let who = 0; who < count; who++) {
    if (owed[first + who] > 0) charge(place, market, first + who, informalInterest(owed[first + who]));
    owed[first + who] = informal[who];
  }
}

function endMonth(place: Place, market: Market): void {
  const { followed, following } = place;
  const isBefore = market.month === following.before;
  if (market.age === 0 || isBefore) noteTraits(market, followed.standing);
  if (isBefore) noteLenders(market, followed.standing);
  const open = openNow(place, market);
  if (open.length > 0) addLending(market, open);
  for (const { compensation } of open) addCompensation(market, compensation);
  if (open.length > 0 || openIn(place, market.month + 1).length > 0) noteInformal(place, market);
}

/** Who owes informal lenders more than after this month's payments has borrowed from them. */
function noteInformal(place: Place, market: Market): void {
  const { owed } = place;
  for (const { first, count, borrowers } of market.shards)
    for (let who = 0; who < count; who++) {
      if (borrowers.informal[who] > owed[first + who]) mark(place, market, first + who, DEEDS.informal);
      owed[first + who] = borrowers.informal[who];
    }
}
