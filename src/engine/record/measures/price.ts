import { RATE_STEP_BP } from '../../state/totals.ts';
import { histogramQuantile } from '../concentration.ts';
import type { Snapshot } from '../snapshot.ts';
import { gini, total } from '../statistics.ts';
import { type Measure, meanRate, ratio } from './measure.ts';

const quantile = (share: number) => (s: Snapshot) => {
  const step = histogramQuantile(s.market.originations.rateHistogram, share);
  return step === null ? null : (step * RATE_STEP_BP) / 1e4; // lower edge: a price at the cap is shown as the cap
};

/** Inequality of the price, every yuan lent counted once. */
function giniOfPrice({ market: { originations: o } }: Snapshot): number | null {
  const charged = Float64Array.from(o.rateHistogram, (amount, step) => amount * step);
  return gini(o.rateHistogram, charged);
}

/** What loans cost the borrower 综合融资成本. */
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
    name: 'apr_realised',
    id: 'O12',
    unit: '1/year',
    en: 'Charges, late fees, side fees and penalties paid in twelve months ÷ performing balance',
    zh: '实际综合成本',
    of: ({ year }) => ratio(12 * total(year.charges), year.performing[0]),
  },
  {
    name: 'gini_apr',
    id: 'O21',
    unit: 'fraction',
    en: 'Gini coefficient of the all-in cost of new loans, by amount in steps of 25 bp',
    zh: '综合融资成本基尼系数',
    of: giniOfPrice,
  },
  {
    name: 'above_20_share',
    id: 'O12',
    unit: 'fraction',
    en: 'Share of new lending above 20 % a year',
    zh: '20% 以上占比',
    of: (s) => ratio(s.market.originations.above20[0], s.originated),
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
