import type { Result } from '../../engine/index.ts';
import type { ChartTable } from '../charts/chart.ts';
import { CHART_NAMES, CHARTS, type ChartName } from '../charts/index.ts';
import { runNames } from '../charts/run-lines.ts';
import { formatBare, unitLabel } from '../format.ts';
import type { Text } from '../language.ts';
import { runMonths } from '../months.ts';
import type { RenderedCharts } from '../render.ts';
import type { Series } from '../series.ts';
import { figure } from './figure.ts';
import { both, cell, rowHead, type TableCell, table } from './html.ts';

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

/** The chart's series by month, a column a series and run. */
function monthTable(name: ChartName, result: Result, compare: Result | undefined): ChartTable {
  const runs = compare ? [result, compare] : [result];
  const [en, zh] = [runNames(result, compare, 'en'), runNames(result, compare, 'zh')];
  const columns = runs.flatMap((run, which) =>
    CHARTS[name].series.map((each) => ({
      label: each.label,
      unit: each.unit,
      run: { en: en[which]!, zh: zh[which]! },
      read: byMonth(each, run),
    })),
  );
  const rows = runMonths(result).map((month) => ({ head: month, values: columns.map(({ read }) => read(month)) }));
  return { by: { en: 'Month', zh: '月份' }, columns, rows };
}

function dataTable(name: ChartName, result: Result, compare: Result | undefined): string {
  const { topic, table: own } = CHARTS[name];
  const { by, columns, rows } = own?.(result, compare) ?? monthTable(name, result, compare);
  const heads = columns.map(({ label, unit, run }): TableCell => {
    const head = both({ en: `${label.en}, ${unitLabel(unit, 'en')}`, zh: `${label.zh}（${unitLabel(unit, 'zh')}）` });
    return { html: compare && run ? `${head}<br><small>${both(run)}</small>` : head, numeric: true };
  });
  return table({
    caption: { en: `${topic.en}: values by ${by.en.toLowerCase()}`, zh: `${topic.zh}：数值（按${by.zh}）` },
    head: [{ html: both(by) }, ...heads],
    rows: rows.map(
      ({ head, values }) =>
        rowHead(head) + values.map((value, column) => cell(formatBare(value, columns[column]!.unit))).join(''),
    ),
    id: `${name}-values`,
    className: 'data',
  });
}

/** All charts: the finding as a heading, how to read it, the picture, and the numbers behind it. */
export const figures = (result: Result, compare: Result | undefined, { charts, lang }: RenderedCharts): string =>
  CHART_NAMES.map((name) =>
    figure({
      id: name,
      topic: CHARTS[name].topic,
      finding: findingOf(name, result, compare),
      note: CHARTS[name].note,
      chart: charts[name],
      lang,
      values: dataTable(name, result, compare),
    }),
  ).join('\n');
