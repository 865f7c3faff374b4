import { MODES } from '../scenario/scenario.ts';

/** What goes into the price of one risk bin on one link. Rates are fractions a year, `hazard` a month. */
export type PriceInputs = {
  readonly mode: number;
  readonly hazard: number;
  /** Recovery on a defaulted balance, share. */
  readonly recovery: number;
  readonly requiredYield: number;
  readonly operatingCost: number;
  readonly margin: number;
  readonly marginMin: number;
  readonly commission: number;
  readonly guaranteeLoading: number;
  /** Cap on the counted cost, bp; Infinity without one. */
  readonly cap: number;
  /** Weight of the guarantee fee in the counted cost, 0 … 1. */
  readonly countGuaranteeFee: number;
};

/** A price in whole basis points a year on the outstanding balance. */
export type Price = {
  /** False when the cap leaves no room even at the least margin. */
  offered: boolean;
  rateBank: number;
  rateGuarantee: number;
  rateService: number;
  /** Part of the price that pays for money and the bank's costs. */
  funding: number;
  /** Part of the price that pays for finding the borrower. */
  acquisition: number;
};

export const newPrice = (): Price => ({
  offered: false,
  rateBank: 0,
  rateGuarantee: 0,
  rateService: 0,
  funding: 0,
  acquisition: 0,
});

/** Acquisition cost spread over about two years of repeat use. */
const ACQUISITION = 0.01;
/** A bank app's own margin, which a cap may take away. */
const APP_MARGIN = 0.02;

const bp = (rate: number): number => Math.floor(1e4 * rate + 0.5);

/**
 * Rate at which a lender earns `yearly` after losses, fraction a year, for any amortisation:
 * with hazard h a month on the balance and recovery ρ, r = ((1 + F/12) − ρh)/(1 − h) − 1.
 */
export const breakEvenRate = (yearly: number, hazard: number, recovery: number): number =>
  12 * ((1 + yearly / 12 - recovery * hazard) / (1 - hazard) - 1);

/** Components before rounding: bank interest, guarantee, service, and what a cap may cut at most. */
function components(x: PriceInputs): {
  bank: number;
  guarantee: number;
  service: number;
  give: number;
  acquisition: number;
} {
  const be = (yearly: number) => breakEvenRate(yearly, x.hazard, x.recovery);
  const service = x.operatingCost + ACQUISITION + x.margin;
  const give = Math.max(0, x.margin - x.marginMin);
  switch (MODES[x.mode]) {
    case 'guaranteed': {
      const bank = x.requiredYield + 0.012;
      const guarantee = (be(bank) - bank) * (1 + x.guaranteeLoading) + 0.004;
      return { bank, guarantee, service, give, acquisition: ACQUISITION };
    }
    case 'light':
      return { bank: be(x.requiredYield + 0.008), guarantee: 0, service, give, acquisition: ACQUISITION };
    case 'joint':
      return { bank: be(x.requiredYield + 0.006), guarantee: 0, service, give, acquisition: ACQUISITION };
    case 'referral': {
      const acquisition = 2 * x.commission;
      const bank = be(x.requiredYield + 0.01) + 0.6 * x.operatingCost + acquisition;
      return { bank, guarantee: 0, service: 0, give: 0, acquisition };
    }
    case 'own': {
      const bank = be(x.requiredYield + 0.015) + 0.8 * x.operatingCost + APP_MARGIN;
      return { bank, guarantee: 0, service: 0, give: APP_MARGIN, acquisition: ACQUISITION };
    }
  }
}

/**
 * Price of one bin under the cap 定价. The total is rounded once and the parts made to add up to it, so a capped price
 * meets the cap exactly; the cut takes the service fee first, then bank interest.
 *
 * @param price is overwritten
 */
export function priceLoan(x: PriceInputs, price: Price): void {
  const { bank, guarantee, service, give, acquisition } = components(x);
  const total = bp(bank + guarantee + service);
  price.rateBank = bp(bank);
  price.rateGuarantee = bp(guarantee);
  price.rateService = total - price.rateBank - price.rateGuarantee;
  price.funding = Math.min(bp(x.requiredYield), price.rateBank);
  price.acquisition = bp(acquisition);
  const counted = price.rateBank + price.rateService + Math.floor(x.countGuaranteeFee * price.rateGuarantee + 0.5);
  const excess = counted - x.cap;
  price.offered = excess <= Math.floor(give * 1e4 + 1e-6);
  if (!price.offered || excess <= 0) return;
  const fromService = Math.min(excess, price.rateService);
  price.rateService -= fromService;
  price.rateBank -= excess - fromService;
}
