import {
  contractOf,
  educatedDemand,
  emergencyAmount,
  PRESENT_BIAS_RESERVATION,
  rolloverAmount,
  tenorOf,
  URGENT_RESERVATION,
  usualSpending,
  wholeAmount,
} from '../agents/household.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { EMERGENCY, PLANNED, ROLLOVER } from '../state/applications.ts';
import { ALL_SLOTS, EMPLOYED, PRESENT_BIASED } from '../state/borrowers.ts';
import { STEPS } from '../state/distributions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED } from '../state/totals.ts';
import { borrowInformally } from './borrow-informally.ts';
import { newNeed } from './need.ts';
import { searchOffers } from './search-offers.ts';

const pair = newPair();
const need = newNeed();

/**
 * Who is short, met a shock or plans a purchase looks for credit; the best offer becomes an application 进件, everything
 * else is counted with its reason.
 *
 * Reads  borrowers, workspace.{shock, dueNext, pastDue}, published, policy
 * Writes applications, borrowers.frozenMonths, household totals
 * Draws  need: a pair for everyone who may borrow, two more where there is a need; then as searchOffers
 */
export function applyForLoans(market: Market, shard: Shard): void {
  const { parameters: p, month, key, workspace, distributions, policy, macro, households, watch } = market;
  const { income, traits, cohort, savings, unwillingMonths, frozenMonths, openSlots, riskType, group } =
    shard.borrowers;
  const essential = p['household.essential_share'];
  const overspending = p['household.overspending_share'];
  const replacement = p['household.income_replacement'];
  const rollover = p['demand.rollover_multiplier'];
  const reached = 256 * policy.educationReach;
  const biasFactor = p['demand.present_bias_multiplier'];
  const dampedBias = educatedDemand(biasFactor);
  shard.applications.count = 0;
  watch?.paid?.(market, shard);

  for (let who = 0; who < shard.count; who++) {
    const warned = frozenMonths[who] > 0; // no lender gives him new credit
    if (warned) frozenMonths[who]--;
    if (workspace.pastDue[who] === 1 || unwillingMonths[who] > 0 || openSlots[who] === ALL_SLOTS) continue;
    drawPair(pair, key, shard.first + who, month, STREAM.need, 0, 0);
    const y = income[who];
    const biased = (traits[who] & PRESENT_BIASED) !== 0;
    const dueNext = workspace.dueNext[who];

    let kind = -1;
    let amount = 0;
    if (dueNext > 0) {
      const employed = (traits[who] & EMPLOYED) !== 0;
      const expected = (employed ? 1 : replacement) * y * macro.income;
      const usual = usualSpending(essential + (biased ? overspending : 0), y, employed);
      const shortage = dueNext + usual - expected - savings[who];
      if (shortage > 0) {
        kind = ROLLOVER;
        amount = rolloverAmount(shortage, dueNext, rollover);
      }
    }
    if (kind < 0 && workspace.shock[who] > 0 && savings[who] < 0.3 * y) {
      kind = EMERGENCY;
      amount = emergencyAmount(workspace.shock[who], y);
    }
    if (kind < 0) {
      const chance =
        distributions.plannedNeed[riskType[who]] * (biased ? (cohort[who] < reached ? dampedBias : biasFactor) : 1);
      if (pair[0] >= chance) continue;
      amount = y * distributions.needSize[Math.floor(pair[1] * STEPS)];
      if (savings[who] > 1.5 * amount) continue;
      kind = PLANNED;
    }

    drawPair(pair, key, shard.first + who, month, STREAM.need, 0, 1);
    need.kind = kind;
    need.amount = wholeAmount(amount);
    need.tenorMonths = tenorOf(pair[0]);
    need.reservation =
      kind === PLANNED
        ? distributions.reservation[Math.floor(pair[1] * STEPS)] * (biased ? PRESENT_BIAS_RESERVATION : 1)
        : URGENT_RESERVATION;
    drawPair(pair, key, shard.first + who, month, STREAM.need, 1, 0);
    need.lottery = Math.floor(4 * pair[0]);
    need.contract = contractOf(pair[1], need.tenorMonths, policy.bulletMaxTenor);
    households.needs[kind]++;
    households.groupNeeds[group[who]]++;

    const reason = warned ? REJECTED.warned : searchOffers(market, shard, who, need);
    watch?.searched?.(market, shard, who, need, reason);
    if (reason < 0) continue;
    households.rejected[reason]++;
    if (reason === REJECTED.declined) households.groupDeclined[group[who]]++;
    else {
      households.groupRefused[group[who]]++;
      if (kind === ROLLOVER) households.rolloverRefused[0]++;
    }
    households.rejectedAmount[reason] += need.amount;
    borrowInformally(market, shard, who, kind, need.amount, households);
  }
}
