import type { Month } from '../core/calendar.ts';
import { valueOn } from '../scenario/dated.ts';
import { LEVERS, type LeverName } from '../scenario/levers.ts';
import { PARAMETERS } from '../scenario/parameters/index.ts';
import { type FileValue, toEngine } from '../scenario/quantity.ts';
import { BANK_TYPES, type DatedLever } from '../scenario/scenario.ts';
import { covers, isSameScope, meet } from '../scenario/scope.ts';
import { type Entry, entriesOf, TIMELESS } from './book.ts';
import { actsOf, interpreted } from './interpret.ts';
import { type Law, REPEALED } from './law.ts';
import type { Readings } from './readings.ts';
import type { Act } from './rule.ts';
import { reasonBefore } from './rule-words.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';

/**
 * The dated levers 政策工具 that a law comes to. Levers that would only say what the model's numbers say anyway are left out, so
 * that those numbers can still be changed.
 *
 * @param omitted a rule to leave out, to see what it makes of the others
 */
export function leversOf(law: Law, omitted?: RuleId): DatedLever[] {
  const entries = givenUp(interpreted(entriesOf(law), law.readings)).filter(({ rule }) => rule !== omitted);
  const levers = [
    ...RULE_IDS.filter((rule) => rule !== omitted).flatMap((rule) => missedRules(rule, law, entries)),
    ...entries.flatMap((entry) => leversOfEntry(entry, law.readings)),
  ];
  return early(withoutIdleSums(settled(levers)), law.readings.anticipationLead);
}

/** Name under which a rule's levers stand: rules that replace one another share it. */
export const nameOf = (rule: RuleId): string => RULES[rule].replaces ?? rule;

/** Value of a lever that the model assumes where no rule says otherwise, in engine units. */
function usual(name: LeverName): number {
  const { off, parameter } = LEVERS[name];
  return parameter === undefined ? off : toEngine(PARAMETERS[parameter], PARAMETERS[parameter].default);
}

const inEngine = (lever: LeverName, value: FileValue): number => toEngine(LEVERS[lever], value);

/** What holds while a rule is not in force that the model's numbers take for granted. */
function missedRules(rule: RuleId, { basis, readings }: Law, entries: readonly Entry[]): DatedLever[] {
  const standing = entries.some((entry) => entry.rule === rule && entry.effective === TIMELESS);
  if (basis === 'none' || standing) return [];
  return actsOf(rule, readings).flatMap(({ lever, scope = {}, without }) =>
    without === undefined
      ? []
      : [
          {
            lever,
            value: inEngine(lever, without),
            announced: TIMELESS,
            effective: TIMELESS,
            expires: undefined,
            scope,
            anticipable: false,
            why: reasonBefore(rule).en,
            rule: nameOf(rule),
          },
        ],
  );
}

function leversOfEntry(entry: Entry, readings: Readings): DatedLever[] {
  const { announced, effective, expires, anticipable, why, rule } = entry;
  return actsOf(rule, readings).flatMap((act) => {
    const both = meet(act.scope ?? {}, entry.scope);
    if (!both) return [];
    const scope = LEVERS[act.lever].scope.length > 0 ? both : {}; // what the whole market shares
    const value = valueUnder(act, entry.value);
    return [{ lever: act.lever, value, announced, effective, expires, scope, anticipable, why, rule: nameOf(rule) }];
  });
}

function valueUnder({ lever, value, without, repealed = without }: Act, given: FileValue): number {
  if (given === REPEALED) return repealed === undefined ? usual(lever) : inEngine(lever, repealed);
  return inEngine(lever, value ? value(given) : given);
}

/** The repeal of a rule that stands in for another ends it, so that the other one holds again. */
function givenUp(entries: readonly Entry[]): Entry[] {
  const isRepeal = ({ rule, value }: Entry) => value === REPEALED && RULES[rule].replaces !== undefined;
  const ended = (entry: Entry): Entry => {
    const repeal = entries.find(
      (each) => each.rule === entry.rule && isRepeal(each) && covers(each.scope, entry.scope),
    );
    return repeal ? { ...entry, expires: Math.min(repeal.effective, entry.expires ?? repeal.effective) } : entry;
  };
  return entries.filter((entry) => !isRepeal(entry)).map(ended);
}

/** A value that the model assumes anyway ends the one before it instead of standing itself. */
function settled(levers: readonly DatedLever[]): DatedLever[] {
  const kept: DatedLever[] = [];
  for (const next of levers) {
    const before = kept.filter(({ rule, lever }) => rule === next.rule && lever === next.lever);
    const others = before.filter(({ scope }) => !isSameScope(scope, next.scope));
    const plain = next.value === usual(next.lever) && next.expires === undefined && others.length === 0;
    if (!plain || LEVERS[next.lever].together === 'sum') {
      kept.push(next);
      continue;
    }
    for (const each of before)
      if ((each.expires ?? Number.POSITIVE_INFINITY) > next.effective)
        kept[kept.indexOf(each)] = { ...each, expires: next.effective };
  }
  return kept.filter(({ effective, expires }) => expires === undefined || expires > effective);
}

/** Several rules may add up to what the model assumes, always and for every bank. */
function withoutIdleSums(levers: readonly DatedLever[]): DatedLever[] {
  const isIdle = (name: LeverName): boolean => {
    const own = levers.filter(({ lever }) => lever === name);
    const always = own.every(({ effective, expires }) => effective === TIMELESS && expires === undefined);
    const off = usual(name);
    return (
      always &&
      BANK_TYPES.every((bankType) => valueOn(own, name, TIMELESS, { bankType, readiness: 1 }, false, off) === off)
    );
  };
  const idle = new Set(
    levers.map(({ lever }) => lever).filter((name) => LEVERS[name].together === 'sum' && isIdle(name)),
  );
  return levers.filter(({ lever }) => !idle.has(lever));
}

/** Nobody adopts a rule earlier than the lead allows. */
function early(levers: readonly DatedLever[], lead: FileValue): DatedLever[] {
  if (typeof lead !== 'number') return [...levers];
  const knownAt = ({ announced, effective }: DatedLever): Month => Math.max(announced, effective - lead);
  return levers.map((lever) => ({ ...lever, announced: knownAt(lever) }));
}
