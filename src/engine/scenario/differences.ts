import { formatMonth } from '../core/calendar.ts';
import { ruleBehind, whyInWords } from '../rules/why.ts';
import { SWITCH_NAMES } from './apply.ts';
import { valueOn } from './dated.ts';
import { inForce, inForceWords, isReplaced } from './in-force.ts';
import { LEVERS, offValue } from './levers.ts';
import { PARAMETER_NAMES, PARAMETERS } from './parameters/index.ts';
import type { DatedLever, Scenario } from './scenario.ts';
import { leverInWords, shockInWords, valueToRead, type Words } from './words.ts';

/** One thing in which two scenarios differ, in words and file units; undefined on the side that lacks it. */
export type Difference = {
  /** As in `--set`: `household.income_median`, `switches.cap`, `levers.aprCap`, `macro.income`, `months`. */
  readonly path: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** The two sides, and the reason where it follows from the law, in Chinese. */
  readonly zh: { readonly left: string | undefined; readonly right: string | undefined; readonly why: string };
  /** The reason that the right scenario gives, else the left one; may be empty. */
  readonly why: string;
  /** The rule of the law that a lever's value follows from. */
  readonly rule?: Words;
};

/** What differs between two scenarios: run settings, parameters, switches, levers, macro, in this order. */
export function differences(left: Scenario, right: Scenario): Difference[] {
  return [
    ...runSettings(left, right),
    ...PARAMETER_NAMES.flatMap((name) => {
      const shown = (scenario: Scenario) => valueToRead(PARAMETERS[name], scenario.parameters[name]);
      return unequal(name, shown(left), shown(right), reasonOf(`parameters.${name}`, left, right));
    }),
    ...SWITCH_NAMES.flatMap((name) => {
      const shown = (scenario: Scenario) => (scenario.switches[name] ? ON : OFF);
      return unequal(`switches.${name}`, shown(left), shown(right), reasonOf(`switches.${name}`, left, right));
    }),
    ...rules(left, right),
    ...shocks(left, right),
  ];
}

const reasonOf = (path: string, left: Scenario, right: Scenario): string =>
  right.reasons?.[path] ?? left.reasons?.[path] ?? '';

const ON: Words = { en: 'on', zh: '开' };
const OFF: Words = { en: 'off', zh: '关' };

function sides(path: string, left: Words | undefined, right: Words | undefined, why: string | Words): Difference {
  const { en, zh } = typeof why === 'string' ? { en: why, zh: why } : why;
  return { path, left: left?.en, right: right?.en, zh: { left: left?.zh, right: right?.zh, why: zh }, why: en };
}

const unequal = (path: string, left: Words, right: Words, why: string): Difference[] =>
  left.en === right.en ? [] : [sides(path, left, right, why)];

function runSettings(left: Scenario, right: Scenario): Difference[] {
  const shown = ({ seed, instSeed, start, burnIn, months, referenceMonth }: Scenario) =>
    Object.entries({
      seed,
      instSeed,
      start: formatMonth(start),
      burnIn,
      months,
      referenceMonth: formatMonth(referenceMonth),
    }).map(([path, value]) => ({ path, words: { en: String(value), zh: String(value) } }));
  const others = shown(right);
  return shown(left).flatMap(({ path, words }, index) => unequal(path, words, others[index]!.words, ''));
}

/** What stands on one side only; entries that stand on both, whatever their reason, are taken off one against one. */
function unshared<T>(left: readonly T[], right: readonly T[], keyOf: (entry: T) => string): { gone: T[]; added: T[] } {
  const added = [...right];
  const gone = left.filter((entry) => {
    const index = added.findIndex((other) => keyOf(other) === keyOf(entry));
    if (index >= 0) added.splice(index, 1);
    return index < 0;
  });
  return { gone, added };
}

// A rule is set against the values in force for the same parties in the same month on the other side.
function rules(left: Scenario, right: Scenario): Difference[] {
  const { gone, added } = unshared(left.levers, right.levers, (rule) => `${rule.lever} ${leverInWords(rule).en}`);
  const told = new Set<DatedLever>();
  const against = (rule: DatedLever, other: Scenario): Words => {
    const found = inForce(other, rule, rule.effective);
    for (const each of found.rules) told.add(each);
    return inForceWords(other, rule, found);
  };
  const path = ({ lever }: DatedLever): string => `levers.${lever}`;
  const news = added
    .filter((rule) => !isReplaced(rule, right.levers))
    .map((rule) => summed(rule, right))
    .filter((rule) => changesSomething(rule, right, left))
    .map((rule) => ({
      ...sides(path(rule), against(rule, left), leverInWords(rule), whyInWords(rule)),
      ...lawOf(rule),
    }));
  const losses = gone
    .filter((rule) => !isReplaced(rule, left.levers))
    .map((rule) => summed(rule, left))
    .filter((rule) => !told.has(rule) && changesSomething(rule, left, right))
    .map((rule) => ({
      ...sides(path(rule), leverInWords(rule), against(rule, right), whyInWords(rule)),
      ...lawOf(rule),
    }));
  return [...losses, ...news];
}

/** The rule of the law that an entry follows from, where it follows from any. */
function lawOf(entry: DatedLever): Pick<Difference, 'rule'> {
  const rule = ruleBehind(entry);
  return rule ? { rule } : {};
}

const isPart = ({ lever }: DatedLever): boolean => LEVERS[lever].together === 'sum';

/** A part of a requirement, such as a buffer, as the whole of which it is a part. */
const summed = (rule: DatedLever, scenario: Scenario): DatedLever =>
  isPart(rule) ? { ...rule, value: wholeOf(rule, scenario) } : rule;

/** What a lever that adds up comes to for those whom one of its parts names, when that takes effect. */
function wholeOf(rule: DatedLever, { levers, parameters }: Scenario): number {
  const { modes, bankTypes, platforms } = rule.scope;
  const subject = {
    ...(modes && { mode: modes[0]! }),
    ...(bankTypes && { bankType: bankTypes[0]! }),
    ...(platforms && { platform: platforms[0]! }),
    readiness: Number.POSITIVE_INFINITY,
  };
  return valueOn(levers, rule.lever, rule.effective, subject, false, offValue(rule.lever, parameters));
}

// What already holds on the other side for all whom the rule names, with no other date on either, is no difference.
function changesSomething(rule: DatedLever, own: Scenario, other: Scenario): boolean {
  if (isPart(rule)) return rule.value !== wholeOf(rule, other);
  const found = inForce(other, rule, rule.announced);
  const dated = [...own.levers, ...other.levers].some(
    (each) =>
      each !== rule && each.lever === rule.lever && (each.effective > rule.announced || each.expires !== undefined),
  );
  const held = found.rules.map(({ value }) => value);
  if (!found.complete) held.push(offValue(rule.lever, other.parameters));
  return dated || rule.expires !== undefined || held.some((value) => value !== rule.value);
}

function shocks(left: Scenario, right: Scenario): Difference[] {
  const { gone, added } = unshared(left.macro, right.macro, (shock) => `${shock.factor} ${shockInWords(shock).en}`);
  return [
    ...gone.map((shock) => sides(`macro.${shock.factor}`, shockInWords(shock), undefined, shock.why)),
    ...added.map((shock) => sides(`macro.${shock.factor}`, undefined, shockInWords(shock), shock.why)),
  ];
}
