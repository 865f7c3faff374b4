import { AMOUNT_MAX, AMOUNT_STEP, perceivedCost } from '../agents/household.ts';
import { binOf, expectedRisk } from '../agents/platform.ts';
import { annuityInstalment } from '../core/money.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { MODES } from '../scenario/scenario.ts';
import { addApplication, PLANNED } from '../state/applications.ts';
import { NO_PLATFORM, SCENE_USER } from '../state/borrowers.ts';
import { STEPS } from '../state/distributions.ts';
import { BINS, MAX_LINKS, PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED } from '../state/totals.ts';
import { paymentNextMonth } from './repay-loans.ts';

const JOINT = MODES.indexOf('joint');
const MAX_OFFERS = 5;
/** The burden of a new loan is judged at this rate before its price is known, bp a year. */
const REFERENCE_RATE_BP = 2400;
/** A planned joint loan may be this much larger. */
const JOINT_FACTOR = 1.2;
/** How much dearer the platform of the last loan may be and still win, fraction a year. */
const LOYALTY = 0.02;

/** A need for credit of the month. */
export type Need = {
  kind: number;
  amount: number;
  tenorMonths: number;
  contract: number;
  /** Highest perceived all-in cost accepted, fraction a year. */
  reservation: number;
  /** 0 … 3, place among equals. */
  lottery: number;
  /** Principal already owed, fen. */
  owed: number;
};
export const newNeed = (): Need => ({
  kind: 0,
  amount: 0,
  tenorMonths: 0,
  contract: 0,
  reservation: 0,
  lottery: 0,
  owed: 0,
});

/** An offer from one platform: its link and bin, or the reason why there is none. */
const offer = { link: 0, bin: 0, amount: 0, perceived: 0, refused: 0 };

const pair = newPair();
const scorePair = newPair();
const candidates = new Int32Array(MAX_OFFERS + 1);

/** Which refusal is told when several platforms refuse: bank screen, burden, price cap, no link. */
const TOLD_FIRST = [REJECTED.bankScreen, REJECTED.debtService, REJECTED.priceCap, REJECTED.noLink];
const RANK_OF = new Int32Array(7).fill(TOLD_FIRST.length);
TOLD_FIRST.forEach((reason, rank) => {
  RANK_OF[reason] = rank;
});

/**
 * Ask a few platforms, take the offer that looks cheapest, apply if it is acceptable.
 *
 * Draws  search: as many pairs as offers need; platform and bank scores: one pair each, the same for life;
 *        route: two pairs a platform asked
 *
 * @returns −1 when an application was posted, else the reason why not (REJECTED)
 */
export function searchOffers(market: Market, shard: Shard, who: number, need: Need): number {
  const count = drawCandidates(market, shard, who);
  if (count === 0) return REJECTED.noPlatform;
  const loyal = loyalGroup(market, shard.borrowers.loyal[who]);
  need.owed = owedInAll(shard, who);
  let best = Number.POSITIVE_INFINITY;
  let link = -1;
  let bin = 0;
  let amount = 0;
  let perceived = 0;
  let told: number = REJECTED.noLink;
  for (let c = 0; c < count; c++) {
    const group = candidates[c];
    if (!askPlatform(market, shard, who, group, need)) {
      if (RANK_OF[offer.refused] < RANK_OF[told]) told = offer.refused;
      continue;
    }
    const cost = offer.perceived - (group === loyal ? LOYALTY : 0);
    if (cost > best || (cost === best && link >= 0)) continue;
    best = cost;
    ({ link, bin, amount, perceived } = offer);
  }
  if (link < 0) return told;
  if (perceived > need.reservation) return REJECTED.declined;

  const { applications } = shard;
  const row = addApplication(applications);
  const priority = 4 * bin + need.lottery;
  applications.borrower[row] = who;
  applications.amount[row] = amount;
  applications.perceivedRate[row] = Math.floor(1e4 * Math.max(0, perceived) + 0.5);
  applications.link[row] = link;
  applications.bin[row] = bin;
  applications.priority[row] = priority;
  applications.tenorMonths[row] = need.tenorMonths;
  applications.contract[row] = need.contract;
  applications.kind[row] = need.kind;
  market.households.demand[link * PRIORITIES + priority] += amount;
  return -1;
}

/** Group of the platform of the last loan, or −1 when it is gone or there was none. */
function loyalGroup({ platforms }: Market, platform: number): number {
  if (platform === NO_PLATFORM) return -1;
  const group = platforms.root[platform];
  return platforms.alive[group] === 1 ? group : -1;
}

/** Fill `candidates` with the platforms a borrower looks at, in the order he meets them; returns how many. */
function drawCandidates(market: Market, shard: Shard, who: number): number {
  const { parameters: p, key, month, published } = market;
  if (published.visibleCount === 0) return 0;
  const person = shard.first + who;
  drawPair(pair, key, person, month, STREAM.search, 0, 0);
  const mean = p['search.offers_mean'];
  const whole = Math.floor(mean);
  const wanted = Math.min(MAX_OFFERS, whole + (pair[0] < mean - whole ? 1 : 0));
  let count = 0;
  if (pair[1] < p['search.loyal_share']) {
    const loyal = loyalGroup(market, shard.borrowers.loyal[who]);
    if (loyal >= 0) candidates[count++] = loyal;
  }
  for (let n = 0; n < wanted; n++) {
    // Offers 1 and 2 share the second pair of the first sub-draw; 3 to 5 follow in the second.
    if (n === 0) drawPair(pair, key, person, month, STREAM.search, 0, 1);
    else if (n === 2) drawPair(pair, key, person, month, STREAM.search, 1, 0);
    else if (n === 4) drawPair(pair, key, person, month, STREAM.search, 1, 1);
    const group = visibleAt(market, pair[n & 1]);
    if (count <= MAX_OFFERS - 1 && !metBefore(group, count)) candidates[count++] = group;
  }
  return count;
}

function metBefore(group: number, count: number): boolean {
  for (let c = 0; c < count; c++) if (candidates[c] === group) return true;
  return false;
}

function visibleAt({ published }: Market, u: number): number {
  const { visible, cumulativeVisibility, visibleCount } = published;
  let row = 0;
  while (row < visibleCount - 1 && u >= cumulativeVisibility[row]) row++;
  return visible[row];
}

/** Put one platform's answer into `offer`; false when it refuses. */
function askPlatform(market: Market, shard: Shard, who: number, group: number, need: Need): boolean {
  const { key, month, published, distributions, parameters: p, policy } = market;
  const b = shard.borrowers;
  const person = shard.first + who;
  const q = distributions.risk[b.riskType[who]];

  drawPair(scorePair, key, person, 0, STREAM.platformScore, group, 0);
  const precision = published.precision[group] + ((b.traits[who] & SCENE_USER) !== 0 ? published.scenePrecision : 0);
  const risk = expectedRisk(q, distributions.normal[Math.floor(scorePair[0] * STEPS)], precision);
  const burden = visibleBurden(market, shard, who, group, policy.debtCoverage);
  offer.bin = binOf(risk + p['screening.burden_weight'] * burden);
  const asked = annuityInstalment(need.amount, REFERENCE_RATE_BP, need.tenorMonths) / b.income[who];
  if (burden + asked > p['screening.debt_service_max']) {
    offer.refused = REJECTED.debtService;
    return false;
  }
  drawPair(pair, key, person, month, STREAM.route, group, 0);
  const link = routeTo(market, shard, who, group, offer.bin, need, pair[0]);
  if (link < 0) return false;
  if (!passesBank(market, person, q, link)) {
    offer.refused = REJECTED.bankScreen;
    return false;
  }
  offer.link = link;
  offer.amount = amountUnder(market, link, need);
  const row = link * BINS + offer.bin;
  const allIn = published.rateAll[row] / 1e4;
  if (market.switches.shrouding) {
    drawPair(pair, key, person, month, STREAM.route, group, 1);
    const error = distributions.perception[Math.floor(pair[0] * STEPS)];
    offer.perceived = perceivedCost(
      allIn,
      published.headline[row],
      published.disclosure[group],
      b.literacy[who] / 255,
      error,
    );
  } else offer.perceived = allIn;
  return true;
}

/** Payments next month ÷ income that this platform sees: all of its own group's, and the visible share of others'. */
function visibleBurden(market: Market, shard: Shard, who: number, group: number, coverage: number): number {
  const all = market.workspace.dueNext[who];
  if (all === 0) return 0;
  const { loans, borrowers } = shard;
  let here = 0;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1]) {
    if (market.published.servicer[loans.link[cursor - 1]] === group) here += paymentNextMonth(loans, cursor - 1);
  }
  return (here + coverage * (all - here)) / borrowers.income[who];
}

/** Links that may take the borrower and their cumulated weights, refilled for each platform. */
const open = new Int32Array(MAX_LINKS);
const cumulated = new Float64Array(MAX_LINKS);

/** Draw one of the platform's links that may take this borrower and offers his bin; −1 with `offer.refused` when none does. */
function routeTo(market: Market, shard: Shard, who: number, group: number, bin: number, need: Need, u: number): number {
  const { linkFrom, linkOf, linkWeight, offered, homeOnly } = market.published;
  const { links, banks, policy } = market;
  const region = shard.borrowers.region[who];
  const to = linkFrom[group + 1];
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
    if (offered[link * BINS + bin] === 0) continue;
    total += linkWeight[link];
    open[count] = link;
    cumulated[count++] = total;
  }
  offer.refused = eligible ? REJECTED.priceCap : REJECTED.noLink;
  if (count === 0) return -1;
  const target = u * total;
  let chosen = 0;
  while (chosen < count - 1 && target >= cumulated[chosen]) chosen++;
  return open[chosen];
}

/** Amount under this link: a planned joint loan may be larger. */
function amountUnder(market: Market, link: number, need: Need): number {
  if (market.links.mode[link] !== JOINT || need.kind !== PLANNED) return need.amount;
  return Math.min(AMOUNT_MAX, AMOUNT_STEP * Math.floor((JOINT_FACTOR * need.amount) / AMOUNT_STEP));
}

/** Principal that the borrower owes under links of this bank. */
function owedTo({ links }: Market, { loans, borrowers }: Shard, who: number, bank: number): number {
  let owed = 0;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1])
    if (links.bank[loans.link[cursor - 1]] === bank) owed += loans.balance[cursor - 1];
  return owed;
}

/** Principal that the borrower owes to anybody. */
function owedInAll({ loans, borrowers }: Shard, who: number): number {
  let owed = 0;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1])
    owed += loans.balance[cursor - 1];
  return owed;
}

/** The bank's own screen 自主风控: its score must not be worse than its cutoff. */
function passesBank(
  { switches, policy, links, key, published, distributions }: Market,
  person: number,
  q: number,
  link: number,
): boolean {
  const bank = links.bank[link];
  const precision = policy.bankScreen[bank];
  if (!switches.bankScreen || precision <= 0) return true;
  drawPair(scorePair, key, person, 0, STREAM.bankScore, bank, 0);
  return (
    binOf(expectedRisk(q, distributions.normal[Math.floor(scorePair[0] * STEPS)], precision)) <= published.cutoff[link]
  );
}
