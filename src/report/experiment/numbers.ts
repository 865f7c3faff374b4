import type { Cell, ColumnDoc, ResultTable } from '../../engine/index.ts';
import { HIGH, LOW, withEnds } from '../comparison/columns.ts';
import { doc, tableOf } from '../data.ts';
import type { BoundedSeen, ExperimentSeen, FindingOf, FindingSeen, SettingsSeen } from './seen.ts';

const ends = ({ value, low, high }: BoundedSeen): readonly Cell[] => [value, low, high];

const bounded = (name: string, unit: string, en: string, zh: string): readonly ColumnDoc[] => [
  doc(name, unit, en, zh),
  { ...LOW, name: `${name}_low`, unit },
  { ...HIGH, name: `${name}_high`, unit },
];

const SETTING = doc('setting', 'text', 'Setting', '设定');

/** Columns of the settings of points, and their cells. */
const columnsOf = (factors: readonly string[]): readonly ColumnDoc[] =>
  factors.map((path) => doc(path, 'text', `Value of ${path}; empty: as it is`, '取值'));
const cellsOf = (factors: readonly string[], settings: SettingsSeen): readonly Cell[] =>
  factors.map((path) => settings[path] ?? null);

const levelNumbers = ({ unit, rows }: FindingOf<'levels'>, factors: readonly string[]): ResultTable =>
  tableOf(
    [...columnsOf(factors), doc('mean', unit, 'Mean of the replications', '均值'), LOW, HIGH],
    rows.map(({ settings, value, half }) => [...cellsOf(factors, settings), ...withEnds(value, half)]),
  );

const effectNumbers = (
  { unit, rows }: FindingOf<'effects' | 'one-at-a-time'>,
  factors: readonly string[],
): ResultTable =>
  tableOf(
    [
      ...columnsOf(factors),
      doc('pairs', 'count', 'Pairs with a value on both sides', '对数'),
      doc('left', unit, 'Mean of what it is set against', '基准均值'),
      doc('right', unit, 'Mean at the point', '该点均值'),
      doc('difference', unit, 'Mean paired difference', '平均差异'),
      ...[LOW, HIGH],
    ],
    rows.map(({ settings, effect: { pairs, left, right, difference, half } }) => [
      ...cellsOf(factors, settings),
      ...[pairs, left, right],
      ...withEnds(difference, half),
    ]),
  );

const morrisNumbers = ({ unit, factors }: FindingOf<'morris'>): ResultTable =>
  tableOf(
    [
      SETTING,
      ...bounded('mu_star', unit, 'Mean absolute elementary effect', '平均绝对基本效应'),
      doc('luck', unit, 'What luck alone stays below', '随机波动上限'),
    ],
    factors.map(({ path, muStar, luck }) => [path, ...ends(muStar), luck]),
  );

const saltelliNumbers = ({ factors }: FindingOf<'saltelli'>): ResultTable =>
  tableOf(
    [
      SETTING,
      ...bounded('first', 'fraction', 'Part of the variance by itself', '单独占比'),
      ...bounded('total', 'fraction', 'Part of the variance in all', '总体占比'),
    ],
    factors.map(({ path, first, total }) => [path, ...ends(first), ...ends(total)]),
  );

/** The numbers behind a chart: settings in columns of their own, then what came out. */
export function numbersOf(finding: FindingSeen, { factors }: ExperimentSeen): ResultTable {
  switch (finding.kind) {
    case 'levels':
      return levelNumbers(finding, factors);
    case 'morris':
      return morrisNumbers(finding);
    case 'saltelli':
      return saltelliNumbers(finding);
    default:
      return effectNumbers(finding, factors);
  }
}
