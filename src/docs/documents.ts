import { packagedNames } from '../cli/library.ts';
import { loadScenario } from '../engine/index.ts';
import type { Blocks } from './blocks.ts';
import { outputTables, stateTables } from './columns.ts';
import { lawTable } from './law.ts';
import { drawTable, monthTable, type ReadSource, streamTable } from './month.ts';
import { leverTable, macroTable, parameterTable, switchTable, tunedTable } from './quantities.ts';
import { areaTable, documentTable, readingTable, ruleSections, sourceTable } from './rules.ts';
import { packaged, reformTable, scenarioTable } from './scenarios.ts';
import { traceTable } from './trace-table.ts';

/**
 * What the generator writes, by file and block. Everything comes from the declarations and comments of the source; figures
 * that need runs are the business of `results.ts`, `answers.ts` and `calibration.ts`.
 *
 * @param read gives the text of a file of this repository
 */
export function generatedDocuments(read: ReadSource): Readonly<Record<string, Blocks>> {
  const month = monthTable(read);
  const scenario = (name: string) => loadScenario(name, packaged(read));
  const baseline = scenario('baseline');
  const rules = scenario('rules-2025');
  const before = new Set(baseline.levers.map((lever) => JSON.stringify(lever)));
  const added = { ...rules, levers: rules.levers.filter((lever) => !before.has(JSON.stringify(lever))) };
  return {
    'README.md': { month },
    'docs/model.md': { month, draws: drawTable(read), streams: streamTable(), traces: traceTable() },
    'docs/parameters.md': { parameters: parameterTable(), switches: switchTable(), macro: macroTable() },
    'docs/levers.md': { levers: leverTable(), baseline: lawTable(baseline), 'rules-2025': lawTable(added) },
    'docs/law.md': {
      areas: areaTable(),
      rules: ruleSections(),
      readings: readingTable(),
      documents: documentTable(),
      sources: sourceTable(),
    },
    'scenarios/README.md': {
      scenarios: scenarioTable(packagedNames('scenario'), read),
      reforms: reformTable(packagedNames('reform'), read),
    },
    'docs/columns.md': { outputs: outputTables(), state: stateTables() },
    'docs/calibration.md': { tuned: tunedTable() },
  };
}
