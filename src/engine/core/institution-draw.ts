import { drawPair, type Key, newPair, STREAM } from './random.ts';

/** Number of an institution in the counter of its draws. */
export const INSTITUTION = { platform: 0, bank: 100, guarantor: 200, link: 300, market: 900 } as const;
/** What an institution draws for. */
export const PURPOSE = {
  traits: 0,
  readiness: 1,
  wiring: 2,
  guarantor: 3,
  merger: 4,
  entry: 5,
  tolerance: 6,
  vacuum: 7,
  detection: 8,
  delisting: 9,
  factor: 10,
} as const;

const pair = newPair();

/**
 * One uniform draw of an institution.
 *
 * @param month calendar month, or 0 for a trait that stays
 * @param sub separates several draws for one purpose, 0 … 15
 */
export function institutionDraw(key: Key, institution: number, month: number, purpose: number, sub = 0): number {
  drawPair(pair, key, institution, month, STREAM.institution, purpose * 16 + sub, 0);
  return pair[0];
}
