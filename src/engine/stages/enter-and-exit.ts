import { SEASONING } from '../agents/platform.ts';
import { INSTITUTION, institutionDraw, PURPOSE } from '../core/institution-draw.ts';
import { openPlatform, perThousand } from '../populate/institutions.ts';
import { wirePlatform } from '../populate/wiring.ts';
import { inForce } from '../state/channels.ts';
import { BINS, MAX_PLATFORMS, THIRD_PARTY_PLATFORMS } from '../state/institutions.ts';
import { transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import type { ExitReason } from '../state/watch.ts';

/** Share of its brand that a platform brings to the group that takes it over. */
const BRAND_KEPT = 0.6;
const ENTRANT_BRAND = 0.002;
/** Return on equity at which entry stops being attractive. */
const NORMAL_RETURN = 0.15;
/** A loss-maker leaves when its equity is below this many months of fixed cost. */
const LAST_MONTHS = 6;
/** Months without any bank after which a platform leaves. */
export const UNLINKED_MONTHS = 3;
/** Fates of a platform at month end beside that of being taken over, which is the number of the taker. */
const STAYS = -2;
const NO_TAKER = -1;

/**
 * Platforms that cannot go on leave: taken over with their loans, or not, and then their loans are orphans; where the market
 * earns well, new ones enter.
 *
 * Reads  platforms, profitHistory, policy.{minShare, entryBarrier, whitelist}, published
 * Writes platforms, links, guarantors.owner, learning, ledger, flash
 * Draws  institutions: one for each leaving platform, one a month for entry
 */
export function enterAndExit(market: Market): void {
  const { platforms, flash, switches } = market;
  Object.assign(flash, { entries: 0, exits: 0, mergers: 0 });
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    if (platforms.alive[j] === 0 || platforms.bankApp[j] === 1) continue;
    countUnlinked(market, j);
    const reason = switches.exit ? whyLeave(market, j) : undefined;
    const own = reason === undefined ? STAYS : (takerOf(market, j) ?? NO_TAKER);
    const fate = inForce(market, 'exit', 'fate of platform', j, own);
    if (fate === STAYS) continue;
    if (reason !== undefined) market.watch?.leaving?.(market, j, reason);
    leave(market, j, fate);
  }
  if (switches.entry) maybeEnter(market);
}

/** Months in which no bank lends through a group while lists are in force. */
function countUnlinked({ platforms, published, policy, switches }: Market, j: number): void {
  const anyLink = published.linkFrom[j + 1] > published.linkFrom[j];
  const lists = switches.whitelist && policy.whitelist.some((groups) => groups !== Number.POSITIVE_INFINITY);
  platforms.unlinkedMonths[j] = anyLink || !lists ? 0 : platforms.unlinkedMonths[j] + 1;
}

/** The first of the reasons for which a platform has to leave; undefined when it may stay. */
function whyLeave(market: Market, j: number): ExitReason | undefined {
  const { platforms, policy } = market;
  if (platforms.equity[j] < 0) return 'noEquity';
  if (platforms.unlinkedMonths[j] >= UNLINKED_MONTHS) return 'unlinked';
  if (halfYearProfit(market, j) < 0 && platforms.equity[j] < leastEquity(market)) return 'losses';
  return policy.minShare > 0 && thirdPartyShare(market, j) < policy.minShare ? 'tooSmall' : undefined;
}

/** Profit of the last six months, this one included, fen. */
export function halfYearProfit({ profitHistory, age }: Market, j: number): number {
  let profit = 0;
  for (let back = 0; back < Math.min(6, age + 1); back++) profit += profitHistory[j * 12 + ((age - back) % 12)];
  return profit;
}

/** Equity below which a loss-maker leaves, fen. */
export const leastEquity = ({ parameters: p }: Market): number =>
  LAST_MONTHS * perThousand(p['platform.fixed_cost'], p);

/** Share of a platform in the balance of all third parties. */
export function thirdPartyShare({ platforms }: Market, j: number): number {
  let total = 0;
  for (let k = 0; k < MAX_PLATFORMS; k++) if (platforms.bankApp[k] === 0) total += platforms.balance[k];
  return total > 0 ? platforms.balance[j] / total : 1;
}

/** Who takes over a leaving platform; undefined when nobody does. */
function takerOf(market: Market, j: number): number | undefined {
  const { institutionKey, month, parameters: p, switches } = market;
  const u = institutionDraw(institutionKey, INSTITUTION.platform + j, month, PURPOSE.merger);
  return switches.merger && u < p['entry.merger_probability'] ? richestBut(market, j) : undefined;
}

/** The other third-party platform alive with most equity, the lower number on a tie; undefined when there is none. */
function richestBut({ platforms }: Market, j: number): number | undefined {
  let best: number | undefined;
  for (let k = 0; k < MAX_PLATFORMS; k++) {
    if (k === j || platforms.alive[k] === 0 || platforms.bankApp[k] === 1) continue;
    if (best === undefined || platforms.equity[k] > platforms.equity[best]) best = k;
  }
  return best;
}

function leave(market: Market, j: number, fate: number): void {
  const { platforms, flash } = market;
  flash.exits++;
  platforms.alive[j] = 0;
  if (fate === NO_TAKER) orphan(market, j);
  else mergeInto(market, j, fate);
  platforms.balance[j] = 0;
}

/**
 * The taker's traits stand; experience, complaints and what was gained from hidden fees are pooled; links, reserves, own
 * loans and the affiliated guarantor move with the servicing.
 */
function mergeInto(market: Market, j: number, taker: number): void {
  const { platforms, guarantors, learning, flash, ledger } = market;
  flash.mergers++;
  for (let k = 0; k < MAX_PLATFORMS; k++) if (platforms.root[k] === j) platforms.root[k] = taker;
  platforms.brand[taker] += BRAND_KEPT * platforms.brand[j];
  platforms.balance[taker] += platforms.balance[j];
  platforms.originated[taker] += platforms.originated[j];
  platforms.backlog[taker] += platforms.backlog[j];
  platforms.backlog[j] = 0;
  platforms.complaints[taker] += platforms.complaints[j];
  platforms.loansServiced[taker] += platforms.loansServiced[j];
  platforms.usualFunding[taker] += platforms.usualFunding[j];
  for (let back = 0; back < 12; back++)
    market.illegalHistory[taker * 12 + back] += market.illegalHistory[j * 12 + back];
  for (let bin = 0; bin < BINS; bin++) {
    learning.exposure[taker * BINS + bin] += learning.exposure[j * BINS + bin];
    learning.defaults[taker * BINS + bin] += learning.defaults[j * BINS + bin];
    for (let month = 0; month < SEASONING; month++) {
      const from = month * MAX_PLATFORMS * BINS + bin;
      learning.recent[from + taker * BINS] += learning.recent[from + j * BINS];
    }
  }
  for (let g = 0; g < guarantors.capacity; g++) if (guarantors.owner[g] === j) guarantors.owner[g] = taker;
  // Negative equity stays with the creditors in the rest of the world: the taker gets the platform at zero.
  const gap = Math.max(0, -platforms.equity[j]);
  if (gap > 0) transfer(ledger, 'liquidation', 'world', 'platforms', gap);
  platforms.equity[taker] += platforms.equity[j] + gap;
  platforms.cash[taker] += platforms.cash[j] + gap;
  platforms.equity[j] = 0;
  platforms.cash[j] = 0;
}

/** The bank services the loans of this link from now on; the platform's share passes to it at no price. */
export function orphanLink({ links, banks }: Market, link: number): void {
  const bank = links.bank[link];
  const share = links.platformOwned[link];
  links.enabled[link] = 0;
  links.orphan[link] = 1;
  links.platformOwned[link] = 0;
  links.bankOwned[link] += share;
  banks.loans[bank] += share;
  banks.capital[bank] += share;
}

/** No taker: the banks service the loans, own shares pass to them at no price, cash goes to or is lost by creditors. */
function orphan(market: Market, j: number): void {
  const { platforms, guarantors, links, ledger } = market;
  for (let link = 0; link < links.count; link++) {
    if (platforms.root[links.platform[link]] === j) orphanLink(market, link);
  }
  for (let g = 0; g < guarantors.capacity; g++) if (guarantors.owner[g] === j) guarantors.owner[g] = -1;
  transfer(ledger, 'liquidation', 'platforms', 'world', platforms.cash[j]);
  platforms.cash[j] = 0;
  platforms.equity[j] = 0;
  platforms.brand[j] = 0;
}

/** Twelve months' profit ÷ mean equity of the third-party platforms alive. */
function industryReturn({ platforms, profitHistory, equityHistory }: Market): number {
  let profit = 0;
  let equity = 0;
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    if (platforms.alive[j] === 0 || platforms.bankApp[j] === 1) continue;
    for (let back = 0; back < 12; back++) {
      profit += profitHistory[j * 12 + back];
      equity += equityHistory[j * 12 + back] / 12;
    }
  }
  return equity > 0 ? profit / equity : 0;
}

/** One empty slot may open, more likely the better the industry earns. */
function maybeEnter(market: Market): void {
  const { platforms, institutionKey, month, parameters: p, policy, links, banks, ledger, flash } = market;
  const row = platforms.opened.indexOf(0);
  if (row < 0) return;
  const attraction = Math.max(0, industryReturn(market) / NORMAL_RETURN - 1);
  const chance = p['entry.rate'] * attraction * (1 - policy.entryBarrier);
  const enters = institutionDraw(institutionKey, INSTITUTION.market, month, PURPOSE.entry) < chance ? 1 : 0;
  if (inForce(market, 'exit', 'entry of platform', row, enters) === 0) return;
  openPlatform(platforms, row, institutionKey, p, { rank: THIRD_PARTY_PLATFORMS, brand: ENTRANT_BRAND });
  wirePlatform(links, banks, institutionKey, row, THIRD_PARTY_PLATFORMS);
  transfer(ledger, 'paidInCapital', 'world', 'platforms', platforms.equity[row]);
  flash.entries++;
}
