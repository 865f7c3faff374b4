import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INSTITUTION, institutionDraw, PURPOSE } from '../../../src/engine/core/institution-draw.ts';
import { drawPair, keyOf, newPair, STREAM, threefry } from '../../../src/engine/core/random.ts';

/** Two words as 16 hexadecimal digits. */
const hex = (words: Int32Array): string =>
  [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');

describe('V-03: Threefry-2x32 gives the known answers of Random123', () => {
  // Known answers of the reference implementation (kat_vectors of Random123), for 13 and 20 rounds.
  const known: readonly (readonly [string, number, number, string, string])[] = [
    ['all zero', 0, 0, '9d1c5ec6 8bd50731', '6b200159 99ba4efe'],
    ['all ones', 0xffffffff, 0xffffffff, 'fd36d048 2d17272c', '1cb996fc bb002be7'],
  ];
  test.each(known)('%s', (_, counter, key, after13, after20) => {
    expect(hex(threefry(counter | 0, counter | 0, key | 0, key | 0))).toBe(after13);
    expect(hex(threefry(counter | 0, counter | 0, key | 0, key | 0, 20))).toBe(after20);
  });

  test('digits of π', () => {
    const [c0, c1, k0, k1] = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344].map((word) => word | 0) as [
      number,
      number,
      number,
      number,
    ];
    expect(hex(threefry(c0, c1, k0, k1))).toBe('ba3e4725 f27d669e');
    expect(hex(threefry(c0, c1, k0, k1, 20))).toBe('c4923a9c 483df7a0');
  });
});

describe('draws', () => {
  const key = keyOf('1');
  const draw = (agent: number, month: number, sub = 0, block: 0 | 1 = 0): [number, number] => {
    const pair = newPair();
    drawPair(pair, key, agent, month, STREAM.income, sub, block);
    return [pair[0]!, pair[1]!];
  };

  test('the luck of a person in a month does not depend on who drew before', () => {
    const alone = draw(7, 24_309);
    for (let other = 0; other < 100; other++) draw(other, 24_000 + other, other % 5, 1);
    expect(draw(7, 24_309)).toEqual(alone);
  });

  test('no two questions share an answer', () => {
    const seen = new Set<string>();
    let questions = 0;
    for (const agent of [0, 1, 2, 999_999])
      for (const month of [0, 24_249, 24_250, 32_767])
        for (const sub of [0, 1, 2, 4095])
          for (const block of [0, 1] as const)
            for (const stream of Object.values(STREAM)) {
              const pair = newPair();
              drawPair(pair, key, agent, month, stream, sub, block);
              seen.add(`${pair[0]} ${pair[1]}`);
              questions++;
            }
    expect(seen.size).toBe(questions);
  });

  test('a draw lies strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(32_767), fc.nat(4095), (agent, month, sub) =>
        draw(agent, month, sub).every((u) => u > 0 && u < 1),
      ),
      { seed: 1 },
    );
  });

  test('draws are uniform and their two words independent', () => {
    const n = 40_000;
    let [a, b, aa, ab] = [0, 0, 0, 0];
    for (let agent = 0; agent < n; agent++) {
      const [u, v] = draw(agent, 24_309);
      a += u / n;
      b += v / n;
      aa += (u * u) / n;
      ab += (u * v) / n;
    }
    // Uniform: mean 1/2 with sd √(1/12n), second moment 1/3; independent: E[uv] = 1/4, sd √(7/144n). Four standard errors.
    expect(Math.abs(a - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(b - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(aa - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / n));
    expect(Math.abs(ab - 1 / 4)).toBeLessThan(4 * Math.sqrt(7 / 144 / n));
  });

  test('another seed is another world, the same seed the same', () => {
    expect(keyOf('1')).toEqual(key);
    expect(keyOf('2')).not.toEqual(key);
    expect(keyOf('')).not.toEqual(key);
  });

  test('institutions that draw for different purposes do not share luck', () => {
    const draws = Object.values(PURPOSE).flatMap((purpose) =>
      Object.values(INSTITUTION).flatMap((id) => [0, 24_309].map((month) => institutionDraw(key, id, month, purpose))),
    );
    expect(new Set(draws).size).toBe(draws.length);
    expect(institutionDraw(key, 3, 0, PURPOSE.traits, 1)).not.toBe(institutionDraw(key, 3, 0, PURPOSE.traits, 0));
  });
});

test('seeds that repeat one another give different keys', () => {
  const seeds = ['1', '11', '111', '12', '1212', 'a', 'aa', ''];
  const keys = seeds.map((seed) => JSON.stringify(keyOf(seed)));
  expect(new Set(keys).size).toBe(seeds.length);
});
