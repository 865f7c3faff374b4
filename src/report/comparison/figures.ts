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

/** `−1.55 ± 0.12 pp`: the mean difference and half its interval, with as many digits as the interval bears out. */
export function differenceText(effect: Pick<EffectSeen, 'unit' | 'left' | 'difference' | 'half'>): string {
  const { difference, half } = effect;
  if (difference === null) return '–';
  const { factor, suffix } = scaleOf(effect);
  if (difference === 0 && half === 0) return '0';
  const [size, width] = [Math.abs(difference) * factor, (half ?? 0) * factor];
  const digits = digitsFor(width === 0 ? size : width);
  const shown = fixed(size, digits);
  const sign = !/[1-9]/.test(shown) ? '' : difference < 0 ? '−' : '+';
  return `${sign}${shown}${half === null ? '' : ` ± ${fixed(width, digits)}`}${suffix}`;
}

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
