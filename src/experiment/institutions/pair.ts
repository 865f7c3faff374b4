import { HORIZONS } from '../horizons.ts';
import { mean } from '../moments.ts';
import { SAME_WITHIN } from '../people/outcomes.ts';
import { INSTITUTION_MEASURES, KINDS, type Kind, TIERS, type Tier } from './kinds.ts';
import type { InstitutionsSeen } from './seen.ts';

/** Institutions whose value is larger or smaller in the variant; of those that can leave, on which side they are gone at the end. */
const COUNTED = ['gained', 'lost'] as const;
const GONE = ['gone_both', 'gone_only_baseline', 'gone_only_variant'] as const;

/** What is said of a tier: the difference of a measure, or how many of its institutions it is true of. */
export type InstitutionStatistic = {
  readonly kind: Kind;
  readonly tier: Tier;
  readonly measure: string;
  readonly change: 'difference' | (typeof COUNTED)[number] | (typeof GONE)[number];
  readonly unit: string;
};

const ENTRANT = 'entrant';
const BANK_APP = 'bank_app';

function statisticsOf(kind: Kind, tier: Tier): InstitutionStatistic[] {
  const all = Object.entries(INSTITUTION_MEASURES[kind]);
  // A bank's app has no books of its own and no share among third parties, and it stays.
  const measures = tier === BANK_APP ? all.filter(([measure]) => measure === 'originations') : all;
  const differences = measures.map(([measure, { unit }]) => ({ measure, change: 'difference', unit }) as const);
  if (tier === ENTRANT) return differences.map((each) => ({ kind, tier, ...each }));
  const counted = COUNTED.map((change) => ({ measure: measures[0]![0], change, unit: 'count' }));
  const gone = measures.some(([measure]) => measure === 'alive') ? GONE : [];
  const left = gone.map((change) => ({ measure: 'alive', change, unit: 'count' }));
  return [...differences, ...counted, ...left].map((each) => ({ kind, tier, ...each }));
}

/** In the order of {@link placeOfInstitutions}. */
export const INSTITUTION_STATISTICS: readonly InstitutionStatistic[] = KINDS.flatMap((kind) =>
  TIERS[kind].flatMap((tier) => statisticsOf(kind, tier)),
);

/** What is kept of a statistic: institutions it is about, the values of both sides, or NaN and how many it is true of. */
const WIDTH = 3;
export const placeOfInstitutions = (horizon: number, statistic: number): number =>
  (horizon * INSTITUTION_STATISTICS.length + statistic) * WIDTH;

/** The same institutions in both worlds of one pair, by their tier in the baseline. NaN where a horizon is missing. */
export function crossOfInstitutions(left: InstitutionsSeen, right: InstitutionsSeen): Float64Array {
  const cross = new Float64Array(HORIZONS.length * INSTITUTION_STATISTICS.length * WIDTH).fill(Number.NaN);
  HORIZONS.forEach((_, h) => {
    const [before, after] = [left.values[h], right.values[h]];
    if (!before || !after) return;
    INSTITUTION_STATISTICS.forEach((statistic, s) => {
      const { kind, tier, measure } = statistic;
      const at = Object.keys(INSTITUTION_MEASURES[kind]).indexOf(measure);
      const members = left.tiers[kind].flatMap((each, institution) => (each === tier ? [institution] : []));
      const sides = members.map((each): Sides => [before[kind][at]![each]!, after[kind][at]![each]!]);
      cross.set(said(statistic, sides), placeOfInstitutions(h, s));
    });
  });
  return cross;
}

/** Value of one institution on both sides. */
type Sides = readonly [number, number];

function said(
  { kind, tier, measure, change }: InstitutionStatistic,
  sides: readonly Sides[],
): [number, number, number] {
  if (change !== 'difference') return [sides.length, Number.NaN, sides.filter(IS[change]).length];
  const known = sides.filter((each) => !each.some(Number.isNaN));
  const { together } = INSTITUTION_MEASURES[kind][measure]!;
  if (known.length === 0 && (together === 'mean' || sides.length > 0)) return [0, Number.NaN, Number.NaN];
  const figure = (side: 0 | 1): number => {
    const values = known.map((each) => each[side]);
    return together === 'mean' ? mean(values) : values.reduce((sum, value) => sum + value, 0);
  };
  // Entrants are others in each world: their number says nothing.
  return [tier === ENTRANT ? Number.NaN : known.length, figure(0), figure(1)];
}

const isSame = ([left, right]: Sides): boolean => Math.abs(right - left) <= SAME_WITHIN * Math.abs(left);

const IS: Readonly<Record<(typeof COUNTED)[number] | (typeof GONE)[number], (sides: Sides) => boolean>> = {
  gained: (sides) => sides[1] > sides[0] && !isSame(sides),
  lost: (sides) => sides[1] < sides[0] && !isSame(sides),
  gone_both: ([left, right]) => left === 0 && right === 0,
  gone_only_baseline: ([left, right]) => left === 0 && right > 0,
  gone_only_variant: ([left, right]) => left > 0 && right === 0,
};
