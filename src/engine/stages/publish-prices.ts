import { requiredYield } from '../agents/bank.ts';
import { MODE_WEIGHT } from '../agents/platform.ts';
import { headlineOf, newPrice, type PriceInputs, priceLoan } from '../agents/pricing.ts';
import { BANK_TYPES, MODES, type Parameters } from '../scenario/scenario.ts';
import { type Banks, BINS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { ownCeiling } from './average-cap.ts';

const REFERRAL = MODES.indexOf('referral');
const GUARANTEED = MODES.indexOf('guaranteed');
const JOINT = MODES.indexOf('joint');
const OWN = MODES.indexOf('own');
const price = newPrice();

/** Yield before losses that the bank of a link asks for. */
function yieldOf(market: Market, bank: number, p: Parameters): number {
  const type = BANK_TYPES[market.banks.type[bank]];
  const funding = p[`bank.funding_cost.${type}`] + market.macro.fundingAdd;
  return requiredYield(funding, market.policy.capitalMin[bank], market.policy.riskWeight[bank]);
}

/**
 * The price of every risk bin on every link under the cap in force, and which links may lend this month.
 *
 * Reads  policy, learning.hazard, platforms.{root, alive, margin, evading, delistedMonths}, banks.{type, readiness, cutoff, ownCeiling}, guarantors.alive, links.{…, room}, listed
 * Writes published.{offered, rate*, subsidy, hidden, headline, funding, risk, acquisition, link*, partnerShare, reserveShare, homeOnly, servicer, cutoff}
 * Draws  none
 */
export function publishPrices(market: Market): void {
  const { links, platforms, policy, published, parameters: p } = market;
  for (let link = 0; link < links.count; link++) {
    const mode = links.mode[link];
    const bank = links.bank[link];
    const group = platforms.root[links.platform[link]];
    const inputs: { -readonly [K in keyof PriceInputs]: PriceInputs[K] } = {
      mode,
      hazard: 0,
      recovery: p['pricing.recovery_share'],
      requiredYield: yieldOf(market, bank, p),
      operatingCost: p['platform.operating_cost'],
      margin: platforms.margin[group],
      marginMin: p['platform.margin_min'],
      commission: p['platform.referral_commission'],
      guaranteeLoading: p['guarantor.price_loading'],
      cap: Math.min(policy.aprCap[link], ownCeiling(market, bank)),
      countGuaranteeFee: policy.countGuaranteeFee[link],
      hideable: platforms.evading[group] === 1 ? Math.floor(1e4 * p['evasion.hidden_fee_max'] + 0.5) : 0,
    };
    for (let bin = 0; bin < BINS; bin++) {
      inputs.hazard = market.learning.hazard[group * BINS + bin];
      priceLoan(inputs, price);
      enterPrice(market, link, bin);
    }
    published.partnerShare[link] = mode === JOINT ? Math.floor(1e4 * policy.jointMinShare[link] + 0.5) : 0;
    const reserves = mode !== REFERRAL && mode !== OWN;
    published.reserveShare[link] = reserves ? Math.floor(1e4 * policy.reserveRatio[link] + 0.5) : 0;
  }
  publishLinks(market);
}

/** Put the price at hand on the list, less what the state pays of the bank's interest 财政贴息. */
function enterPrice({ published, policy }: Market, link: number, bin: number): void {
  const row = link * BINS + bin;
  const subsidy = Math.min(policy.subsidy[link], Math.floor(price.rateBank / 2));
  const rateBank = price.rateBank - subsidy;
  const all = rateBank + price.rateGuarantee + price.rateService;
  published.offered[row] = price.offered ? 1 : 0;
  published.rateBank[row] = rateBank;
  published.rateGuarantee[row] = price.rateGuarantee;
  published.rateService[row] = price.rateService;
  published.rateAll[row] = all;
  published.subsidy[row] = subsidy;
  published.hidden[row] = price.hidden;
  published.funding[row] = price.funding - subsidy;
  published.risk[row] = price.risk;
  published.acquisition[row] = price.acquisition;
  published.headline[row] = headlineOf(rateBank, price.rateService, all, policy.platformCharges[link]);
}

/** Part of the local banks that are readier than this one, [0, 1); 1 for a bank that is not local. */
function readierLocals({ type, readiness, capacity }: Banks, bank: number): number {
  if (BANK_TYPES[type[bank]] !== 'local') return 1;
  let locals = 0;
  let readier = 0;
  for (let other = 0; other < capacity; other++) {
    if (type[other] !== type[bank]) continue;
    locals++;
    if (readiness[other] < readiness[bank]) readier++;
  }
  return readier / locals;
}

/** Links that may lend this month, grouped by the platform group that uses them. */
function publishLinks({ links, platforms, banks, guarantors, listed, policy, published, switches }: Market): void {
  for (let bank = 0; bank < banks.capacity; bank++) {
    published.homeOnly[bank] = switches.region && readierLocals(banks, bank) < policy.regionRule[bank] ? 1 : 0;
  }
  for (let link = 0; link < links.count; link++) {
    published.servicer[link] = platforms.root[links.platform[link]];
    published.cutoff[link] = banks.cutoff[links.bank[link]] + (links.mode[link] === GUARANTEED ? 1 : 0);
    published.linkWeight[link] = MODE_WEIGHT[links.mode[link]] * links.room[link];
  }
  let rows = 0;
  for (let group = 0; group < MAX_PLATFORMS; group++) {
    published.linkFrom[group] = rows;
    for (let link = 0; link < links.count; link++) {
      if (published.servicer[link] !== group || platforms.alive[group] === 0) continue;
      const bank = links.bank[link];
      const usable =
        links.enabled[link] === 1 && links.room[link] > 0 && listed[bank * MAX_PLATFORMS + links.platform[link]] === 1;
      const guarantor = links.guarantor[link];
      const covered = links.mode[link] !== GUARANTEED || guarantors.alive[guarantor] === 1;
      if (usable && covered && platforms.delistedMonths[group] === 0) published.linkOf[rows++] = link;
    }
  }
  published.linkFrom[MAX_PLATFORMS] = rows;
}
