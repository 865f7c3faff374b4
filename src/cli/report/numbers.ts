import type { Cell, ColumnDoc, Result, ResultTable } from '../../engine/index.ts';
import { CHARTS, type ChartName } from '../../report/charts/index.ts';
import { runMonths } from '../../report/months.ts';

const doc = (name: string, unit: string, en: string, zh: string): ColumnDoc => ({ name, unit, en, zh });

/** Columns that tell the rows of every chart apart. */
const ROW_COLUMNS: readonly ColumnDoc[] = [
  doc('run', 'this|compared', 'The run of the report, or the one beside it', '本次或对照'),
  doc('scenario', 'text', 'Scenario of the run', '情景'),
  doc('month', 'YYYY-MM', 'Month', '月份'),
];

const seriesColumns = (name: ChartName): readonly ColumnDoc[] =>
  CHARTS[name].series.map(({ key, unit, label }) => doc(key, unit, label.en, label.zh));

const tableOf = (columns: readonly ColumnDoc[], rows: readonly (readonly Cell[])[]): ResultTable => ({
  columns,
  rows: rows.length,
  data: Object.fromEntries(columns.map(({ name }, at) => [name, rows.map((row) => row[at]!)])),
});

/**
 * The numbers behind a chart: a row a run and month after the burn-in, a column a line of the chart. They have the units of
 * the tables of a run, not those of the axes: money in fen, shares and rates as fractions; an empty cell is a month without value.
 */
export function chartNumbers(name: ChartName, result: Result, compare: Result | undefined): ResultTable {
  const rowsOf = (run: Result, which: string): Cell[][] => {
    const values = CHARTS[name].series.map(({ read }) => read(run));
    return runMonths(run).map((month, row) => [
      ...[which, run.scenario.name, month],
      ...values.map((cells) => cells[row] ?? null),
    ]);
  };
  const rows = [...rowsOf(result, 'this'), ...(compare ? rowsOf(compare, 'compared') : [])];
  return tableOf([...ROW_COLUMNS, ...seriesColumns(name)], rows);
}

/** What the columns of {@link chartNumbers} mean, a row each. */
export function numberColumns(names: readonly ChartName[]): ResultTable {
  const columns = ['chart', 'column', 'unit', 'en', 'zh'].map((name) => doc(name, 'text', name, name));
  const rows = names.flatMap((chart) =>
    [...ROW_COLUMNS, ...seriesColumns(chart)].map(({ name, unit, en, zh }) => [chart, name, unit, en, zh]),
  );
  return tableOf(columns, rows);
}
