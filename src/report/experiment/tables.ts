import type { Cell, ColumnDoc, ResultTable } from '../../engine/index.ts';
import { HIGH, LOW, withEnds } from '../comparison/columns.ts';
import { differenceText } from '../comparison/figures.ts';
import { verdictText } from '../comparison/words.ts';
import { doc, tableOf } from '../data.ts';
import { formatValue } from '../format.ts';
import { same, type Text } from '../language.ts';
import { both, cell, rowHead, table } from '../page/html.ts';
import type { BoundedSeen, ExperimentSeen, FindingSeen } from './seen.ts';
import { type Names, pointName } from './words.ts';

/** A column of the table behind a chart, and the cells below it. */
type Columns = { readonly heads: readonly Text[]; readonly rows: readonly (readonly Text[])[] };

const bounds = ({ value, low, high }: BoundedSeen, unit: string): Text => {
  const say = (lang: keyof Text): string =>
    `${formatValue(value, unit, lang)} [${formatValue(low, unit, lang)}, ${formatValue(high, unit, lang)}]`;
  return { en: say('en'), zh: say('zh') };
};

const level = (value: number | null, unit: string): Text => ({
  en: formatValue(value, unit, 'en'),
  zh: formatValue(value, unit, 'zh'),
});

const POINT: Text = { en: 'Point', zh: '设计点' };
const SETTING: Text = { en: 'Setting', zh: '设定' };

function columnsOf(finding: FindingSeen, names: Names): Columns {
  const { unit } = finding;
  switch (finding.kind) {
    case 'levels':
      return {
        heads: [POINT, { en: 'Mean', zh: '均值' }, { en: 'Half of the interval', zh: '区间半宽' }],
        rows: finding.rows.map(({ settings, value, half }) => [
          pointName(settings, names),
          level(value, unit),
          level(half, unit),
        ]),
      };
    case 'morris':
      return {
        heads: [SETTING, same('μ*'), { en: 'Luck stays below', zh: '随机波动上限' }],
        rows: finding.factors.map(({ path, muStar, luck }) => [same(path), bounds(muStar, unit), level(luck, unit)]),
      };
    case 'saltelli':
      return {
        heads: [SETTING, { en: 'By itself', zh: '单独' }, { en: 'In all', zh: '总体' }],
        rows: finding.factors.map(({ path, first, total }) => [
          same(path),
          ...[first, total].map((each) => bounds(each, 'fraction')),
        ]),
      };
    default:
      return {
        heads: [POINT, { en: 'Difference', zh: '差异' }, { en: 'Verdict', zh: '结论' }],
        rows: finding.rows.map(({ settings, effect }) => [
          pointName(settings, names),
          same(differenceText({ ...effect, unit })),
          verdictText({ ...effect, unit }),
        ]),
      };
  }
}

/** The table behind a chart, as HTML. */
export function valuesOf(finding: FindingSeen, id: string, names: Names): string {
  const { heads, rows } = columnsOf(finding, names);
  return table({
    id,
    caption: { en: 'Figures with 95 % intervals', zh: '数值与95%置信区间' },
    head: heads.map((head, at) => ({ html: both(head), numeric: at > 0 })),
    rows: rows.map(([head, ...cells]) => rowHead(both(head!)) + cells.map((each) => cell(both(each), true)).join('')),
    className: 'data',
  });
}

const ends = ({ value, low, high }: BoundedSeen): readonly Cell[] => [value, low, high];

const named = (name: string, unit: string, en: string, zh: string): readonly ColumnDoc[] => [
  doc(name, unit, en, zh),
  { ...LOW, name: `${name}_low`, unit },
  { ...HIGH, name: `${name}_high`, unit },
];

/** The numbers behind a chart: settings in columns of their own, then what came out. */
export function numbersOf(finding: FindingSeen, { factors }: ExperimentSeen): ResultTable {
  const { unit } = finding;
  const settings = factors.map((path) => doc(path, 'text', `Value of ${path}; empty: as it is`, '取值'));
  const path = doc('setting', 'text', 'Setting', '设定');
  switch (finding.kind) {
    case 'levels':
      return tableOf(
        [...settings, doc('mean', unit, 'Mean of the replications', '均值'), LOW, HIGH],
        finding.rows.map((row) => [
          ...factors.map((each) => row.settings[each] ?? null),
          ...withEnds(row.value, row.half),
        ]),
      );
    case 'morris':
      return tableOf(
        [
          path,
          ...named('mu_star', unit, 'Mean absolute elementary effect', '平均绝对基本效应'),
          doc('luck', unit, 'What luck alone stays below', '随机波动上限'),
        ],
        finding.factors.map((row) => [row.path, ...ends(row.muStar), row.luck]),
      );
    case 'saltelli':
      return tableOf(
        [
          path,
          ...named('first', 'fraction', 'Part of the variance by itself', '单独占比'),
          ...named('total', 'fraction', 'Part of the variance in all', '总体占比'),
        ],
        finding.factors.map((row) => [row.path, ...ends(row.first), ...ends(row.total)]),
      );
    default:
      return tableOf(
        [
          ...settings,
          doc('pairs', 'count', 'Pairs with a value on both sides', '对数'),
          doc('left', unit, 'Mean of what it is set against', '基准均值'),
          doc('right', unit, 'Mean at the point', '该点均值'),
          doc('difference', unit, 'Mean paired difference', '平均差异'),
          ...[LOW, HIGH],
        ],
        finding.rows.map(({ settings: own, effect: { pairs, left, right, difference, half } }) => [
          ...factors.map((each) => own[each] ?? null),
          ...[pairs, left, right],
          ...withEnds(difference, half),
        ]),
      );
  }
}
