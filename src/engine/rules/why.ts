import type { DatedLever } from '../scenario/scenario.ts';
import type { Words } from '../scenario/words.ts';
import { nameOf } from './enact.ts';
import { reasonBefore, reasonInLaw } from './rule-words.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';

type Reasoned = Pick<DatedLever, 'rule' | 'why'>;

const rulesNamed = (name: string | undefined): RuleId[] => RULE_IDS.filter((id) => nameOf(id) === name);

/** All reasons that the dated law gives for values of a rule. */
const reasonsOf = (id: RuleId): Words[] => [...RULES[id].history.map(reasonInLaw), reasonBefore(id)];

/** Why a dated lever has its value, in both languages where it follows from the dated law. */
export function whyInWords({ rule, why }: Reasoned): Words {
  const said = rulesNamed(rule).flatMap(reasonsOf);
  return said.find(({ en }) => en === why) ?? { en: why, zh: why };
}

/** The rule of the law that a dated lever follows from, in words; of rules that replace one another the one that gives the reason. */
export function ruleBehind({ rule, why }: Reasoned): Words | undefined {
  const own = rulesNamed(rule);
  const id = own.find((each) => reasonsOf(each).some(({ en }) => en === why)) ?? own[0];
  return id && { en: RULES[id].en, zh: RULES[id].zh };
}
