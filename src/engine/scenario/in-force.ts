import type { Month } from '../core/calendar.ts';
import { LEVERS, offValue } from './levers.ts';
import type { DatedLever, Scenario } from './scenario.ts';
import { covers, meet, type Scope } from './scope.ts';
import { leverInWords, standingRule, valueToRead, type Words } from './words.ts';

/** What a scenario has in force where a dated lever of another would bind. */
export type InForce = {
  /** The entries that bind there, the widest first. */
  readonly rules: readonly DatedLever[];
  /** Do they leave nobody out? */
  readonly complete: boolean;
};

/** What holds in a month for those whom a dated lever names: of one rule the last value, of several rules what they come to. */
export function inForce({ levers }: Scenario, { lever, scope }: DatedLever, month: Month): InForce {
  const rules: DatedLever[] = [];
  for (const entry of levers.toReversed()) {
    const { effective, expires = Number.POSITIVE_INFINITY } = entry;
    if (entry.lever !== lever || month < effective || month >= expires || !meet(entry.scope, scope)) continue;
    if (rules.some((later) => overrules(later, entry) && covers(later.scope, entry.scope))) continue;
    rules.unshift(entry);
    if (entry.rule === undefined && covers(entry.scope, scope)) break;
  }
  const strict = rules.filter((rule) => !rules.some((other) => other !== rule && outdoes(other, rule, scope)));
  return { rules: strict, complete: strict.some((entry) => covers(entry.scope, scope)) };
}

const overrules = (later: DatedLever, earlier: DatedLever): boolean =>
  later.rule === undefined || later.rule === earlier.rule;

/** Does a later entry of the same rule stand in an entry's place from the first month in which anyone could heed it? */
export const isReplaced = (entry: DatedLever, levers: readonly DatedLever[]): boolean =>
  levers
    .slice(levers.indexOf(entry) + 1)
    .some(
      (later) =>
        later.lever === entry.lever &&
        overrules(later, entry) &&
        covers(later.scope, entry.scope) &&
        later.announced <= entry.announced &&
        later.effective <= entry.effective &&
        later.expires === undefined &&
        (later.anticipable || !entry.anticipable),
    );

/** Does one rule ask for more than another of all whom that one binds within a scope? Of equals the wider one counts. */
function outdoes(one: DatedLever, other: DatedLever, within: Scope): boolean {
  const { together } = LEVERS[one.lever];
  const reaches = ({ scope }: DatedLever) => covers(scope, other.scope) || covers(scope, within);
  if ((together !== 'lowest' && together !== 'highest') || !reaches(one)) return false;
  if (one.value === other.value) return !covers(other.scope, one.scope);
  return together === 'lowest' ? one.value < other.value : one.value > other.value;
}

/** The values in force, in words; where no rule binds, the value that holds without one. */
export function inForceWords(scenario: Scenario, { lever }: DatedLever, { rules, complete }: InForce): Words {
  const without = valueToRead(LEVERS[lever], offValue(lever, scenario.parameters));
  const words = [
    ...(complete ? [] : [{ en: `${without.en} (no rule)`, zh: `${without.zh}（无此规则）` }]),
    ...rules.map((rule) => (rule.effective < scenario.start ? standingRule(rule) : leverInWords(rule))),
  ];
  return { en: words.map(({ en }) => en).join('; '), zh: words.map(({ zh }) => zh).join('；') };
}
