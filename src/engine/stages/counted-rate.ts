import { countedRate } from '../agents/pricing.ts';
import { BINS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/** What a price ceiling counts of this month's price of a bin on a link 计入综合融资成本的部分, basis points a year. */
export function countedRateOf({ published, policy }: Market, link: number, bin: number): number {
  const { rateBank, subsidy, rateService, rateGuarantee } = published;
  const row = link * BINS + bin;
  const bank = rateBank[row] + subsidy[row]; // what the state pays is part of the price
  return countedRate(bank, rateService[row], rateGuarantee[row], policy.countGuaranteeFee[link]);
}
