import type { DatedLever } from '../scenario/scenario.ts';
import type { Words } from '../scenario/words.ts';
import { nameOf } from './enact.ts';
import { reasonBefore, reasonInLaw } from './rule-words.ts';
import { RULE_IDS, RULES } from './rules.ts';

/** Why a dated lever has its value, in both languages where it follows from the dated law. */
export function whyInWords({ rule, why }: Pick<DatedLever, 'rule' | 'why'>): Words {
  const own = RULE_IDS.filter((id) => nameOf(id) === rule);
  const said = own.flatMap((id) => [...RULES[id].history.map(reasonInLaw), reasonBefore(id)]);
  return said.find(({ en }) => en === why) ?? { en: why, zh: why };
}
