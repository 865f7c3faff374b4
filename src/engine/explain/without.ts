import type { Month } from '../core/calendar.ts';
import type { DatedLever, Scenario } from '../scenario/scenario.ts';

/** A run with one rule less 反事实. */
export type Without = {
  /** Name of the rule; `levers.…` for dated values that follow from none. */
  readonly rule: string;
  /** `change`: the rule stays as it was when the run began. `whole`: it is left out altogether. */
  readonly leaves: 'change' | 'whole';
  readonly scenario: Scenario;
};

/** The first months of a scenario, up to a given one. */
export function upTo(scenario: Scenario, month: Month): Scenario {
  const total = month - scenario.start + 1;
  const burnIn = Math.min(scenario.burnIn, total);
  return { ...scenario, burnIn, months: total - burnIn };
}

const NEVER = Number.POSITIVE_INFINITY;
const nameOf = ({ rule, lever }: DatedLever): string => rule ?? `levers.${lever}`;

/**
 * For each rule that changed between the start of a run and a month, the run up to that month without the change; and where `all`
 * are asked for, for each other rule that held, the run without it.
 */
export function runsWithout(scenario: Scenario, month: Month, all: boolean): Without[] {
  const { start, levers } = scenario;
  const acts = ({ announced, effective, anticipable }: DatedLever) =>
    (anticipable ? Math.min(announced, effective) : effective) <= month;
  const names = [...new Set(levers.filter(acts).map(nameOf))];
  return names.flatMap((rule): Without[] => {
    const own = levers.filter((lever) => nameOf(lever) === rule);
    const isChange = ({ effective, expires = NEVER }: DatedLever) =>
      effective > start || (expires > start && expires <= month);
    const leaves = own.some((lever) => acts(lever) && isChange(lever)) ? 'change' : 'whole';
    if (leaves === 'whole' && !all) return [];
    const kept = leaves === 'whole' ? [] : own.filter(({ effective }) => effective <= start);
    const rest = levers.flatMap((lever) =>
      nameOf(lever) !== rule ? [lever] : kept.includes(lever) ? [unending(lever, start)] : [],
    );
    return [{ rule, leaves, scenario: upTo({ ...scenario, levers: rest }, month) }];
  });
}

/** What held when the run began goes on. */
const unending = (lever: DatedLever, start: Month): DatedLever =>
  (lever.expires ?? NEVER) > start ? { ...lever, expires: undefined } : lever;
