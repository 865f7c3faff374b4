import type { Result } from '../engine/index.ts';
import type { Lang, Text } from '../report/language.ts';
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

/** What the headings mean, for under the table. @param first name of the scenario that the others are compared with */
export function legend(results: readonly Result[], first: string, lang: Lang): string {
  const months = new Set(results.map(referenceMonth));
  const { before, after, end } = WINDOW_MONTHS;
  if (lang === 'zh') {
    const date = months.size === 1 ? [...months][0] : '各情景的参照月';
    const difference = results.length > 1 ? `差异：期末减 ${first} 的期末。` : '变化：期末减规则前。';
    return `规则前：${date} 之前 ${before} 个月；规则后：自 ${date} 起 ${after} 个月；期末：最后 ${end} 个月。${difference}\n${ONE_RUN.zh}`;
  }
  const date = months.size === 1 ? [...months][0] : "each scenario's reference month";
  const difference = results.length > 1 ? `Diff.: end minus end of ${first}.` : 'Change: end minus before.';
  return `Before: ${before} months before ${date}. After: ${after} months from then. End: last ${end} months. ${difference}\n${ONE_RUN.en}`;
}
