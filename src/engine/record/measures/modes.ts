import { MODES, type Mode } from '../../scenario/scenario.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Measure, ratio } from './measure.ts';

const modeShare = (mode: Mode) => (s: Snapshot) => ratio(s.originatedByMode[MODES.indexOf(mode)], s.originated);

/** 1 before the reference month; afterwards what is left of the stock made before it. */
function legacyShare({ market, outstanding, originated }: Snapshot): number | null {
  const isBefore = market.month < market.scenario.referenceMonth;
  return ratio(market.households.legacyBalance[0] + (isBefore ? originated : 0), outstanding);
}

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
];
