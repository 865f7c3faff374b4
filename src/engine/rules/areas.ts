import type { Words } from '../scenario/words.ts';
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

/** A part of the law that is read together 监管领域, with its rules by name. */
type Area = Words & { readonly rules: Readonly<Record<string, Rule<DocumentId, SourceId>>> };

/** The law: every rule under the area that lists show it in. */
export const LAW = [
  {
    en: 'Price ceilings and reference rate',
    zh: '利率上限与基准利率',
    rules: { ...PRIVATE_LENDING, ...PRICE_CEILINGS, ...REFERENCE_RATE },
  },
  { en: 'Assisted lending', zh: '助贷', rules: { ...ASSISTED_LENDING, ...ASSISTED_PARTNERS } },
  { en: 'Internet loans of banks', zh: '商业银行互联网贷款', rules: { ...INTERNET_LENDING, ...INTERNET_RISK_CONTROL } },
  { en: 'Joint loans', zh: '联合贷款', rules: { ...JOINT_LENDING } },
  {
    en: 'Small-loan companies',
    zh: '小额贷款公司',
    rules: { ...SMALL_LOAN_PRICE, ...SMALL_LOAN, ...SMALL_LOAN_LIMITS, ...SMALL_LOAN_DRAFT },
  },
  {
    en: 'Consumer finance companies',
    zh: '消费金融公司',
    rules: { ...CONSUMER_FINANCE_PRICE, ...CONSUMER_FINANCE, ...CONSUMER_FINANCE_CAPITAL },
  },
  {
    en: 'Capital of banks',
    zh: '商业银行资本',
    rules: { ...BANK_CAPITAL, ...CAPITAL_TIERS, ...SYSTEMIC_BANKS, ...RISK_WEIGHTS, ...CREDIT_CONVERSION },
  },
  { en: 'Provisions and bad loans', zh: '拨备与不良贷款', rules: { ...PROVISIONS, ...BAD_LOANS, ...LOAN_SALES } },
  {
    en: 'Financing guarantee companies',
    zh: '融资担保公司',
    rules: {
      ...GUARANTORS,
      ...GUARANTOR_CONCENTRATION,
      ...GUARANTOR_WEIGHTS,
      ...GUARANTOR_RESERVES,
      ...GUARANTOR_ASSETS,
    },
  },
  {
    en: 'Disclosure, marketing and collection',
    zh: '息费明示、营销与催收',
    rules: { ...PRICE_DISPLAY, ...MARKETING, ...COLLECTION },
  },
  { en: 'Data and credit records', zh: '数据与信用记录', rules: { ...DATA, ...CREDIT_REPAIR } },
  { en: 'Subsidies', zh: '财政贴息', rules: { ...SUBSIDIES } },
] as const satisfies readonly Area[];
