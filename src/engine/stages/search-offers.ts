import { educated, perceivedCost } from '../agents/household.ts';
import { binOf, expectedRisk } from '../agents/platform.ts';
import { annuityInstalment } from '../core/money.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { addApplication } from '../state/applications.ts';
import { SCENE_USER } from '../state/borrowers.ts';
import { STEPS } from '../state/distributions.ts';
import { BINS, PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED } from '../state/totals.ts';
import { candidates, drawCandidates, loyalGroup } from './draw-candidates.ts';
import type { Need } from './need.ts';
import { paymentNextMonth } from './repay-loans.ts';
import { amountUnder, passesBank, routeToBank } from './route-to-bank.ts';

/** The burden of a new loan is judged at this rate before its price is known, bp a year. */
const REFERENCE_RATE_BP = 2400;
/** How much dearer the platform of the last loan may be and still win, fraction a year. */
const LOYALTY = 0.02;

/** An offer from one platform: its link and bin, or the reason why there is none. */
const offer = { link: 0, bin: 0, amount: 0, perceived: 0, refused: 0 };

const pair = newPair();
const scorePair = newPair();

/** Which refusal is told when several platforms refuse: bank screen, burden, price cap, no link. */
const TOLD_FIRST = [REJECTED.bankScreen, REJECTED.debtService, REJECTED.priceCap, REJECTED.noLink];
const RANK_OF = new Int32Array(7).fill(TOLD_FIRST.length);
TOLD_FIRST.forEach((reason, rank) => {
  RANK_OF[reason] = rank;
});

/**
 * Ask a few platforms, take the offer that looks cheapest, apply if it is acceptable.
 *
 * Reads  published, policy, borrowers, loans, workspace.dueNext
 * Writes applications, household totals (demand)
 * Draws  platform and bank scores: one pair each, the same for life; route: two pairs a platform asked
 *
 * @returns −1 when an application was posted, else the reason why not (REJECTED)
 */
export function searchOffers(market: Market, shard: Shard, who: number, need: Need): number {
  const count = drawCandidates(market, shard, who);
  if (count === 0) return REJECTED.noPlatform;
  const loyal = loyalGroup(market, shard.borrowers.loyal[who]);
  need.owed = owedInAll(shard, who);
  need.instalment = annuityInstalment(need.amount, REFERENCE_RATE_BP, need.tenorMonths);
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
  const asked = need.instalment / b.income[who];
  if (burden + asked > published.debtServiceMax[group]) {
    offer.refused = REJECTED.debtService;
    return false;
  }
  drawPair(pair, key, person, month, STREAM.route, group, 0);
  const link = routeToBank(market, shard, who, group, offer.bin, need, pair[0]);
  if (link < 0) {
    offer.refused = -1 - link;
    return false;
  }
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
      b.cohort[who] < 256 * policy.educationReach ? educated(b.literacy[who] / 255) : b.literacy[who] / 255,
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

/** Principal that the borrower owes to anybody. */
function owedInAll({ loans, borrowers }: Shard, who: number): number {
  let owed = 0;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1])
    owed += loans.balance[cursor - 1];
  return owed;
}
