import { parseDocument } from 'yaml';
import { formatMonth } from '../core/calendar.ts';
import { type Problem, ScenarioError } from '../core/errors.ts';
import { entriesOf, lastInLaw } from '../rules/book.ts';
import { REPEALED, type RuleChange } from '../rules/law.ts';
import { isReading, READING_NAMES, READINGS } from '../rules/readings.ts';
import { faultOfRuleValue } from '../rules/rule-value.ts';
import { isRule, RULE_IDS, type RuleId } from '../rules/rules.ts';
import { SWITCH_NAMES, withChanges } from './apply.ts';
import { type Fault, faultOfFlag, faultOfQuantity } from './fault.ts';
import type { Changes } from './file.ts';
import { isLever, LEVER_NAMES, LEVERS, type LeverName } from './levers.ts';
import { isMacroFactor } from './macro.ts';
import { nearestName } from './nearest.ts';
import { isParameter, PARAMETER_NAMES, PARAMETERS } from './parameters/index.ts';
import { type FileValue, NO_LIMIT, toEngine } from './quantity.ts';
import { isRunSetting, RUN_SETTINGS } from './run-settings.ts';
import type { Scenario } from './scenario.ts';

/** One value from the command line: `--set path=text`. */
export type Setting = { readonly path: string; readonly text: string };

const WHY = 'set on the command line';
const PLACE = 'command line';

/** A setting as a check and as the step it makes, once it is sound. `start` is the first month of the run. */
type Plan = { readonly fault: Fault | undefined; readonly apply: (scenario: Scenario, start: string) => Scenario };

/**
 * The scenario with values from the command line, in order: a parameter's name, a run setting such as `months`,
 * `switches.NAME`, `readings.NAME`, `rules.NAME` or `levers.NAME`. A rule keeps its dates and scopes. A lever holds for everybody: from the dates of the scenario's last entry for everybody, or of
 * its last entry at all, or from the start of the run where the scenario does not name it.
 *
 * @throws ScenarioError with every problem of every setting
 */
export function applySettings(scenario: Scenario, settings: readonly Setting[]): Scenario {
  const plans = settings.map(plan);
  const problems = plans.flatMap(({ fault }, index) => (fault ? [problemOf(settings[index]!, fault)] : []));
  if (problems.length > 0) throw new ScenarioError(problems);
  const start = settings.findLast(({ path }) => path === 'start')?.text ?? formatMonth(scenario.start);
  return plans.reduce((changed, { apply }) => apply(changed, start), scenario);
}

const problemOf = ({ path, text }: Setting, { message, hint }: Fault): Problem => ({
  file: '--set',
  line: 0,
  column: 0,
  path,
  message,
  ...(hint && { hint }),
  source: `${path}=${text}`,
});

function plan({ path, text }: Setting): Plan {
  const raw = readValue(path, text);
  if (path === 'population.borrowers') return plan({ path: 'borrowers', text });
  if (isRunSetting(path)) return planOf(RUN_SETTINGS[path].check(raw), { [path]: raw });
  if (isParameter(path))
    return planOf(faultOfQuantity(PARAMETERS[path], raw), {
      parameters: { [path]: { value: raw as number, why: WHY } },
    });
  const [part, name] = [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)];
  if (part === 'switches' && SWITCH_NAMES.some((known) => known === name))
    return planOf(faultOfFlag(raw), { switches: { [name]: { on: raw as boolean, why: WHY } } });
  if (part === 'levers' && isLever(name))
    return {
      fault: faultOfQuantity(LEVERS[name], raw),
      apply: (scenario, start) => withLever(scenario, start, name, raw as FileValue),
    };
  if (part === 'readings' && isReading(name))
    return planOf(faultOfQuantity(READINGS[name], raw), {
      readings: { [name]: { value: raw as FileValue, why: WHY } },
    });
  if (part === 'rules' && isRule(name))
    return {
      fault: faultOfRuleValue(name, raw),
      apply: (scenario) => withChanges(scenario, { rules: ruleSet(scenario, name, raw as FileValue) }, PLACE),
    };
  return planOf(unknown(path), {});
}

const planOf = (fault: Fault | undefined, changes: Changes): Plan => ({
  fault,
  apply: (scenario) => withChanges(scenario, changes, PLACE),
});

// It keeps the dates of a rule for everybody, since an earlier date would cancel the rule's own; and it comes last, so that
// entries for some lenders alone do not overrule it.
function withLever(scenario: Scenario, start: string, lever: LeverName, value: FileValue): Scenario {
  const entries = scenario.levers.filter((entry) => entry.lever === lever);
  const dated = entries.findLast(({ scope }) => Object.keys(scope).length === 0) ?? entries.at(-1);
  if (!dated) return withChanges(scenario, { levers: [{ lever, value, effective: start, why: WHY }] }, PLACE);
  const { rule: _rule, ...dates } = dated;
  const set = { ...dates, value: toEngine(LEVERS[lever], value), scope: {}, why: WHY };
  const { ownLevers, origins } = scenario.source;
  const origin = { path: `levers.${lever}`, from: PLACE };
  const source = { ...scenario.source, ownLevers: [...ownLevers, set], origins: [...origins, origin] };
  return { ...scenario, source, levers: [...scenario.levers, set] };
}

// Every dated value of the rule in the scenario, or else the last one of the dated law, becomes the new one; exemptions stay.
function ruleSet({ source: { law } }: Scenario, rule: RuleId, value: FileValue): Omit<RuleChange, 'from'>[] {
  const entries = entriesOf(law).filter((entry) => entry.rule === rule);
  return (entries.length > 0 ? entries : [lastInLaw(rule)]).map((entry) => {
    const { announced, effective, expires, scope, anticipable } = entry;
    const isExempt = entry.value === REPEALED || entry.value === NO_LIMIT;
    return {
      rule,
      value: isExempt ? entry.value : value,
      announced: formatMonth(announced),
      effective: formatMonth(effective),
      ...(expires !== undefined && { expires: formatMonth(expires) }),
      scope,
      anticipable,
      why: isExempt ? entry.why : WHY,
    };
  });
}

// Seeds and months are texts even where YAML sees a number.
function readValue(path: string, text: string): unknown {
  if (path === 'seed' || path === 'instSeed' || path === 'start' || path === 'referenceMonth') return text;
  const document = parseDocument(text, { logLevel: 'error' });
  return document.errors.length > 0 ? text : document.toJS();
}

function unknown(path: string): Fault {
  if (path === 'macro' || path.startsWith('macro.') || isMacroFactor(path))
    return { message: 'shocks have dates', hint: 'Write them in a scenario file, under "macro:"' };
  const all = [
    ...PARAMETER_NAMES,
    ...Object.keys(RUN_SETTINGS),
    ...SWITCH_NAMES.map((name) => `switches.${name}`),
    ...LEVER_NAMES.map((name) => `levers.${name}`),
    ...READING_NAMES.map((name) => `readings.${name}`),
    ...RULE_IDS.map((name) => `rules.${name}`),
  ];
  const near = all.find((known) => known.endsWith(`.${path}`)) ?? nearestName(path, all);
  return {
    message: 'unknown setting',
    hint: near
      ? `Did you mean "${near}"?`
      : `Write a parameter, switches.NAME, levers.NAME, readings.NAME, rules.NAME or ${Object.keys(RUN_SETTINGS).join(', ')}`,
  };
}
