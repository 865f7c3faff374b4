import { fitBurden } from '../agents/counter-offer.ts';
import { contractWithin, educated, perceivedCost } from '../agents/household.ts';
import { binOf, expectedRisk } from '../agents/platform.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { SCENE_USER } from '../state/borrowers.ts';
import { STEPS } from '../state/distributions.ts';
import { BINS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED } from '../state/totals.ts';
import { allInCostBp } from './all-in.ts';
import { loyalGroup } from './draw-candidates.ts';
import { type Need, newNeed } from './need.ts';
import { paymentNextMonth } from './next-payment.ts';
import { amountUnder, passesBank, routeToBank } from './route-to-bank.ts';

/** The burden of a new loan is judged at this rate before its price is known, bp a year. */
export const REFERENCE_RATE_BP = 2400;

/** An offer from one platform: link, bin and terms, or the reason why there is none. */
export const offer = {
  link: 0,
  bin: 0,
  amount: 0,
  tenorMonths: 0,
  contract: 0,
  /** All-in cost as the borrower sees it, fraction a year. */
  perceived: 0,
  /** Less or longer than he asked for, because the full request would burden him too much. */
  isCounter: false,
  refused: 0,
};

const pair = newPair();
const scorePair = newPair();
/** The need as a counter-offer would change it. */
export const changed = Object.assign(newNeed(), { fixed: true });

const refuse = (reason: number): boolean => {
  offer.refused = reason;
  return false;
};

/**
 * Put one platform's answer into `offer`: it scores the borrower, judges his burden, routes him to a bank and quotes a price.
 *
 * Reads  published, policy, borrowers, loans, workspace.dueNext
 * Writes offer
 * Draws  platform and bank scores: one pair each, the same for life; route: two pairs a platform asked
 *
 * @returns false when it refuses
 */
export function askPlatform(market: Market, shard: Shard, who: number, group: number, need: Need): boolean {
  const { key, month, published, distributions, parameters: p, policy, switches } = market;
  const b = shard.borrowers;
  const person = shard.first + who;
  const q = distributions.risk[b.riskType[who]];

  drawPair(scorePair, key, person, 0, STREAM.platformScore, group, 0);
  const precision = published.precision[group] + ((b.traits[who] & SCENE_USER) !== 0 ? published.scenePrecision : 0);
  const risk = expectedRisk(q, distributions.normal[Math.floor(scorePair[0] * STEPS)], precision);
  const here = owedHere(market, shard, who, group);
  const withdrawn = published.withdrawn[group];
  if (withdrawn > 0 && scorePair[1] < withdrawn && (here > 0 || loyalGroup(market, b.loyal[who]) === group))
    return refuse(REJECTED.lineWithdrawn);
  const burden = burdenOf(market, shard, who, here);
  offer.bin = binOf(risk + p['screening.burden_weight'] * burden);
  offer.isCounter = burden + need.instalment / b.income[who] > published.debtServiceMax[group];
  let asked = need;
  if (offer.isCounter) {
    const room = (published.debtServiceMax[group] - burden) * b.income[who];
    if (!switches.counterOffer || room <= 0) return refuse(REJECTED.debtService);
    drawPair(pair, key, person, month, STREAM.route, group, 1);
    const makes = pair[1] < p['counter_offer.rate'];
    if (!makes || !fitInto(need, room, p['counter_offer.least_share'], policy.bulletMaxTenor))
      return refuse(REJECTED.debtService);
    asked = changed;
  }

  drawPair(pair, key, person, month, STREAM.route, group, 0);
  const link = routeToBank(market, shard, who, group, offer.bin, asked, pair[0]);
  if (link < 0) return refuse(-1 - link);
  offer.link = link;
  if (pair[1] < published.falseStop) return refuse(REJECTED.antiFraud);
  if (!passesBank(market, person, q, link)) return refuse(REJECTED.bankScreen);
  offer.amount = amountUnder(market, link, asked);
  offer.tenorMonths = asked.tenorMonths;
  offer.contract = asked.contract;
  const row = link * BINS + offer.bin;
  const allIn = allInCostBp(asked.contract, published.rateAll[row], published.hidden[row], asked.tenorMonths) / 1e4;
  if (!switches.shrouding) {
    offer.perceived = allIn;
    return true;
  }
  drawPair(pair, key, person, month, STREAM.route, group, 1);
  const literacy = b.literacy[who] / 255;
  offer.perceived = perceivedCost(
    allIn,
    published.headline[row],
    published.disclosure[group],
    b.cohort[who] < 256 * policy.educationReach ? educated(literacy) : literacy,
    distributions.perception[Math.floor(pair[0] * STEPS)],
  );
  return true;
}

/** Put the largest request that fits the burden into `changed`; false when there is none. */
function fitInto(need: Need, room: number, leastShare: number, bulletMaxTenor: number): boolean {
  fitBurden(need.amount, need.tenorMonths, room, REFERENCE_RATE_BP, leastShare, changed);
  if (changed.amount === 0) return false;
  changed.kind = need.kind;
  changed.contract = contractWithin(need.contract, changed.tenorMonths, bulletMaxTenor);
  changed.owed = need.owed;
  return true;
}

/** Payments next month that a platform knows of, as a share of income: those to itself, and of others' what lenders share. */
export const burdenOf = ({ policy, workspace }: Market, { borrowers }: Shard, who: number, here: number): number =>
  (here + policy.debtCoverage * (workspace.dueNext[who] - here)) / borrowers.income[who];

/** Payments next month on loans that this group services. */
export function owedHere(
  { published, workspace }: Market,
  { loans, borrowers }: Shard,
  who: number,
  group: number,
): number {
  if (workspace.dueNext[who] === 0) return 0;
  let here = 0;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1])
    if (published.servicer[loans.link[cursor - 1]] === group) here += paymentNextMonth(loans, cursor - 1);
  return here;
}
