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
import type { RuleId } from './rules.ts';

/** A part of the law that is read together 监管领域. */
type Area = Words & { readonly rules: readonly RuleId[] };

const area = (en: string, zh: string, ...parts: readonly Readonly<Partial<Record<RuleId, unknown>>>[]): Area => ({
  en,
  zh,
  rules: parts.flatMap((part) => Object.keys(part) as RuleId[]),
});

/** Every rule under the area that lists show it in. */
export const AREAS: readonly Area[] = [
  area('Price ceilings and reference rate', '利率上限与基准利率', PRIVATE_LENDING, PRICE_CEILINGS, REFERENCE_RATE),
  area('Assisted lending', '助贷', ASSISTED_LENDING, ASSISTED_PARTNERS),
  area('Internet loans of banks', '商业银行互联网贷款', INTERNET_LENDING, INTERNET_RISK_CONTROL),
  area('Joint loans', '联合贷款', JOINT_LENDING),
  area('Small-loan companies', '小额贷款公司', SMALL_LOAN_PRICE, SMALL_LOAN, SMALL_LOAN_LIMITS, SMALL_LOAN_DRAFT),
  area(
    'Consumer finance companies',
    '消费金融公司',
    CONSUMER_FINANCE_PRICE,
    CONSUMER_FINANCE,
    CONSUMER_FINANCE_CAPITAL,
  ),
  area(
    'Capital of banks',
    '商业银行资本',
    BANK_CAPITAL,
    CAPITAL_TIERS,
    SYSTEMIC_BANKS,
    RISK_WEIGHTS,
    CREDIT_CONVERSION,
  ),
  area('Provisions and bad loans', '拨备与不良贷款', PROVISIONS, BAD_LOANS, LOAN_SALES),
  area(
    'Financing guarantee companies',
    '融资担保公司',
    GUARANTORS,
    GUARANTOR_CONCENTRATION,
    GUARANTOR_WEIGHTS,
    GUARANTOR_RESERVES,
    GUARANTOR_ASSETS,
  ),
  area('Disclosure, marketing and collection', '息费明示、营销与催收', PRICE_DISPLAY, MARKETING, COLLECTION),
  area('Data and credit records', '数据与信用记录', DATA, CREDIT_REPAIR),
  area('Subsidies', '财政贴息', SUBSIDIES),
];
