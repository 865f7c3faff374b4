import { formatChange, formatValue, unitLabel } from '../../format.ts';
import type { Lang } from '../../language.ts';
import { onAxis } from '../rows.ts';
import { type Json, labelByPlace, titleBelow } from '../spec.ts';
import { INK, QUIET_INK } from '../theme.ts';
import type { Estimate } from './frame.ts';

/** Height of a row in pixels. */
export const ROW = 26;

/** The fields `mean`, `low` and `high` of an estimate in axis units, moved by `from`. */
export const estimateFields = ({ mean, low, high }: Estimate, unit: string, from = 0): Json => ({
  mean: onAxis(from + mean, unit),
  low: onAxis(low === null ? null : from + low, unit),
  high: onAxis(high === null ? null : from + high, unit),
});

const NO_INTERVAL: Readonly<Record<Lang, string>> = { en: ' (no interval yet)', zh: '（尚无区间）' };

/** A change with its sign and the interval, as notes under the pointer say it. */
export const changeInWords = ({ mean, low, high }: Estimate, unit: string, lang: Lang): string => {
  const said = (value: number): string => formatChange(0, value, unit, lang);
  if (low === null || high === null) return `${said(mean)}${NO_INTERVAL[lang]}`;
  return lang === 'en'
    ? `${said(mean)} (${said(low)} to ${said(high)})`
    : `${said(mean)}（${said(low)}至${said(high)}）`;
};

/** A level as notes under the pointer say it. */
export const levelInWords = (value: number, unit: string, lang: Lang): string => formatValue(value, unit, lang);

/** A level with its interval. */
export const boundedInWords = ({ mean, low, high }: Estimate, unit: string, lang: Lang): string => {
  if (low === null || high === null) return `${formatValue(mean, unit, lang)}${NO_INTERVAL[lang]}`;
  return `${[mean, low].map((value) => formatValue(value, unit, lang)).join(' (')} … ${formatValue(high, unit, lang)})`;
};

/** Rows from top to bottom in the order given, named on the left; the data know them by their place. */
export const rowAxis = (names: readonly string[]): Json => ({
  field: 'row',
  type: 'ordinal',
  scale: { domain: names.map((_, row) => row), padding: 0 },
  axis: {
    title: null,
    domain: false,
    ticks: false,
    labelLimit: 260,
    labelPadding: 12,
    labelFontSize: 12,
    labelColor: INK,
    labelExpr: labelByPlace(names),
  },
});

/** The horizontal axis with what it measures below it. */
export const valueAxis = (field: string, words: string, unit: string, lang: Lang): Json => {
  const label = unitLabel(unit, lang);
  return {
    field,
    type: 'quantitative',
    scale: { zero: false, nice: true },
    axis: {
      title: titleBelow(lang === 'en' ? `${words}, ${label}` : `${words}（${label}）`),
      titleAnchor: 'start',
      tickCount: 6,
      labelOverlap: true,
      labelSeparation: 6,
      labelFlush: false,
      domain: false,
    },
  };
};

/** The interval as a thin line with ends. */
export const whisker = (x: (field: string) => Json, y: Json, color: string = INK): readonly Json[] => [
  {
    mark: { type: 'rule', color, strokeWidth: 1.25, aria: false },
    encoding: { x: x('low'), x2: { field: 'high' }, y },
  },
  ...['low', 'high'].map((end) => ({
    mark: { type: 'tick', color, thickness: 1.25, size: 8, aria: false },
    encoding: { x: x(end), y },
  })),
];

/** The level line of no difference. */
export const zeroLineAcross = (): Json => ({
  data: { values: [{}] },
  mark: { type: 'rule', color: QUIET_INK, aria: false },
  encoding: { y: { datum: 0, type: 'quantitative' } },
});

/** The upright line of no difference. */
export const zeroLine = (): Json => ({
  data: { values: [{}] },
  mark: { type: 'rule', color: QUIET_INK, aria: false },
  encoding: { x: { datum: 0, type: 'quantitative' } },
});
