import { concentrationRatio, hhi } from '../concentration.ts';
import type { Measure } from './measure.ts';

/** How concentrated the platforms are 集中度. */
export const CONCENTRATION_MEASURES: readonly Measure[] = [
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
    name: 'hhi_originations',
    id: 'O09',
    unit: 'HHI 0–10000',
    en: 'HHI of third-party platform groups by new lending',
    zh: '放款额 HHI',
    of: ({ market: { platforms }, groups }) => hhi(groups.map((j) => platforms.originated[j])),
  },
  {
    name: 'hhi_banks',
    id: 'O09',
    unit: 'HHI 0–10000',
    en: 'HHI of banks by the principal they own in this market',
    zh: '资金方 HHI',
    of: ({ market: { banks } }) => hhi([...banks.loans]),
  },
  {
    name: 'cr4_balance',
    id: 'O10',
    unit: 'fraction',
    en: 'Four largest third-party groups by balance',
    zh: 'CR4',
    of: (s) => concentrationRatio(s.groupBalances, 4),
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
];
