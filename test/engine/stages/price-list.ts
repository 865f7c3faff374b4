import { MODES } from '../../../src/engine/scenario/scenario.ts';
import { type Need, newNeed } from '../../../src/engine/stages/need.ts';
import { searchOffers } from '../../../src/engine/stages/search-offers.ts';
import { BINS } from '../../../src/engine/state/institutions.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { openMarket, scenarioOf, type Variant } from '../helpers.ts';

const OWN = MODES.indexOf('own');

/** How a list of prices is set up; nothing more than prices and a burden of five incomes stands against anybody by default. */
export type Setting = {
  readonly borrowers?: number;
  readonly parameters?: Variant['parameters'];
  /** Platforms make counter-offers. */
  readonly counterOffers?: boolean;
  /** Platforms stop suspected fraudsters. */
  readonly defended?: boolean;
};

/**
 * A market of equally visible platforms with one link each and one price each for everybody, bp a year; people look at
 * `offers` of them on average and see true prices. Platforms hide nothing; they answer with yes or no and stop nobody as a
 * suspected fraudster, unless told otherwise.
 */
export function priceList(prices: readonly number[], offers: number, setting: Setting = {}): Market {
  const { borrowers = 20_000, parameters, counterOffers = false, defended = false } = setting;
  const market = openMarket(
    scenarioOf({
      borrowers,
      off: [
        'shrouding',
        'bankScreen',
        'evasion',
        ...(defended ? [] : (['fraud'] as const)),
        ...(counterOffers ? [] : (['counterOffer'] as const)),
      ],
      parameters: {
        'search.offers_mean': offers,
        'search.loyal_share': 0,
        'screening.debt_service_max': 5,
        ...parameters,
      },
    }),
  );
  const { published, links, platforms } = market;
  platforms.alive.fill(1);
  published.homeOnly.fill(0);
  links.mode.fill(OWN);
  prices.forEach((price, j) => {
    published.visible[j] = j;
    published.cumulativeVisibility[j] = (j + 1) / prices.length;
    published.linkFrom[j] = j;
    published.linkOf[j] = j;
    published.linkWeight[j] = 1;
    published.rateAll.fill(price, j * BINS, (j + 1) * BINS);
    published.offered.fill(1, j * BINS, (j + 1) * BINS);
  });
  published.linkFrom[prices.length] = prices.length;
  published.visibleCount = prices.length;
  return market;
}

/** What each person does about a need: the row of his application in his shard, or minus one minus the reason for none. */
export function answers(market: Market, need: Partial<Need>): { shard: number; row: number }[] {
  const wanted = { ...newNeed(), amount: 50_000, tenorMonths: 12, reservation: 10, ...need };
  return market.shards.flatMap((shard, index) =>
    Array.from({ length: shard.count }, (_, who) => {
      const reason = searchOffers(market, shard, who, wanted);
      return { shard: index, row: reason < 0 ? shard.applications.count - 1 : -1 - reason };
    }),
  );
}

/** Link that each person applies for, or minus one minus the reason why he does not apply. */
export const choices = (market: Market, reservation = 10): number[] =>
  answers(market, { reservation }).map(({ shard, row }) =>
    row < 0 ? row : market.shards[shard]!.applications.link[row]!,
  );
