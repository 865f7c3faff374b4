import type { Lang } from './language.ts';

const MILLION_YUAN_IN_FEN = 1e8;

/** Shown where a value is missing: the ratio had nothing to divide by, or the window lies outside the run. */
const MISSING = '–';

// Made once each: to make one takes far longer than to use it, and a report writes thousands of numbers.
const formats = new Map<number, Intl.NumberFormat>();

function fixed(value: number, digits: number): string {
  const known = formats.get(digits);
  const format =
    known ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (!known) formats.set(digits, format);
  return format.format(value);
}

const THREE_DIGITS = new Intl.NumberFormat('en-GB', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });

/** About three figures that count: 0.00123, 1.23, 12.3, 1,234. */
function threeFigures(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || size >= 1) return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size > 0 ? 2 : 0);
  return THREE_DIGITS.format(value);
}

const percent = (value: number, digits: number, lang: Lang): string =>
  `${fixed(100 * value, digits)}${lang === 'en' ? ' %' : '%'}`;

/** Unit of a difference of shares or rates, which are fractions. */
const POINTS = 'pp';

const isShare = (unit: string): boolean => unit === 'fraction' || unit === '1/year' || unit === POINTS;

/** Unit of differences of a column: those of shares and rates are percentage points 百分点. */
export const unitOfChange = (unit: string): string => (isShare(unit) ? POINTS : unit);

/** Below 10 % two digits tell apart what one run shows; above, one is enough. */
const shareDigits = (value: number): number => (Math.abs(value) < 0.1 ? 2 : 1);

function plain(value: number, unit: string): string {
  if (unit === 'fen') return threeFigures(value / MILLION_YUAN_IN_FEN);
  if (unit.startsWith('HHI')) return fixed(value, 0);
  if (unit === 'count') return fixed(value, Number.isInteger(value) ? 0 : 1);
  return threeFigures(value);
}

/**
 * A value of a result table as people read it, without its unit except the percent sign.
 * Money comes out in million yuan 百万元; see {@link unitLabel} for the words.
 *
 * @param unit the unit of the column: `fen`, `fraction`, `1/year`, `count`, `HHI 0–10000`; others are printed plainly
 */
export function formatValue(value: number | null, unit: string, lang: Lang): string {
  if (value === null) return MISSING;
  if (unit === POINTS) return `${fixed(100 * value, 2)} pp`;
  return isShare(unit) ? percent(value, shareDigits(value), lang) : plain(value, unit);
}

/**
 * The difference `to − from` with its sign: percentage points for shares, per cent of `from` for money,
 * the number itself otherwise. Money that starts at zero or below has no per cent and is shown in 百万元.
 */
export function formatChange(from: number | null, to: number | null, unit: string, lang: Lang): string {
  if (from === null || to === null) return MISSING;
  const size = Math.abs(to - from);
  const text = isShare(unit)
    ? `${fixed(100 * size, 2)} pp`
    : unit === 'fen' && from > 0
      ? percent(size / from, 1, lang)
      : plain(size, unit);
  // what prints as nothing gets no direction
  const sign = !/[1-9]/.test(text) ? '±' : to > from ? '+' : '−';
  return sign + text;
}

const UNIT_WORDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  fen: { en: 'm yuan', zh: '百万元' },
  fraction: { en: '%', zh: '%' },
  [POINTS]: { en: 'percentage points', zh: '百分点' },
  '1/year': { en: '% a year', zh: '年化%' },
  count: { en: 'number', zh: '家' },
  months: { en: 'months', zh: '个月' },
  '× net assets': { en: '× net assets', zh: '倍净资产' },
};

/** The same without any sign of its unit, for tables whose headers carry it: shares in per cent with two digits. */
export const formatBare = (value: number | null, unit: string): string =>
  value === null ? MISSING : isShare(unit) ? fixed(100 * value, 2) : plain(value, unit);

/** The words that go with {@link formatValue}, for axes and table headers. */
export const unitLabel = (unit: string, lang: Lang): string =>
  UNIT_WORDS[unit]?.[lang] ?? (unit.startsWith('HHI') ? '0–10,000' : unit);

/** Factor from a column's unit to the number on an axis: fen to 百万元, fractions to per cent. */
export const axisScale = (unit: string): number => (unit === 'fen' ? 1 / MILLION_YUAN_IN_FEN : isShare(unit) ? 100 : 1);
