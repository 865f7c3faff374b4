import { MODES } from '../scenario/scenario.ts';
import { BANKS, GUARANTORS, MAX_PLATFORMS, riskWeightedAssets } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/** Whole-number counts of one month that several measures share; every ratio can be recomputed from them. */
export type Snapshot = {
  readonly market: Market;
  /** Principal outstanding at month end, fen. */
  readonly outstanding: number;
  readonly originated: number;
  readonly loansOriginated: number;
  /** Balances of live third-party groups, fen. */
  readonly groupBalances: readonly number[];
  readonly originatedByMode: readonly number[];
  readonly needs: number;
  readonly charges: { readonly interest: number; readonly fees: number };
  /** Twelve-month sums, over the months there are. */
  readonly year: { readonly writtenOff: number; readonly balances: number; readonly months: number };
};

const total = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
};

/** Loss and balance history that the loss rate needs, oldest first, at most 12 months. */
export type YearBehind = { writtenOff: number[]; balances: number[] };

export function takeSnapshot(market: Market, behind: YearBehind): Snapshot {
  const { households: h, originations: o, links, platforms, flash } = market;
  let outstanding = 0;
  const originatedByMode = MODES.map(() => 0);
  for (let link = 0; link < links.count; link++) {
    outstanding += links.bankOwned[link] + links.platformOwned[link] + links.guarantorOwned[link];
    originatedByMode[links.mode[link]] += o.principal[link];
  }
  behind.writtenOff.push(flash.writtenOff);
  behind.balances.push(outstanding);
  if (behind.balances.length > 12) {
    behind.writtenOff.shift();
    behind.balances.shift();
  }
  const groups = Array.from({ length: MAX_PLATFORMS }, (_, j) => j);
  return {
    market,
    outstanding,
    originated: total(o.principal),
    loansOriginated: total(o.loans),
    groupBalances: groups
      .filter((j) => platforms.alive[j] === 1 && platforms.bankApp[j] === 0)
      .map((j) => platforms.balance[j]),
    originatedByMode,
    needs: total(h.needs),
    charges: {
      interest: total(h.interestToBank) + total(h.interestToPlatform),
      fees: total(h.guaranteeFees) + total(h.serviceFees),
    },
    year: { writtenOff: total(behind.writtenOff), balances: total(behind.balances), months: behind.balances.length },
  };
}

/** Net capital ÷ risk-weighted assets 资本充足率. */
export const capitalRatio = ({ banks, policy }: Market, bank: number): number =>
  banks.capital[bank] / riskWeightedAssets(banks.coreRwa[bank], policy.riskWeight[bank], banks.loans[bank]);

/** Lowest capital ratio of any bank. */
export function lowestCapitalRatio(market: Market): number {
  let least = Number.POSITIVE_INFINITY;
  for (let bank = 0; bank < BANKS; bank++) least = Math.min(least, capitalRatio(market, bank));
  return least;
}

/** Unused share of what all live guarantors may guarantee; null when they may guarantee nothing. */
export function guarantorHeadroom({ guarantors, policy, links }: Market): number | null {
  let exposure = 0;
  let capacity = 0;
  for (let g = 0; g < GUARANTORS; g++)
    if (guarantors.alive[g] === 1) capacity += policy.guarantorLeverage * Math.max(0, guarantors.netAssets[g]);
  for (let link = 0; link < links.count; link++) {
    const g = links.guarantor[link];
    if (g >= 0 && guarantors.alive[g] === 1) exposure += links.exposure[link];
  }
  return capacity > 0 ? 1 - exposure / capacity : null;
}
