import { estimateOf, meanOf } from '../estimate.ts';
import { HORIZONS, type Horizon } from '../horizons.ts';
import type { HalfWidth } from '../intervals.ts';
import { GROUPS, type Group } from './groups.ts';
import { placeOfBase, placeOfStatistic, STATISTICS, type Statistic } from './pair.ts';

/** What a variant does to the people of a group: a mean over pairs with half its interval, in the unit of the statistic. */
export type PeopleEffect = Group &
  Statistic & {
    readonly horizon: Horizon;
    readonly pairs: number;
    /** People whom it is about, mean of the pairs; empty where no pair has the horizon. */
    readonly people: number | null;
    readonly value: number | null;
    readonly half: number | null;
  };

/** Every statistic of every group over every horizon. @param crosses what `crossOf` gave, pair by pair */
export function peopleEffectsOf(crosses: readonly Float64Array[], halfWidth: HalfWidth): PeopleEffect[] {
  const at = (place: number): number[] => crosses.map((cross) => cross[place]!);
  return HORIZONS.flatMap((horizon, h) =>
    GROUPS.flatMap((group, g) =>
      STATISTICS.map((statistic, s): PeopleEffect => {
        const people = meanOf(at(placeOfBase(h, g, statistic)));
        const { pairs, value, half } = estimateOf(at(placeOfStatistic(h, g, s)), halfWidth);
        return { horizon, ...group, ...statistic, pairs, people, value, half };
      }),
    ),
  );
}
