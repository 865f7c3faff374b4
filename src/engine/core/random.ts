import seedrandom from 'seedrandom';

/**
 * Counter-based random numbers: every draw is Threefry-2x32 with 13 rounds of a counter that says who draws, in which month
 * and for what. No generator runs anywhere, so a draw does not depend on what others drew before, on threads or on rows;
 * two scenarios keep the same luck for the same person.
 */

/** Key of all draws of a run: two 32-bit words. */
export type Key = { readonly k0: number; readonly k1: number };

/** What a draw is for; part of the counter. */
export const STREAM = {
  traits: 1,
  income: 2,
  need: 3,
  search: 4,
  platformScore: 5,
  bankScore: 6,
  payment: 7,
  route: 8,
  fraud: 9,
  sideBusiness: 10,
  warning: 11,
  institution: 12,
} as const;
export type Stream = (typeof STREAM)[keyof typeof STREAM];

/**
 * Key from a seed text. The generator behind it repeats a text until it is long enough, so that "1" and "11" alone would give
 * one key; words in front of it keep them apart.
 */
export function keyOf(seed: string): Key {
  const words = seedrandom(`zhudai ${seed}`);
  return { k0: words.int32(), k1: words.int32() };
}

const PARITY = 0x1bd11bda;
const WORDS = new Int32Array(2);
const TO_UNIT = 1 / 4_294_967_296;

/**
 * The Threefry-2x32 bijection (Salmon et al. 2011). Two 32-bit words come back in a shared buffer: read them before the
 * next call.
 *
 * @param rounds 13 (Crush-resistant, used here) or 20 (the authors' default, for known-answer tests)
 */
export function threefry(c0: number, c1: number, k0: number, k1: number, rounds: 13 | 20 = 13): Int32Array {
  const k2 = PARITY ^ k0 ^ k1;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0;
  y = (((y + k2) | 0) + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0;
  y = (((y + k0) | 0) + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0;
  y = (((y + k1) | 0) + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  if (rounds === 20) {
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + k1) | 0;
    y = (((y + k2) | 0) + 4) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + k2) | 0;
    y = (((y + k0) | 0) + 5) | 0;
  }
  WORDS[0] = x;
  WORDS[1] = y;
  return WORDS;
}

/** Two independent uniform draws in (0, 1); a caller keeps one buffer and reads it before the next call. */
export type Pair = Float64Array;
export const newPair = (): Pair => new Float64Array(2);

/**
 * Fill `pair` with the two words of one block.
 *
 * @param agent borrower or institution number
 * @param month calendar month, or 0 for a draw that stays the same for life
 * @param sub what the draw is about: a platform, a bank, a slot; 0 … 4095
 * @param block 0 gives the first two words of (agent, month, stream, sub), 1 the next two
 */
export function drawPair(
  pair: Pair,
  key: Key,
  agent: number,
  month: number,
  stream: Stream,
  sub: number,
  block: 0 | 1,
): void {
  const words = threefry(agent, (Math.imul(month, 131_072) + stream * 8_192 + 2 * sub + block) | 0, key.k0, key.k1);
  pair[0] = ((words[0] >>> 0) + 0.5) * TO_UNIT;
  pair[1] = ((words[1] >>> 0) + 0.5) * TO_UNIT;
}
