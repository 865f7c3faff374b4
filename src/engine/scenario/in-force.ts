import type { Month } from '../core/calendar.ts';
import { LEVERS, offValue } from './levers.ts';
import type { DatedLever, Scenario } from './scenario.ts';
import { leverInWords, standingRule, valueInWords, type Words } from './words.ts';

type Scope = DatedLever['scope'];
const KEYS = ['modes', 'bankTypes', 'platforms'] as const;

const overlaps = (one: Scope, other: Scope): boolean =>
  KEYS.every((key) => {
    const [a, b] = [one[key] as readonly unknown[] | undefined, other[key] as readonly unknown[] | undefined];
    return !a || !b || a.some((each) => b.includes(each));
  });

const covers = (wide: Scope, narrow: Scope): boolean =>
  KEYS.every((key) => {
    const [a, b] = [wide[key] as readonly unknown[] | undefined, narrow[key] as readonly unknown[] | undefined];
    return !a || (b?.every((each) => a.includes(each)) ?? false);
  });

/** What a scenario has in force where a dated lever of another would bind. */
export type InForce = {
  /** The entries that bind there, the widest first. */
  readonly rules: readonly DatedLever[];
  /** Do they leave nobody out? */
  readonly complete: boolean;
};

/** What holds in a month for those whom a dated lever names; of entries that bind alike the last one counts. */
export function inForce({ levers }: Scenario, { lever, scope }: DatedLever, month: Month): InForce {
  const rules: DatedLever[] = [];
  for (const entry of levers.toReversed()) {
    const { effective, expires = Number.POSITIVE_INFINITY } = entry;
    if (entry.lever !== lever || month < effective || month >= expires || !overlaps(entry.scope, scope)) continue;
    if (rules.some((later) => covers(later.scope, entry.scope))) continue;
    rules.unshift(entry);
    if (covers(entry.scope, scope)) return { rules, complete: true };
  }
  return { rules, complete: false };
}

/** The values in force, in words; where no rule binds, the value that holds without one. */
export function inForceWords(scenario: Scenario, { lever }: DatedLever, { rules, complete }: InForce): Words {
  const without = valueInWords(LEVERS[lever], offValue(lever, scenario.parameters));
  const words = [
    ...(complete ? [] : [{ en: `${without.en} (no rule)`, zh: `${without.zh}（无此规则）` }]),
    ...rules.map((rule) => (rule.effective < scenario.start ? standingRule(rule) : leverInWords(rule))),
  ];
  return { en: words.map(({ en }) => en).join('; '), zh: words.map(({ zh }) => zh).join('；') };
}
