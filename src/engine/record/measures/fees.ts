import { type Measure, meanRate, ratio } from './measure.ts';

/** What the price is made of 成本构成. */
export const FEES_MEASURES: readonly Measure[] = [
  {
    name: 'cost_funding',
    id: 'O13',
    unit: '1/year',
    en: 'Part of the price that pays for money',
    zh: '资金成本',
    of: (s) => meanRate(s.market.originations.weightedFunding[0], s),
  },
  {
    name: 'cost_risk',
    id: 'O13',
    unit: '1/year',
    en: 'Part of the price that pays for risk, guarantee fee included',
    zh: '风险与增信成本',
    of: (s) => {
      const o = s.market.originations;
      return meanRate(
        o.weightedRate[0] - o.weightedFunding[0] - o.weightedService[0] - o.weightedAcquisitionInBank[0],
        s,
      );
    },
  },
  {
    name: 'cost_service',
    id: 'O13',
    unit: '1/year',
    en: 'Part of the price for service, acquisition left out',
    zh: '服务费',
    of: (s) =>
      meanRate(
        s.market.originations.weightedService[0] +
          s.market.originations.weightedAcquisitionInBank[0] -
          s.market.originations.weightedAcquisition[0],
        s,
      ),
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
    name: 'fee_share',
    id: 'O13',
    unit: 'fraction',
    en: 'Guarantee and service fees ÷ all charges paid',
    zh: '费用占比',
    of: ({ charges }) => ratio(charges.fees, charges.fees + charges.interest),
  },
];
