import { type Key, threefry } from '../../engine/index.ts';

const WORDS = 4_294_967_296;

/** Middle of the step of (0, 1) that a 32-bit word names. */
export const unitOf = (word: number): number => ((word >>> 0) + 0.5) / WORDS;

/** Uniform draw in (0, 1), addressed by two counters: it does not depend on what else is drawn. */
export const uniformAt = (key: Key, first: number, second: number): number =>
  unitOf(threefry(first, second, key.k0, key.k1)[0]!);

/** Numbers 0 … count − 1 in an order drawn at random. @param draw uniform draw of a place; places are asked for once each */
export function shuffled(count: number, draw: (place: number) => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place--) {
    const other = Math.floor(draw(place) * (place + 1));
    [order[place], order[other]] = [order[other]!, order[place]!];
  }
  return order;
}
