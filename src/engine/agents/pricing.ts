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
  /** Most that the platform hides above the cap in side fees, bp; 0 where it does not evade. */
  readonly hideable: number;
};

/** A price in whole basis points a year on the outstanding balance. */
export type Price = {
  /** False when the cap leaves no room even at the least margin. */
  offered: boolean;
  rateBank: number;
  rateGuarantee: number;
  rateService: number;
  /** Part of the price that pays for money, the bank's costs and its margin. */
  funding: number;
  /** Part that pays for losses, guarantee fee included. */
  risk: number;
  /** Part that pays for finding the borrower; what is left is for service and the platform's margin. */
  acquisition: number;
  /** Side fee above the cap, bp a year over the average life of the loan; not in the three rates. */
  hidden: number;
};

export const newPrice = (): Price => ({
  offered: false,
  rateBank: 0,
  rateGuarantee: 0,
  rateService: 0,
  funding: 0,
  risk: 0,
  acquisition: 0,
  hidden: 0,
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

/** What a ceiling counts of a price in basis points: interest, service fee, and the guarantee fee as far as it counts. */
export const countedRate = (bank: number, service: number, guarantee: number, guaranteeWeight: number): number =>
  bank + service + Math.floor(guaranteeWeight * guarantee + 0.5);

/** What is always shown beside bank interest, fraction a year. */
const ALWAYS_SHOWN = 0.02;

/**
 * Part of the price that is shown first 页面展示利率, fraction a year, of rates in basis points; never more than all of it.
 *
 * @param charges share of the service fee that is left out
 */
export const headlineOf = (rateBank: number, rateService: number, all: number, charges: number): number =>
  Math.min(rateBank / 1e4 + ALWAYS_SHOWN + ((1 - charges) * rateService) / 1e4, all / 1e4);

/** A price before rounding, fractions a year: what each party is paid, what a cap may cut, and what it is paid for. */
type Parts = {
  readonly bank: number;
  readonly guarantee: number;
  readonly service: number;
  /** Margin that a cap may take away. */
  readonly give: number;
  readonly funding: number;
  readonly risk: number;
  readonly acquisition: number;
};

function partsOf(x: PriceInputs): Parts {
  const service = x.operatingCost + ACQUISITION + x.margin;
  const give = Math.max(0, x.margin - x.marginMin);
  /** Yield that the bank asks for with its margin in this mode, and what its losses add to it. */
  const priced = (margin: number) => {
    const funding = x.requiredYield + margin;
    return { funding, risk: breakEvenRate(funding, x.hazard, x.recovery) - funding };
  };
  switch (MODES[x.mode]) {
    case 'guaranteed': {
      const { funding, risk } = priced(0.012);
      const guarantee = risk * (1 + x.guaranteeLoading) + 0.004;
      return { bank: funding, guarantee, service, give, funding, risk: guarantee, acquisition: ACQUISITION };
    }
    case 'light':
    case 'joint': {
      const { funding, risk } = priced(MODES[x.mode] === 'light' ? 0.008 : 0.006);
      return { bank: funding + risk, guarantee: 0, service, give, funding, risk, acquisition: ACQUISITION };
    }
    case 'referral': {
      const { funding, risk } = priced(0.01);
      const acquisition = 2 * x.commission;
      const bank = funding + risk + 0.6 * x.operatingCost + acquisition;
      return { bank, guarantee: 0, service: 0, give: 0, funding, risk, acquisition };
    }
    case 'own': {
      const { funding, risk } = priced(0.015);
      const bank = funding + risk + 0.8 * x.operatingCost + APP_MARGIN;
      return { bank, guarantee: 0, service: 0, give: APP_MARGIN, funding, risk, acquisition: ACQUISITION };
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
  const { bank, guarantee, service, give, funding, risk, acquisition } = partsOf(x);
  price.rateBank = Math.max(0, bp(bank)); // money may be cheaper than nothing, a loan not
  price.rateGuarantee = Math.max(0, bp(guarantee));
  const total = Math.max(bp(bank + guarantee + service), price.rateBank + price.rateGuarantee);
  price.rateService = total - price.rateBank - price.rateGuarantee;
  price.funding = bp(funding);
  price.risk = bp(risk);
  price.acquisition = bp(acquisition);
  const excess = countedRate(price.rateBank, price.rateService, price.rateGuarantee, x.countGuaranteeFee) - x.cap;
  const gives = Math.floor(give * 1e4 + 1e-6);
  // Only a service fee can go into hiding: the bank's interest is not the platform's to cut.
  const hideable = Math.min(x.hideable, Math.max(0, price.rateService - gives));
  price.offered = excess <= gives + hideable;
  price.hidden = 0;
  if (!price.offered || excess <= 0) return;
  price.hidden = Math.min(excess, hideable);
  const fromService = Math.min(excess, price.rateService);
  price.rateService -= fromService;
  price.rateBank -= excess - fromService;
}
