import { type Cell, type ColumnDoc, stringifyScenario } from '../../engine/index.ts';
import type { PairMean, Parts } from '../../experiment/index.ts';
import { endsOf, HIGH, HORIZON, LOW, MEASURE, UNIT } from '../../report/comparison/columns.ts';
import { doc, tableOf } from '../../report/data.ts';
import { resolvedOf } from '../command-text.ts';
import { toCsv } from '../csv.ts';
import { codeDigest } from '../digest.ts';
import { MANIFEST, REPORT } from '../folder.ts';
import { sortedJson } from '../json.ts';
import { digestsOf, programOf } from '../manifest.ts';
import { EXPERIMENT_FOLDER } from '../package.ts';
import { coalitionsCsv, measuresKept } from './coalitions.ts';
import type { Findings } from './findings.ts';
import { pageOf } from './page.ts';
import type { Request } from './request.ts';

/** Columns of `channels.csv`: one row a measure, horizon and part. */
export const CHANNEL_COLUMNS: readonly ColumnDoc[] = [
  MEASURE,
  UNIT,
  HORIZON,
  doc('pairs', 'count', 'Pairs in which every run has a value', '对数'),
  doc('part', 'text', 'total, a channel asked for, or direct: what none of these carries', '部分'),
  doc('left', 'as unit', 'Mean of the baseline over these pairs', '基准均值'),
  doc('right', 'as unit', 'Mean of the variant over these pairs', '对比均值'),
  doc('mean', 'as unit', 'Mean over pairs: effect, or Shapley value of the channel', '均值'),
  LOW,
  HIGH,
  doc('least', 'as unit', 'Least that the channel adds to any others', '最小边际'),
  doc('most', 'as unit', 'Most that the channel adds to any others', '最大边际'),
  doc('alone', 'as unit', 'What it adds with all others held', '单独'),
  doc('last', 'as unit', 'What it adds with all others live', '最后'),
];

function ends({ mean, half }: PairMean): Cell[] {
  const { low, high } = endsOf(mean, half);
  return [mean, low, high];
}
const NO_ORDERS: readonly Cell[] = [null, null, null, null];

const partsOf = ({ total, direct, channels }: Parts): Cell[][] => [
  ['total', ...ends(total), ...NO_ORDERS],
  ['direct', ...ends(direct), ...NO_ORDERS],
  ...channels.map(({ channel, shapley, least, most, alone, last }): Cell[] => [
    channel,
    ...ends(shapley),
    ...[least, most, alone.mean, last.mean],
  ]),
];

const channelRows = ({ effects }: Findings): Cell[][] =>
  effects.flatMap(({ measure, unit, horizon, pairs, parts }) => {
    if (parts === null) return [];
    const { baseline, variant } = parts;
    return partsOf(parts).map(([part, ...cells]): Cell[] => {
      return [measure, unit, horizon, pairs, part!, baseline, variant, ...cells];
    });
  });

/** Every file of a decomposition's folder by its name, the manifest last: equal ones have equal bytes. */
export async function filesOf(findings: Findings, request: Request): Promise<Map<string, string>> {
  const { baseline, variant, vary, channels, pairs } = request;
  const files = new Map<string, string>();
  const table = tableOf(CHANNEL_COLUMNS, channelRows(findings));
  files.set('channels.csv', toCsv(table));
  files.set('coalitions.csv', coalitionsCsv(findings.runs, request));
  for (const { label, scenario } of [baseline, variant]) files.set(resolvedOf(label), stringifyScenario(scenario));
  files.set(REPORT, await pageOf({ asked: request, table }));
  const { seed, instSeed } = baseline.scenario;
  const manifest = {
    ...programOf(),
    experimentDigest: codeDigest(EXPERIMENT_FOLDER),
    scenarios: [baseline.label, variant.label],
    ...{ seed, instSeed, vary, pairs, channels },
    measures: measuresKept(request),
    report: { lang: request.lang, horizon: request.horizon, measures: request.measures },
    interval: { kind: 'Student t' },
    outputs: digestsOf(files),
  };
  return files.set(MANIFEST, sortedJson(manifest));
}
