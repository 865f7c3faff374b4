import type { Month } from '../core/calendar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { meet } from '../scenario/scope.ts';
import type { Words } from '../scenario/words.ts';
import { type Entry, entriesOf } from './book.ts';
import { leversOf, nameOf } from './enact.ts';
import type { RuleChange } from './law.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';
import { isSamePolicy } from './same-policy.ts';

/** Two files that give one rule a value for the same time and parties; the later one wins. */
export type Conflict = { readonly rule: RuleId; readonly loser: RuleChange; readonly winner: RuleChange };

/** Why a rule makes no difference in a run; `cannot act` is told by the rule itself. */
const IDLE = {
  'cannot act': { en: 'the model cannot act on it', zh: '模型无法体现该规则' },
  contained: { en: 'the model’s numbers already contain it', zh: '模型参数已包含该规则' },
  covered: {
    en: 'wherever it would bind, a stricter rule or a later value does',
    zh: '凡其适用之处，另有更严规则或更后的取值',
  },
  later: { en: 'it begins after the run', zh: '在模拟期之后才生效' },
  over: { en: 'it ended before the run', zh: '在模拟期之前已失效' },
} as const satisfies Record<string, Words>;

/** A rule that makes no difference in a run. */
type IdleRule = { readonly rule: RuleId; readonly because: keyof typeof IDLE; readonly why: Words };

/** How a scenario is stacked up from files 情景叠加. */
export type Stack = {
  /** Each file with what it sets, in the order of reading. */
  readonly files: readonly { readonly from: string; readonly paths: readonly string[] }[];
  /** What more than one file sets, with all of these; the last one counts. */
  readonly overridden: readonly { readonly path: string; readonly from: readonly string[] }[];
  readonly conflicts: readonly Conflict[];
  /** Rules of the law that make no difference in this run. */
  readonly idle: readonly IdleRule[];
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
  };
}

/** Where two files give one rule a value for the same time and parties. */
export function conflictsOf(changes: readonly RuleChange[]): Conflict[] {
  return changes.flatMap((winner, at) =>
    changes
      .slice(0, at)
      .filter((loser) => loser.from !== winner.from && loser.rule === winner.rule && overlaps(loser, winner))
      .map((loser) => ({ rule: winner.rule, loser, winner })),
  );
}

const ALWAYS = '9999-12';

// Dates are texts that sort as days; a month sorts before its days.
const overlaps = (one: RuleChange, other: RuleChange): boolean =>
  one.effective < (other.expires ?? ALWAYS) &&
  other.effective < (one.expires ?? ALWAYS) &&
  meet(one.scope ?? {}, other.scope ?? {}) !== undefined;

function idleRules(scenario: Scenario): IdleRule[] {
  const { law, ownLevers } = scenario.source;
  const entries = entriesOf(law);
  return RULE_IDS.flatMap((rule) => {
    const own = entries.filter((entry) => entry.rule === rule);
    if (own.length === 0) return [];
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
