import { ROLLOVER } from '../../state/applications.ts';
import { REJECTED } from '../../state/totals.ts';
import type { Snapshot } from '../snapshot.ts';
import { total } from '../statistics.ts';
import { type Measure, ratio } from './measure.ts';

const rejected = (s: Snapshot): number =>
  s.market.households.rejected.reduce((a, b) => a + b, 0) + s.market.originations.capacityRejected[0];

/** Who gets credit and who does not 可得性. */
export const ACCESS_MEASURES: readonly Measure[] = [
  { name: 'needs', id: 'O14', unit: 'count', en: 'Needs for credit', zh: '融资需求数', of: (s) => s.needs },
  {
    name: 'rollover_share',
    id: 'O15',
    unit: 'fraction',
    en: 'Needs that roll old debt over',
    zh: '借新还旧占比',
    of: (s) => ratio(s.market.households.needs[2], s.needs),
  },
  {
    name: 'unmet_need_share',
    id: 'O14',
    unit: 'fraction',
    en: 'Needs not served',
    zh: '未满足需求占比',
    of: (s) => ratio(rejected(s), s.needs),
  },
  {
    name: 'rationed_share',
    id: 'O14',
    unit: 'fraction',
    en: 'Needs not served although the borrower would have accepted',
    zh: '信贷配给占比',
    of: (s) => ratio(rejected(s) - s.market.households.rejected[REJECTED.declined], s.needs),
  },
  {
    name: 'rollover_refused_share',
    id: 'O15',
    unit: 'fraction',
    en: 'Needs to roll debt over that lenders refused ÷ such needs',
    zh: '借新还旧被拒占比',
    of: ({ market: { households: h, originations: o } }) =>
      ratio(h.rolloverRefused[0] + o.rolloverRefused[0], h.needs[ROLLOVER]),
  },
  {
    name: 'withdrawn_share',
    id: 'O14',
    unit: 'fraction',
    en: 'Needs refused because a platform had frozen the line',
    zh: '额度冻结占比',
    of: (s) => ratio(s.market.households.rejected[REJECTED.lineWithdrawn], s.needs),
  },
  {
    name: 'counter_offer_share',
    id: 'O14',
    unit: 'fraction',
    en: 'Needs whose borrower applied for a smaller or longer loan than he wanted',
    zh: '接受反要约占比',
    of: (s) => ratio(total(s.market.households.counterOffers), s.needs),
  },
  {
    name: 'counter_offer_cut_fen',
    id: 'O14',
    unit: 'fen',
    en: 'What these applications are smaller by',
    zh: '反要约削减额',
    of: (s) => s.market.households.counterOffersCut[0],
  },
  {
    name: 'borrowers_with_loan',
    id: 'O15',
    unit: 'count',
    en: 'People with a loan before the new ones of the month',
    zh: '有贷人数',
    of: (s) => s.market.households.borrowersWithLoan[0],
  },
  {
    name: 'multi_lender_share',
    id: 'O15',
    unit: 'fraction',
    en: 'People with loans at two or more groups ÷ people with a loan',
    zh: '多头借贷占比',
    of: ({ market: { households: h } }) => ratio(h.multiLender[0], h.borrowersWithLoan[0]),
  },
  {
    name: 'over_indebted_share',
    id: 'O15',
    unit: 'fraction',
    en: 'People with payments above half their income, three or more lenders or debt above a year of income ÷ people with a loan',
    zh: '过度负债占比',
    of: ({ market: { households: h } }) => ratio(total(h.groupOverIndebted), h.borrowersWithLoan[0]),
  },
  {
    name: 'informal_lent_fen',
    id: 'O25',
    unit: 'fen',
    en: 'Lent by informal lenders',
    zh: '民间借贷新增额',
    of: ({ market: { households: h, originations: o } }) => h.informalLent[0] + o.informalLent[0],
  },
  {
    name: 'informal_share',
    id: 'O25',
    unit: 'fraction',
    en: 'Urgent needs refused that turned informal, by amount',
    zh: '民间借贷替代率',
    of: ({ market: { households: h, originations: o } }) =>
      ratio(h.informalLent[0] + o.informalLent[0], h.refusedUrgent[0] + o.refusedUrgent[0]),
  },
  {
    name: 'informal_debt_fen',
    id: 'O25',
    unit: 'fen',
    en: 'Owed to informal lenders',
    zh: '民间借贷余额',
    of: ({ market: { households: h, originations: o } }) => h.informalDebt[0] + h.informalLent[0] + o.informalLent[0],
  },
  {
    name: 'consumption_cut_fen',
    id: 'O15',
    unit: 'fen',
    en: 'Spending that households had no money for',
    zh: '被迫削减的消费',
    of: (s) => s.market.households.consumptionCut[0],
  },
];
