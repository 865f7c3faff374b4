import { firstFullMonth, type Month, monthsOf, parseMonth } from '../core/calendar.ts';
import { leversOf } from '../rules/enact.ts';
import { type Law, NO_LAW } from '../rules/law.ts';
import type { Changes, LeverEntry, MacroEntry } from './file.ts';
import { LEVERS } from './levers.ts';
import { MACRO } from './macro.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from './parameters/index.ts';
import { toEngine } from './quantity.ts';
import { isRunSetting } from './run-settings.ts';
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
    source: { law: NO_LAW, ownLevers: [], origins: [] },
    reasons: {},
  };
}

/**
 * The scenario with these checked changes: named values replace; rules, levers and macro entries come after those there.
 *
 * @param from the file or place that says so
 */
export function withChanges(scenario: Scenario, changes: Changes, from: string): Scenario {
  const { seed, instSeed, start, burnIn, months, referenceMonth } = changes;
  const { source } = scenario;
  const law = changedLaw(source.law, changes, from);
  const ownLevers = [...source.ownLevers, ...(changes.levers ?? []).map(datedLever)];
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
    levers: [...leversOf(law), ...ownLevers],
    macro: [...scenario.macro, ...(changes.macro ?? []).map(macroShock)],
    reasons: withReasons(scenario.reasons ?? {}, changes),
    source: { law, ownLevers, origins: [...source.origins, ...pathsOf(changes).map((path) => ({ path, from }))] },
  };
}

function changedLaw(law: Law, { law: basis, enact = [], readings = {}, rules = [] }: Changes, from: string): Law {
  const chosen = Object.entries(readings).map(([name, { value }]) => [name, value]);
  return {
    basis: basis === undefined ? law.basis : basis === 'none' || basis === 'history' ? basis : month(basis),
    enacted: [...new Set([...law.enacted, ...enact])],
    changes: [...law.changes, ...rules.map((change) => ({ ...change, from }))],
    readings: { ...law.readings, ...Object.fromEntries(chosen) },
  };
}

/** What a file sets, as `--set` and lists name it. */
function pathsOf({ parameters, switches, readings, levers, macro, rules, enact, ...settings }: Changes): string[] {
  const named = (part: string, names: Iterable<string>) => [...new Set(names)].map((name) => `${part}${name}`);
  return [
    ...Object.keys(settings).filter((name) => name === 'law' || isRunSetting(name)),
    ...named('', Object.keys(parameters ?? {})),
    ...named('switches.', Object.keys(switches ?? {})),
    ...named('readings.', Object.keys(readings ?? {})),
    ...named('enact.', enact ?? []),
    ...named(
      'rules.',
      (rules ?? []).map(({ rule }) => rule),
    ),
    ...named(
      'levers.',
      (levers ?? []).map(({ lever }) => lever),
    ),
    ...named(
      'macro.',
      (macro ?? []).map(({ factor }) => factor),
    ),
  ];
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

function datedLever(entry: LeverEntry): DatedLever {
  const { lever, value, scope = {}, anticipable = true, why, rule } = entry;
  const inEngine = toEngine(LEVERS[lever], value);
  return { lever, value: inEngine, ...monthsOf(entry), scope, anticipable, why, ...(rule !== undefined && { rule }) };
}

const macroShock = ({ factor, value, from, until, why }: MacroEntry): MacroShock => ({
  factor,
  value: toEngine(MACRO[factor], value),
  from: firstFullMonth(from)!,
  until: firstFullMonth(until)!,
  why,
});
