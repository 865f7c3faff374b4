import type { Month } from '../core/calendar.ts';
import { binds, leadShare, type Subject } from '../scenario/dated.ts';
import { LEVERS } from '../scenario/levers.ts';
import type { DatedLever } from '../scenario/scenario.ts';
import { BANKS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Watched } from '../state/watch.ts';
import { type Binding, bankSubject, counts, linkSubject, platformSubject, told, WHOLE_MARKET } from './binding.ts';

/** What a month brings for a dated value. */
type Step = 'inForce' | 'expired' | 'announced' | 'adoptedEarly';

/** Whom a lever is asked for one by one. */
export type Party = 'link' | 'bank' | 'platform' | 'market';

/** A dated value for which a month brought something, and whom it bound. */
export type DatedStep = Binding & {
  readonly step: Step;
  readonly party: Party;
  /** Parties whom it names, those of them that it bound this month, and of these those that it did not bind a month before. */
  readonly named: number;
  readonly bound: number;
  readonly newlyBound: number;
  /** Share of the time from announcement to effect that has passed: who is at least this ready has adopted it. */
  readonly lead: number;
};

/** Watches a run up to its last month. @returns what that month brought for dated values, in the scenario's order */
export function watchDates(month: Month): Watched<readonly DatedStep[]> {
  let steps: readonly DatedStep[] = [];
  const ended = (market: Market) => {
    if (market.month === month) steps = market.scenario.levers.flatMap((lever) => stepOf(market, lever) ?? []);
  };
  return { watch: { ended }, story: () => steps };
}

function stepOf(market: Market, lever: DatedLever): DatedStep | undefined {
  const { month, switches } = market;
  const party = partyOf(lever);
  const parties = partiesOf(market, party);
  const boundIn = (when: Month): readonly Subject[] =>
    parties.filter((subject) => counts(market.scenario.levers, lever, when, subject, switches.anticipation));
  const everInForce = { ...lever, expires: undefined };
  const named = parties.filter((subject) => binds(everInForce, lever.effective, subject, false)).length;
  const bound = boundIn(month);
  const before = new Set(boundIn(month - 1));
  const newlyBound = bound.filter((subject) => !before.has(subject)).length;
  const step = whatStep(lever, month, newlyBound);
  if (!step) return undefined;
  const lead = leadShare(lever, month);
  return { ...told(lever, month), step, party, named, bound: bound.length, newlyBound, lead };
}

function whatStep({ announced, effective, expires }: DatedLever, month: Month, newlyBound: number): Step | undefined {
  if (effective === month) return 'inForce';
  if (expires === month) return 'expired';
  if (announced === month && announced < effective) return 'announced';
  return month < effective && newlyBound > 0 ? 'adoptedEarly' : undefined;
}

function partyOf({ lever }: DatedLever): Party {
  const { scope } = LEVERS[lever];
  if (scope.length === 0) return 'market';
  if (scope.every((key) => key === 'bankTypes')) return 'bank';
  return scope.every((key) => key === 'platforms') ? 'platform' : 'link';
}

/** Those who could be bound: cooperations that can make loans, banks, platforms in business. */
function partiesOf(market: Market, party: Party): Subject[] {
  const { links, platforms } = market;
  const rows = (count: number, has: (row: number) => boolean, of: (row: number) => Subject) =>
    Array.from({ length: count }, (_, row) => row)
      .filter(has)
      .map(of);
  switch (party) {
    case 'market':
      return [WHOLE_MARKET];
    case 'bank':
      return rows(
        BANKS,
        () => true,
        (bank) => bankSubject(market, bank),
      );
    case 'platform':
      return rows(
        MAX_PLATFORMS,
        (j) => platforms.alive[j] === 1,
        (j) => platformSubject(market, j),
      );
    case 'link':
      return rows(
        links.count,
        (link) => links.enabled[link] === 1,
        (link) => linkSubject(market, link),
      );
  }
}
