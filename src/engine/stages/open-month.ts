import type { Market } from '../state/market.ts';

/**
 * A clean page for the month: totals, ledger and profits at zero; the balances it begins with are kept, since charges and
 * costs of the month run on them.
 */
export function openMonth({ households, originations, ledger, platforms, links }: Market): void {
  households.all.fill(0);
  originations.all.fill(0);
  ledger.cells.fill(0);
  platforms.profit.fill(0);
  for (let link = 0; link < links.count; link++) {
    links.openingBank[link] = links.bankOwned[link];
    links.openingPlatform[link] = links.platformOwned[link];
    links.openingServiced[link] = links.bankOwned[link] + links.platformOwned[link] + links.guarantorOwned[link];
  }
}
