import { MODES, type Mode } from '../scenario/scenario.ts';
import { RATE_STEP_BP } from '../state/totals.ts';
import { concentrationRatio, hhi, histogramQuantile } from './concentration.ts';
import type { Cell, ColumnDoc } from './result.ts';
import { guarantorHeadroom, lowestCapitalRatio, type Snapshot } from './snapshot.ts';

/** A measure 指标 of one month. null: its denominator is zero. */
export type Measure = ColumnDoc & { readonly of: (s: Snapshot) => Cell };

const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);
const sumFrom = (values: Float64Array, from: number): number => values.slice(from).reduce((a, b) => a + b, 0);
const meanRate = (weighted: number, s: Snapshot) => ratio(weighted / 1e4, s.market.originations.weight[0]);
const quantile = (share: number) => (s: Snapshot) => {
  const step = histogramQuantile(s.market.originations.rateHistogram, share);
  return step === null ? null : (step * RATE_STEP_BP) / 1e4; // lower edge: a price at the cap is shown as the cap;
};
const rejected = (s: Snapshot): number =>
  s.market.households.rejected.reduce((a, b) => a + b, 0) + s.market.originations.capacityRejected[0];
const DECLINED = 5;
const modeShare = (mode: Mode) => (s: Snapshot) => ratio(s.originatedByMode[MODES.indexOf(mode)], s.originated);

/** Columns of `monthly.csv` after `month` and `phase`, in order. */
export const MEASURES: readonly Measure[] = [
  { name: 'originations_fen', id: 'O01', unit: 'fen', en: 'Loans originated', zh: '放款额', of: (s) => s.originated },
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
    en: 'Number of loans originated',
    zh: '放款笔数',
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
    name: 'repeat_share',
    id: 'O01',
    unit: 'fraction',
    en: 'Share of new lending to people who borrowed before',
    zh: '复借占比',
    of: (s) => ratio(s.market.originations.repeatPrincipal[0], s.originated),
  },
  {
    name: 'first_day_delinquency',
    id: 'O03',
    unit: 'fraction',
    en: 'Current loans not paid on the due date',
    zh: '首日逾期率',
    of: ({ market: { households: h } }) => ratio(h.lateOnDueDate[0], h.instalmentsDue[0]),
  },
  {
    name: 'roll_in',
    id: 'O04',
    unit: 'fraction',
    en: 'Current loans unpaid at month end',
    zh: '月末新增逾期率',
    of: ({ market: { households: h } }) => ratio(h.rolledIn[0], h.instalmentsDue[0]),
  },
  {
    name: 'delinquency_30_plus',
    id: 'O05',
    unit: 'fraction',
    en: 'Balance two to six instalments behind ÷ outstanding',
    zh: '30+ 逾期率',
    of: (s) => ratio(sumFrom(s.market.households.bucketBalance, 2), s.outstanding),
  },
  {
    name: 'delinquency_90_plus',
    id: 'O05',
    unit: 'fraction',
    en: 'Balance in default and not written off ÷ outstanding',
    zh: '90+ 逾期率',
    of: (s) => ratio(sumFrom(s.market.households.bucketBalance, 4), s.outstanding),
  },
  {
    name: 'npl_ratio',
    id: 'O07',
    unit: 'fraction',
    en: 'Bank-owned balance in default ÷ bank-owned balance',
    zh: '银行不良率',
    of: ({ market: { banks } }) => ratio(sumFrom(banks.nonPerforming, 0), sumFrom(banks.loans, 0)),
  },
  {
    name: 'loss_rate',
    id: 'O08',
    unit: '1/year',
    en: 'Written off in twelve months ÷ mean outstanding (recoveries come before the write-off)',
    zh: '年化损失率',
    of: ({ year }) => ratio((12 / year.months) * year.writtenOff, year.balances / year.months),
  },
  {
    name: 'hhi_balance',
    id: 'O09',
    unit: 'HHI 0–10000',
    en: 'HHI of third-party platform groups by balance',
    zh: '余额 HHI',
    of: (s) => hhi(s.groupBalances),
  },
  {
    name: 'hhi_with_apps',
    id: 'O09',
    unit: 'HHI 0–10000',
    en: 'HHI by balance with bank apps',
    zh: '余额 HHI（含银行自营）',
    of: (s) => hhi([...s.market.platforms.balance]),
  },
  {
    name: 'cr5_balance',
    id: 'O10',
    unit: 'fraction',
    en: 'Five largest third-party groups by balance',
    zh: 'CR5',
    of: (s) => concentrationRatio(s.groupBalances, 5),
  },
  {
    name: 'active_platforms',
    id: 'O11',
    unit: 'count',
    en: 'Third-party groups that originated loans',
    zh: '活跃平台数',
    of: ({ market: { platforms } }) =>
      [...platforms.originated].filter((x, j) => x > 0 && platforms.alive[j] === 1 && platforms.bankApp[j] === 0)
        .length,
  },
  {
    name: 'entries',
    id: 'O11',
    unit: 'count',
    en: 'Platforms that entered',
    zh: '新进平台',
    of: (s) => s.market.flash.entries,
  },
  {
    name: 'exits',
    id: 'O11',
    unit: 'count',
    en: 'Platforms that left, mergers included',
    zh: '退出平台',
    of: (s) => s.market.flash.exits,
  },
  {
    name: 'mergers',
    id: 'O11',
    unit: 'count',
    en: 'Platforms taken over',
    zh: '并购平台',
    of: (s) => s.market.flash.mergers,
  },
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
    of: (s) => ratio(rejected(s) - s.market.households.rejected[DECLINED], s.needs),
  },
  {
    name: 'borrowers_with_loan',
    id: 'O15',
    unit: 'count',
    en: 'People with a loan',
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
    name: 'bank_car_min',
    id: 'O16',
    unit: 'fraction',
    en: 'Lowest capital ratio of a bank',
    zh: '最低资本充足率',
    of: (s) => lowestCapitalRatio(s.market),
  },
  {
    name: 'platform_profit_fen',
    id: 'O17',
    unit: 'fen',
    en: 'Profit of third-party platforms',
    zh: '平台利润',
    of: (s) => s.market.platforms.profit.reduce((a, b) => a + b, 0),
  },
  {
    name: 'guarantor_headroom',
    id: 'O18',
    unit: 'fraction',
    en: 'Unused guarantee capacity',
    zh: '担保余量',
    of: (s) => guarantorHeadroom(s.market),
  },
  {
    name: 'legacy_share',
    id: 'O22',
    unit: 'fraction',
    en: 'Balance made before the reference month ÷ outstanding',
    zh: '存量占比',
    of: (s) => legacyShare(s),
  },
  {
    name: 'mode_share_referral',
    id: 'O23',
    unit: 'fraction',
    en: 'Referral',
    zh: '导流占比',
    of: modeShare('referral'),
  },
  {
    name: 'mode_share_light',
    id: 'O23',
    unit: 'fraction',
    en: 'Capital-light facilitation',
    zh: '轻资本助贷占比',
    of: modeShare('light'),
  },
  {
    name: 'mode_share_guaranteed',
    id: 'O23',
    unit: 'fraction',
    en: 'Guaranteed facilitation',
    zh: '担保助贷占比',
    of: modeShare('guaranteed'),
  },
  {
    name: 'mode_share_joint',
    id: 'O23',
    unit: 'fraction',
    en: 'Joint lending',
    zh: '联合贷占比',
    of: modeShare('joint'),
  },
  { name: 'mode_share_own', id: 'O23', unit: 'fraction', en: 'Own-book', zh: '自营占比', of: modeShare('own') },
];

/** 1 before the reference month; afterwards what is left of the stock made before it. */
function legacyShare({ market, outstanding, originated }: Snapshot): number | null {
  const isBefore = market.month < market.scenario.referenceMonth;
  return ratio(market.households.legacyBalance[0] + (isBefore ? originated : 0), outstanding);
}
