import { total } from '../statistics.ts';
import { type Measure, meanRate, ratio } from './measure.ts';

const CHARGES = [
  ['interest', 'Interest', '利息'],
  ['guarantee', "Guarantors' charges", '担保费'],
  ['service', 'Service fees and penalties', '服务费'],
  ['hidden', 'Side fees less refunds', '隐性费用'],
] as const;

/** What was paid, each part with the late fees in it; together the realised cost. */
const PAID: readonly Measure[] = CHARGES.map(([part, en, zh], i) => ({
  name: `paid_${part}`,
  id: 'O13',
  unit: '1/year',
  en: `${en} paid in twelve months ÷ performing balance`,
  zh: `实付${zh}`,
  of: ({ year }) => ratio(12 * year.charges[i], year.performing[0]),
}));

/** What the price is made of 成本构成. */
export const FEES_MEASURES: readonly Measure[] = [
  {
    name: 'cost_funding',
    id: 'O13',
    unit: '1/year',
    en: "Part of the price for money, the bank's costs and its margin",
    zh: '资金成本',
    of: (s) => meanRate(s.market.originations.weightedFunding[0], s),
  },
  {
    name: 'cost_risk',
    id: 'O13',
    unit: '1/year',
    en: 'Part of the price for losses, guarantee fee included',
    zh: '风险与增信成本',
    of: (s) => meanRate(s.market.originations.weightedRisk[0], s),
  },
  {
    name: 'cost_acquisition',
    id: 'O13',
    unit: '1/year',
    en: 'Part of the price for finding the borrower',
    zh: '获客成本',
    of: (s) => meanRate(s.market.originations.weightedAcquisition[0], s),
  },
  {
    name: 'cost_service',
    id: 'O13',
    unit: '1/year',
    en: "What is left: service and the platform's margin",
    zh: '服务费与平台毛利',
    of: ({ market: { originations: o } }) =>
      ratio(
        (o.weightedRate[0] -
          o.weightedFunding[0] -
          o.weightedRisk[0] -
          o.weightedAcquisition[0] -
          o.weightedHidden[0]) /
          1e4,
        o.weight[0],
      ),
  },
  {
    name: 'cost_hidden',
    id: 'O13',
    unit: '1/year',
    en: 'Part of the price hidden in side fees',
    zh: '隐性费用',
    of: (s) => meanRate(s.market.originations.weightedHidden[0], s),
  },
  {
    name: 'subsidy_fen',
    id: 'O13',
    unit: 'fen',
    en: "Interest on the month's new loans that the state pays",
    zh: '当月财政贴息',
    of: ({ market: { originations: o } }) => total(o.subsidies),
  },
  ...PAID,
  {
    name: 'fee_share',
    id: 'O13',
    unit: 'fraction',
    en: 'Guarantee, service and side fees less refunds ÷ all charges paid',
    zh: '费用占比',
    of: ({ now: { charges } }) => ratio(total(charges) - charges[0], total(charges)),
  },
];
