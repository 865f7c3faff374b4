import { guarantorHeadroom, lowestCapitalRatio } from '../snapshot.ts';
import type { Measure } from './measure.ts';

/** How institutions stand 机构. */
export const INSTITUTIONS_MEASURES: readonly Measure[] = [
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
    en: 'Profit of third-party platforms, of those that left this month too',
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
    name: 'guarantor_failures',
    id: 'O18',
    unit: 'count',
    en: 'Guarantors that failed',
    zh: '失效担保公司数',
    of: (s) => s.market.flash.guarantorFailures,
  },
];
