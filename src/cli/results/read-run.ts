import { join } from 'node:path';
import { type Result, TABLE_COLUMNS, TABLE_NAMES } from '../../engine/index.ts';
import { RESOLVED } from '../command-text.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { tryScenario } from '../load.ts';
import type { ReportOf } from '../manifest.ts';
import { tableFile } from '../outputs.ts';
import type { Found } from './find.ts';
import { readFiles, readTable } from './read-files.ts';

/** A run read back from its folder. */
export type FinishedRun = {
  readonly folder: string;
  readonly result: Result;
  /** Texts of the files it was read from, by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly manifest: Found['manifest'];
};

/**
 * Reads scenario and tables of a finished run; they are the same to the last bit as those the run had. Files that follow
 * from them need not be there.
 * @param problems takes what is wrong with the folder
 */
export async function readRun(found: Found, io: Io, problems: string[]): Promise<FinishedRun | undefined> {
  const { folder, manifest } = found;
  const place = shownFrom(io.cwd, folder);
  const { texts, faults } = readFiles(found, [RESOLVED, ...TABLE_NAMES.map(tableFile)]);
  if (faults.length > 0) {
    problems.push(
      `${place}: the folder is damaged: ${faults.join(', ')}. ${repair(texts.has(RESOLVED), manifest, place)}`,
    );
    return undefined;
  }
  const scenario = await tryScenario(join(folder, RESOLVED), { settings: [], reforms: [] }, io, problems);
  const tables = tablesOf(texts, place, problems);
  return scenario && tables && { folder, manifest, texts, result: { scenario, tables } };
}

const repair = (isScenarioSound: boolean, { scenario }: Found['manifest'], place: string): string =>
  `Run it again: "zhudai run ${isScenarioSound ? join(place, RESOLVED) : scenario}".`;

function tablesOf(texts: ReadonlyMap<string, string>, place: string, problems: string[]): Result['tables'] | undefined {
  const tables = TABLE_NAMES.map((name) => {
    const file = tableFile(name);
    return [name, readTable(file, texts.get(file)!, TABLE_COLUMNS[name], place, problems)] as const;
  });
  return tables.some(([, table]) => table === undefined) ? undefined : (Object.fromEntries(tables) as Result['tables']);
}

/** What the manifest of a run says of its charts and report. Older ones do not name the runs made together. */
export function reportMade({ manifest }: FinishedRun): ReportOf {
  const { lang, comparedWith, runs } = (manifest.report ?? {}) as Partial<ReportOf>;
  const own = String(manifest.scenario);
  return {
    lang: lang === 'zh' ? 'zh' : 'en',
    comparedWith: comparedWith ?? null,
    runs: Array.isArray(runs) ? runs.map(String) : [...(comparedWith ? [comparedWith] : []), own],
  };
}
