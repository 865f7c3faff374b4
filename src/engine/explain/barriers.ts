import { SIMPLE, simpleCost } from '../agents/apr-method.ts';
import { MODES } from '../scenario/scenario.ts';
import { countedRateOf } from '../stages/counted-rate.ts';
import type { Need } from '../stages/need.ts';
import { amountUnder, isTooDear, owedTo } from '../stages/route-to-bank.ts';
import { BINS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Published } from '../state/published.ts';
import type { Shard } from '../state/shard.ts';
import { type Binding, bankSubject, bindingsOf, type CeilingSeen, ceilingOf, lawCeiling } from './binding.ts';
import { type Clearing, rulesOfFull } from './clearing.ts';
import { countedFree } from './offers.ts';

const GUARANTEED = MODES.indexOf('guaranteed');

/** Why a cooperation cannot serve a borrower, in the order in which it shows. */
const BARRIERS = [
  'delisted',
  'closed',
  'full',
  'unlisted',
  'guarantorFailed',
  'region',
  'singleLoan',
  'ceiling',
] as const;
export type BarrierName = (typeof BARRIERS)[number];

/** A ceiling, and what it counts of the price that is needed, basis points a year as the law counts them. */
type NeededPrice = CeilingSeen & { readonly needed: number };

/** One thing that stood in the way at a platform, with the banks at which it did and the rules behind it. */
export type Barrier = {
  readonly why: BarrierName;
  /** Numbers from 1. */
  readonly banks: readonly number[];
  /** Those of them that would serve him in another cooperation with the platform. */
  readonly openElsewhere: readonly number[];
  readonly by: readonly Binding[];
  /** At the bank nearest to its ceiling. */
  readonly ceiling?: NeededPrice;
};

/** The borrower at hand, the bin that the platform sees him in, and what he asks for. */
export type Asker = { readonly shard: Shard; readonly who: number; readonly bin: number; readonly need: Need };

/** What keeps one link from lending to a borrower; undefined when nothing does. */
function barrierAt(market: Market, link: number, { shard, who, bin, need }: Asker): BarrierName | undefined {
  const { links, platforms, listed, guarantors, published, banks, policy } = market;
  const bank = links.bank[link];
  if (platforms.delistedMonths[published.servicer[link]] > 0) return 'delisted';
  if (links.enabled[link] === 0) return 'closed';
  if (links.room[link] <= 0) return 'full';
  if (listed[bank * MAX_PLATFORMS + links.platform[link]] === 0) return 'unlisted';
  if (links.mode[link] === GUARANTEED && guarantors.alive[links.guarantor[link]] === 0) return 'guarantorFailed';
  if (published.homeOnly[bank] === 1 && banks.region[bank] !== shard.borrowers.region[who]) return 'region';
  const wanted = amountUnder(market, link, need) + owedTo(market, shard, who, bank);
  if (wanted > policy.singleLoanCap[bank]) return 'singleLoan';
  return published.offered[link * BINS + bin] === 0 || dearBySimpleCost(market, link, bin, need)
    ? 'ceiling'
    : undefined;
}

const dearBySimpleCost = (market: Market, link: number, bin: number, need: Need): boolean =>
  market.policy.aprMethod === SIMPLE && isTooDear(market, link, bin, need);

/** What stands behind a month's answers: prices without ceilings, and the limits of last month, from which this month's room is. */
export type Background = { readonly free: Published; readonly lastMonth: Clearing };

/** Everything that stood between a borrower and the banks of a platform, in the order of BARRIERS. */
export function barriersAt(market: Market, group: number, asker: Asker, background: Background): Barrier[] {
  const { links, published } = market;
  const found = new Map<BarrierName, number[]>();
  const open = new Set<number>();
  for (let link = 0; link < links.count; link++) {
    if (published.servicer[link] !== group) continue;
    const why = barrierAt(market, link, asker);
    if (why) found.set(why, [...(found.get(why) ?? []), link]);
    else open.add(links.bank[link] + 1);
  }
  return BARRIERS.flatMap((why): Barrier[] => {
    const barred = found.get(why);
    if (!barred) return [];
    const banks = [...new Set(barred.map((link) => links.bank[link] + 1))].sort((a, b) => a - b);
    const openElsewhere = banks.filter((bank) => open.has(bank));
    if (why !== 'ceiling')
      return [
        {
          why,
          banks,
          openElsewhere,
          by: distinct(barred.flatMap((link) => rulesBehind(market, why, link, background))),
        },
      ];
    const prices = barred.map((link) => neededAt(market, link, asker, background.free));
    const ceiling = prices.reduce((best, each) => (each.needed - each.cap < best.needed - best.cap ? each : best));
    return [{ why, banks, openElsewhere, by: distinct(prices.flatMap(({ by }) => by)), ceiling }];
  });
}

function rulesBehind(market: Market, why: BarrierName, link: number, { lastMonth }: Background): Binding[] {
  const bank = bankSubject(market, market.links.bank[link]);
  switch (why) {
    case 'full':
      return rulesOfFull(lastMonth, link);
    case 'unlisted':
      return bindingsOf(market, 'whitelist', bank);
    case 'region':
      return bindingsOf(market, 'regionRule', bank);
    case 'singleLoan':
      return bindingsOf(market, 'singleLoanCap', bank);
    default:
      return [];
  }
}

/** What bars a borrower from a link by its price: no price of his bin, or too high a simple cost of what he asks for. */
function neededAt(market: Market, link: number, { bin, need }: Asker, free: Published): NeededPrice {
  if (market.published.offered[link * BINS + bin] === 0)
    return { ...ceilingOf(market, link), needed: countedFree(market, free, link, bin) };
  const needed = simpleCost(need.contract, countedRateOf(market, link, bin), need.tenorMonths);
  return { ...lawCeiling(market, link), needed };
}

/** Each dated value once. */
export const distinct = (bindings: readonly Binding[]): Binding[] => [
  ...new Map(bindings.map((each) => [JSON.stringify(each), each])).values(),
];
