import { MODE_WORDS } from '../engine/index.ts';
import type { Text } from './language.ts';

/** The questions that the headline table answers. */
export const GROUPS = {
  defaults: { en: 'Defaults', zh: '违约' },
  concentration: { en: 'Concentration', zh: '集中度' },
  cost: { en: 'Borrower cost', zh: '借款成本' },
  access: { en: 'Access to credit', zh: '可得性' },
  conduct: { en: 'Conduct', zh: '经营行为' },
  institutions: { en: 'Institutions', zh: '机构' },
} as const satisfies Record<string, Text>;
export type Group = keyof typeof GROUPS;

/** What a measure 指标 of the monthly table is called in reports, and the unit of its column. */
export type Measure = { readonly unit: string; readonly label: Text };

const share = (en: string, zh: string): Measure => ({ unit: 'fraction', label: { en, zh } });
const rate = (en: string, zh: string): Measure => ({ unit: '1/year', label: { en, zh } });
const money = (en: string, zh: string): Measure => ({ unit: 'fen', label: { en, zh } });

/** Measures by the name of their column in the monthly table. */
export const MEASURES = {
  originations_fen: money('New lending a month', '月放款额'),
  outstanding_fen: money('Outstanding balance', '在贷余额'),
  first_day_delinquency: share('First-day delinquency', '首日逾期率'),
  roll_in: share('Unpaid at month end (roll-in)', '月末未还率（入催）'),
  delinquency_30_plus: share('Balance more than 30 days past due', '30+ 逾期率'),
  delinquency_90_plus: share('Balance more than 90 days past due', '90+ 逾期率'),
  loss_rate: share('Loss rate, 12 months', '12个月损失率'),
  hhi_balance: { unit: 'HHI 0–10000', label: { en: 'HHI of platforms by balance', zh: '平台余额 HHI' } },
  cr5_balance: share('Share of the five largest platforms', '前五大平台份额 CR5'),
  active_platforms: { unit: 'count', label: { en: 'Active platforms', zh: '活跃平台数' } },
  apr_mean: rate('All-in APR of new loans, mean', '新放款综合融资成本均值'),
  apr_p10: rate('All-in APR, 10th percentile', '综合融资成本 P10'),
  apr_p90: rate('All-in APR, 90th percentile', '综合融资成本 P90'),
  fee_share: share('Fees in all charges paid', '费用占借款人支出比重'),
  unmet_need_share: share('Unmet credit need', '未满足需求占比'),
  rationed_share: share('Rationed, borrower willing', '被拒（非主动放弃）占比'),
  over_indebted_share: share('Over-indebted, of people with a loan', '过度负债人数占比'),
  complaint_rate: share('Complaints a month per borrower', '人均月投诉率'),
  evasion_share: share('New lending with hidden fees', '含隐性收费的放款占比'),
  platform_profit_fen: money('Profit of platforms a month', '平台月利润'),
  bank_car_min: share('Lowest bank capital ratio', '银行资本充足率最低值'),
  guarantor_headroom: share('Unused guarantee capacity', '担保机构剩余额度占比'),
  mode_share_referral: { unit: 'fraction', label: MODE_WORDS.referral },
  mode_share_light: { unit: 'fraction', label: MODE_WORDS.light },
  mode_share_guaranteed: { unit: 'fraction', label: MODE_WORDS.guaranteed },
  mode_share_joint: { unit: 'fraction', label: MODE_WORDS.joint },
  mode_share_own: { unit: 'fraction', label: MODE_WORDS.own },
} as const satisfies Record<string, Measure>;
export type MeasureName = keyof typeof MEASURES;

/** Rows of the headline table, in reading order. */
export const HEADLINES: Readonly<Record<Group, readonly MeasureName[]>> = {
  defaults: ['first_day_delinquency', 'roll_in', 'delinquency_90_plus', 'loss_rate'],
  concentration: ['hhi_balance', 'cr5_balance', 'active_platforms'],
  cost: ['apr_mean', 'apr_p90', 'fee_share'],
  access: ['originations_fen', 'unmet_need_share', 'rationed_share', 'over_indebted_share'],
  conduct: ['complaint_rate', 'evasion_share'],
  institutions: ['platform_profit_fen', 'bank_car_min', 'guarantor_headroom'],
};
