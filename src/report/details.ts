import type { Measure } from './measures.ts';

const share = (en: string, zh: string): Measure => ({ unit: 'fraction', label: { en, zh } });
const rate = (en: string, zh: string): Measure => ({ unit: '1/year', label: { en, zh } });

/** Measures that only charts show, by the name of their column in the monthly table. */
export const DETAILS = {
  roll_1_2: share('1–30 days to 31–60 days', 'M1→M2 迁徙率'),
  roll_2_3: share('31–60 days to 61–90 days', 'M2→M3 迁徙率'),
  roll_3_4: share('61–90 days to over 90 days', 'M3→M4 迁徙率'),
  apr_p50: rate('All-in APR, median', '综合融资成本中位数'),
  cost_funding: rate('Money and the bank', '资金与银行'),
  cost_risk: rate('Losses and guarantee', '风险与增信'),
  cost_acquisition: rate('Finding the borrower', '获客'),
  cost_service: rate('Service and margin', '服务与毛利'),
  cost_hidden: rate('Hidden side fees', '隐性费用'),
  paid_interest: rate('Interest', '利息'),
  paid_guarantee: rate('Guarantee fees', '担保费'),
  paid_service: rate('Service fees', '服务费'),
  paid_hidden: rate('Hidden side fees', '隐性费用'),
  bank_car_national: share('National banks', '全国性银行'),
  bank_car_internet: share('Internet banks', '互联网银行'),
  bank_car_consumer: share('Consumer finance companies', '消费金融公司'),
  bank_car_local: share('Local banks', '地方银行'),
} as const satisfies Record<string, Measure>;
export type DetailName = keyof typeof DETAILS;
