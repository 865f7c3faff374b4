import type { Text } from '../language.ts';
import { SHOWN } from './rows.ts';

const chance = Math.round(SHOWN.length / 20);

/** How many measures of the table look clear by chance. */
export const DOUBT: Text = {
  en: `One interval in twenty misses the truth: of ${SHOWN.length} measures without an effect about ${chance} would look clear.`,
  zh: `每二十个区间约有一个不含真值：${SHOWN.length} 个无效应的指标中约有 ${chance} 个会显得明确。`,
};
