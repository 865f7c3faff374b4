import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  type Checkpoint,
  differences,
  loadScenario,
  type Result,
  type Scenario,
  stringifyScenario,
  TABLE_NAMES,
  type TableName,
} from '../engine/index.ts';
import { CHART_NAMES, type ChartOptions, drawChart, type Lang, reportPage } from '../report/index.ts';
import { bothFrom, type PageLanguages } from '../report/language.ts';
import { CHECKPOINT_FILE, encodeCheckpoint } from './checkpoint/file.ts';
import { commandText, RESOLVED } from './command-text.ts';
import { toCsv } from './csv.ts';
import { MANIFEST, REPORT } from './folder.ts';
import { sortedJson } from './json.ts';
import { type Files, manifestOf, programOf, type ReportOf } from './manifest.ts';
import { packageVersion } from './package.ts';

/** What the words of an output folder depend on beside the run itself. */
export type Edition = {
  readonly lang: Lang;
  /** The run that charts and report set beside this one; left out where the two do not cover the same months. */
  readonly beside: Result | undefined;
  /** Names of the runs made together, in order: the command that repeats them stands in the report. */
  readonly runs: readonly string[];
};

/**
 * Every file of an output folder by its name: scenario, tables, charts, report, and last the manifest of the others.
 * @param checkpoint the state at the end of a month, where it was asked for
 */
export async function filesOf(result: Result, edition: Edition, checkpoint: Checkpoint | undefined): Promise<Files> {
  const files = new Map<string, string | Uint8Array>();
  files.set(RESOLVED, stringifyScenario(result.scenario));
  for (const table of TABLE_NAMES) files.set(tableFile(table), toCsv(result.tables[table]));
  for (const [name, content] of await picturesOf(result, edition)) files.set(name, content);
  if (checkpoint) files.set(CHECKPOINT_FILE, encodeCheckpoint({ engineDigest: programOf().engineDigest, checkpoint }));
  files.set(MANIFEST, manifestOf(result.scenario, files, reportOf(result, edition)));
  return files;
}

/** File of an output folder that holds a table. */
export const tableFile = (table: TableName): string => `${table}.csv`;

const CHARTS = 'charts/';

/** Does a file of an output folder follow from its scenario and tables? */
export const isPicture = (name: string): boolean => name === REPORT || name.startsWith(CHARTS);

/** The files of an output folder that follow from its scenario and tables: charts and report. */
export async function picturesOf(result: Result, edition: Edition): Promise<Map<string, string>> {
  const compare = comparedOf(result, edition);
  const options: ChartOptions = { lang: edition.lang, ...(compare && { compare }) };
  const files = new Map<string, string>();
  for (const name of CHART_NAMES) files.set(`${CHARTS}${name}.vl.json`, sortedJson(drawChart(name, result, options)));
  return files.set(REPORT, await pageOf(result, edition));
}

/** What the manifest says of charts and report. */
export const reportOf = (result: Result, edition: Edition): ReportOf => ({
  lang: edition.lang,
  comparedWith: comparedOf(result, edition)?.scenario.name ?? null,
  runs: edition.runs,
});

/** The run that stands beside another in its report, if one does. */
export const comparedOf = (result: Result, { beside }: Edition): Result | undefined =>
  beside && sameMonths(beside.scenario, result.scenario) ? beside : undefined;

/** The report of a run as one page. @param languages of the page; both where it is that of its folder */
export async function pageOf(
  result: Result,
  edition: Edition,
  languages: PageLanguages = bothFrom(edition.lang),
): Promise<string> {
  const compare = comparedOf(result, edition);
  const left = compare?.scenario ?? loadScenario('defaults', () => ({ file: 'defaults', text: 'title: Defaults' }));
  return reportPage({
    result,
    ...(compare && { compare }),
    vegaRuntime: vegaRuntime(),
    command: commandText(edition.runs, edition.lang),
    version: packageVersion(),
    differences: settingsApart(left, result.scenario),
    languages,
  });
}

/** What differs between two scenarios, as a page tells it. */
export const settingsApart = (left: Scenario, right: Scenario) =>
  differences(left, right).map((each) => ({ ...each, left: each.left ?? '–', right: each.right ?? '–' }));

/** Text of the browser's build of Vega, which lies beside the module that Node loads. */
export const vegaRuntime = (): string =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve('vega')), 'vega.min.js'), 'utf8');

/** Do two runs cover the same months? Only then they stand in one report. */
export const sameMonths = (a: Scenario, b: Scenario): boolean =>
  a.start === b.start && a.burnIn === b.burnIn && a.months === b.months;
