import { LATE_CAUSES } from '../../state/totals.ts';
import { type Measure, ratio, sumFrom } from './measure.ts';

/** Words for a technically late payment by cause. */
const CAUSES: Readonly<Record<(typeof LATE_CAUSES)[number], readonly [en: string, zh: string]>> = {
  forgotten: ['forgotten', '忘记还款'],
  debit_failed: ['automatic debit failed', '扣款失败'],
  misdirected: ['paid to the wrong party', '还错对象'],
  channel: ['no channel worked', '渠道故障'],
  settlement: ['held up in settlement', '清算在途'],
};

/** Late payments by technical cause 还款摩擦. */
const LATENESS: readonly Measure[] = LATE_CAUSES.map((cause, i) => ({
  name: `late_${cause}_share`,
  id: 'O26',
  unit: 'fraction',
  en: `Payments late because ${CAUSES[cause][0]}, of all due`,
  zh: `${CAUSES[cause][1]}占比`,
  of: ({ market: { households: h } }) => ratio(h.lateByCause[i], h.paymentsDue[0]),
}));

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
  {
    name: 'recovered_fen',
    id: 'O08',
    unit: 'fen',
    en: 'Principal recovered after default, before the write-off',
    zh: '违约后回收本金',
    of: ({ market: { households: h } }) => h.principalRecovered[0],
  },
  ...LATENESS,
];
