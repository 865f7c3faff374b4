import { type Measure, ratio, sumFrom } from './measure.ts';

/** Who pays late, defaults and is written off 逾期与损失. */
export const DELINQUENCY_MEASURES: readonly Measure[] = [
  {
    name: 'first_day_delinquency',
    id: 'O03',
    unit: 'fraction',
    en: 'Current loans not paid on the due date',
    zh: '首日逾期率',
    of: ({ market: { households: h } }) => ratio(h.lateOnDueDate[0], h.instalmentsDue[0]),
  },
  {
    name: 'roll_in',
    id: 'O04',
    unit: 'fraction',
    en: 'Current loans unpaid at month end',
    zh: '月末新增逾期率',
    of: ({ market: { households: h } }) => ratio(h.rolledIn[0], h.instalmentsDue[0]),
  },
  {
    name: 'delinquency_30_plus',
    id: 'O05',
    unit: 'fraction',
    en: 'Balance two to six instalments behind ÷ outstanding',
    zh: '30+ 逾期率',
    of: (s) => ratio(sumFrom(s.market.households.bucketBalance, 2), s.outstanding),
  },
  {
    name: 'delinquency_90_plus',
    id: 'O05',
    unit: 'fraction',
    en: 'Balance in default and not written off ÷ outstanding',
    zh: '90+ 逾期率',
    of: (s) => ratio(sumFrom(s.market.households.bucketBalance, 4), s.outstanding),
  },
  {
    name: 'npl_ratio',
    id: 'O07',
    unit: 'fraction',
    en: 'Bank-owned balance in default ÷ bank-owned balance',
    zh: '银行不良率',
    of: ({ market: { banks } }) => ratio(sumFrom(banks.nonPerforming, 0), sumFrom(banks.loans, 0)),
  },
  {
    name: 'loss_rate',
    id: 'O08',
    unit: '1/year',
    en: 'Written off in twelve months ÷ mean outstanding (recoveries come before the write-off)',
    zh: '年化损失率',
    of: ({ year }) => ratio((12 / year.months) * year.writtenOff, year.balances / year.months),
  },
];
