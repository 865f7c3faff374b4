import type { Scenario } from '../scenario/scenario.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';
import { type IdleChange, type IdleRule, idleChange, idleReadings, idleRules } from './idle.ts';
import type { ReadingName } from './readings.ts';

/** How a scenario is stacked up from files 情景叠加. */
export type Stack = {
  /** Each file with what it sets, in the order of reading. */
  readonly files: readonly { readonly from: string; readonly paths: readonly string[] }[];
  /** What more than one file sets, with all of these; the last one counts. */
  readonly overridden: readonly { readonly path: string; readonly from: readonly string[] }[];
  readonly conflicts: readonly Conflict[];
  /** Rules of the law that make no difference in this run. */
  readonly idle: readonly IdleRule[];
  /** Changes of rules that files make and that make no difference. */
  readonly idleChanges: readonly IdleChange[];
  /** Readings other than the usual ones that make no difference. */
  readonly idleReadings: readonly ReadingName[];
};

/** Who set what in a scenario, where reforms meet, and which rules make no difference. */
export function stackOf(scenario: Scenario): Stack {
  const { origins, law } = scenario.source;
  const names = [...new Set(origins.map(({ from }) => from))];
  const paths = [...new Set(origins.map(({ path }) => path))];
  const settersOf = (path: string) => [...new Set(origins.filter((o) => o.path === path).map(({ from }) => from))];
  return {
    files: names.map((from) => ({ from, paths: origins.filter((o) => o.from === from).map(({ path }) => path) })),
    overridden: paths.map((path) => ({ path, from: settersOf(path) })).filter(({ from }) => from.length > 1),
    conflicts: conflictsOf(law.changes),
    idle: idleRules(scenario),
    idleChanges: law.changes.flatMap((change) => idleChange(scenario, change) ?? []),
    idleReadings: idleReadings(scenario),
  };
}
