import { ASSISTED_LENDING } from './areas/assisted-lending.ts';
import { ASSISTED_PARTNERS } from './areas/assisted-partners.ts';
import { BAD_LOANS } from './areas/bad-loans.ts';
import { BANK_CAPITAL } from './areas/bank-capital.ts';
import { CAPITAL_TIERS } from './areas/capital-tiers.ts';
import { COLLECTION } from './areas/collection.ts';
import { CONSUMER_FINANCE } from './areas/consumer-finance.ts';
import { CONSUMER_FINANCE_CAPITAL } from './areas/consumer-finance-capital.ts';
import { CONSUMER_FINANCE_PRICE } from './areas/consumer-finance-price.ts';
import { CREDIT_CONVERSION } from './areas/credit-conversion.ts';
import { CREDIT_REPAIR } from './areas/credit-repair.ts';
import { DATA } from './areas/data.ts';
import { GUARANTOR_ASSETS } from './areas/guarantor-assets.ts';
import { GUARANTOR_CONCENTRATION } from './areas/guarantor-concentration.ts';
import { GUARANTOR_RESERVES } from './areas/guarantor-reserves.ts';
import { GUARANTOR_WEIGHTS } from './areas/guarantor-weights.ts';
import { GUARANTORS } from './areas/guarantors.ts';
import { INTERNET_LENDING } from './areas/internet-lending.ts';
import { INTERNET_RISK_CONTROL } from './areas/internet-risk-control.ts';
import { JOINT_LENDING } from './areas/joint-lending.ts';
import { LOAN_SALES } from './areas/loan-sales.ts';
import { MARKETING } from './areas/marketing.ts';
import { PRICE_CEILINGS } from './areas/price-ceilings.ts';
import { PRICE_DISPLAY } from './areas/price-display.ts';
import { PRIVATE_LENDING } from './areas/private-lending.ts';
import { PROVISIONS } from './areas/provisions.ts';
import { REFERENCE_RATE } from './areas/reference-rate.ts';
import { RISK_WEIGHTS } from './areas/risk-weights.ts';
import { SMALL_LOAN } from './areas/small-loan.ts';
import { SMALL_LOAN_DRAFT } from './areas/small-loan-draft.ts';
import { SMALL_LOAN_LIMITS } from './areas/small-loan-limits.ts';
import { SMALL_LOAN_PRICE } from './areas/small-loan-price.ts';
import { SUBSIDIES } from './areas/subsidies.ts';
import { SYSTEMIC_BANKS } from './areas/systemic-banks.ts';
import type { DocumentId } from './documents.ts';
import type { Rule } from './rule.ts';
import type { SourceId } from './sources.ts';

const DECLARED = {
  ...PRIVATE_LENDING,
  ...PRICE_CEILINGS,
  ...ASSISTED_LENDING,
  ...ASSISTED_PARTNERS,
  ...INTERNET_LENDING,
  ...INTERNET_RISK_CONTROL,
  ...JOINT_LENDING,
  ...SMALL_LOAN,
  ...SMALL_LOAN_LIMITS,
  ...SMALL_LOAN_DRAFT,
  ...SMALL_LOAN_PRICE,
  ...CONSUMER_FINANCE_PRICE,
  ...CONSUMER_FINANCE,
  ...CONSUMER_FINANCE_CAPITAL,
  ...BANK_CAPITAL,
  ...CAPITAL_TIERS,
  ...SYSTEMIC_BANKS,
  ...RISK_WEIGHTS,
  ...CREDIT_CONVERSION,
  ...PROVISIONS,
  ...BAD_LOANS,
  ...LOAN_SALES,
  ...GUARANTORS,
  ...GUARANTOR_CONCENTRATION,
  ...GUARANTOR_WEIGHTS,
  ...GUARANTOR_RESERVES,
  ...GUARANTOR_ASSETS,
  ...PRICE_DISPLAY,
  ...COLLECTION,
  ...MARKETING,
  ...DATA,
  ...SUBSIDIES,
  ...CREDIT_REPAIR,
  ...REFERENCE_RATE,
} as const;

export type RuleId = keyof typeof DECLARED;

/** Every rule 规则 by its name in files, area by area. */
export const RULES: Readonly<Record<RuleId, Rule<DocumentId, SourceId>>> = DECLARED;

/** Names of all rules. */
export const RULE_IDS = Object.keys(DECLARED) as readonly RuleId[];

/** True for the name of a rule. */
export const isRule = (name: unknown): name is RuleId => typeof name === 'string' && Object.hasOwn(DECLARED, name);
