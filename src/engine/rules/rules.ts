import { JOINT_LENDING } from './areas/joint-lending.ts';
import { PRICE_CEILINGS } from './areas/price-ceilings.ts';
import type { DocumentId } from './documents.ts';
import type { Rule } from './rule.ts';
import type { SourceId } from './sources.ts';

const DECLARED = { ...PRICE_CEILINGS, ...JOINT_LENDING } as const;

export type RuleId = keyof typeof DECLARED;

/** Every rule 规则 by its name in files, area by area. */
export const RULES: Readonly<Record<RuleId, Rule<DocumentId, SourceId>>> = DECLARED;

/** Names of all rules. */
export const RULE_IDS = Object.keys(DECLARED) as readonly RuleId[];

/** True for the name of a rule. */
export const isRule = (name: unknown): name is RuleId => typeof name === 'string' && Object.hasOwn(DECLARED, name);
