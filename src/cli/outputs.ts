import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  type Checkpoint,
  differences,
  loadScenario,
  type Result,
  stringifyScenario,
  TABLE_NAMES,
} from '../engine/index.ts';
import { CHART_NAMES, type ChartOptions, drawChart, type Lang, renderCharts, reportPage } from '../report/index.ts';
import { CHECKPOINT_FILE, encodeCheckpoint } from './checkpoint/file.ts';
import { RESOLVED } from './command-text.ts';
import { toCsv } from './csv.ts';
import { MANIFEST } from './folder.ts';
import { sortedJson } from './json.ts';
import { type Files, manifestOf, programOf } from './manifest.ts';
import { packageVersion } from './package.ts';

/** What the words of an output folder depend on beside the run itself. */
export type Edition = {
  readonly lang: Lang;
  /** The run that charts and report set beside this one; left out where the two do not cover the same months. */
  readonly beside: Result | undefined;
  /** The command line that repeats the run from its files. */
  readonly command: string;
  /** The state at the end of a month, where it was asked for. */
  readonly checkpoint: Checkpoint | undefined;
};

/** Every file of an output folder by its name: scenario, tables, charts, report, and last the manifest of the others. */
export async function filesOf(result: Result, { lang, beside, command, checkpoint }: Edition): Promise<Files> {
  const compare = beside && sameMonths(beside, result) ? beside : undefined;
  const options: ChartOptions = { lang, ...(compare && { compare }) };
  const files = new Map<string, string | Uint8Array>();
  files.set(RESOLVED, stringifyScenario(result.scenario));
  for (const table of TABLE_NAMES) files.set(`${table}.csv`, toCsv(result.tables[table]));
  for (const name of CHART_NAMES) files.set(`charts/${name}.vl.json`, sortedJson(drawChart(name, result, options)));
  files.set('report.html', await reportOf(result, options, command));
  if (checkpoint) files.set(CHECKPOINT_FILE, encodeCheckpoint({ engineDigest: programOf().engineDigest, checkpoint }));
  files.set(MANIFEST, manifestOf(result.scenario, files, { lang, comparedWith: compare?.scenario.name ?? null }));
  return files;
}

async function reportOf(result: Result, { lang, compare }: ChartOptions, command: string): Promise<string> {
  const left = compare?.scenario ?? loadScenario('defaults', () => ({ file: 'defaults', text: 'title: Defaults' }));
  return reportPage({
    result,
    ...(compare && { compare }),
    charts: await renderCharts(result, compare),
    vegaRuntime: readFileSync(vegaRuntimeFile(), 'utf8'),
    command,
    version: packageVersion(),
    differences: differences(left, result.scenario).map((each) => ({
      ...each,
      left: each.left ?? '–',
      right: each.right ?? '–',
    })),
    lang,
  });
}

// The browser's build of Vega lies beside the module that Node loads.
const vegaRuntimeFile = (): string => join(dirname(createRequire(import.meta.url).resolve('vega')), 'vega.min.js');

const sameMonths = ({ scenario: a }: Result, { scenario: b }: Result): boolean =>
  a.start === b.start && a.burnIn === b.burnIn && a.months === b.months;
