import type { Text } from '../language.ts';
import { both } from './html.ts';

/** What the strip of controls offers to pick out. */
export type StripParts = {
  /** Months of the charts as `YYYY-MM`, in order. */
  readonly months: readonly string[];
  /** Numbers of the platforms in them. */
  readonly platforms?: readonly number[];
};

const select = (id: string, label: Text): string => `<label>${both(label)} <select id="${id}"></select></label>`;

/**
 * The strip above charts by month that marks a period or a platform in all of them, for those who do not point. The page's script fills
 * its lists and shows it; without scripts it stays away.
 */
export const strip = ({ months, platforms = [] }: StripParts): string =>
  months.length === 0
    ? ''
    : `<div id="strip" role="group" aria-labelledby="strip-name" data-first="${months[0]}" data-last="${months.at(-1)}" data-platforms="${platforms.join(' ')}" hidden>
<span class="hidden" id="strip-name">${both({ en: 'Picked out in all charts', zh: '在各图中标出' })}</span>
${select('strip-from', { en: 'Period from', zh: '时段：自' })}
${select('strip-to', { en: 'to', zh: '至' })}
<button type="button" id="strip-whole">${both({ en: 'Whole run', zh: '全部月份' })}</button>
<p role="status" id="strip-status"></p>${platforms.length > 0 ? select('strip-platform', { en: 'Platform', zh: '平台' }) : ''}
</div>`;
