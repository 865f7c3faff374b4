import { yearlyCost } from '../agents/apr-method.ts';
import { BANK_TYPES, type BankType, MODES, type Mode } from '../scenario/scenario.ts';
import { allInCostBp } from '../stages/all-in.ts';
import { offer } from '../stages/ask-platform.ts';
import { countedRateOf } from '../stages/counted-rate.ts';
import { publishPrices } from '../stages/publish-prices.ts';
import { BANKS, BINS, MAX_LINKS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { newPublished, type Published } from '../state/published.ts';
import { type CeilingSeen, ceilingOf } from './binding.ts';

/** Contract types by their number. */
export const CONTRACTS = ['annuity', 'equalPrincipal', 'bullet'] as const;

/** Who lends, and under which cooperation. Banks and guarantors by number from 1. */
export type Lender = {
  readonly bank: number;
  readonly bankType: BankType;
  readonly mode: Mode;
  /** Who covers the loan; null for a loan that nobody covers, or none any more. */
  readonly guarantor: number | null;
};

/** What a ceiling did to a price, basis points a year. */
export type Ceiling = CeilingSeen & {
  /** What it counts of the price that would be asked without it, as the law counts. */
  readonly countedFree: number;
  /** What the nominal price is lower by. */
  readonly cut: number;
};

/** An offer 报价 as the borrower gets it. Rates in basis points a year. */
export type OfferSeen = {
  readonly lender: Lender;
  /** Risk bin of the platform, 0 safest. */
  readonly bin: number;
  readonly amountFen: number;
  readonly tenorMonths: number;
  readonly contract: (typeof CONTRACTS)[number];
  /** Less or longer than he asked for. */
  readonly isCounter: boolean;
  readonly bank: number;
  readonly guarantee: number;
  readonly service: number;
  /** Part of the bank's interest that the state pays; not in the three. */
  readonly subsidy: number;
  /** Side fee beside the three, over the average life. */
  readonly sideFee: number;
  /** True all-in cost, and as the borrower sees it. */
  readonly allIn: number;
  readonly perceived: number;
  /** The three by what they pay for. */
  readonly paysFor: {
    readonly funding: number;
    readonly risk: number;
    readonly acquisition: number;
    readonly rest: number;
  };
  readonly ceiling?: Ceiling;
};

/** What the links of a market would ask this month if no ceiling were in force, on single loans or on averages. */
export function freePrices(market: Market): Published {
  const none = (count: number) => new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const policy = { ...market.policy, aprCap: none(MAX_LINKS), averageCap: none(BANKS) };
  const free = { ...market, policy, published: newPublished() };
  publishPrices(free);
  return free.published;
}

export const lenderOf = ({ links, banks }: Market, link: number): Lender => ({
  bank: links.bank[link] + 1,
  bankType: BANK_TYPES[banks.type[links.bank[link]]]!,
  mode: MODES[links.mode[link]]!,
  guarantor: MODES[links.mode[link]] === 'guaranteed' ? links.guarantor[link] + 1 : null,
});

/** What the law counts of a price that a link would ask without a ceiling, basis points a year. */
export const countedFree = (market: Market, free: Published, link: number, bin: number): number =>
  yearlyCost(market.policy.aprMethod, countedRateOf({ ...market, published: free }, link, bin));

/** The offer at hand, just made by the platform that was asked. @param free as `freePrices` gives them */
export function offerSeen(market: Market, free: Published): OfferSeen {
  const { published } = market;
  const { link, bin, contract, tenorMonths } = offer;
  const row = link * BINS + bin;
  const all = published.rateAll[row];
  const [funding, risk, acquisition] = [published.funding[row], published.risk[row], published.acquisition[row]];
  const cut = free.rateAll[row] - all;
  return {
    lender: lenderOf(market, link),
    bin,
    amountFen: offer.amount,
    tenorMonths,
    contract: CONTRACTS[contract]!,
    isCounter: offer.isCounter,
    bank: published.rateBank[row],
    guarantee: published.rateGuarantee[row],
    service: published.rateService[row],
    subsidy: published.subsidy[row],
    sideFee: published.hidden[row],
    allIn: allInCostBp(contract, all, published.hidden[row], tenorMonths),
    perceived: Math.round(1e4 * offer.perceived),
    paysFor: { funding, risk, acquisition, rest: all - funding - risk - acquisition },
    ...(cut > 0 && {
      ceiling: { ...ceilingOf(market, link), countedFree: countedFree(market, free, link, bin), cut },
    }),
  };
}
