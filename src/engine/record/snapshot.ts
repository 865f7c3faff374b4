import { MODES } from '../scenario/scenario.ts';
import { BANKS, GUARANTORS, guaranteeCapacity, MAX_PLATFORMS, riskWeightedAssets } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { total } from './statistics.ts';
import { addMonth, type Figures, type YearBehind } from './year.ts';

/** Whole-number counts of one month that several measures share; every ratio can be recomputed from them. */
export type Snapshot = {
  readonly market: Market;
  /** Principal outstanding at month end, fen. */
  readonly outstanding: number;
  /** All new lending, fen, and without what fraudsters got. */
  readonly lent: number;
  readonly originated: number;
  readonly loansOriginated: number;
  /** Third-party platforms in business under their own name, and their balances, fen. */
  readonly groups: readonly number[];
  readonly groupBalances: readonly number[];
  readonly lentByMode: readonly number[];
  readonly needs: number;
  /** Figures of this month and of the month before, and sums over twelve months or over those there are. */
  readonly now: Figures;
  readonly last: Figures | undefined;
  readonly year: Figures;
  readonly months: number;
};

/** Figures of the month just ended; the memory of the year behind grows by it, so once a month. */
export function takeSnapshot(market: Market, behind: YearBehind): Snapshot {
  const { households: h, originations: o, links, platforms } = market;
  const { now, last, sums, months } = addMonth(behind, market);
  const lentByMode = MODES.map(() => 0);
  for (let link = 0; link < links.count; link++) lentByMode[links.mode[link]] += o.principal[link];
  const groups = Array.from({ length: MAX_PLATFORMS }, (_, j) => j).filter(
    (j) => platforms.alive[j] === 1 && platforms.bankApp[j] === 0,
  );
  const lent = total(o.principal);
  return {
    market,
    outstanding: now.outstanding[0],
    lent,
    originated: lent - o.toFraudsters[0],
    loansOriginated: total(o.loans),
    groups,
    groupBalances: groups.map((j) => platforms.balance[j]),
    lentByMode,
    needs: total(h.needs),
    now,
    last,
    year: sums,
    months,
  };
}

/** Net capital ÷ risk-weighted assets 资本充足率, after a loss in fen if one is given. */
export const capitalRatio = ({ banks, policy }: Market, bank: number, loss = 0): number =>
  (banks.capital[bank] - loss) / riskWeightedAssets(banks.coreRwa[bank], policy.riskWeight[bank], banks.loans[bank]);

/** Lowest capital ratio of a bank of the type, an index of BANK_TYPES; of any bank when none is given. */
export function lowestCapitalRatio(market: Market, type?: number): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (let bank = 0; bank < BANKS; bank++)
    if (type === undefined || market.banks.type[bank] === type) least = Math.min(least, capitalRatio(market, bank));
  return least === Number.POSITIVE_INFINITY ? null : least;
}

/** Principal that guarantors able to pay now cover, by link, fen. */
export function coveredBy({ links, guarantors }: Market, link: number): number {
  const guarantor = links.guarantor[link];
  return guarantor >= 0 && guarantors.alive[guarantor] === 1 ? links.exposure[link] : 0;
}

/** Guarantors able to pay, together, fen: what they cover, their net assets, and how much these allow them to cover. */
export function guarantorsTogether(market: Market): { exposure: number; netAssets: number; capacity: number } {
  const { guarantors, policy, links } = market;
  const covered = new Float64Array(GUARANTORS);
  for (let link = 0; link < links.count; link++)
    if (links.guarantor[link] >= 0) covered[links.guarantor[link]] += coveredBy(market, link);
  const all = { exposure: total(covered), netAssets: 0, capacity: 0 };
  for (let g = 0; g < GUARANTORS; g++) {
    if (guarantors.alive[g] === 0) continue;
    all.netAssets += guarantors.netAssets[g];
    all.capacity += guaranteeCapacity(
      policy.guarantorLeverage,
      guarantors.netAssets[g],
      policy.guarantorReserve,
      covered[g],
    );
  }
  return all;
}
