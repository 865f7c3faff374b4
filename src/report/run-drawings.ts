import type { Result } from '../engine/index.ts';
import { CHART_NAMES, CHARTS, type ChartName, drawChart } from './charts/index.ts';
import { runNames } from './charts/run-lines.ts';
import type { Drawing } from './drawing.ts';
import type { Text } from './language.ts';
import { chartNumbers, chartTable, tableHtml } from './run-tables.ts';

/** What a chart's numbers say, in both languages; brief where the months and the other run are named above. */
const findingOf = (name: ChartName, result: Result, compare: Result | undefined, brief: boolean): Text => {
  const options = { brief, ...(compare && { compare }) };
  return {
    en: CHARTS[name].finding(result, { lang: 'en', ...options }),
    zh: CHARTS[name].finding(result, { lang: 'zh', ...options }),
  };
};

function drawingOf(name: ChartName, result: Result, compare: Result | undefined): Drawing {
  const { topic, note } = CHARTS[name];
  const table = chartTable(name, result, compare);
  const runs = compare ? [result, compare] : [result];
  return {
    ...{ id: name, topic, note },
    finding: findingOf(name, result, compare, false),
    brief: findingOf(name, result, compare, true),
    spec: (lang) => drawChart(name, result, { lang, ...(compare && { compare }) }),
    values: tableHtml(name, table, compare !== undefined),
    numbers: () => chartNumbers(table, runs, runNames(result, compare, 'en')),
  };
}

/** The charts of a run in reading order, with another over the same months beside it. */
export const runDrawings = (result: Result, compare: Result | undefined): readonly Drawing[] =>
  CHART_NAMES.map((name) => drawingOf(name, result, compare));
