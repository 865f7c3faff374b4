import { detectionChance, fineFor } from '../agents/regulator.ts';
import { INSTITUTION, institutionDraw, PURPOSE } from '../core/institution-draw.ts';
import { roundFen } from '../core/money.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import { transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { earnPlatform } from './settle-losses.ts';

/** Months without evasion after a platform was found out, and without any bank where supervisors tell the banks. */
const WATCHED_MONTHS = 24;
const DELISTED_MONTHS = 6;
/** Share of its brand that a platform keeps when a breach becomes known. */
const BRAND_KEPT = 0.8;

/** Monthly chance that a breach of this platform would be found. */
export function chanceOf({ platforms, policy, switches }: Market, j: number): number {
  if (!switches.enforcement) return 0;
  let total = 0;
  let alive = 0;
  for (let k = 0; k < MAX_PLATFORMS; k++) {
    if (platforms.alive[k] === 0 || platforms.bankApp[k] === 1) continue;
    total += platforms.escalated[k];
    alive++;
  }
  const supervision = {
    detection: policy.detection,
    sharing: policy.supervisorsShare,
    joint: policy.jointEnforcement,
    smart: policy.smartSupervision,
  };
  const escalated = total > 0 ? (platforms.escalated[j] * alive) / total : 1;
  return detectionChance(supervision, platforms.remit[j] < policy.vacuum, escalated);
}

/**
 * Supervisors look for hidden fees 监管执法. Who is found pays a fine on a year's gain, hides nothing for two years and loses
 * brand; where supervisors tell the banks, these drop it from their lists for half a year.
 *
 * Reads  platforms.{evading, remit, escalated}, illegalHistory, policy
 * Writes platforms.{watchedMonths, delistedMonths, brand, fines, cash, equity, profit}, illegalHistory, ledger, flash
 * Draws  institutions: two for each platform that gained from hidden fees in the last year
 */
export function supervise(market: Market): void {
  const { platforms, policy, illegalHistory, institutionKey, month, ledger, flash } = market;
  platforms.fines.fill(0);
  flash.breachesFound = 0;
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    if (platforms.watchedMonths[j] > 0) platforms.watchedMonths[j]--;
    if (platforms.delistedMonths[j] > 0) platforms.delistedMonths[j]--;
    if (platforms.alive[j] === 0) continue;
    let gain = 0;
    for (let back = 0; back < 12; back++) gain += illegalHistory[j * 12 + back];
    if (gain === 0 || platforms.watchedMonths[j] > 0) continue;
    const id = INSTITUTION.platform + j;
    if (institutionDraw(institutionKey, id, month, PURPOSE.detection) >= chanceOf(market, j)) continue;
    flash.breachesFound++;
    const fine = roundFen(fineFor(gain, policy.fineMultiple, policy.jointEnforcement));
    platforms.fines[j] = fine;
    platforms.cash[j] -= fine;
    earnPlatform(market, j, -fine);
    transfer(ledger, 'fine', 'platforms', 'state', fine);
    illegalHistory.fill(0, j * 12, j * 12 + 12);
    platforms.watchedMonths[j] = WATCHED_MONTHS;
    platforms.brand[j] *= BRAND_KEPT;
    const told = institutionDraw(institutionKey, id, month, PURPOSE.delisting) < policy.supervisorsShare;
    if (told) platforms.delistedMonths[j] = DELISTED_MONTHS;
  }
}
