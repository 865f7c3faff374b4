import { firstFullMonth, type Month, monthOf, parseMonth } from '../core/calendar.ts';
import type { Changes, LeverEntry, MacroEntry } from './file.ts';
import { LEVERS } from './levers.ts';
import { MACRO } from './macro.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from './parameters/index.ts';
import { toEngine } from './quantity.ts';
import type { DatedLever, MacroShock, Parameters, Scenario } from './scenario.ts';
import { SWITCHES, type SwitchName } from './switches.ts';

/** Names of all switches. */
export const SWITCH_NAMES = Object.keys(SWITCHES) as readonly SwitchName[];

/** The scenario that a file with nothing but a title would be: no rule, no shock, every mechanism on. */
export function defaultScenario(name: string): Scenario {
  return {
    name,
    title: '',
    why: '',
    seed: '1',
    instSeed: '1',
    start: month('2020-10'),
    burnIn: 36,
    months: 60,
    referenceMonth: month('2025-10'),
    switches: Object.fromEntries(SWITCH_NAMES.map((key) => [key, true])) as Scenario['switches'],
    parameters: Object.fromEntries(
      PARAMETER_NAMES.map((key) => [key, toEngine(PARAMETERS[key], PARAMETERS[key].default)]),
    ) as Parameters,
    levers: [],
    macro: [],
    reasons: {},
  };
}

/** The scenario with these checked changes: named values replace, levers and macro entries come after those there. */
export function withChanges(scenario: Scenario, changes: Changes): Scenario {
  const { seed, instSeed, start, burnIn, months, referenceMonth } = changes;
  return {
    ...scenario,
    ...(seed !== undefined && { seed: String(seed) }),
    ...(instSeed !== undefined && { instSeed: String(instSeed) }),
    ...(start !== undefined && { start: month(start) }),
    ...(burnIn !== undefined && { burnIn }),
    ...(months !== undefined && { months }),
    ...(referenceMonth !== undefined && { referenceMonth: month(referenceMonth) }),
    switches: { ...scenario.switches, ...switchValues(changes) },
    parameters: { ...scenario.parameters, ...parameterValues(changes) },
    levers: [...scenario.levers, ...(changes.levers ?? []).map(datedLever)],
    macro: [...scenario.macro, ...(changes.macro ?? []).map(macroShock)],
    reasons: withReasons(scenario.reasons ?? {}, changes),
  };
}

const month = (text: string): Month => parseMonth(text)!;

const switchValues = ({ switches = {} }: Changes): Record<string, boolean> =>
  Object.fromEntries(Object.entries(switches).map(([name, { on }]) => [name, on]));

function parameterValues({ parameters = {}, borrowers }: Changes): Record<string, number> {
  const named = Object.entries(parameters).map(([name, { value }]) => [
    name,
    toEngine(PARAMETERS[name as ParameterName], value),
  ]);
  return { ...Object.fromEntries(named), ...(borrowers !== undefined && { 'population.borrowers': borrowers }) };
}

// A value set anew takes its reason along, or loses the old one.
function withReasons(
  before: Readonly<Record<string, string>>,
  { parameters = {}, switches = {} }: Changes,
): Record<string, string> {
  const reasons = { ...before };
  for (const [part, entries] of Object.entries({ parameters, switches }))
    for (const [name, { why }] of Object.entries(entries)) {
      if (why === undefined) delete reasons[`${part}.${name}`];
      else reasons[`${part}.${name}`] = why;
    }
  return reasons;
}

function datedLever({
  lever,
  value,
  announced,
  effective,
  expires,
  scope = {},
  anticipable = true,
  why,
}: LeverEntry): DatedLever {
  const from = firstFullMonth(effective)!;
  return {
    lever,
    value: toEngine(LEVERS[lever], value),
    announced: announced === undefined ? from : monthOf(announced)!,
    effective: from,
    expires: expires === undefined ? undefined : firstFullMonth(expires),
    scope,
    anticipable,
    why,
  };
}

const macroShock = ({ factor, value, from, until, why }: MacroEntry): MacroShock => ({
  factor,
  value: toEngine(MACRO[factor], value),
  from: firstFullMonth(from)!,
  until: firstFullMonth(until)!,
  why,
});
