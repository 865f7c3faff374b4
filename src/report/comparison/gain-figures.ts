import { differenceText, fixed } from './figures.ts';
import type { InstitutionsSeen } from './seen.ts';
import { SIGNS } from './words.ts';

/** A mean over pairs with half its interval. */
type Estimate = { readonly value: number | null; readonly half: number | null };

/** Sign of a mean that its interval tells, or does not tell, from zero. */
export function signOf({ value, half }: Estimate): string {
  if (value === null || half === null) return SIGNS.unknown;
  if (value === 0 && half === 0) return SIGNS.same;
  return Math.abs(value) <= half ? SIGNS.unclear : value < 0 ? SIGNS.lower : SIGNS.higher;
}

const FEN_IN_YUAN = 100;

/** `−74.3 ± 8.1`: a mean in yuan of one in fen. */
export function yuanText({ value, half }: Estimate): string {
  const inYuan = (fen: number | null): number | null => (fen === null ? null : fen / FEN_IN_YUAN);
  return differenceText({ unit: 'yuan', left: null, difference: inYuan(value), half: inYuan(half) });
}

/** `−1.2 ± 0.4`: a mean of people per thousand. */
export const perThousandText = ({ value, half }: Estimate): string =>
  differenceText({ unit: 'per 1000', left: null, difference: value, half });

/** A change of what institutions have, money in per cent of the baseline's. */
export const changeText = (effect: Estimate & Pick<InstitutionsSeen, 'unit' | 'left'>): string =>
  differenceText({ ...effect, difference: effect.value });

/** A mean count: with one decimal where it is small. */
export const countText = (value: number | null): string =>
  value === null ? '–' : fixed(value, Math.abs(value) < 100 ? 1 : 0);

/** Measures that stand for new lending and for profit, by kind of institution. */
export const LENDING = { platform: 'originations', bank: 'originations', guarantor: 'exposure' } as const;
export const PROFIT = { platform: 'profit', bank: 'profit', guarantor: 'net_assets' } as const;
export type Kind = keyof typeof LENDING;
