import type { Result } from '../../engine/index.ts';
import { type Lang, monthInChinese, type Text } from '../language.ts';
import type { Series } from '../series.ts';
import { lengthOf, meanOver, referenceMonth, type Window, windowsOf } from '../windows.ts';
import { runNames } from './run-lines.ts';

/** One of the two things that bars set side by side: a run, or the months before or after the reference month. */
export type Side = {
  readonly name: string;
  /** Mean of a series over the months of this side, in the unit of the series. */
  readonly mean: (series: Series) => number | null;
};

/** The sides, and the months of both where they are the same. */
export type Sides = { readonly sides: readonly Side[]; readonly when?: string };

const monthsFrom = (count: number, month: string): Text => ({
  en: `${count} months from ${month}`,
  zh: `${monthInChinese(month)}起${count}个月`,
});
const monthsBefore = (count: number, month: string): Text => ({
  en: `${count} months before ${month}`,
  zh: `${monthInChinese(month)}前${count}个月`,
});
const lastMonths = (count: number): Text => ({ en: `last ${count} months`, zh: `最后${count}个月` });

/**
 * What bars compare: two runs over the half-year from the reference month, or in a run alone that half-year with the
 * year before. Where the run does not hold these months its last year stands alone.
 */
export function sidesOf(result: Result, compare: Result | undefined, lang: Lang): Sides {
  const { before, after, end } = windowsOf(result);
  const month = referenceMonth(result);
  const over = (run: Result, window: Window) => (series: Series) => meanOver(series.read(run), window);
  const isLate = lengthOf(after) === 0;
  const when = (isLate ? lastMonths(lengthOf(end)) : monthsFrom(lengthOf(after), month))[lang];
  if (compare) {
    const [own, other] = runNames(result, compare, lang);
    const there = isLate ? windowsOf(compare).end : windowsOf(compare).after;
    const sides = [
      { name: own!, mean: over(result, isLate ? end : after) },
      { name: other!, mean: over(compare, there) },
    ];
    return { sides, when };
  }
  const own = { name: when, mean: over(result, isLate ? end : after) };
  if (isLate || lengthOf(before) === 0) return { sides: [own] };
  return { sides: [own, { name: monthsBefore(lengthOf(before), month)[lang], mean: over(result, before) }] };
}
