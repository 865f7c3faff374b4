import { conditionalDefaultRate } from '../agents/credit-risk.ts';
import { powReal } from '../core/maths.ts';
import { powInt } from '../core/money.ts';
import { BINS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/**
 * A stress test on credit 压力测试: what a bad year of the factor behind all defaults adds to each bin's hazard, after
 * Vasicek. The quantile is one of a year's default rate, so hazards are made yearly and back.
 *
 * Reads  macro.creditQuantile, learning.hazard
 * Writes stressed, published.stress
 * Draws  none
 */
export function stressHazards(market: Market): void {
  const { macro, learning, published, parameters: p } = market;
  market.stressed = macro.creditQuantile > 0;
  if (!market.stressed) return;
  for (let row = 0; row < MAX_PLATFORMS * BINS; row++) {
    const hazard = learning.hazard[row];
    const ofYear = 1 - powInt(1 - hazard, 12);
    const bad = conditionalDefaultRate(ofYear, p['stress.correlation'], macro.creditQuantile);
    published.stress[row] = Math.max(0, 1 - powReal(1 - bad, 1 / 12) - hazard);
  }
}
