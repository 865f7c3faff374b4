import { makeRising } from '../agents/monotone.ts';
import { learnedHazard, remember, SEASONING } from '../agents/platform.ts';
import { BINS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

const weights = new Float64Array(BINS);
/** Population that the weight of the prior is stated for, and the balance of one loan-month of it, fen. */
const PRIOR_POPULATION = 40_000;
const LOAN_BALANCE = 600_000;

/**
 * Platforms learn from their loans how often each risk bin defaults; a worse bin is never believed safer than a better one.
 * Prices are rates on the balance, so experience counts by balance: loans default early, while they are large.
 *
 * Reads  household totals (liveBalance, newDefaults)
 * Writes learning
 * Draws  none
 */
export function learnHazards({ learning, households, platforms, parameters: p, switches, age }: Market): void {
  const loanMonths = (p['screening.prior_weight'] * p['population.borrowers']) / PRIOR_POPULATION;
  const priorWeight = loanMonths * LOAN_BALANCE;
  const from = (age % SEASONING) * MAX_PLATFORMS * BINS;
  for (let group = 0; group < MAX_PLATFORMS; group++) {
    if (platforms.opened[group] === 0) continue;
    for (let bin = 0; bin < BINS; bin++) {
      const row = group * BINS + bin;
      const seasoned = learning.recent[from + row];
      learning.recent[from + row] = households.liveBalance[row];
      learning.exposure[row] = remember(learning.exposure[row], seasoned);
      learning.defaults[row] = remember(learning.defaults[row], households.newDefaults[row]);
      const prior = learning.prior[bin];
      const hazard = learnedHazard(learning.defaults[row], learning.exposure[row], prior, priorWeight);
      learning.hazard[row] = switches.learning ? hazard : prior;
      weights[bin] = learning.exposure[row] + priorWeight;
    }
    makeRising(learning.hazard, group * BINS, weights);
  }
}
