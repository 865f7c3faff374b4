import { RATE_STEP_BP } from '../../state/totals.ts';
import { histogramQuantile } from '../concentration.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Measure, meanRate, ratio } from './measure.ts';

const quantile = (share: number) => (s: Snapshot) => {
  const step = histogramQuantile(s.market.originations.rateHistogram, share);
  return step === null ? null : (step * RATE_STEP_BP) / 1e4; // lower edge: a price at the cap is shown as the cap
};

/** What new loans cost the borrower 综合融资成本. */
export const PRICE_MEASURES: readonly Measure[] = [
  {
    name: 'apr_mean',
    id: 'O12',
    unit: '1/year',
    en: 'All-in cost of new loans, mean by amount',
    zh: '综合融资成本均值',
    of: (s) => meanRate(s.market.originations.weightedRate[0], s),
  },
  {
    name: 'apr_p10',
    id: 'O12',
    unit: '1/year',
    en: 'All-in cost, 10th percentile',
    zh: '综合融资成本 P10',
    of: quantile(0.1),
  },
  {
    name: 'apr_p50',
    id: 'O12',
    unit: '1/year',
    en: 'All-in cost, median',
    zh: '综合融资成本中位数',
    of: quantile(0.5),
  },
  {
    name: 'apr_p90',
    id: 'O12',
    unit: '1/year',
    en: 'All-in cost, 90th percentile',
    zh: '综合融资成本 P90',
    of: quantile(0.9),
  },
  {
    name: 'apr_perceived_mean',
    id: 'O12',
    unit: '1/year',
    en: 'All-in cost as borrowers saw it, mean by amount',
    zh: '感知成本均值',
    of: (s) => meanRate(s.market.originations.weightedPerceived[0], s),
  },
  {
    name: 'above_24_share',
    id: 'O12',
    unit: 'fraction',
    en: 'Share of new lending above 24 % a year',
    zh: '24% 以上占比',
    of: (s) => ratio(s.market.originations.above24[0], s.originated),
  },
];
