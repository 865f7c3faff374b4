import { formatMonth } from '../core/calendar.ts';
import { IdentityError } from '../core/errors.ts';
import { BANKS, GUARANTORS, MAX_PLATFORMS } from '../state/institutions.ts';
import { FLOWS, netOf, rowSum, type Sector } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';

/** Sectors whose cash is counted; informal lenders are seen through what people owe them. */
type Counted = Exclude<Sector, 'world' | 'informal' | 'fraud' | 'state'>;
/** What each sector holds in cash or borrows, and what people owe to informal lenders, fen: the other side of the ledger. */
export type Stocks = { readonly cash: Readonly<Record<Counted, number>>; readonly informalDebt: number };

const sum = (values: ArrayLike<number>, count: number): number => {
  let total = 0;
  for (let i = 0; i < count; i++) total += values[i];
  return total;
};

/** Stocks now. Households' savings and transit are counted person by person and loan by loan. */
export function countStocks(market: Market): Stocks {
  const { households, originations, banks, platforms, guarantors, links } = market;
  const cash = {
    households:
      households.savings[0] +
      households.informalLent[0] +
      originations.toHouseholds[0] -
      originations.hiddenFromHouseholds[0] +
      originations.informalLent[0],
    transit: households.transit[0],
    banks: -sum(banks.funding, BANKS),
    platforms: sum(platforms.cash, MAX_PLATFORMS),
    guarantors: sum(guarantors.netAssets, GUARANTORS),
    reserves: sum(links.reserve, links.count),
  };
  const informalDebt = households.informalDebt[0] + households.informalLent[0] + originations.informalLent[0];
  return { cash, informalDebt };
}

function mustBeEqual(market: Market, identity: string, left: number, right: number): void {
  if (left === right) return;
  throw new IdentityError(formatMonth(market.month), identity, left, right, market.scenario.seed);
}

/**
 * Principal by owner 勾稽: what the books say after the month's repayments, claims and write-offs against a count of every
 * loan.
 *
 * @throws IdentityError
 */
export function checkLoanStocks(market: Market): void {
  const { links, households: counted } = market;
  for (let link = 0; link < links.count; link++) {
    mustBeEqual(market, `bank's principal under link ${link}`, links.bankOwned[link], counted.bankOwned[link]);
    mustBeEqual(
      market,
      `platform's principal under link ${link}`,
      links.platformOwned[link],
      counted.platformOwned[link],
    );
    mustBeEqual(
      market,
      `guarantor's principal under link ${link}`,
      links.guarantorOwned[link],
      counted.guarantorOwned[link],
    );
  }
}

/**
 * The books of the month: every flow has two sides, every sector's stock moved by its flows, every balance sheet closes.
 *
 * @param before stocks at the end of last month
 * @returns stocks now, and the largest absolute row sum of the flow matrix, fen (0)
 * @throws IdentityError
 */
export function checkBooks(market: Market, before: Stocks): { stocks: Stocks; imbalance: number } {
  const { ledger, banks, platforms, links } = market;
  let imbalance = 0;
  for (const flow of FLOWS) {
    const total = rowSum(ledger, flow);
    imbalance = Math.max(imbalance, Math.abs(total));
    mustBeEqual(market, `two sides of ${flow}`, total, 0);
  }
  const stocks = countStocks(market);
  for (const sector of Object.keys(stocks.cash) as Counted[])
    mustBeEqual(market, `cash of ${sector}`, stocks.cash[sector] - before.cash[sector], netOf(ledger, sector));
  const owedMore = stocks.informalDebt - before.informalDebt;
  mustBeEqual(market, 'informal debt', owedMore, market.households.informalInterest[0] - netOf(ledger, 'informal'));

  const ownedByBank = new Float64Array(BANKS);
  const ownedByPlatform = new Float64Array(MAX_PLATFORMS);
  for (let link = 0; link < links.count; link++) {
    ownedByBank[links.bank[link]] += links.bankOwned[link];
    if (links.orphan[link] === 0)
      ownedByPlatform[platforms.root[links.platform[link]]] += links.platformOwned[link] + links.reserve[link];
  }
  for (let bank = 0; bank < BANKS; bank++) {
    mustBeEqual(market, `loans of bank ${bank}`, banks.loans[bank], ownedByBank[bank]);
    const assets = banks.loans[bank] - banks.provision[bank] + banks.deferred[bank] - banks.funding[bank];
    mustBeEqual(market, `balance sheet of bank ${bank}`, assets, banks.capital[bank] - banks.initialCapital[bank]);
  }
  for (let j = 0; j < MAX_PLATFORMS; j++)
    mustBeEqual(
      market,
      `balance sheet of platform ${j + 1}`,
      platforms.cash[j] + ownedByPlatform[j],
      platforms.equity[j],
    );
  return { stocks, imbalance };
}
