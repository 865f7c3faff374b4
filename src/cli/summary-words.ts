import type { Result } from '../engine/index.ts';
import { type Lang, same, type Text } from '../report/language.ts';
import { ONE_RUN } from '../report/summary.ts';
import { referenceMonth, WINDOW_MONTHS } from '../report/windows.ts';

/** The stretches of a run that the summary averages over. */
export type Window = 'before' | 'after' | 'end';

/** Headings of the summary table. */
export const HEADS: Readonly<Record<Window | 'measure' | 'trend' | 'change' | 'difference', Text>> = {
  measure: { en: 'Measure', zh: '指标' },
  before: { en: 'Before', zh: '规则前' },
  after: { en: 'After', zh: '规则后' },
  end: { en: 'End', zh: '期末' },
  change: { en: 'Change', zh: '变化' },
  difference: { en: 'Diff.', zh: '差异' },
  trend: { en: 'Trend', zh: '走势' },
};

/**
 * What the headings mean, for under the table.
 * @param windows those that the table shows
 * @param first name of the scenario that the others are compared with
 */
export function legend(results: readonly Result[], windows: readonly Window[], first: string, lang: Lang): string {
  const months = new Set(results.map(referenceMonth));
  const date: Text = months.size === 1 ? same([...months][0]!) : { en: 'the reference month', zh: '参照月' };
  const { before, after, end } = WINDOW_MONTHS;
  const meanings: Readonly<Record<Window, Text>> = {
    before: { en: `${before} months before ${date.en}`, zh: `${date.zh} 之前 ${before} 个月` },
    after: { en: `${after} months from ${date.en}`, zh: `自 ${date.zh} 起 ${after} 个月` },
    end: { en: `last ${end} months`, zh: `最后 ${end} 个月` },
  };
  const explained = windows.map((window) => `${HEADS[window][lang]}: ${meanings[window][lang]}`);
  const compared = results.length > 1 ? HEADS.difference[lang] : HEADS.change[lang];
  const against: Text =
    results.length > 1
      ? { en: `end minus end of ${first}`, zh: `期末减 ${first} 的期末` }
      : { en: 'end minus before', zh: '期末减规则前' };
  return `${explained.join('; ')}.\n${compared}: ${against[lang]}. ${ONE_RUN[lang]}`;
}
