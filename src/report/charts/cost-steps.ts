import type { Result } from '../../engine/index.ts';
import { type CostBand, costBandsOf, lentAt } from '../cost-bands.ts';
import type { Lang } from '../language.ts';
import { onAxis } from './rows.ts';
import { ruleChanges } from './rule-changes.ts';
import type { Sides } from './sides.ts';

/** Ceilings 利率上限 that the law has named, whole per cent a year: 20 and 24 for lending assistance, 36 for all private lending. */
const CEILINGS = [20, 24, 36];
/** Bands in which less than this share is lent at both ends are not drawn: they could not be seen. */
const VISIBLE = 0.0005;
/** The axis begins at a multiple of this, per cent. */
export const TICK = 4;
/** Ceilings nearer to one another than this have one label, per cent: two would meet on a narrow screen. */
const APART = 4;

/** A band of the histogram: its edges on the axis in per cent, and the share of lending on each side, in per cent. */
export type Step = CostBand & { readonly end: number; readonly shares: readonly (number | null)[] };

/** Share of new lending in every band, a mean over the months of each side. */
export const stepsOf = (result: Result, { sides }: Sides): readonly Step[] =>
  costBandsOf(result).map((band) => ({
    ...band,
    end: band.to ?? band.from + 1,
    shares: sides.map(({ mean }) => onAxis(mean(lentAt(band)), 'fraction')),
  }));

/** The steps from the first that can be seen to the last of all, so that every ceiling is on the axis. */
export function visible(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ shares }) => shares.some((share) => (share ?? 0) >= 100 * VISIBLE));
  const from = Math.min(steps[Math.max(0, first)]!.from, CEILINGS[0]!);
  return steps.filter((step) => step.from >= from - (from % TICK));
}

/** The step that stands highest on any side. */
export const highest = (steps: readonly Step[]): Step =>
  steps.reduce((best, step) => (heightOf(step) > heightOf(best) ? step : best));

export const heightOf = ({ shares }: Step): number => Math.max(...shares.map((share) => share ?? 0));

/** A ceiling to mark, and its words where there is room for them. */
export type Ceiling = { readonly cost: number; readonly label: string };

/** The ceilings that the law has named and those that the rules of these runs set, as far as the axis shows them. */
export function ceilingsOf(
  result: Result,
  compare: Result | undefined,
  steps: readonly Step[],
  lang: Lang,
): readonly Ceiling[] {
  const set = ruleChanges(result, compare).flatMap(({ entry }) =>
    entry.lever === 'aprCap' ? [entry.value / 100] : [],
  );
  const all = [...new Set([...CEILINGS, ...set])].toSorted((one, other) => one - other);
  let labelled = Number.NEGATIVE_INFINITY;
  return all
    .filter((cost) => cost > steps[0]!.from && cost < steps.at(-1)!.end)
    .map((cost) => {
      if (cost < labelled + APART) return { cost, label: '' };
      labelled = cost;
      return { cost, label: lang === 'en' ? `${cost} %` : `${cost}%` };
    });
}
