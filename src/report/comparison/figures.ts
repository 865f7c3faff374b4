import { formatValue } from '../format.ts';
import type { Lang, Text } from '../language.ts';
import type { EffectSeen } from './seen.ts';

const FEN_IN_MILLION_YUAN = 1e8;

/** How differences of a measure are written: shares in percentage points, money in per cent of the baseline, others plainly. */
type Scale = { readonly factor: number; readonly suffix: string };

function scaleOf({ unit, left }: Pick<EffectSeen, 'unit' | 'left'>): Scale {
  if (unit === 'fraction' || unit === '1/year') return { factor: 100, suffix: ' pp' };
  if (unit !== 'fen') return { factor: 1, suffix: '' };
  if (left !== null && left > 0) return { factor: 100 / left, suffix: ' %' };
  return { factor: 1 / FEN_IN_MILLION_YUAN, suffix: ' m' };
}

/** Digits behind the point that show two figures of `size`. */
const digitsFor = (size: number): number =>
  size === 0 ? 0 : Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(size))));

/** A number with so many digits behind the point. */
export const fixed = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** What an effect is written from. */
type Measured = Pick<EffectSeen, 'unit' | 'left' | 'difference' | 'half'>;

/** Writes numbers of an effect's size with as many digits as its interval bears out, without sign and unit. */
function penOf({ difference, half, ...effect }: Measured): (value: number) => string {
  const { factor } = scaleOf(effect);
  const digits = digitsFor(factor * (half || Math.abs(difference ?? 0)));
  return (value) => fixed(Math.abs(value) * factor, digits);
}

const signed = (value: number, shown: string): string => `${!/[1-9]/.test(shown) ? '' : value < 0 ? '−' : '+'}${shown}`;

/** `1.55 ± 0.12`: size and half-width of an effect, without sign and unit. */
export const sizeText = (effect: Measured & { readonly difference: number }): string => {
  const { difference, half } = effect;
  const pen = penOf(effect);
  return `${pen(difference)}${half === null ? '' : ` ± ${pen(half)}`}`;
};

/** `−1.55 ± 0.12 pp`: the mean difference and half its interval, with as many digits as the interval bears out. */
export function differenceText(effect: Measured): string {
  const { difference, half } = effect;
  if (difference === null) return '–';
  if (difference === 0 && half === 0) return '0';
  const { suffix } = scaleOf(effect);
  const size = sizeText({ ...effect, difference });
  return `${/^[0.,]*( |$)/.test(size) ? size : signed(difference, size)}${suffix}`;
}

/** `−1.67` and `−1.43`: the ends of an effect's interval, without unit; undefined where it has none. */
export function endTexts(effect: Measured): readonly [string, string] | undefined {
  const { difference, half } = effect;
  if (difference === null || half === null) return undefined;
  const pen = penOf(effect);
  const [low, high] = [difference - half, difference + half].map((end) => signed(end, pen(end)));
  return [low!, high!];
}

/** In what an effect's numbers are, for sentences. */
export function unitWords(effect: Pick<EffectSeen, 'unit' | 'left'>): Text {
  const { suffix } = scaleOf(effect);
  return SENTENCE_UNITS[suffix.trim()]!;
}

const SENTENCE_UNITS: Readonly<Record<string, Text>> = {
  pp: { en: ' points', zh: ' 个百分点' },
  '%': { en: ' %', zh: '%' },
  m: { en: ' m yuan', zh: ' 百万元' },
  '': { en: '', zh: '' },
};

/** `1.55 pp`: an amount of a measure, with two figures. */
export function amountText(unit: string, value: number): string {
  const { factor, suffix } = scaleOf({ unit, left: null });
  const shown = fixed(Math.abs(value) * factor, digitsFor(Math.abs(value) * factor));
  return `${value < 0 && /[1-9]/.test(shown) ? '−' : ''}${shown}${suffix}`;
}

/** `±0.12 pp`: a half-width in the scale of the measure. */
export function widthText(effect: Pick<EffectSeen, 'unit' | 'left'>, half: number): string {
  const { factor, suffix } = scaleOf(effect);
  return `±${fixed(half * factor, digitsFor(half * factor))}${suffix}`;
}

/** `17×`: how many times as many replications runs drawn apart would take. */
export function savingText({ sdRatio }: { readonly sdRatio: number | null }): string {
  if (sdRatio === null || sdRatio === 0) return '–';
  const times = 1 / (sdRatio * sdRatio);
  return times >= 1e4 ? '>9,999×' : `${fixed(times, times < 10 ? 1 : 0)}×`;
}

/** A mean of one side. Mean counts below one, such as exits a month, need their digits. */
export const levelText = (value: number | null, unit: string, lang: Lang): string =>
  formatValue(value, unit === 'count' && value !== null && Math.abs(value) < 1 ? '' : unit, lang);
