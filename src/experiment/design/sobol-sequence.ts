import { type Key, threefry } from '../../engine/index.ts';
import { DIRECTION_NUMBERS } from './direction-numbers.ts';
import { unitOf } from './draws.ts';

const BITS = 32;

/** Direction numbers of a dimension, from 0, as binary fractions of 32 digits. */
function directionsOf(dimension: number): Uint32Array {
  const [inner = 0, ...first] = dimension === 0 ? [] : DIRECTION_NUMBERS[dimension - 1]!;
  const degree = first.length;
  const directions = new Uint32Array(BITS);
  for (let digit = 0; digit < BITS; digit++) {
    if (degree === 0) directions[digit] = 1 << (BITS - 1 - digit);
    else if (digit < degree) directions[digit] = first[digit]! << (BITS - 1 - digit);
    else directions[digit] = recurrence(directions, digit, degree, inner);
  }
  return directions;
}

function recurrence(directions: Uint32Array, digit: number, degree: number, inner: number): number {
  const oldest = directions[digit - degree]!;
  let next = oldest ^ (oldest >>> degree);
  for (let back = 1; back < degree; back++) if ((inner >>> (degree - 1 - back)) & 1) next ^= directions[digit - back]!;
  return next;
}

/**
 * The first points of the Sobol sequence 索博尔序列, unscrambled, as 32-bit fractions: `[point][dimension]`. The order is that of
 * Gray codes, in which each point differs from the one before by one direction number.
 *
 * Source: I. M. Sobol (1967), USSR Computational Mathematics and Mathematical Physics 7; I. A. Antonov and V. M. Saleev (1979),
 * the same journal 19, for the order.
 */
export function sobolWords(points: number, dimensions: number): Uint32Array[] {
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const current = new Uint32Array(dimensions);
  return Array.from({ length: points }, (_, index) => {
    if (index > 0) {
      const digit = 31 - Math.clz32(index & -index);
      for (let dimension = 0; dimension < dimensions; dimension++)
        current[dimension]! ^= directions[dimension]![digit]!;
    }
    return current.slice();
  });
}

/**
 * Nested uniform scrambling 嵌套均匀扰动 of one fraction: each binary digit is flipped by a coin that depends on the digits in
 * front of it. Points stay as evenly spread as they were, and each alone becomes uniform. The coin is a counter-based draw, so
 * that nothing is stored and a point does not depend on how many there are.
 *
 * Source: A. B. Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences, Lecture Notes in Statistics 106; the hash in
 * place of stored permutations after B. Burley (2020), Practical hash-based Owen scrambling, Journal of Computer Graphics
 * Techniques 9(4).
 */
function scramble(word: number, dimension: number, { k0, k1 }: Key): number {
  let flips = 0;
  for (let depth = 0; depth < BITS; depth++) {
    const front = depth === 0 ? 0 : word >>> (BITS - depth);
    // A leading one keeps fronts of different lengths apart.
    const coin = threefry(front | (1 << depth), dimension, k0, k1)[0]! & 1;
    flips |= coin << (BITS - 1 - depth);
  }
  return (word ^ flips) >>> 0;
}

/** The first points of the scrambled sequence in (0, 1): `[point][dimension]`. More points keep these. */
export const scrambledSobol = (points: number, dimensions: number, key: Key): number[][] =>
  sobolWords(points, dimensions).map((words) =>
    Array.from(words, (word, dimension) => unitOf(scramble(word, dimension, key))),
  );
