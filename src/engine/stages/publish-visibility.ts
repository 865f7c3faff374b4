import { falsePositiveRate } from '../agents/fraud.ts';
import { collectionEffect } from '../agents/repayment.ts';
import { DATA_SOURCES, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/** Purchases at the point of sale tell this much more than e-commerce data alone. */
const SCENE_BONUS = 0.5;

/**
 * What borrowers and servicers can know of each platform this month: how visible it is, how well it scores, how clearly it
 * discloses and how hard it collects.
 *
 * Reads  platforms.{alive, brand, bankApp, dataSources, disclosure, collection}, policy
 * Writes published.{visible, cumulativeVisibility, visibleCount, precision, scenePrecision, disclosure, pressure, willingness, recovery}
 * Draws  none
 */
export function publishVisibility(market: Market): void {
  const { platforms, policy, published, parameters: p, switches, macro } = market;
  const precisions = [
    [DATA_SOURCES.bureau, p['screening.precision_bureau'] * policy.dataRule.bureau],
    [DATA_SOURCES.ecommerce, p['screening.precision_ecommerce'] * policy.dataRule.ecommerce],
    [DATA_SOURCES.device, p['screening.precision_device'] * policy.dataRule.device],
    [DATA_SOURCES.social, p['screening.precision_social'] * policy.dataRule.social],
  ] as const;

  let rows = 0;
  let total = 0;
  for (let group = 0; group < MAX_PLATFORMS; group++) {
    const sources = platforms.dataSources[group];
    const known = precisions.reduce((sum, [source, tau]) => sum + (sources & source ? tau : 0), 0);
    published.precision[group] = switches.scoring ? known : Number.POSITIVE_INFINITY;
    published.disclosure[group] = policy.disclosure[group] * platforms.disclosure[group];
    const allowed = Math.min(platforms.collection[group], policy.collectionMax[group]);
    published.pressure[group] = switches.collections ? allowed : 0;
    const effect = collectionEffect(switches.collections ? allowed : 0);
    published.willingness[group] = p['repayment.willingness'] * effect;
    const recovery = p['collection.recovery_rate'] * macro.recoveries * policy.recoveryFactor;
    published.recovery[group] = switches.collections ? recovery * effect : 0;
    if (platforms.alive[group] === 0) continue;
    total += platforms.brand[group] * (platforms.bankApp[group] ? 1 : policy.marketing[group]);
    published.visible[rows] = group;
    published.cumulativeVisibility[rows++] = total;
  }
  published.falseStop = switches.fraud ? falsePositiveRate(p['fraud.detection']) : 0;
  published.scenePrecision = SCENE_BONUS * precisions[1][1];
  published.visibleCount = rows;
  for (let row = 0; row < rows; row++) published.cumulativeVisibility[row] /= total;
}
