import { BANK_TYPES } from '../scenario/scenario.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { doc, type Field, field, MONTH, monthField } from './column.ts';
import { MEASURES } from './measures.ts';
import type { ColumnDoc } from './result.ts';
import { capitalRatio } from './snapshot.ts';

/** Columns of `monthly.csv`. */
export const MONTHLY_FIELDS: readonly ColumnDoc[] = [
  MONTH,
  doc('phase', 'burn-in|run', 'Burn-in or run', '阶段'),
  ...MEASURES.map(({ of: _, ...column }) => column),
  doc('ledger_imbalance_fen', 'fen', 'Largest absolute row sum of the flow matrix', '账目不平额'),
  doc('state_hash', 'hex', 'Hash of the whole state', '状态哈希'),
];

function balanceShare({ platforms }: Market, j: number): number | null {
  if (platforms.bankApp[j] === 1) return null;
  let total = 0;
  for (let k = 0; k < MAX_PLATFORMS; k++)
    if (platforms.alive[k] === 1 && platforms.bankApp[k] === 0) total += platforms.balance[k];
  return total === 0 ? null : platforms.balance[j] / total;
}

/** Columns of `platforms.csv`: platforms in business under their own name at month end. */
export const PLATFORM_FIELDS: readonly Field[] = [
  monthField,
  field((_, j) => j + 1, 'platform', 'number', 'Platform by rank at the start', '平台'),
  field((m, j) => (m.platforms.bankApp[j] ? 'bank app' : 'third party'), 'kind', 'text', 'Kind', '类别'),
  field((m, j) => m.platforms.balance[j], 'balance_fen', 'fen', 'Loans it services', '在贷余额'),
  field(balanceShare, 'balance_share', 'fraction', 'Share of third-party balance', '余额份额'),
  field(
    (m, j) => m.platforms.originated[j],
    'originations_fen',
    'fen',
    'Loans originated, those of fraudsters too',
    '放款额',
  ),
  field((m, j) => m.platforms.margin[j], 'margin', '1/year', 'Margin in the service fee', '加成'),
  field((m, j) => m.platforms.equity[j], 'equity_fen', 'fen', 'Equity', '净资产'),
  field((m, j) => m.platforms.profit[j], 'profit_fen', 'fen', 'Profit of the month', '利润'),
  field((m, j) => m.platforms.brand[j], 'brand', 'weight', 'Visibility among borrowers', '品牌权重'),
  field(banksLending, 'banks', 'count', 'Banks it could lend with this month', '合作资金方数'),
];

function banksLending({ published, links }: Market, j: number): number {
  const rows = published.linkOf.subarray(published.linkFrom[j], published.linkFrom[j + 1]);
  return new Set([...rows].map((link) => links.bank[link])).size;
}

/** Columns of `banks.csv`. */
export const BANK_FIELDS: readonly Field[] = [
  monthField,
  field((_, b) => b + 1, 'bank', 'number', 'Bank', '银行'),
  field((m, b) => BANK_TYPES[m.banks.type[b]], 'type', 'text', 'Type of funder', '资金方类型'),
  field((m, b) => m.banks.loans[b], 'balance_fen', 'fen', 'Principal it owns', '自有余额'),
  field(
    (m, b) => (m.banks.loans[b] > 0 ? m.banks.nonPerforming[b] / m.banks.loans[b] : null),
    'npl_ratio',
    'fraction',
    'Owned balance in default',
    '不良率',
  ),
  field((m, b) => m.banks.profit[b], 'profit_fen', 'fen', 'Profit of the month from this market', '利润'),
  field((m, b) => m.banks.capital[b], 'capital_fen', 'fen', 'Net capital', '资本净额'),
  field(capitalRatio, 'capital_ratio', 'fraction', 'Capital ratio', '资本充足率'),
  field((m, b) => m.banks.provision[b], 'provision_fen', 'fen', 'Provisions', '拨备'),
  field((m, b) => m.banks.limit[b], 'limit_fen', 'fen', 'Most it lends in this market', '业务限额'),
  field((m, b) => m.banks.budget[b], 'budget_fen', 'fen', 'What it could lend this month', '当月额度'),
  field((m, b) => m.banks.originated[b], 'originations_fen', 'fen', 'Lent this month', '当月出资'),
  field((m, b) => m.banks.cutoff[b], 'cutoff_bin', 'bin', 'Worst accepted bin of its own score', '准入分箱'),
  field(
    platformsListed,
    'platforms_listed',
    'count',
    'Third-party groups on its list; empty without a list',
    '名单内平台数',
  ),
];

function platformsListed({ banks, listed, platforms }: Market, bank: number): number | null {
  if (banks.listedOn[bank] === 0) return null;
  let count = 0;
  for (let j = 0; j < MAX_PLATFORMS; j++)
    if (platforms.alive[j] === 1 && platforms.bankApp[j] === 0) count += listed[bank * MAX_PLATFORMS + j];
  return count;
}

/** Columns of `guarantors.csv`. */
export const GUARANTOR_FIELDS: readonly Field[] = [
  monthField,
  field((_, g) => g + 1, 'guarantor', 'number', 'Guarantor', '担保公司'),
  field((m, g) => m.guarantors.alive[g], 'alive', '0 or 1', 'Able to pay', '存续'),
  field(
    (m, g) => (m.guarantors.owner[g] < 0 ? null : m.guarantors.owner[g] + 1),
    'owner',
    'platform',
    'Platform it belongs to',
    '所属平台',
  ),
  field((m, g) => m.guarantors.netAssets[g], 'net_assets_fen', 'fen', 'Net assets', '净资产'),
  field((m, g) => guaranteed(m, g), 'exposure_fen', 'fen', 'Guaranteed balance', '担保责任余额'),
];

function guaranteed({ links }: Market, g: number): number {
  let sum = 0;
  for (let link = 0; link < links.count; link++) if (links.guarantor[link] === g) sum += links.exposure[link];
  return sum;
}

/** Columns of `rejections.csv`. */
export const REJECTION_FIELDS: readonly ColumnDoc[] = [
  MONTH,
  doc('reason', 'text', 'Why the need was not served', '原因', 'O14'),
  doc('count', 'count', 'Needs', '需求数', 'O14'),
  doc('amount_fen', 'fen', 'Amount asked for; where the month had no room, applied for', '金额', 'O14'),
  doc('needs', 'count', 'All needs of the month', '当月需求总数', 'O14'),
];

/** Columns of `vintages.csv`. */
export const VINTAGE_FIELDS: readonly ColumnDoc[] = [
  doc('vintage', 'YYYY-MM', 'Month of origination', '放款批次', 'O06'),
  doc('months_on_book', 'months', 'Months since origination', '账龄', 'O06'),
  doc('originated_fen', 'fen', 'Principal originated, that of fraudsters too', '放款额', 'O06'),
  doc('loans', 'count', 'Loans originated, without those of fraudsters', '放款笔数', 'O06'),
  doc(
    'defaulted_fen',
    'fen',
    'Balance that has defaulted by this age, cancelled loans of fraudsters too',
    '累计违约余额',
    'O06',
  ),
  doc('defaults', 'count', 'Loans that have defaulted by this age', '累计违约笔数', 'O06'),
  doc('default_share', 'fraction', 'Defaulted balance ÷ principal originated', '累计违约率', 'O06'),
];
