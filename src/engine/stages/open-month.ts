import type { Market } from '../state/market.ts';

/** A clean page for the month: totals, ledger and profits at zero. */
export function openMonth({ households, originations, ledger, platforms }: Market): void {
  households.all.fill(0);
  originations.all.fill(0);
  ledger.cells.fill(0);
  platforms.profit.fill(0);
}
