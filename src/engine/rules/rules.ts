import { ASSISTED_LENDING } from './areas/assisted-lending.ts';
import { ASSISTED_PARTNERS } from './areas/assisted-partners.ts';
import { BAD_LOANS } from './areas/bad-loans.ts';
import { BANK_CAPITAL } from './areas/bank-capital.ts';
import { CONDUCT } from './areas/conduct.ts';
import { CONSUMER_FINANCE } from './areas/consumer-finance.ts';
import { CONSUMER_FINANCE_CAPITAL } from './areas/consumer-finance-capital.ts';
import { DATA } from './areas/data.ts';
import { GUARANTOR_RESERVES } from './areas/guarantor-reserves.ts';
import { GUARANTORS } from './areas/guarantors.ts';
import { INTERNET_LENDING } from './areas/internet-lending.ts';
import { INTERNET_RISK_CONTROL } from './areas/internet-risk-control.ts';
import { JOINT_LENDING } from './areas/joint-lending.ts';
import { MARKETING } from './areas/marketing.ts';
import { PRICE_CEILINGS } from './areas/price-ceilings.ts';
import { PROVISIONS } from './areas/provisions.ts';
import { PUBLIC_SUPPORT } from './areas/public-support.ts';
import { REFERENCE_RATE } from './areas/reference-rate.ts';
import { RISK_WEIGHTS } from './areas/risk-weights.ts';
import { SMALL_LOAN } from './areas/small-loan.ts';
import { SMALL_LOAN_PRICE } from './areas/small-loan-price.ts';
import type { DocumentId } from './documents.ts';
import type { Rule } from './rule.ts';
import type { SourceId } from './sources.ts';

const DECLARED = {
  ...PRICE_CEILINGS,
  ...ASSISTED_LENDING,
  ...ASSISTED_PARTNERS,
  ...INTERNET_LENDING,
  ...INTERNET_RISK_CONTROL,
  ...JOINT_LENDING,
  ...SMALL_LOAN,
  ...SMALL_LOAN_PRICE,
  ...CONSUMER_FINANCE,
  ...CONSUMER_FINANCE_CAPITAL,
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
