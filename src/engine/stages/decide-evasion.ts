import { dares, fineFor } from '../agents/regulator.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { chanceOf } from './supervise.ts';

/**
 * Each third-party platform decides whether to hide in side fees what a price cap does not allow 隐性收费; who was found
 * out lately does not.
 *
 * Reads  platforms.{alive, bankApp, tolerance, remit, escalated, watchedMonths}, policy
 * Writes platforms.evading
 * Draws  none
 */
export function decideEvasion(market: Market): void {
  const { platforms, policy, switches, parameters: p } = market;
  const fine = fineFor(1, policy.fineMultiple, policy.jointEnforcement);
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    const may = switches.evasion && platforms.alive[j] === 1 && platforms.bankApp[j] === 0;
    const hides = may && p['evasion.hidden_fee_max'] > 0 && platforms.watchedMonths[j] === 0;
    platforms.evading[j] = hides && dares(platforms.tolerance[j], chanceOf(market, j), fine) ? 1 : 0;
  }
}
