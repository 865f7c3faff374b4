import type { Result } from '../../engine/index.ts';
import type { Lang } from '../../report/language.ts';
import { markdownTable, plain } from '../../report/markdown-table.ts';
import { formatChange, formatValue, summarise } from '../../report/summary.ts';
import { titleOf } from '../../report/titles.ts';
import { HEADS, legend, nameOf, type Window } from '../summary-words.ts';

const WINDOWS: readonly Window[] = ['before', 'after', 'end'];

/** The headline measures of a run as a Markdown table, and what its columns mean. */
export const headlineBlocks = (result: Result, compare: Result | undefined, lang: Lang): readonly string[] => [
  headlines(result, compare, lang),
  explained(result, compare, lang),
];

function headlines(result: Result, compare: Result | undefined, lang: Lang): string {
  const twins = new Map((compare ? summarise(compare) : []).map((row) => [row.measure as string, row.end]));
  const other = compare && `${HEADS.end[lang]} – ${plain(titleOf(compare.scenario)[lang])}`;
  const ends = other ? [other, HEADS.difference[lang]] : [HEADS.endBefore[lang]];
  const head = ['', HEADS.measure[lang], ...WINDOWS.map((window) => HEADS[window][lang]), ...ends];
  const rows = summarise(result).map((row) => {
    const { groupLabel, unit, before, end, measure } = row;
    const there = twins.get(measure) ?? null;
    const last = other
      ? [formatValue(there, unit, lang), formatChange(there, end, unit, lang)]
      : [formatChange(before, end, unit, lang)];
    return [groupLabel[lang], nameOf(row, lang), ...WINDOWS.map((each) => formatValue(row[each], unit, lang)), ...last];
  });
  return markdownTable(head, rows, `ll${'r'.repeat(head.length - 2)}`);
}

function explained(result: Result, compare: Result | undefined, lang: Lang): string {
  const runs = compare ? [compare, result] : [result];
  const first = { label: titleOf(runs[0]!.scenario)[lang], argument: result.scenario.name };
  const shows = { windows: WINDOWS, differences: compare !== undefined };
  return plain(legend(runs, shows, first, lang)).replaceAll('\n', '  \n');
}
