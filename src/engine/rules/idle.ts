import { firstFullMonth, type Month } from '../core/calendar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Words } from '../scenario/words.ts';
import { type Entry, entriesOf } from './book.ts';
import { leversOf, nameOf } from './enact.ts';
import { actsOf, interpreted } from './interpret.ts';
import type { Law, RuleChange } from './law.ts';
import { READING_NAMES, READINGS, type ReadingName } from './readings.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';
import { isSamePolicy } from './same-policy.ts';

/** Why a rule makes no difference in a run; `cannot act` is told by the rule itself. */
const IDLE = {
  'cannot act': { en: 'the model cannot act on it', zh: '模型无法体现该规则' },
  contained: { en: 'the model’s numbers already contain it', zh: '模型参数已包含该规则' },
  reading: { en: 'a reading leaves it out', zh: '所选口径未采用' },
  covered: {
    en: 'wherever it would bind, a stricter rule or a later value does',
    zh: '凡其适用之处，另有更严规则或更后的取值',
  },
  later: { en: 'it begins after the run', zh: '在模拟期之后才生效' },
  over: { en: 'it ended before the run', zh: '在模拟期之前已失效' },
} as const satisfies Record<string, Words>;

const OVERRULED: Words = { en: 'a lever that a file dates itself overrules it', zh: '被文件直接设定的政策工具取代' };
const HOLDS: Words = {
  en: 'what it says already holds there, or a stricter rule or a later value does',
  zh: '其内容已经适用，或另有更严规则、更后的取值',
};

/** A change of a file that makes no difference in a run. */
export type IdleChange = { readonly change: RuleChange; readonly why: Words };

/** A rule that makes no difference in a run. */
export type IdleRule = { readonly rule: RuleId; readonly because: keyof typeof IDLE; readonly why: Words };

/** Does the run come out alike under another law? */
const isSameUnder = (scenario: Scenario, law: Law): boolean =>
  isSamePolicy(scenario, { levers: [...leversOf(law), ...scenario.source.ownLevers] }, scenario);

/** Why a change that a file makes has no effect in a run; undefined when it has one. */
export function idleChange(scenario: Scenario, change: RuleChange): IdleChange | undefined {
  const { law, ownLevers } = scenario.source;
  if (!isSameUnder(scenario, { ...law, changes: law.changes.filter((each) => each !== change) })) return undefined;
  const { idle } = RULES[change.rule];
  if (idle) return { change, why: idle };
  if (firstFullMonth(change.effective)! >= scenario.start + scenario.burnIn + scenario.months)
    return { change, why: IDLE.later };
  const acts = actsOf(change.rule, law.readings).map(({ lever }) => lever);
  const isOverruled = ownLevers.some(({ lever, rule }) => rule === undefined && acts.includes(lever));
  return { change, why: isOverruled ? OVERRULED : HOLDS };
}

/** Readings other than the usual ones that make no difference in a run. */
export function idleReadings(scenario: Scenario): ReadingName[] {
  const { law } = scenario.source;
  const usual = (name: ReadingName): Law => ({
    ...law,
    readings: { ...law.readings, [name]: READINGS[name].default },
  });
  const chosen = READING_NAMES.filter((name) => law.readings[name] !== READINGS[name].default);
  return chosen.filter((name) => isSameUnder(scenario, usual(name)));
}

/** Rules of a scenario's law that make no difference in its run, and why. */
export function idleRules(scenario: Scenario): IdleRule[] {
  const { law, ownLevers } = scenario.source;
  const entries = entriesOf(law);
  return RULE_IDS.flatMap((rule) => {
    const own = entries.filter((entry) => entry.rule === rule);
    if (own.length === 0) return [];
    if (interpreted(own, law.readings).length === 0) return [{ rule, because: 'reading', why: IDLE.reading }];
    const says = scenario.levers.some((lever) => lever.rule === nameOf(rule));
    const without = { levers: [...leversOf(law, rule), ...ownLevers] };
    if (says && !isSamePolicy(scenario, without, scenario)) return [];
    const because = whyIdle(rule, own, says, scenario);
    return [{ rule, because, why: RULES[rule].idle ?? IDLE[because] }];
  });
}

function whyIdle(
  rule: RuleId,
  own: readonly Entry[],
  says: boolean,
  { start, burnIn, months }: Scenario,
): IdleRule['because'] {
  if (RULES[rule].idle) return 'cannot act';
  const end: Month = start + burnIn + months;
  if (own.every(({ announced, effective }) => announced >= end && effective >= end)) return 'later';
  if (own.every(({ expires }) => expires !== undefined && expires <= start)) return 'over';
  return says ? 'covered' : 'contained';
}
