import { usualSpending } from '../agents/household.ts';
import { serveInformal } from '../agents/informal.ts';
import { drawPair, newPair, STREAM } from '../core/random.ts';
import { EMPLOYED, PRESENT_BIASED } from '../state/borrowers.ts';
import { STEPS } from '../state/distributions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';

const pair = newPair();
const shockPair = newPair();
const service = { paid: 0, left: 0 };

/**
 * Every household earns, spends what it usually spends and may meet an expense shock; informal lenders collect; families'
 * help grows back. The word that decides on a shock also says, at its other end, in whose name a fraudster applies: rare events
 * that exclude each other.
 *
 * Reads  borrowers.{riskType, income, traits, savings, safetyNet*}, macro
 * Writes borrowers.{traits (employment), safetyNet, informal}, workspace.{cash, net, shock, dueNext, pastDue, victims}
 * Draws  income: two pairs a borrower and month
 */
export function receiveIncome(market: Market, shard: Shard): void {
  const { parameters: p, macro, month, key, workspace, distributions, households } = market;
  const { incomeLoss, transitory, shockSize } = distributions;
  const { riskType, income, traits, savings, safetyNet, safetyNetCapacity, informal } = shard.borrowers;
  const { cash, net, shock, dueNext, pastDue, victims } = workspace;
  const attemptAbove = market.switches.fraud ? 1 - p['fraud.attempt_rate'] : 1;
  const recovery = p['household.income_recovery_rate'] * macro.incomeRecovery;
  const replacement = p['household.income_replacement'];
  const shockRate = p['household.shock_rate'];
  const refill = p['household.safety_net_refill'];
  const essential = p['household.essential_share'];
  const overspending = p['household.overspending_share'];
  let victimCount = 0;
  let earned = 0;
  let spent = 0;
  let shocks = 0;
  let informalPaid = 0;
  let informalInterest = 0;
  let informalDebt = 0;

  for (let who = 0; who < shard.count; who++) {
    const y = income[who];
    drawPair(pair, key, shard.first + who, month, STREAM.income, 0, 0);
    drawPair(shockPair, key, shard.first + who, month, STREAM.income, 0, 1);

    let employed = (traits[who] & EMPLOYED) !== 0;
    if (employed ? pair[0] < incomeLoss[riskType[who]] * macro.incomeLoss : pair[0] < recovery) {
      employed = !employed;
      traits[who] ^= EMPLOYED;
    }
    if (shockPair[0] > attemptAbove) victims[victimCount++] = who;
    const factor = employed ? transitory[Math.floor(pair[1] * STEPS)] : replacement;
    const monthly = Math.floor(y * macro.income * factor + 0.5);
    const unexpected = shockPair[0] < shockRate ? Math.floor(y * shockSize[Math.floor(shockPair[1] * STEPS)] + 0.5) : 0;
    const share = essential + ((traits[who] & PRESENT_BIASED) !== 0 ? overspending : 0);
    const usual = usualSpending(share, y, employed);

    net[who] = monthly;
    cash[who] = savings[who] + monthly - usual - unexpected;
    if (informal[who] > 0) {
      serveInformal(informal[who], cash[who], service);
      cash[who] -= service.paid;
      net[who] -= service.paid;
      informalPaid += service.paid;
      informalInterest += service.left + service.paid - informal[who];
      informal[who] = service.left;
      informalDebt += service.left;
    }
    shock[who] = unexpected;
    dueNext[who] = 0;
    pastDue[who] = 0;
    earned += monthly;
    spent += usual;
    shocks += unexpected;
    const capacity = safetyNetCapacity[who];
    safetyNet[who] = Math.min(capacity, safetyNet[who] + Math.floor(refill * capacity + 0.5));
  }
  workspace.victimCount = victimCount;
  households.income[0] += earned;
  households.consumption[0] += spent;
  households.shocks[0] += shocks;
  households.informalPaid[0] += informalPaid;
  households.informalInterest[0] += informalInterest;
  households.informalDebt[0] += informalDebt;
}
