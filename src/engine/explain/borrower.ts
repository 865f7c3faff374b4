import { formatMonth } from '../core/calendar.ts';
import { EMPLOYED } from '../state/borrowers.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { COMPLAINT_CAUSES } from '../state/totals.ts';
import type { Watch, Watched } from '../state/watch.ts';
import { type Clearing, note } from './clearing.ts';
import { type LoanEvent, type LoanSeen, loansOf, newLoans, whatHappened } from './loan-history.ts';
import { cleared, type NeedStory, needStory } from './need-story.ts';
import { freePrices } from './offers.ts';
import { type Profile, placeOf, profileOf } from './profile.ts';

/** What happened to a borrower in a month; nothing else did. */
export type PersonMonth = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly isBurnIn: boolean;
  /** He lost his income, or found one. */
  readonly work?: 'lost' | 'found';
  readonly loans: readonly LoanEvent[];
  /** What he complained about, and to which platform. */
  readonly complaint?: { readonly cause: (typeof COMPLAINT_CAUSES)[number]; readonly platform: number };
  /** Unexpected expense, where he then looked for credit. */
  readonly shockFen?: number;
  readonly need?: NeedStory;
  /** Lent to him by an informal lender. */
  readonly informalFen?: number;
};

/** A borrower's story 借款人经历, month by month. */
export type PersonStory = { readonly profile: Profile; readonly months: readonly PersonMonth[] };

/** The month at hand: what is told of it, and what that needs until the month is over. */
type Now = {
  month: { -readonly [Key in keyof PersonMonth]: PersonMonth[Key] };
  clearing: Clearing;
  /** His application among those of his shard; −1 when he made none. */
  row: number;
  informal: number;
};

const newNow = (): Now => ({
  month: { month: '', isBurnIn: false, loans: [] },
  clearing: [],
  row: -1,
  informal: 0,
});

/** Watches one borrower over a run. @param person number from 0 */
export function watchBorrower(person: number): Watched<PersonStory> {
  const months: PersonMonth[] = [];
  let profile: Profile | undefined;
  let loans: readonly LoanSeen[] = [];
  let wasEmployed: boolean | undefined;
  let lastMonth: Clearing = [];
  let now = newNow();

  const watch: Watch = {
    paid: (market, shard) => {
      const who = person - shard.first;
      if (who < 0 || who >= shard.count) return;
      profile ??= profileOf(market, person);
      const isEmployed = (shard.borrowers.traits[who] & EMPLOYED) !== 0;
      if (wasEmployed !== undefined && isEmployed !== wasEmployed) now.month.work = isEmployed ? 'found' : 'lost';
      wasEmployed = isEmployed;
      now.month.loans = whatHappened(loans, shard);
      now.informal = shard.borrowers.informal[who];
    },
    complained: (_market, complainant, group, cause) => {
      if (complainant === person) now.month.complaint = { cause: COMPLAINT_CAUSES[cause]!, platform: group + 1 };
    },
    searched: (market, shard, who, need, outcome) => {
      if (shard.first + who !== person) return;
      now.month.need = needStory(market, shard, who, need, outcome, { free: freePrices(market), lastMonth });
      if (market.workspace.shock[who] > 0) now.month.shockFen = market.workspace.shock[who];
      if (outcome < 0) now.row = shard.applications.count - 1;
    },
    limited: (market, limit, last) => note(now.clearing, market, limit, last),
    ended: (market) => {
      const { shard, who } = placeOf(market, person)!;
      endMonth(now, market, shard, who);
      if (isEventful(now.month)) months.push(now.month);
      loans = loansOf(market, shard, who);
      lastMonth = now.clearing;
      now = newNow();
    },
  };
  return { watch, story: () => ({ profile: profile!, months }) };
}

function endMonth({ month, row, clearing, informal }: Now, market: Market, shard: Shard, who: number): void {
  month.month = formatMonth(market.month);
  month.isBurnIn = market.age < market.scenario.burnIn;
  if (row >= 0 && month.need) month.need = cleared(month.need, market, shard, row, clearing);
  month.loans = [...month.loans, ...newLoans(market, shard, who)];
  const borrowed = shard.borrowers.informal[who] - informal;
  if (borrowed > 0) month.informalFen = borrowed;
}

const isEventful = ({ month: _m, isBurnIn: _b, loans, ...rest }: PersonMonth): boolean =>
  loans.length > 0 || Object.keys(rest).length > 0;
