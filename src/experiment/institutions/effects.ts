import { estimateOf, meanOf } from '../estimate.ts';
import { HORIZONS, type Horizon } from '../horizons.ts';
import type { HalfWidth } from '../intervals.ts';
import { INSTITUTION_STATISTICS, type InstitutionStatistic, placeOfInstitutions } from './pair.ts';

/** What a variant does to the institutions of a tier: a mean over pairs with half its interval, in its unit. */
export type InstitutionEffect = InstitutionStatistic & {
  readonly horizon: Horizon;
  readonly pairs: number;
  /** Institutions whom it is about, and the values of both sides, means of the pairs; sides only for a difference. */
  readonly institutions: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly value: number | null;
  readonly half: number | null;
};

/** Every statistic of every tier over every horizon. @param crosses what `crossOfInstitutions` gave, pair by pair */
export function institutionEffectsOf(crosses: readonly Float64Array[], halfWidth: HalfWidth): InstitutionEffect[] {
  return HORIZONS.flatMap((horizon, h) =>
    INSTITUTION_STATISTICS.map((statistic, s): InstitutionEffect => {
      const place = placeOfInstitutions(h, s);
      const [institutions, left, right] = [0, 1, 2].map((at) => crosses.map((cross) => cross[place + at]!));
      const isDifference = statistic.change === 'difference';
      const values = right!.map((value, pair) => (isDifference ? value - left![pair]! : value));
      const { pairs, value, half } = estimateOf(values, halfWidth);
      return {
        ...{ horizon, ...statistic, pairs, institutions: meanOf(institutions!) },
        ...{ left: meanOf(left!), right: isDifference ? meanOf(right!) : null, value, half },
      };
    }),
  );
}
