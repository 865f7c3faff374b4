import { mulDivFloor } from '../core/money.ts';
import { BANK_TYPES, MODES } from '../scenario/scenario.ts';
import { BANKS, GUARANTORS, MAX_PLATFORMS, PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

const JOINT = MODES.indexOf('joint');
const GUARANTEED = MODES.indexOf('guaranteed');
/** Tier-1 capital ÷ net capital. */
const TIER_1_SHARE = 0.8;
const WHOLE = 10_000;

/**
 * Demand meets the limits 额度出清: guarantors' leverage, platforms' own funds, limits on joint lending, consumer finance
 * companies' share of guaranteed loans, banks' budgets, in this order. Each limit scales what is left of the demand it
 * binds; the feasible amount of a link then becomes a threshold on the priority of its applications.
 *
 * Reads  household totals (demand), policy, guarantors, platforms.equity, banks, links
 * Writes published.threshold
 * Draws  none
 */
export function clearDemand(market: Market): void {
  const { links, households, published, guarantors, policy, switches } = market;
  const demand = Array.from({ length: links.count }, (_, link) => {
    let sum = 0;
    for (let priority = 0; priority < PRIORITIES; priority++) sum += households.demand[link * PRIORITIES + priority];
    return sum;
  });
  const feasible = [...demand];
  const every = Array.from({ length: links.count }, (_, link) => link);
  const partner = (link: number) => published.partnerShare[link];
  const bankPart = (link: number) => WHOLE - partner(link);

  for (let g = 0; g < GUARANTORS && switches.gcap; g++) {
    const group = every.filter((link) => links.guarantor[link] === g && links.mode[link] === GUARANTEED);
    const room = policy.guarantorLeverage * guarantors.netAssets[g] - guarantors.exposure[g];
    scaleTo(feasible, group, room, () => WHOLE);
  }
  limitOwnFunds(market, feasible, every, partner);
  limitJoint(market, feasible, every, bankPart);
  limitGuaranteedShare(market, feasible, every);
  for (let bank = 0; bank < BANKS; bank++) {
    const group = every.filter((link) => links.bank[link] === bank);
    scaleTo(feasible, group, market.banks.budget[bank], bankPart);
  }

  for (const link of every) published.threshold[link] = thresholdOf(households.demand, link, feasible[link]);
}

/**
 * Scale the amounts of `group` so that the weighted sum fits into `room`, fen; never above it by a fen.
 *
 * @param weight part of an amount that uses the room, basis points
 */
export function scaleTo(
  feasible: number[],
  group: readonly number[],
  room: number,
  weight: (link: number) => number,
): void {
  if (room === Number.POSITIVE_INFINITY) return;
  const available = Math.max(0, Math.floor(room));
  const used = group.reduce((sum, link) => sum + feasible[link] * weight(link), 0);
  if (used <= available * WHOLE) return;
  for (const link of group) if (weight(link) > 0) feasible[link] = mulDivFloor(feasible[link], available * WHOLE, used);
}

/** Highest priority class up to which the whole demand fits into `amount`; −1 when not even the first does. */
export function thresholdOf(demand: Float64Array, link: number, amount: number): number {
  let sum = 0;
  for (let priority = 0; priority < PRIORITIES; priority++) {
    sum += demand[link * PRIORITIES + priority];
    if (sum > amount) return priority - 1;
  }
  return PRIORITIES - 1;
}

/** Small-loan licences: joint shares and reserve deposits of a platform within its leverage. */
function limitOwnFunds(
  market: Market,
  feasible: number[],
  every: readonly number[],
  partner: (link: number) => number,
): void {
  const { platforms, links, published, policy } = market;
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    if (platforms.alive[j] === 0) continue;
    const group = every.filter((link) => published.servicer[link] === j && partner(link) > 0);
    if (group.length === 0) continue;
    const own = group.reduce((sum, link) => sum + links.platformOwned[link], 0);
    const room = policy.smallLoanLeverage[j] * Math.max(0, platforms.equity[j]) - own;
    scaleTo(feasible, group, room, (link) => partner(link) + published.reserveShare[link]);
  }
}

/** A bank's joint loans with one partner, and with all partners. */
function limitJoint(
  market: Market,
  feasible: number[],
  every: readonly number[],
  bankPart: (link: number) => number,
): void {
  const { banks, links, published, policy } = market;
  for (let bank = 0; bank < BANKS; bank++) {
    const joint = every.filter((link) => links.bank[link] === bank && links.mode[link] === JOINT);
    if (joint.length === 0) continue;
    const ownedBy = (group: readonly number[]) => group.reduce((sum, link) => sum + links.bankOwned[link], 0);
    const perPartner = policy.jointPartnerLimit[bank] * TIER_1_SHARE * banks.capital[bank];
    for (const partner of new Set(joint.map((link) => published.servicer[link]))) {
      const group = joint.filter((link) => published.servicer[link] === partner);
      scaleTo(feasible, group, perPartner - ownedBy(group), bankPart);
    }
    const allLoans = policy.jointTotalLimit[bank] * (banks.coreRwa[bank] / CORE_DENSITY + banks.loans[bank]);
    scaleTo(feasible, joint, allLoans - ownedBy(joint), bankPart);
  }
}
/** Risk density that turns a bank's core risk-weighted assets into loans. */
const CORE_DENSITY = 0.75;

/**
 * Guaranteed loans of a consumer finance company within their share of all its loans. Only loans already on the books
 * count as "all", so that the share holds whatever else it lends this month: G + x ≤ s (L + x).
 */
function limitGuaranteedShare(market: Market, feasible: number[], every: readonly number[]): void {
  const { banks, links, policy } = market;
  for (let bank = 0; bank < BANKS; bank++) {
    const share = policy.consumerGuaranteeShare[bank];
    if (BANK_TYPES[banks.type[bank]] !== 'consumer' || share >= 1) continue;
    const ofBank = every.filter((link) => links.bank[link] === bank);
    const guaranteed = ofBank.reduce((sum, link) => sum + links.exposure[link], 0);
    const group = ofBank.filter((link) => links.mode[link] === GUARANTEED);
    scaleTo(feasible, group, (share * banks.loans[bank] - guaranteed) / (1 - share), () => WHOLE);
  }
}
