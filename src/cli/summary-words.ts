import type { Result } from '../engine/index.ts';
import { type Lang, same, type Text } from '../report/language.ts';
import { ONE_RUN, type SummaryRow, unitLabel } from '../report/summary.ts';
import { referenceMonth, WINDOW_MONTHS } from '../report/windows.ts';

/** The stretches of a run that the summary averages over. */
export type Window = 'before' | 'after' | 'end';

/** What of one run is set against its months before the rule. */
export type Since = 'afterBefore' | 'endBefore';

/** Headings of the summary table. */
export const HEADS: Readonly<Record<Window | 'measure' | 'trend' | Since | 'difference', Text>> = {
  measure: { en: 'Measure', zh: '指标' },
  before: { en: 'Before', zh: '规则前' },
  after: { en: 'After', zh: '规则后' },
  end: { en: 'End', zh: '期末' },
  afterBefore: { en: 'After−Before', zh: '规则后−前' },
  endBefore: { en: 'End−Before', zh: '期末−前' },
  difference: { en: 'Diff.', zh: '差异' },
  trend: { en: 'Trend', zh: '走势' },
};

/**
 * What the headings mean, for under the table.
 * @param shows the windows of the table, and whether it has differences
 * @param first the scenario that the others are compared with: its name, and as it was typed
 */
export function legend(
  results: readonly Result[],
  shows: { readonly windows: readonly Window[]; readonly differences: boolean },
  first: { readonly label: string; readonly argument: string },
  lang: Lang,
): string {
  const months = new Set(results.map(referenceMonth));
  const date: Text = months.size === 1 ? same([...months][0]!) : { en: 'the reference month', zh: '参照月' };
  const { before, after, end } = WINDOW_MONTHS;
  const meanings: Readonly<Record<Window, Text>> = {
    before: { en: `${before} months before ${date.en}`, zh: `${date.zh} 之前 ${before} 个月` },
    after: { en: `${after} months from ${date.en}`, zh: `自 ${date.zh} 起 ${after} 个月` },
    end: { en: `last ${end} months`, zh: `最后 ${end} 个月` },
  };
  const explained = shows.windows.map((window) => `${HEADS[window][lang]}: ${meanings[window][lang]}`);
  const shown = `${explained.join('; ')}.\n`;
  if (results.length > 1) {
    const against: Text = { en: `end minus end of ${first.label}`, zh: `期末减 ${first.label} 的期末` };
    const difference = shows.differences ? `${HEADS.difference[lang]}: ${against[lang]}. ` : '';
    return `${shown}${difference}${ONE_RUN[lang]}`;
  }
  return `${shown}${alone(first.argument)[lang]}\n${ONE_RUN[lang]}`;
}

/** Time brings changes of its own; only a second scenario tells what a rule does. */
const alone = (name: string): Text =>
  name === 'baseline'
    ? {
        en: 'Changes over time are not effects of a rule: for those compare two scenarios, as in zhudai run baseline rules-2025',
        zh: '随时间的变化并非规则的效应；要看效应，请比较两个情景，例如 zhudai run baseline rules-2025',
      }
    : {
        en: `Changes over time are not effects of a rule: for those compare, as in zhudai run baseline ${name}`,
        zh: `随时间的变化并非规则的效应；要看效应，请比较：zhudai run baseline ${name}`,
      };

/** A measure with its unit where the figures do not show it. */
export const nameOf = (row: SummaryRow, lang: Lang): string =>
  row.unit === 'fen' ? `${row.label[lang]}, ${unitLabel(row.unit, lang)}` : row.label[lang];
