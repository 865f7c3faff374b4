import type { Month } from '../core/calendar.ts';
import type { LeverName } from './levers.ts';
import type { DatedLever } from './scenario.ts';

/** Months after its effect for which a coming cut in supply keeps platforms careful. */
const CAREFUL_MONTHS = 12;

/** Caps on the price of a loan, or on the average price: what platforms look ahead to. */
export const CAPS: readonly LeverName[] = ['aprCap', 'lprCap', 'aprAvgCap'];

/** Caps known in a month, and those of them announced ahead that are not more than a year in force. */
export type AnnouncedCaps = { readonly known: readonly DatedLever[]; readonly coming: readonly DatedLever[] };

/** The caps that platforms look at in a month. */
export function announcedCaps(levers: readonly DatedLever[], month: Month): AnnouncedCaps {
  const known = levers.filter(({ lever, announced }) => CAPS.includes(lever) && announced <= month);
  const isComing = ({ announced, effective }: DatedLever) =>
    announced < effective && month < effective + CAREFUL_MONTHS;
  return { known, coming: known.filter(isComing) };
}
