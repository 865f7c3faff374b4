import { RISK_GROUPS } from '../state/borrowers.ts';
import type { HouseholdTotals, OriginationTotals } from '../state/totals.ts';
import { type Field, field, monthField } from './column.ts';

type Counted<T> = { [K in keyof T]: K extends `group${string}` ? K : never }[keyof T];
const people =
  (name: Counted<HouseholdTotals>): Field['of'] =>
  (m, group) =>
    m.households[name][group];
const lent =
  (name: Counted<OriginationTotals>): Field['of'] =>
  (m, group) =>
    m.originations[name][group];

/** Columns of `borrowers.csv`: people by income and by how risky they are, which no lender knows for sure. */
export const BORROWER_FIELDS: readonly Field[] = [
  monthField,
  field(
    (_, g) => 1 + Math.floor(g / RISK_GROUPS),
    'income_tercile',
    '1–3',
    'Third of people by income, 1 poorest',
    '收入三分位',
  ),
  field((_, g) => g % RISK_GROUPS, 'risk_bin', '0–15', 'Sixteenth of people by latent risk, 0 safest', '风险分组'),
  field((m, g) => m.people[g], 'people', 'count', 'People', '人数'),
  field(
    people('groupBorrowers'),
    'with_loan',
    'count',
    'People with a loan before the new ones of the month',
    '有贷人数',
    'O15',
  ),
  field(
    people('groupDebt'),
    'debt_fen',
    'fen',
    'Principal they owe before the new loans of the month; loans of fraudsters left aside',
    '负债余额',
    'O02',
  ),
  field(
    people('groupChargesPaid'),
    'charges_paid_fen',
    'fen',
    'Charges and late fees paid, side fees left aside',
    '实付息费',
    'O13',
  ),
  field(people('groupPastDue'), 'past_due', 'count', 'People behind on a loan at month end', '逾期人数', 'O05'),
  field(
    people('groupDefaults'),
    'defaults',
    'count',
    'People whose loan defaulted, in the month it did',
    '新增违约人数',
    'O06',
  ),
  field(
    people('groupOverIndebted'),
    'over_indebted',
    'count',
    'People with more debt than they can carry',
    '过度负债人数',
    'O15',
  ),
  field(people('groupNeeds'), 'needs', 'count', 'Needs for credit', '融资需求数', 'O14'),
  field(
    (m, g) => m.households.groupRefused[g] + m.originations.groupCapacityRefused[g],
    'refused',
    'count',
    'Needs that nobody served, for want of capacity too',
    '被拒需求数',
    'O14',
  ),
  field(people('groupDeclined'), 'declined', 'count', 'Needs whose best offer was too dear', '借款人放弃数', 'O14'),
  field(lent('groupLoans'), 'loans', 'count', 'Loans originated', '放款笔数', 'O01'),
  field(lent('groupPrincipal'), 'originations_fen', 'fen', 'Amount originated', '放款额', 'O01'),
  field(
    ({ originations: o }, g) => (o.groupPrincipal[g] > 0 ? o.groupWeightedRate[g] / 100 / o.groupPrincipal[g] : null),
    'apr_mean',
    '1/year',
    'All-in cost of new loans, mean by amount',
    '综合融资成本均值',
    'O12',
  ),
  field(
    lent('groupSurplus'),
    'surplus_fen',
    'fen',
    'New loans by what borrowers would have paid at most, less their cost',
    '借款人剩余',
    'O20',
  ),
  field(
    lent('groupLongRunSurplus'),
    'surplus_long_run_fen',
    'fen',
    'The same by what the present-biased would have paid in the long run',
    '长期借款人剩余',
    'O20',
  ),
];
