import { type Cell, type ColumnDoc, stringifyScenario } from '../../engine/index.ts';
import { type Effect, HORIZONS, MEASURES, type Path, placeOf, type Runs, type Seeds } from '../../experiment/index.ts';
import {
  BASELINE,
  endsOf,
  HIGH,
  HORIZON,
  LOW,
  MEASURE,
  SCENARIO,
  UNIT,
  VARIANT,
} from '../../report/comparison/columns.ts';
import { verdictText } from '../../report/comparison/words.ts';
import { doc, tableOf } from '../../report/data.ts';
import { resolvedOf } from '../command-text.ts';
import { toCsv } from '../csv.ts';
import { codeDigest } from '../digest.ts';
import type { Side } from '../ensemble/sides.ts';
import { MANIFEST, REPORT } from '../folder.ts';
import { sortedJson } from '../json.ts';
import { digestsOf, programOf } from '../manifest.ts';
import { EXPERIMENT_FOLDER } from '../package.ts';
import { PAIRS } from './columns.ts';
import { institutionTable, peopleTable } from './gain-files.ts';
import type { GainEffects } from './gains.ts';
import { monthTable } from './months.ts';
import { pageOf } from './page.ts';
import type { Request } from './request.ts';
import type { ToldTables } from './told.ts';

/** What a comparison found. */
export type Findings = {
  readonly sides: readonly Side[];
  /** Runs of each side, the baseline first. */
  readonly runs: readonly Runs[];
  readonly seeds: (replication: number) => Seeds;
  /** Effects of each variant, in the order of the sides. */
  readonly effects: readonly (readonly Effect[])[];
  /** Who gains and who loses under each variant, likewise. */
  readonly gains: readonly GainEffects[];
  /** Headline measures month by month of each side, the baseline first. */
  readonly paths: readonly (readonly Path[])[];
};

/** Columns of `pairs.csv`: one row a run, measure and horizon. */
export const PAIR_COLUMNS: readonly ColumnDoc[] = [
  SCENARIO,
  doc('replication', 'number', 'Pair, from 1', '重复'),
  doc('seed', 'text', 'Seed of people', '借款人种子'),
  doc('instSeed', 'text', 'Seed of institutions', '机构种子'),
  MEASURE,
  HORIZON,
  doc('value', 'as measure', 'Mean of the months', '月均值'),
];

/** Columns of `differences.csv`: one row a variant, measure and horizon. */
export const DIFFERENCE_COLUMNS: readonly ColumnDoc[] = [
  BASELINE,
  VARIANT,
  MEASURE,
  UNIT,
  HORIZON,
  PAIRS,
  doc('left', 'as measure', 'Mean of the baseline', '基准均值'),
  doc('right', 'as measure', 'Mean of the variant', '对比均值'),
  doc('difference', 'as measure', 'Mean of variant minus baseline', '平均差异'),
  LOW,
  HIGH,
  doc('sd_paired', 'as measure', 'Standard deviation of the differences', '配对标准差'),
  doc('sd_unpaired', 'as measure', 'The same with runs drawn apart', '非配对标准差'),
  doc('sd_ratio', 'ratio', 'Paired ÷ unpaired', '标准差之比'),
  doc('replications_saved', 'times', 'Replications that runs drawn apart would take for one pair', '重复次数倍数'),
  doc('verdict', 'text', 'What the pairs say', '结论'),
];

/** 1 / ratio²; empty where every pair has the same difference. */
export const savedOf = ({ sdRatio }: Effect): number | null => (sdRatio ? 1 / (sdRatio * sdRatio) : null);

// Run by run, so that the rows of many pairs never stand in memory at once.
function pairsCsv({ sides, runs, seeds }: Findings): string {
  const head = toCsv(tableOf(PAIR_COLUMNS, []));
  const texts = sides.flatMap(({ label }, side) =>
    runs[side]!.map((means, r) => {
      const { seed, instSeed } = seeds(r + 1);
      const rows = MEASURES.flatMap(({ name }, m) =>
        HORIZONS.map((horizon, h): Cell[] => {
          const value = means[placeOf(m, h)]!;
          return [label, r + 1, seed, instSeed, name, horizon, Number.isNaN(value) ? null : value];
        }),
      );
      return toCsv(tableOf(PAIR_COLUMNS, rows)).slice(head.length);
    }),
  );
  return head + texts.join('');
}

function differenceRows({ sides: [baseline, ...variants], effects }: Findings): Cell[][] {
  return variants.flatMap(({ label }, at) =>
    effects[at]!.map((effect): Cell[] => {
      const { measure, unit, horizon, pairs, left, right, difference, sdPaired, sdUnpaired, sdRatio } = effect;
      const { low, high } = endsOf(effect.difference, effect.half);
      const means = [left, right, difference, low, high];
      const spread = [sdPaired, sdUnpaired, sdRatio, savedOf(effect)];
      return [baseline!.label, label, measure, unit, horizon, pairs, ...means, ...spread, verdictText(effect).en];
    }),
  );
}

/** Every file of a comparison's folder by its name, the manifest last: equal comparisons have equal bytes. */
export async function filesOf(findings: Findings, request: Request): Promise<Map<string, string>> {
  const { vary, most, precision, interval, horizon, lang } = request;
  const files = new Map<string, string>();
  const tables: ToldTables = {
    differences: tableOf(DIFFERENCE_COLUMNS, differenceRows(findings)),
    months: monthTable(findings),
    people: peopleTable(findings),
    institutions: institutionTable(findings),
  };
  for (const [name, table] of Object.entries(tables)) files.set(`${name}.csv`, toCsv(table));
  files.set('pairs.csv', pairsCsv(findings));
  for (const { label, scenario } of findings.sides) files.set(resolvedOf(label), stringifyScenario(scenario));
  const pairs = findings.runs[0]!.length;
  files.set(REPORT, await pageOf({ sides: findings.sides, pairs, asked: request, tables }));
  const { seed, instSeed } = findings.sides[0]!.scenario;
  const manifest = {
    ...programOf(),
    experimentDigest: codeDigest(EXPERIMENT_FOLDER),
    scenarios: findings.sides.map(({ label }) => label),
    ...{ seed, instSeed, vary, pairs },
    interval: { kind: interval, ...(precision && { ...precision, most }) },
    report: { lang, horizon },
    outputs: digestsOf(files),
  };
  return files.set(MANIFEST, sortedJson(manifest));
}
