import { MODES, type Mode } from '../../scenario/scenario.ts';
import { coveredBy, type Snapshot } from '../snapshot.ts';
import { total } from '../statistics.ts';
import { type Measure, ratio } from './measure.ts';

const modeShare = (mode: Mode) => (s: Snapshot) => ratio(s.lentByMode[MODES.indexOf(mode)], s.lent);

/** 1 before the reference month; afterwards what is left of the stock made before it. */
function legacyShare({ market, outstanding, lent }: Snapshot): number | null {
  const isBefore = market.month < market.scenario.referenceMonth;
  return ratio(market.households.legacyBalance[0] + (isBefore ? lent : 0), outstanding);
}

/** Balance that guarantors would lose on: what they cover and what they have taken over, fen. */
function heldByGuarantors({ market }: Snapshot): number {
  const { links } = market;
  let held = 0;
  for (let link = 0; link < links.count; link++) held += coveredBy(market, link) + links.guarantorOwned[link];
  return held;
}

const heldByPlatforms = ({ market: { links } }: Snapshot): number => total(links.platformOwned);

/** Under which modes and rules loans were made 业务模式. */
export const MODES_MEASURES: readonly Measure[] = [
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
  {
    name: 'held_by_bank_share',
    id: 'O23',
    unit: 'fraction',
    en: 'Share of the balance whose loss would fall on banks',
    zh: '风险由银行承担余额占比',
    of: (s) => ratio(s.outstanding - heldByGuarantors(s) - heldByPlatforms(s), s.outstanding),
  },
  {
    name: 'held_by_guarantor_share',
    id: 'O23',
    unit: 'fraction',
    en: 'Share of the balance that guarantors cover or have taken over',
    zh: '风险由担保公司承担余额占比',
    of: (s) => ratio(heldByGuarantors(s), s.outstanding),
  },
  {
    name: 'held_by_platform_share',
    id: 'O23',
    unit: 'fraction',
    en: 'Share of the balance that platforms own',
    zh: '风险由平台承担余额占比',
    of: (s) => ratio(heldByPlatforms(s), s.outstanding),
  },
];
