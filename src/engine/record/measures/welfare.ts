import type { Snapshot } from '../snapshot.ts';
import { gini } from '../statistics.ts';
import { type Measure, yearly } from './measure.ts';

const [DECISION, LONG_RUN] = [0, 1];

/** Fen a person and year, over everybody who may need credit. */
const perBorrower = (s: Snapshot, which: number): number =>
  yearly(s.year.borrowers[which], s) / s.market.parameters['population.borrowers'];

/** Who gains how much, and how evenly income is spread 福利. */
export const WELFARE_MEASURES: readonly Measure[] = [
  {
    name: 'surplus_per_borrower_fen',
    id: 'O20',
    unit: 'fen/year',
    en: "A year's new loans by what borrowers would have paid at most, less their cost, late fees, search, a month of income for each person who defaulted and informal interest; a head of population",
    zh: '人均借款人剩余',
    of: (s) => perBorrower(s, DECISION),
  },
  {
    name: 'surplus_long_run_per_borrower_fen',
    id: 'O20',
    unit: 'fen/year',
    en: 'The same by what the present-biased would have paid in the long run',
    zh: '人均长期借款人剩余',
    of: (s) => perBorrower(s, LONG_RUN),
  },
  {
    name: 'producer_surplus_fen',
    id: 'O20',
    unit: 'fen/year',
    en: "A year's profits of platforms, banks' profits from this market and growth of guarantors' net assets",
    zh: '供给方剩余',
    of: (s) => yearly(s.year.producers[0], s),
  },
  {
    name: 'welfare_fen',
    id: 'O20',
    unit: 'fen/year',
    en: "Borrowers' and producers' surplus of a year and the principal written off, which defaulters kept; what fraudsters got is nobody's gain",
    zh: '总福利',
    of: (s) => yearly(s.year.borrowers[DECISION] + s.year.producers[0] + s.year.kept[0], s),
  },
  {
    name: 'gini_income',
    id: 'O21',
    unit: 'fraction',
    en: 'Gini coefficient of income after debt service, in steps of 100 yuan; below zero counts as zero',
    zh: '还本付息后收入基尼系数',
    of: ({ market: { households: h } }) => gini(h.incomeCounts, h.incomeSums),
  },
];
