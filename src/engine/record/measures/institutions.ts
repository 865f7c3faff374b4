import { BANK_TYPES } from '../../scenario/scenario.ts';
import { BANKS, PRIORITIES } from '../../state/institutions.ts';
import type { Market } from '../../state/market.ts';
import { guarantorsTogether, lowestCapitalRatio, type Snapshot } from '../snapshot.ts';
import { median, total } from '../statistics.ts';
import { type Measure, ratio } from './measure.ts';

const TYPES: Readonly<Record<(typeof BANK_TYPES)[number], readonly [en: string, zh: string]>> = {
  national: ['national bank', '全国性银行'],
  internet: ['internet bank', '互联网银行'],
  consumer: ['consumer finance company', '消费金融公司'],
  local: ['local bank', '地方银行'],
};

const RATIOS: readonly Measure[] = BANK_TYPES.map((type, i) => ({
  name: `bank_car_${type}`,
  id: 'O16',
  unit: 'fraction',
  en: `Lowest capital ratio of a ${TYPES[type][0]}`,
  zh: `${TYPES[type][1]}资本充足率最低值`,
  of: ({ market }) => lowestCapitalRatio(market, i),
}));

/** Banks that may lend nothing more, or were asked this month for at least as much as they might lend. */
function banksAtLimit({ banks, links, households, published }: Market): number {
  const asked = new Float64Array(BANKS);
  for (let link = 0; link < links.count; link++) {
    const demand = households.demand.subarray(link * PRIORITIES, (link + 1) * PRIORITIES).reduce((a, b) => a + b, 0);
    asked[links.bank[link]] += demand * (1 - published.partnerShare[link] / 1e4);
  }
  return asked.reduce((count, amount, bank) => (amount >= banks.budget[bank] ? count + 1 : count), 0);
}

/** Profit a year on what a platform services, of those that service anything. */
const margins = ({ market: { platforms }, groups }: Snapshot): number[] =>
  groups.filter((j) => platforms.balance[j] > 0).map((j) => (12 * platforms.profit[j]) / platforms.balance[j]);

function headroom({ market }: Snapshot): number | null {
  const { exposure, capacity } = guarantorsTogether(market);
  return capacity > 0 ? 1 - exposure / capacity : null;
}

/** How institutions stand 机构. */
export const INSTITUTIONS_MEASURES: readonly Measure[] = [
  {
    name: 'bank_car_min',
    id: 'O16',
    unit: 'fraction',
    en: 'Lowest capital ratio of a bank',
    zh: '资本充足率最低值',
    of: (s) => lowestCapitalRatio(s.market),
  },
  ...RATIOS,
  {
    name: 'banks_at_limit_share',
    id: 'O16',
    unit: 'fraction',
    en: 'Banks without room to lend, or asked for at least as much as they had',
    zh: '额度用满银行占比',
    of: (s) => banksAtLimit(s.market) / BANKS,
  },
  {
    name: 'platform_profit_fen',
    id: 'O17',
    unit: 'fen',
    en: 'Profit of third-party platforms, of those that left this month too',
    zh: '平台利润',
    of: ({ market: { platforms } }) => total(platforms.profit.filter((_, j) => platforms.bankApp[j] === 0)),
  },
  {
    name: 'platform_margin_median',
    id: 'O17',
    unit: '1/year',
    en: "Third-party groups' profit, a year's at the rate of the month, ÷ balance they service: the median group",
    zh: '平台利润率中位数',
    of: (s) => median(margins(s)),
  },
  {
    name: 'platform_loss_share',
    id: 'O17',
    unit: 'fraction',
    en: 'Third-party groups with a loss this month',
    zh: '亏损平台占比',
    of: ({ market: { platforms }, groups }) =>
      ratio(groups.filter((j) => platforms.profit[j] < 0).length, groups.length),
  },
  {
    name: 'guarantor_headroom',
    id: 'O18',
    unit: 'fraction',
    en: 'Unused guarantee capacity',
    zh: '担保余量',
    of: headroom,
  },
  {
    name: 'guarantor_cover',
    id: 'O18',
    unit: 'ratio',
    en: 'Net assets of guarantors ÷ balance they cover',
    zh: '担保净资产覆盖率',
    of: ({ market }) => {
      const { netAssets, exposure } = guarantorsTogether(market);
      return ratio(netAssets, exposure);
    },
  },
  {
    name: 'guarantor_failures',
    id: 'O18',
    unit: 'count',
    en: 'Guarantors that failed',
    zh: '失效担保公司数',
    of: (s) => s.market.flash.guarantorFailures,
  },
];
