import type { ColumnDoc, Result, ResultTable } from '../engine/index.ts';
import type { ChartTable } from './charts/chart.ts';
import { CHARTS, type ChartName } from './charts/index.ts';
import { runNames } from './charts/run-lines.ts';
import { columnName, doc, tableOf } from './data.ts';
import { formatBare, unitLabel } from './format.ts';
import type { Text } from './language.ts';
import { runMonths } from './months.ts';
import { both, cell, escapeHtml, rowHead, type TableCell, table } from './page/html.ts';
import type { Series } from './series.ts';

/** Where a table stands by months its first column is that of the result's tables. */
const BY_MONTH: Text = { en: 'Month', zh: '月份' };

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
      key: each.key,
      label: each.label,
      unit: each.unit,
      run: { en: en[which]!, zh: zh[which]! },
      read: byMonth(each, run),
    })),
  );
  const rows = runMonths(result).map((month) => ({ head: month, values: columns.map(({ read }) => read(month)) }));
  return { by: BY_MONTH, columns, rows };
}

/** The table behind a chart of a run, with the other run's columns behind its own. */
export const chartTable = (name: ChartName, result: Result, compare: Result | undefined): ChartTable =>
  CHARTS[name].table?.(result, compare) ?? monthTable(name, result, compare);

/** A chart's table as HTML. @param isPair whether another run stands beside it */
export function tableHtml(name: ChartName, { by, columns, rows }: ChartTable, isPair: boolean): string {
  const { topic } = CHARTS[name];
  const heads = columns.map(({ label, unit, run }): TableCell => {
    const head = both({ en: `${label.en}, ${unitLabel(unit, 'en')}`, zh: `${label.zh}（${unitLabel(unit, 'zh')}）` });
    return { html: isPair && run ? `${head}<br><small>${both(run)}</small>` : head, numeric: true };
  });
  return table({
    caption: { en: `${topic.en}: values by ${by.en.toLowerCase()}`, zh: `${topic.zh}：数值（按${by.zh}）` },
    head: [{ html: both(by) }, ...heads],
    rows: rows.map(
      ({ head, values }) =>
        rowHead(escapeHtml(head)) +
        values.map((value, column) => cell(formatBare(value, columns[column]!.unit))).join(''),
    ),
    id: `${name}-values`,
    className: 'data',
  });
}

/** Columns that tell the runs of a chart apart. */
const RUN_COLUMNS: readonly ColumnDoc[] = [
  doc('run', 'this|compared', 'The run of the report, or the one beside it', '本次或对照'),
  doc('scenario', 'text', 'Scenario of the run', '情景'),
];

/**
 * The numbers behind a chart: a row a run and month after the burn-in, or whatever else the chart stands on, and a column a
 * line of the chart. They have the units of the tables of a run, not those of the axes: money in fen, shares and rates as
 * fractions; an empty cell is a place without value.
 */
export function chartNumbers(
  { by, columns, rows }: ChartTable,
  runs: readonly Result[],
  names: readonly string[],
): ResultTable {
  const nameOf = (column: ChartTable['columns'][number]): string => column.key ?? columnName(column.label.en);
  const own = new Map(columns.map((column) => [nameOf(column), column]));
  const docs = [...own].map(([name, { unit, label }]) => doc(name, unit, label.en, label.zh));
  const head = doc(columnName(by.en), by === BY_MONTH ? 'YYYY-MM' : 'text', by.en, by.zh);
  const cells = runs.flatMap((run, place) => {
    const places = docs.map(({ name }) =>
      columns.findIndex((column) => nameOf(column) === name && (column.run?.en ?? names[0]) === names[place]),
    );
    const which = place === 0 ? 'this' : 'compared';
    return rows.map((row) => [which, run.scenario.name, row.head, ...places.map((at) => row.values[at] ?? null)]);
  });
  return tableOf([...RUN_COLUMNS, head, ...docs], cells);
}
