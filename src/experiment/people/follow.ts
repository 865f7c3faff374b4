import {
  type Followed,
  followMarket,
  type Outcomes,
  type Scenario,
  type Standing,
  type Watched,
} from '../../engine/index.ts';
import { HORIZONS, hasHorizon, monthsOf, type Stretch } from '../horizons.ts';

/** What a comparison keeps of the people of a run, a row a person: how they stood before the rule, and their outcomes. */
export type PeopleSeen = {
  readonly standing: Standing;
  /** By horizon; none where the run does not have it. Horizons with the same months share one table. */
  readonly outcomes: readonly (Outcomes | undefined)[];
};

/** What guarantors were called to pay, by horizon as above and guarantor, fen. */
export type CompensationSeen = readonly (Float64Array | undefined)[];

/**
 * The month at whose end people and institutions stand as they are grouped: the one before the reference month and the first
 * month compared, and where the run begins later, its first month.
 */
export function monthBefore(scenario: Scenario): number {
  const firsts = HORIZONS.filter((each) => hasHorizon(scenario, each)).map((each) => monthsOf(scenario, each).first);
  return Math.max(scenario.start, Math.min(scenario.referenceMonth, ...firsts) - 1);
}

/** Follows everybody over the horizons of a run. */
export function followHorizons(
  scenario: Scenario,
): Watched<{ readonly people: PeopleSeen; readonly compensation: CompensationSeen }> {
  const wanted = HORIZONS.map((each) => (hasHorizon(scenario, each) ? monthsOf(scenario, each) : undefined));
  const stretches = wanted.flatMap((each) => each ?? []).filter(isFirst);
  const { watch, story } = followMarket({
    people: scenario.parameters['population.borrowers'],
    before: monthBefore(scenario),
    stretches,
  });
  const seenOf = ({ stretches: seen }: Followed) =>
    wanted.map((each) => each && seen[stretches.findIndex((one) => isSame(one, each))]!);
  return {
    watch,
    story: () => {
      const seen = seenOf(story());
      return {
        people: { standing: story().standing, outcomes: seen.map((each) => each?.outcomes) },
        compensation: seen.map((each) => each?.compensation),
      };
    },
  };
}

const isSame = (a: Stretch, b: Stretch): boolean => a.first === b.first && a.last === b.last;
const isFirst = (each: Stretch, at: number, all: readonly Stretch[]): boolean =>
  all.findIndex((one) => isSame(one, each)) === at;

/** The memory that holds the columns, each once, so that it can be handed to another thread without a copy. */
export function buffersOf({ standing, outcomes }: PeopleSeen): ArrayBuffer[] {
  const tables = [standing, ...outcomes.flatMap((each) => each ?? [])];
  const columns = tables.flatMap((table) => Object.values(table).filter((column) => ArrayBuffer.isView(column)));
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
