import { formatMonth } from '../core/calendar.ts';
import { MODES, type Mode } from '../scenario/scenario.ts';
import { halfYearProfit, leastEquity, thirdPartyShare, UNLINKED_MONTHS } from '../stages/enter-and-exit.ts';
import { BANKS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { ExitReason, Watch, Watched } from '../state/watch.ts';
import { distinct } from './barriers.ts';
import { bankSubject, bindingsOf, WHOLE_MARKET } from './binding.ts';
import type { Breach, Ending, Listing, PlatformMonth, PlatformStory } from './platform-story.ts';

type Draft = {
  months: PlatformMonth[];
  listings: Listing[];
  breaches: Breach[];
  tookOver: { month: string; platform: number }[];
  ending: Ending | null;
};

/** Watches one platform over a run; there is no story of one that never opened. @param rank from 1 */
export function watchPlatform(rank: number): Watched<PlatformStory | undefined> {
  const j = rank - 1;
  const draft: Draft = { months: [], listings: [], breaches: [], tookOver: [], ending: null };
  /** Whether it stood on the list of each bank that keeps one. */
  const lists = new Map<number, boolean>();
  let leavers: number[] = [];
  let traits: Pick<PlatformStory, 'isBankApp' | 'entered' | 'readiness'> | undefined;
  let watchedMonths = 0;

  const watch: Watch = {
    reviewed: (market, bank, ranking, admitted) => {
      const place = ranking.indexOf(j) + 1;
      const isListed = place > 0 && place <= admitted;
      const isNews = place > 0 && lists.get(bank) !== isListed;
      if (isNews) draft.listings.push(listingOf(market, j, bank, isListed, { place, admitted }));
      lists.set(bank, isListed);
    },
    leaving: (market, platform, reason) => {
      if (platform === j) draft.ending = endingOf(market, j, reason);
      else leavers.push(platform);
    },
    ended: (market) => {
      const { platforms } = market;
      if (platforms.opened[j] === 0) return;
      traits ??= {
        isBankApp: platforms.bankApp[j] === 1,
        entered: market.age > 0 ? formatMonth(market.month) : null,
        readiness: platforms.readiness[j],
      };
      draft.listings.push(...listsGivenUp(market, lists).map((bank) => listingOf(market, j, bank, true)));
      if (platforms.watchedMonths[j] > watchedMonths) draft.breaches.push(breachOf(market, j));
      if (platforms.alive[j] === 1) draft.months.push(monthOf(market, j));
      settleEnding(draft, market, j);
      const taken = leavers.filter((other) => platforms.root[other] === j);
      draft.tookOver.push(...taken.map((other) => ({ month: formatMonth(market.month), platform: other + 1 })));
      [watchedMonths, leavers] = [platforms.watchedMonths[j], []];
    },
  };
  return { watch, story: () => traits && { platform: rank, ...traits, ...draft } };
}

/** Banks that kept a list until this month and no longer do; they are forgotten. */
function listsGivenUp({ banks }: Market, lists: Map<number, boolean>): number[] {
  const ended = [...lists.keys()].filter((bank) => banks.listedOn[bank] === 0);
  for (const bank of ended) lists.delete(bank);
  return ended;
}

/** A bank's decision on platform `j`; it has no place where the bank gives its list up. */
const listingOf = (
  market: Market,
  j: number,
  bank: number,
  isListed: boolean,
  at?: { readonly place: number; readonly admitted: number },
): Listing => ({
  month: formatMonth(market.month),
  bank: bank + 1,
  cooperates: cooperates(market, bank, j),
  isListed,
  place: at?.place ?? null,
  admitted: at?.admitted ?? null,
  by: bindingsOf(market, 'whitelist', bankSubject(market, bank)),
});

function cooperates({ links, platforms }: Market, bank: number, j: number): boolean {
  for (let link = 0; link < links.count; link++)
    if (links.bank[link] === bank && links.orphan[link] === 0 && platforms.root[links.platform[link]] === j)
      return true;
  return false;
}

const breachOf = ({ platforms, month }: Market, j: number): Breach => ({
  month: formatMonth(month),
  fineFen: platforms.fines[j],
  isDelisted: platforms.delistedMonths[j] > 0,
});

function monthOf(market: Market, j: number): PlatformMonth {
  const { platforms, published, links, originations } = market;
  const byMode = Object.fromEntries(MODES.map((mode) => [mode, 0])) as Record<Mode, number>;
  for (let link = 0; link < links.count; link++)
    if (published.servicer[link] === j) byMode[MODES[links.mode[link]]!] += originations.principal[link];
  const usable = published.linkOf.subarray(published.linkFrom[j], published.linkFrom[j + 1]);
  return {
    month: formatMonth(market.month),
    isBurnIn: market.age < market.scenario.burnIn,
    balanceFen: platforms.balance[j],
    share: platforms.bankApp[j] === 1 ? null : thirdPartyShare(market, j),
    originatedFen: platforms.originated[j],
    byMode,
    banks: [...new Set(Array.from(usable, (link) => links.bank[link] + 1))].sort((a, b) => a - b),
    margin: platforms.margin[j],
    profitFen: platforms.profit[j],
    equityFen: platforms.equity[j],
  };
}

function endingOf(market: Market, j: number, reason: ExitReason): Ending {
  const { platforms, policy } = market;
  const rules = { unlinked: listRules, tooSmall: () => bindingsOf(market, 'minShare', WHOLE_MARKET) };
  return {
    month: formatMonth(market.month),
    reason,
    equityFen: platforms.equity[j],
    halfYearProfitFen: halfYearProfit(market, j),
    leastEquityFen: leastEquity(market),
    unlinkedMonths: platforms.unlinkedMonths[j],
    mostUnlinkedMonths: UNLINKED_MONTHS,
    share: thirdPartyShare(market, j),
    leastShare: policy.minShare,
    by: reason === 'unlinked' || reason === 'tooSmall' ? rules[reason](market) : [],
    takenOverBy: null,
  };
}

/** The dated values under which banks keep lists this month, each once. */
function listRules(market: Market) {
  const all = Array.from({ length: BANKS }, (_, bank) => bindingsOf(market, 'whitelist', bankSubject(market, bank)));
  return distinct(all.flat());
}

/** Who took it over shows once the month is done. */
function settleEnding(draft: Draft, { platforms, month }: Market, j: number): void {
  if (draft.ending?.month !== formatMonth(month)) return;
  const taker = platforms.root[j];
  draft.ending = { ...draft.ending, takenOverBy: taker === j ? null : taker + 1 };
}
