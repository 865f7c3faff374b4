import { CORE_DENSITY } from '../agents/bank.ts';
import type { LeverName } from '../scenario/levers.ts';
import { BANK_TYPES, MODES } from '../scenario/scenario.ts';
import { BANKS, GUARANTORS, guaranteeCapacity, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

const JOINT = MODES.indexOf('joint');
const GUARANTEED = MODES.indexOf('guaranteed');
/** Tier-1 capital ÷ net capital. */
const TIER_1_SHARE = 0.8;
/** All of an amount, basis points. */
export const WHOLE = 10_000;

/** A limit 额度 on what some links may lend together this month. */
export type Limit = {
  readonly name: string;
  /** Lever that sets it; a bank's budget has none of its own. */
  readonly lever?: LeverName;
  readonly links: readonly number[];
  /** Room left, fen; may be negative or infinite. */
  readonly room: number;
  /** Part of a new loan that uses the room, basis points. */
  readonly weight: (link: number) => number;
};

const all = () => WHOLE;

/**
 * Every limit of the month, in the order in which they bind: guarantors' leverage, platforms' own funds, limits on joint
 * lending, consumer finance companies' share of guaranteed loans, banks' budgets.
 */
export function limitsOf(market: Market): Limit[] {
  const every = Array.from({ length: market.links.count }, (_, link) => link);
  return [
    ...guarantorLimits(market, every),
    ...ownFundsLimits(market, every),
    ...jointLimits(market, every),
    ...guaranteedShareLimits(market, every),
    ...bankLimits(market, every),
  ];
}

function guarantorLimits({ guarantors, links, policy, switches }: Market, every: readonly number[]): Limit[] {
  if (!switches.gcap) return [];
  const capacityOf = (netAssets: number, exposure: number) =>
    guaranteeCapacity(policy.guarantorLeverage, netAssets, policy.guarantorReserve, exposure);
  return Array.from({ length: GUARANTORS }, (_, g) => ({
    name: `leverage of guarantor ${g + 1}`,
    lever: 'guarLeverage' as const,
    links: every.filter((link) => links.guarantor[link] === g && links.mode[link] === GUARANTEED),
    room: capacityOf(guarantors.netAssets[g], guarantors.exposure[g]) - guarantors.exposure[g],
    weight: all,
  }));
}

/** Small-loan licences: joint shares and the reserves deposited for them, within the platform's leverage. */
function ownFundsLimits({ platforms, links, published, policy }: Market, every: readonly number[]): Limit[] {
  const limits: Limit[] = [];
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    const group = every.filter((link) => published.servicer[link] === j && published.partnerShare[link] > 0);
    if (platforms.alive[j] === 0 || group.length === 0) continue;
    const own = group.reduce((sum, link) => sum + links.platformOwned[link], 0);
    limits.push({
      name: `own funds of platform ${j + 1}`,
      lever: 'microLeverage',
      links: group,
      room: policy.smallLoanLeverage[j] * Math.max(0, platforms.equity[j]) - own,
      weight: (link) => published.partnerShare[link] + published.reserveShare[link],
    });
  }
  return limits;
}

/** A bank's joint loans with one partner, and with all partners. */
function jointLimits({ banks, links, published, policy }: Market, every: readonly number[]): Limit[] {
  const weight = (link: number) => WHOLE - published.partnerShare[link];
  const ownedBy = (group: readonly number[]) => group.reduce((sum, link) => sum + links.bankOwned[link], 0);
  const limits: Limit[] = [];
  for (let bank = 0; bank < BANKS; bank++) {
    const joint = every.filter((link) => links.bank[link] === bank && links.mode[link] === JOINT);
    if (joint.length === 0) continue;
    const perPartner = policy.jointPartnerLimit[bank] * TIER_1_SHARE * banks.capital[bank];
    for (const partner of new Set(joint.map((link) => published.servicer[link]))) {
      const group = joint.filter((link) => published.servicer[link] === partner);
      const name = `joint loans of bank ${bank + 1} with platform ${partner + 1}`;
      limits.push({ name, lever: 'jointPartnerLimit', links: group, room: perPartner - ownedBy(group), weight });
    }
    const allLoans = policy.jointTotalLimit[bank] * (banks.coreRwa[bank] / CORE_DENSITY + banks.loans[bank]);
    const name = `joint loans of bank ${bank + 1}`;
    limits.push({ name, lever: 'jointTotalLimit', links: joint, room: allLoans - ownedBy(joint), weight });
  }
  return limits;
}

/**
 * Guaranteed loans of a consumer finance company within their share of all its loans. Only loans already on the books count
 * as "all", so that the share holds whatever else it lends this month: G + x ≤ s (L + x).
 */
function guaranteedShareLimits({ banks, links, policy }: Market, every: readonly number[]): Limit[] {
  const limits: Limit[] = [];
  for (let bank = 0; bank < BANKS; bank++) {
    const share = policy.consumerGuaranteeShare[bank];
    if (BANK_TYPES[banks.type[bank]] !== 'consumer' || share >= 1) continue;
    const ofBank = every.filter((link) => links.bank[link] === bank);
    const guaranteed = ofBank.reduce((sum, link) => sum + links.exposure[link], 0);
    limits.push({
      name: `guaranteed share of bank ${bank + 1}`,
      lever: 'cfGuaranteeShare',
      links: ofBank.filter((link) => links.mode[link] === GUARANTEED),
      room: (share * banks.loans[bank] - guaranteed) / (1 - share),
      weight: all,
    });
  }
  return limits;
}

function bankLimits({ banks, links, published }: Market, every: readonly number[]): Limit[] {
  return Array.from({ length: BANKS }, (_, bank) => ({
    name: `budget of bank ${bank + 1}`,
    links: every.filter((link) => links.bank[link] === bank),
    room: banks.budget[bank],
    weight: (link: number) => WHOLE - published.partnerShare[link],
  }));
}
