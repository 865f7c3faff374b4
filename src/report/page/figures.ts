import type { Result } from '../../engine/index.ts';
import { CHART_NAMES, CHARTS, type ChartName } from '../charts/index.ts';
import { runNames } from '../charts/line-panel.ts';
import { formatBare, unitLabel } from '../format.ts';
import { HTML_LANG, LANGUAGES, type Text } from '../language.ts';
import { runMonths } from '../months.ts';
import type { RenderedChart, RenderedCharts } from '../render.ts';
import type { Series } from '../series.ts';
import { both, cell, rowHead, scriptJson, type TableCell, table } from './html.ts';

/** What a chart's numbers say, in both languages; brief where the months and the other run are named above. */
export const findingOf = (name: ChartName, result: Result, compare: Result | undefined, brief = false): Text => {
  const options = { brief, ...(compare && { compare }) };
  return {
    en: CHARTS[name].finding(result, { lang: 'en', ...options }),
    zh: CHARTS[name].finding(result, { lang: 'zh', ...options }),
  };
};

/** Values of a run by month, so that runs of different length line up. */
function byMonth(series: Series, run: Result): (month: string) => number | null {
  const values = series.read(run);
  const rows = new Map(runMonths(run).map((month, row) => [month, values[row] ?? null]));
  return (month) => rows.get(month) ?? null;
}

function dataTable(name: ChartName, result: Result, compare: Result | undefined): string {
  const { series, topic } = CHARTS[name];
  const runs = compare ? [result, compare] : [result];
  const [en, zh] = [runNames(result, compare, 'en'), runNames(result, compare, 'zh')];
  const columns = runs.flatMap((run, which) =>
    series.map((each) => ({ each, run: { en: en[which]!, zh: zh[which]! }, read: byMonth(each, run) })),
  );
  const heads = columns.map(({ each, run }): TableCell => {
    const label = both({
      en: `${each.label.en}, ${unitLabel(each.unit, 'en')}`,
      zh: `${each.label.zh}（${unitLabel(each.unit, 'zh')}）`,
    });
    return { html: compare ? `${label}<br><small>${both(run)}</small>` : label, numeric: true };
  });
  const rows = runMonths(result).map(
    (month) =>
      rowHead(month) + columns.map(({ each, read }) => cell(formatBare(read(month), each.unit), true)).join(''),
  );
  return table({
    caption: { en: `${topic.en}: values by month`, zh: `${topic.zh}：逐月数值` },
    head: [{ html: both({ en: 'Month', zh: '月份' }) }, ...heads],
    rows,
    id: `${name}-values`,
    className: 'data',
  });
}

/** The picture stands first and stays where scripts do not run; the specification beside it lets the script redraw it. */
const pictures = (name: ChartName, charts: Readonly<Record<'en' | 'zh', RenderedChart>>): string =>
  LANGUAGES.map(
    (
      lang,
    ) => `<div class="chart ${lang}" lang="${HTML_LANG[lang]}" data-spec="spec-${name}-${lang}">${charts[lang].svg}</div>
<script type="application/json" id="spec-${name}-${lang}">${scriptJson(charts[lang].vega)}</script>`,
  ).join('\n');

/** All charts: the finding as a heading, how to read it, the picture, and the numbers behind it. */
export const figures = (result: Result, compare: Result | undefined, charts: RenderedCharts): string =>
  CHART_NAMES.map(
    (name) => `<section class="figure" id="${name}" aria-labelledby="${name}-heading">
<p class="topic">${both(CHARTS[name].topic)}</p>
<h3 id="${name}-heading">${both(findingOf(name, result, compare))}</h3>
<p class="note">${both(CHARTS[name].note)}</p>
${pictures(name, charts[name])}
<details><summary>${both({ en: 'Values behind this chart', zh: '本图数据' })}<span class="hidden"> – ${both(CHARTS[name].topic)}</span></summary>
${dataTable(name, result, compare)}
</details>
</section>`,
  ).join('\n');
