import expOf from '@stdlib/math-base-special-exp';
import lnOf from '@stdlib/math-base-special-ln';
import type { Factor, Point } from './schema.ts';

/** Digits to which the values of a range are rounded. */
const DIGITS = 12;

const inScale = ({ scale }: Factor, value: number): number => (scale === 'log' ? lnOf(value) : value);

/** The ends between which a draw falls; those of whole numbers reach half a number further, so that each counts as much. */
function endsOf(factor: Factor): readonly [number, number] {
  const { low = 0, high = 1, whole = false } = factor;
  const margin = whole ? 0.5 : 0;
  return [inScale(factor, low - margin), inScale(factor, high + margin)];
}

function numberAt(factor: Factor, share: number): number {
  const { low = 0, high = 1, whole = false, scale } = factor;
  const [from, to] = endsOf(factor);
  const inside = from + share * (to - from);
  const value = scale === 'log' ? expOf(inside) : inside;
  const rounded = whole ? Math.round(value) : Number(value.toPrecision(DIGITS));
  return Math.min(high, Math.max(low, rounded));
}

/**
 * The value of a factor, as `--set` takes it, at a share of its way from the first or lowest value to the last or highest.
 * @param share 0 … 1; listed values have equal parts of it
 */
export function textAt(factor: Factor, share: number): string {
  const { values } = factor;
  if (!values) return String(numberAt(factor, share));
  return values[Math.min(values.length - 1, Math.floor(share * values.length))]!;
}

/**
 * Where a value of a factor stands, 0 … 1: its place in the list over that of the last value, or how far it is from the low end
 * of the range to the high one, in the scale of the factor.
 * @param text a value that the factor has
 */
export function positionOf(factor: Factor, text: string): number {
  const { values, low = 0, high = 1 } = factor;
  if (values) return values.indexOf(text) / (values.length - 1);
  const from = inScale(factor, low);
  return (inScale(factor, Number(text)) - from) / (inScale(factor, high) - from);
}

/** The listed values of a factor, or as many of its range, its ends among them. */
export const levelTexts = (factor: Factor, levels = 2): readonly string[] =>
  factor.values ?? Array.from({ length: levels }, (_, level) => textAt(factor, level / (levels - 1)));

/** The point at these shares, one a factor in their order. */
export const pointAt = (factors: Readonly<Record<string, Factor>>, shares: readonly number[]): Point =>
  Object.fromEntries(Object.entries(factors).map(([path, factor], place) => [path, textAt(factor, shares[place]!)]));
