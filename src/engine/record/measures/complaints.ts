import { COMPLAINT_CAUSES } from '../../state/totals.ts';
import { total } from '../statistics.ts';
import { type Measure, ratio } from './measure.ts';

const CAUSES: Readonly<Record<(typeof COMPLAINT_CAUSES)[number], readonly [en: string, zh: string]>> = {
  collection: ['collection', '催收'],
  price: ['a price above what was shown', '息费'],
  handling: ['payments handled wrongly', '处理不当'],
  fraud: ["loans taken out in the complainer's name", '冒名贷款'],
};

const SHARES: readonly Measure[] = COMPLAINT_CAUSES.map((cause, i) => ({
  name: `complaints_${cause}_share`,
  id: 'O19',
  unit: 'fraction',
  en: `Complaints about ${CAUSES[cause][0]}, of all in twelve months`,
  zh: `${CAUSES[cause][1]}投诉占比`,
  of: ({ year: { complaints } }) => ratio(complaints[i], total(complaints)),
}));

/** What people complain about and how fast it is settled 投诉. */
export const COMPLAINT_MEASURES: readonly Measure[] = [
  {
    name: 'complaint_rate',
    id: 'O19',
    unit: 'fraction',
    en: 'Complaints of the month ÷ people with a loan',
    zh: '投诉率',
    of: ({ now, market: { households: h } }) => ratio(total(now.complaints), h.borrowersWithLoan[0]),
  },
  ...SHARES,
  {
    name: 'complaint_backlog',
    id: 'O19',
    unit: 'expected count',
    en: 'Complaints not yet settled; a part of them is settled each month',
    zh: '未结投诉',
    of: ({ now }) => now.backlog[0],
  },
  {
    name: 'complaint_resolution_months',
    id: 'O19',
    unit: 'months',
    en: 'Mean months to settle a complaint, that in which it is made included: 1 + mean backlog ÷ mean complaints a month, over twelve months',
    zh: '平均办结月数',
    of: ({ year: { complaints, backlog } }) => ratio(total(complaints) + backlog[0], total(complaints)),
  },
  {
    name: 'complaints_escalated',
    id: 'O19',
    unit: 'expected count',
    en: 'Complaints that have gone to a supervisor',
    zh: '升级投诉',
    of: ({ market: { platforms } }) => total(platforms.escalated),
  },
  {
    name: 'refunds_fen',
    id: 'O19',
    unit: 'fen',
    en: 'Side fees refunded',
    zh: '退费额',
    of: ({ market: { households: h } }) => total(h.refunds),
  },
];
