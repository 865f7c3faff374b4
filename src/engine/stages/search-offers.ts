import { amountAtPrice } from '../agents/counter-offer.ts';
import { annuityInstalment } from '../core/money.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { COUNTER_OFFERS, REJECTED } from '../state/totals.ts';
import { askPlatform, offer, REFERENCE_RATE_BP } from './ask-platform.ts';
import { candidates, drawCandidates, loyalGroup } from './draw-candidates.ts';
import type { Need } from './need.ts';
import { postApplication } from './post-application.ts';

/** How much dearer the platform of the last loan may be and still win, fraction a year. */
const LOYALTY = 0.02;
/** Which offers come first, as if the others were so much dearer: acceptable ones, in full before counter-offers. */
const PLACE = 100;
const [LONGER, SMALLER_BURDEN, SMALLER_PRICE] = COUNTER_OFFERS.map((_, i) => i);

/** Which refusal is told when several platforms refuse. */
const TOLD_FIRST = [
  REJECTED.bankScreen,
  REJECTED.antiFraud,
  REJECTED.lineWithdrawn,
  REJECTED.debtService,
  REJECTED.priceCap,
  REJECTED.noLink,
];
const RANK_OF = new Int32Array(Object.keys(REJECTED).length).fill(TOLD_FIRST.length);
TOLD_FIRST.forEach((reason, rank) => {
  RANK_OF[reason] = rank;
});

/** The best offer so far. */
const best = { link: 0, bin: 0, amount: 0, tenorMonths: 0, contract: 0, perceived: 0, isCounter: false, cost: 0 };

/**
 * Ask a few platforms, take the offer that looks cheapest, apply if it is acceptable; where it is a little too dear, for less.
 *
 * Reads  as askPlatform
 * Writes applications, household totals (demand, counter-offers)
 * Draws  as drawCandidates and askPlatform
 *
 * @returns −1 when an application was posted, else the reason why not (REJECTED)
 */
export function searchOffers(market: Market, shard: Shard, who: number, need: Need): number {
  const count = drawCandidates(market, shard, who);
  if (count === 0) return REJECTED.noPlatform;
  const loyal = loyalGroup(market, shard.borrowers.loyal[who]);
  need.owed = owedInAll(shard, who);
  need.instalment = annuityInstalment(need.amount, REFERENCE_RATE_BP, need.tenorMonths);
  best.cost = Number.POSITIVE_INFINITY;
  best.link = -1;
  let told: number = REJECTED.noLink;
  market.households.offersExamined[0] += count;
  for (let c = 0; c < count; c++) {
    const group = candidates[c];
    if (!askPlatform(market, shard, who, group, need)) {
      if (RANK_OF[offer.refused] < RANK_OF[told]) told = offer.refused;
      continue;
    }
    const place = (offer.isCounter ? 1 : 0) + (offer.perceived > need.reservation ? 2 : 0);
    const cost = offer.perceived - (group === loyal ? LOYALTY : 0) + PLACE * place;
    if (cost > best.cost || (cost === best.cost && best.link >= 0)) continue;
    best.cost = cost;
    keep();
  }
  if (best.link < 0) return told;
  return settle(market, shard, who, need);
}

/** Remember the offer at hand as the best one. */
function keep(): void {
  best.link = offer.link;
  best.bin = offer.bin;
  best.amount = offer.amount;
  best.tenorMonths = offer.tenorMonths;
  best.contract = offer.contract;
  best.perceived = offer.perceived;
  best.isCounter = offer.isCounter;
}

/** Take the best offer, in full or for as much as its price still allows; REJECTED.declined where it is too dear. */
function settle(market: Market, shard: Shard, who: number, need: Need): number {
  const { households: totals, switches, parameters: p } = market;
  if (best.perceived > need.reservation) {
    const least = p['counter_offer.least_share'] * need.amount;
    const less = switches.counterOffer ? amountAtPrice(best.amount, need.reservation, best.perceived, least) : 0;
    if (less === 0) return REJECTED.declined;
    best.amount = less;
    if (less < need.amount) totals.counterOffers[SMALLER_PRICE]++;
  } else if (best.isCounter) totals.counterOffers[best.amount < need.amount ? SMALLER_BURDEN : LONGER]++;
  totals.counterOffersCut[0] += Math.max(0, need.amount - best.amount);
  postApplication(market, shard, who, need, best);
  return -1;
}

/** Principal that stands against the borrower's name with anybody. */
export function owedInAll({ loans, borrowers }: Shard, who: number): number {
  let owed = 0;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1])
    owed += loans.balance[cursor - 1];
  return owed;
}
