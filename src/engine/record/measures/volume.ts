import { type Measure, ratio } from './measure.ts';

/** How much is lent and outstanding 规模. */
export const VOLUME_MEASURES: readonly Measure[] = [
  {
    name: 'originations_fen',
    id: 'O01',
    unit: 'fen',
    en: 'Loans originated, without what fraudsters got',
    zh: '放款额（不含欺诈）',
    of: (s) => s.originated,
  },
  {
    name: 'fraud_principal_fen',
    id: 'O01',
    unit: 'fen',
    en: "Lent to fraudsters in others' names",
    zh: '冒名贷款放款额',
    of: (s) => s.market.originations.toFraudsters[0],
  },
  {
    name: 'outstanding_fen',
    id: 'O02',
    unit: 'fen',
    en: 'Principal outstanding',
    zh: '在贷余额',
    of: (s) => s.outstanding,
  },
  {
    name: 'loans_originated',
    id: 'O01',
    unit: 'count',
    en: 'Number of loans originated, without those of fraudsters',
    zh: '放款笔数（不含欺诈）',
    of: (s) => s.loansOriginated,
  },
  {
    name: 'mean_tenor_months',
    id: 'O01',
    unit: 'months',
    en: 'Mean tenor of new loans, by amount',
    zh: '平均期限',
    of: (s) => ratio(s.market.originations.tenorWeighted[0], s.market.originations.weight[0]),
  },
  {
    name: 'prepaid_fen',
    id: 'O02',
    unit: 'fen',
    en: 'Principal paid off ahead of schedule',
    zh: '提前还款额',
    of: (s) => s.market.households.prepaid[0],
  },
  {
    name: 'repeat_share',
    id: 'O01',
    unit: 'fraction',
    en: 'Share of new lending to people who borrowed before',
    zh: '复借占比',
    of: (s) => ratio(s.market.originations.repeatPrincipal[0], s.originated),
  },
];
