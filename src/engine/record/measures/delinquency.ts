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

/** Balance m + 1 instalments behind now ÷ balance m behind a month ago 迁徙率. Who pays one instalment stays where he is, so it may exceed 1. */
const ROLLS: readonly Measure[] = [1, 2, 3].map((missed) => ({
  name: `roll_${missed}_${missed + 1}`,
  id: 'O05',
  unit: 'ratio',
  en: `Balance ${missed + 1} instalments behind ÷ balance ${missed} behind a month ago`,
  zh: `M${missed}→M${missed + 1} 迁徙率`,
  of: ({ now, last }) => ratio(now.pastDue[missed + 1], last?.pastDue[missed] ?? 0),
}));

/** Who pays late and who defaults 逾期. */
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
    name: 'fpd_30',
    id: 'O06',
    unit: 'fraction',
    en: "Last month's new loans whose first payment is missed at month end",
    zh: '首期逾期率 FPD30',
    of: ({ market: { households: h }, last }) => (last ? ratio(h.firstMissed[0], last.loans[0]) : null),
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
  ...ROLLS,
  ...LATENESS,
  {
    name: 'transit_fen',
    id: 'O26',
    unit: 'fen',
    en: 'Payments made and not yet posted',
    zh: '在途还款',
    of: ({ market: { households: h } }) => h.transit[0],
  },
  {
    name: 'late_fees_fen',
    id: 'O26',
    unit: 'fen',
    en: 'Late fees charged',
    zh: '逾期违约金',
    of: ({ market: { households: h } }) => h.lateFees[0],
  },
  {
    name: 'technical_late_fees_fen',
    id: 'O26',
    unit: 'fen',
    en: 'Late fees on payments that only technical causes made late',
    zh: '技术性逾期违约金',
    of: ({ market: { households: h } }) => h.technicalLateFees[0],
  },
  {
    name: 'marks_cleared',
    id: 'O05',
    unit: 'count',
    en: 'People whose mark in the credit bureau was wiped out after they paid a small debt in default in full',
    zh: '信用修复人数',
    of: ({ market: { households: h } }) => h.marksCleared[0],
  },
];
