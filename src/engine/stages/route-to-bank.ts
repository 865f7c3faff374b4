import { SIMPLE, simpleCost } from '../agents/apr-method.ts';
import { binOf, expectedRisk } from '../agents/platform.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { MODES } from '../scenario/scenario.ts';
import { AMOUNT_MAX, AMOUNT_STEP, PLANNED } from '../state/applications.ts';
import { STEPS } from '../state/distributions.ts';
import { BINS, MAX_LINKS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED } from '../state/totals.ts';
import { countedRateOf } from './counted-rate.ts';
import type { Need } from './need.ts';

const JOINT = MODES.indexOf('joint');
/** A planned joint loan may be this much larger. */
const JOINT_FACTOR = 1.2;

const pair = newPair();

/** Links that may take the borrower and their cumulated weights, refilled for each platform. */
const open = new Int32Array(MAX_LINKS);
const cumulated = new Float64Array(MAX_LINKS);

/**
 * Draw one of the platform's links that may take this borrower and offers his bin, more likely the more room it has.
 *
 * Reads  published.{linkFrom, linkOf, linkWeight, offered, homeOnly, rate*}, policy.{singleLoanCap, aprMethod, statedCap, countGuaranteeFee}
 * Writes nothing
 * Draws  none; `u` is the borrower's draw
 *
 * @returns the link, or −1 − reason (REJECTED) when there is none
 */
export function routeToBank(
  market: Market,
  shard: Shard,
  who: number,
  group: number,
  bin: number,
  need: Need,
  u: number,
): number {
  const { linkFrom, linkOf, linkWeight, offered, homeOnly } = market.published;
  const { links, banks, policy } = market;
  const region = shard.borrowers.region[who];
  const to = linkFrom[group + 1];
  const bySimpleCost = policy.aprMethod === SIMPLE;
  let eligible = false;
  let count = 0;
  let total = 0;
  for (let at = linkFrom[group]; at < to; at++) {
    const link = linkOf[at];
    const bank = links.bank[link];
    if (homeOnly[bank] === 1 && banks.region[bank] !== region) continue;
    // Only who owes much in all can owe one bank too much.
    const amount = amountUnder(market, link, need);
    const cap = policy.singleLoanCap[bank];
    if (amount + need.owed > cap && amount + owedTo(market, shard, who, bank) > cap) continue;
    eligible = true;
    if (offered[link * BINS + bin] === 0 || (bySimpleCost && isTooDear(market, link, bin, need))) continue;
    total += linkWeight[link];
    open[count] = link;
    cumulated[count++] = total;
  }
  if (count === 0) return -1 - (eligible ? REJECTED.priceCap : REJECTED.noLink);
  const target = u * total;
  let chosen = 0;
  while (chosen < count - 1 && target >= cumulated[chosen]) chosen++;
  return open[chosen];
}

/** Would this loan break a cap that counts simple cost? Short ones and those repaid in one sum cost more than others. */
export const isTooDear = (market: Market, link: number, bin: number, { contract, tenorMonths }: Need): boolean =>
  simpleCost(contract, countedRateOf(market, link, bin), tenorMonths) > market.policy.statedCap[link];

/** Amount under this link: a planned joint loan may be larger. */
export function amountUnder(market: Market, link: number, need: Need): number {
  if (need.fixed || market.links.mode[link] !== JOINT || need.kind !== PLANNED) return need.amount;
  return Math.min(AMOUNT_MAX, AMOUNT_STEP * Math.floor((JOINT_FACTOR * need.amount) / AMOUNT_STEP));
}

/** Principal that the borrower owes under links of this bank. */
export function owedTo({ links }: Market, { loans, borrowers }: Shard, who: number, bank: number): number {
  let owed = 0;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1])
    if (links.bank[loans.link[cursor - 1]] === bank) owed += loans.balance[cursor - 1];
  return owed;
}

/** The bank's own screen 自主风控: its score must not be worse than its cutoff. */
export function passesBank(
  { switches, policy, links, key, published, distributions }: Market,
  person: number,
  q: number,
  link: number,
): boolean {
  const bank = links.bank[link];
  const precision = policy.bankScreen[bank];
  if (!switches.bankScreen || precision <= 0) return true;
  drawPair(pair, key, person, 0, STREAM.bankScore, bank, 0);
  return binOf(expectedRisk(q, distributions.normal[Math.floor(pair[0] * STEPS)], precision)) <= published.cutoff[link];
}
