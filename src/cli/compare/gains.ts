import {
  crossOf,
  crossOfInstitutions,
  type HalfWidth,
  type InstitutionEffect,
  institutionEffectsOf,
  type PeopleEffect,
  peopleEffectsOf,
} from '../../experiment/index.ts';
import type { RunSeen, Task } from './worker.ts';

/** Who gains and who loses under a variant: the people of each group and the institutions of each tier. */
export type GainEffects = {
  readonly people: readonly PeopleEffect[];
  readonly institutions: readonly InstitutionEffect[];
};

/** Pairs runs as they come; of people it holds only those of runs that have not met their other side yet. */
export type Pairing = {
  readonly take: (task: Task, seen: RunSeen) => void;
  /** Of each variant, from the first so many pairs. */
  readonly effects: (pairs: number, halfWidth: HalfWidth) => GainEffects[];
};

/** @param variants how many scenarios are compared with the baseline */
export function openPairing(variants: number): Pairing {
  const waiting = new Map<number, RunSeen[]>();
  const each = Array.from({ length: variants }, () => ({
    people: [] as Float64Array[],
    institutions: [] as Float64Array[],
  }));
  return {
    take: ({ scenario, replication }, seen) => {
      const sides = waiting.get(replication) ?? [];
      sides[scenario] = seen;
      waiting.set(replication, sides);
      if (Object.keys(sides).length <= variants) return; // some places are still empty
      const [left, ...rights] = sides as [RunSeen, ...RunSeen[]];
      waiting.delete(replication);
      each.forEach(({ people, institutions }, at) => {
        people[replication - 1] = crossOf(left.people, rights[at]!.people);
        institutions[replication - 1] = crossOfInstitutions(left.institutions, rights[at]!.institutions);
      });
    },
    effects: (pairs, halfWidth) =>
      each.map(({ people, institutions }) => ({
        people: peopleEffectsOf(people.slice(0, pairs), halfWidth),
        institutions: institutionEffectsOf(institutions.slice(0, pairs), halfWidth),
      })),
  };
}

/** Those about somebody, over horizons that the run has. */
export const knownPeople = ({ people }: GainEffects): PeopleEffect[] => people.filter((each) => each.people);

/** Those with a value, over horizons that the run has. */
export const knownInstitutions = ({ institutions }: GainEffects): InstitutionEffect[] =>
  institutions.filter(({ value }) => value !== null);
