import { type Measure, meanRate, ratio } from './measure.ts';

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
        (o.weightedRate[0] - o.weightedFunding[0] - o.weightedRisk[0] - o.weightedAcquisition[0]) / 1e4,
        o.weight[0],
      ),
  },
  {
    name: 'fee_share',
    id: 'O13',
    unit: 'fraction',
    en: 'Guarantee and service fees ÷ all charges paid',
    zh: '费用占比',
    of: ({ charges }) => ratio(charges.fees, charges.fees + charges.interest),
  },
];
