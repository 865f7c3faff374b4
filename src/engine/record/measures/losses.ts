import { LOSS_BEARERS } from '../losses.ts';
import type { Snapshot } from '../snapshot.ts';
import { total } from '../statistics.ts';
import { type Measure, ratio } from './measure.ts';

const BEARERS: Readonly<Record<(typeof LOSS_BEARERS)[number], readonly [en: string, zh: string]>> = {
  bank: ['banks', '银行'],
  guarantor: ['guarantors, less what they collected', '担保公司'],
  platform: ["platforms' own shares", '平台'],
  reserve: ['loss reserves', '风险准备金'],
};

/** Part of the year's losses; guarantors that collected more than they paid lost nothing. */
function lossShare({ year }: Snapshot, bearer: number): number | null {
  const losses = year.losses.map((loss) => Math.max(0, loss));
  return ratio(
    losses[bearer],
    losses.reduce((a, b) => a + b, 0),
  );
}

const SHARES: readonly Measure[] = LOSS_BEARERS.map((bearer, i) => ({
  name: `loss_share_${bearer}`,
  id: 'O08',
  unit: 'fraction',
  en: `Share of twelve months' losses borne by ${BEARERS[bearer][0]}`,
  zh: `损失由${BEARERS[bearer][1]}承担占比`,
  of: (s) => lossShare(s, i),
}));

/** What defaults cost, and whom 损失. */
export const LOSS_MEASURES: readonly Measure[] = [
  {
    name: 'npl_ratio',
    id: 'O07',
    unit: 'fraction',
    en: 'Bank-owned balance in default ÷ bank-owned balance',
    zh: '银行不良率',
    of: ({ market: { banks } }) => ratio(total(banks.nonPerforming), total(banks.loans)),
  },
  {
    name: 'npl_look_through',
    id: 'O07',
    unit: 'fraction',
    en: 'The same with loans that guarantors took over counted as if the banks still owned them',
    zh: '穿透后不良率',
    of: ({ market: { banks, links, households: h } }) =>
      ratio(total(banks.nonPerforming) + total(h.compensatedBad), total(banks.loans) + total(links.guarantorOwned)),
  },
  {
    name: 'loss_rate',
    id: 'O08',
    unit: '1/year',
    en: 'Written off in twelve months ÷ mean outstanding (recoveries come before the write-off)',
    zh: '年化损失率',
    of: ({ year, months }) => ratio((12 / months) * year.writtenOff[0], year.outstanding[0] / months),
  },
  {
    name: 'recovered_fen',
    id: 'O08',
    unit: 'fen',
    en: 'Principal recovered after default, before the write-off',
    zh: '违约后回收本金',
    of: ({ market: { households: h } }) => h.principalRecovered[0],
  },
  ...SHARES,
  {
    name: 'fraud_loss_fen',
    id: 'O08',
    unit: 'fen',
    en: "Balance of fraudsters' loans cancelled or written off",
    zh: '欺诈损失',
    of: ({ market: { households: h } }) => h.fraudLost[0],
  },
  {
    name: 'reserves_fen',
    id: 'O08',
    unit: 'fen',
    en: 'Loss reserves standing',
    zh: '风险准备金余额',
    of: ({ market: { links } }) => total(links.reserve),
  },
];
