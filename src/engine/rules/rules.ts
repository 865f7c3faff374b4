import type { Words } from '../scenario/words.ts';
import { LAW } from './areas.ts';
import type { DocumentId } from './documents.ts';
import type { Rule } from './rule.ts';
import type { SourceId } from './sources.ts';

type KeysOf<T> = T extends unknown ? keyof T : never;

export type RuleId = KeysOf<(typeof LAW)[number]['rules']>;

/** Every rule 规则 by its name in files, area by area. */
export const RULES: Readonly<Record<RuleId, Rule<DocumentId, SourceId>>> = Object.assign(
  {},
  ...LAW.map(({ rules }) => rules),
);

/** Names of all rules. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** True for the name of a rule. */
export const isRule = (name: unknown): name is RuleId => typeof name === 'string' && Object.hasOwn(RULES, name);

/** Areas of the law 监管领域, each with the names of its rules. */
export const AREAS: readonly (Words & { readonly rules: readonly RuleId[] })[] = LAW.map(({ en, zh, rules }) => ({
  en,
  zh,
  rules: Object.keys(rules) as RuleId[],
}));
