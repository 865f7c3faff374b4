import { BAD_LOANS } from './areas/bad-loans.ts';
import { BANK_CAPITAL } from './areas/bank-capital.ts';
import { CONDUCT } from './areas/conduct.ts';
import { DATA } from './areas/data.ts';
import { GUARANTOR_RESERVES } from './areas/guarantor-reserves.ts';
import { GUARANTORS } from './areas/guarantors.ts';
import { JOINT_LENDING } from './areas/joint-lending.ts';
import { MARKETING } from './areas/marketing.ts';
import { PRICE_CEILINGS } from './areas/price-ceilings.ts';
import { PROVISIONS } from './areas/provisions.ts';
import { PUBLIC_SUPPORT } from './areas/public-support.ts';
import { REFERENCE_RATE } from './areas/reference-rate.ts';
import { RISK_WEIGHTS } from './areas/risk-weights.ts';
import type { DocumentId } from './documents.ts';
import type { Rule } from './rule.ts';
import type { SourceId } from './sources.ts';

const DECLARED = {
  ...PRICE_CEILINGS,
  ...JOINT_LENDING,
  ...BANK_CAPITAL,
  ...RISK_WEIGHTS,
  ...PROVISIONS,
  ...BAD_LOANS,
  ...GUARANTORS,
  ...GUARANTOR_RESERVES,
  ...CONDUCT,
  ...MARKETING,
  ...DATA,
  ...PUBLIC_SUPPORT,
  ...REFERENCE_RATE,
} as const;

export type RuleId = keyof typeof DECLARED;

/** Every rule 规则 by its name in files, area by area. */
export const RULES: Readonly<Record<RuleId, Rule<DocumentId, SourceId>>> = DECLARED;

/** Names of all rules. */
export const RULE_IDS = Object.keys(DECLARED) as readonly RuleId[];

/** True for the name of a rule. */
export const isRule = (name: unknown): name is RuleId => typeof name === 'string' && Object.hasOwn(DECLARED, name);
