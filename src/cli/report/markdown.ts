import type { Result } from '../../engine/index.ts';
import { CHARTS, type ChartName } from '../../report/charts/index.ts';
import { type ChartOptions, frameOf } from '../../report/finding.ts';
import type { Lang, Text } from '../../report/language.ts';
import { markdownTable } from '../../report/markdown-table.ts';
import { formatChange, formatValue, summarise } from '../../report/summary.ts';
import { titleOf } from '../../report/titles.ts';
import { HEADS, legend, nameOf, type Window } from '../summary-words.ts';

const WINDOWS: readonly Window[] = ['before', 'after', 'end'];

const WORDS = {
  comparedWith: { en: 'Compared with:', zh: '对照情景：' },
  inShort: { en: 'In short', zh: '要点' },
  headline: { en: 'Headline measures', zh: '主要指标' },
  charts: { en: 'Charts', zh: '图表' },
} as const satisfies Record<string, Text>;

/** Characters of the user's own texts that Markdown would take for its own. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>#]/g, '\\$&');

/**
 * The report of a run as Markdown in one language: findings, headline table, pictures.
 * @param pictureOf file of a chart's picture, as a link from the text leads to it
 */
export function markdownReport(
  result: Result,
  charts: readonly ChartName[],
  pictureOf: (name: ChartName) => string,
  options: ChartOptions,
): string {
  const { lang, compare } = options;
  const { question, why } = result.scenario;
  const name = (text: Text): string => plain(text[lang]);
  const findings = charts.map((chart) => `- ${plain(CHARTS[chart].finding(result, { ...options, brief: true }))}`);
  const figures = charts.flatMap((chart) => [
    `### ${plain(CHARTS[chart].finding(result, options))}`,
    `![${name(CHARTS[chart].topic)}](${pictureOf(chart)})`,
    name(CHARTS[chart].note),
  ]);
  const parts = [
    `# ${name(titleOf(result.scenario))}`,
    question && plain(question),
    why && plain(why),
    compare && `${WORDS.comparedWith[lang]} **${name(titleOf(compare.scenario))}**`,
    `## ${WORDS.inShort[lang]}`,
    name(frameOf(result, compare)),
    findings.join('\n'),
    `## ${WORDS.headline[lang]}`,
    headlines(result, compare, lang),
    explained(result, compare, lang),
    `## ${WORDS.charts[lang]}`,
    ...figures,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

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
