import { differenceText } from '../comparison/figures.ts';
import { verdictText } from '../comparison/words.ts';
import { formatValue } from '../format.ts';
import { same, type Text } from '../language.ts';
import { both, cell, rowHead, table } from '../page/html.ts';
import type { BoundedSeen, FindingSeen } from './seen.ts';
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
