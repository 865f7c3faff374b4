import { describe, expect, test } from 'vitest';
import { applySettings, loadScenario } from '../../../src/engine/index.ts';
import { trajectoriesOf } from '../../../src/experiment/design/morris.ts';
import { countOf, type Design, type DesignOf, pointsOf, readDesign } from '../../../src/experiment/index.ts';

const design = (raw: unknown): Design => {
  const { design: found, problems } = readDesign(raw);
  if (!found) throw new Error(JSON.stringify(problems));
  return found;
};
const points = (raw: unknown) => pointsOf(design(raw));
const range = { low: 0, high: 1 };
const numbers = (raw: unknown, path: string) => points(raw).map((point) => Number(point[path]));

const FACTORS = { a: range, b: { low: 1, high: 100, scale: 'log' }, c: { values: [1, 'x', true] } };
const EVERY = [
  { kind: 'grid', factors: { a: { ...range, levels: 3 }, c: FACTORS.c } },
  { kind: 'list', rows: [{ a: 1 }, { a: 2, b: 3 }] },
  { kind: 'latin', points: 7, factors: FACTORS },
  { kind: 'sobol', points: 8, factors: FACTORS },
  { kind: 'one-at-a-time', factors: FACTORS },
  { kind: 'morris', trajectories: 5, factors: FACTORS },
  { kind: 'saltelli', base: 4, factors: FACTORS },
];

test.each(EVERY.map((raw) => [raw.kind, raw] as const))('a preview of %s counts its points right', (_, raw) => {
  expect(countOf(design(raw))).toBe(points(raw).length);
});

test.each(EVERY.map((raw) => [raw.kind, raw] as const))('%s gives the same points each time', (_, raw) => {
  expect(points(raw)).toEqual(points(raw));
});

test('a million points are counted without being made', () => {
  const values = Array.from({ length: 100 }, (_, value) => value);
  const factors = { a: { values }, b: { values }, c: { values } };
  const { problems } = readDesign({ kind: 'grid', factors });
  expect(problems[0]!.message).toMatch(/makes 1000000 points, at most 100000/);
});

test('a grid has every combination', () => {
  const grid = points({
    kind: 'grid',
    factors: { a: { low: 1, high: 100, levels: 3, scale: 'log' }, b: { values: [true, 'x'] } },
  });
  expect(grid.map(({ a, b }) => `${a} ${b}`)).toEqual(['1 true', '1 x', '10 true', '10 x', '100 true', '100 x']);
});

test('one at a time starts from the scenario as it is', () => {
  const factors = { a: { low: 1, high: 2 }, b: { values: ['x', 'y', 'z'] } };
  expect(points({ kind: 'one-at-a-time', factors })).toEqual([
    {},
    { a: '1' },
    { a: '2' },
    { b: 'x' },
    { b: 'y' },
    { b: 'z' },
  ]);
});

describe('values', () => {
  test('are as --set takes them', () => {
    const base = loadScenario('x', () => ({ file: 'x', text: 'title: x' }));
    const factors = {
      'search.offers_mean': { low: 2, high: 4 },
      'switches.evasion': { values: [true, false] },
      'levers.aprCap': { values: [0.2, 0.24] },
    };
    for (const point of points({ kind: 'latin', points: 10, factors })) {
      const settings = Object.entries(point).map(([path, text]) => ({ path, text }));
      const { parameters } = applySettings(base, settings);
      expect(parameters['search.offers_mean']).toBe(Number(point['search.offers_mean']));
    }
  });

  test('stay in their range to the last digit', () => {
    const ends = points({ kind: 'grid', factors: { a: { low: -Math.PI, high: Math.PI, levels: 2 } } });
    expect(ends.map(({ a }) => Number(a))).toEqual([-Math.PI, Math.PI]);
  });

  test('of whole numbers come equally often', () => {
    const found = numbers({ kind: 'sobol', points: 1_024, factors: { a: { low: 1, high: 4, whole: true } } }, 'a');
    for (const value of [1, 2, 3, 4]) expect(found.filter((each) => each === value)).toHaveLength(256);
  });

  test('spread evenly in the logarithm where asked', () => {
    const found = numbers({ kind: 'sobol', points: 64, factors: { a: { low: 1, high: 10_000, scale: 'log' } } }, 'a');
    for (const decade of [1, 10, 100, 1_000])
      expect(found.filter((value) => value >= decade && value < 10 * decade)).toHaveLength(16);
  });
});

describe('a Latin hypercube', () => {
  const raw = { kind: 'latin', points: 50, factors: { a: range, b: range } };

  test('hits each of n parts of every factor once', () => {
    for (const path of ['a', 'b']) {
      const parts = numbers(raw, path).map((value) => Math.floor(value * 50));
      expect(parts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, part) => part));
    }
  });

  test('pairs the parts anew with another seed', () => {
    expect(points({ ...raw, seed: 2 })).not.toEqual(points(raw));
    expect(points({ ...raw, seed: '2' })).toEqual(points({ ...raw, seed: 2 }));
  });
});

describe('more of a design keeps what was there', () => {
  test.each([
    ['sobol', { points: 16 }, { points: 64 }],
    ['saltelli', { base: 8 }, { base: 16 }],
    ['morris', { trajectories: 5 }, { trajectories: 20 }],
  ])('%s', (kind, few, many) => {
    const small = points({ kind, ...few, factors: FACTORS });
    expect(points({ kind, ...many, factors: FACTORS }).slice(0, small.length)).toEqual(small);
  });
});

describe('Morris trajectories', () => {
  const raw = { kind: 'morris', trajectories: 400, factors: { a: range, b: range, c: range } };
  const of = design(raw) as DesignOf<'morris'>;

  test('move each factor once, by two thirds of its range at four levels', () => {
    const all = points(raw);
    trajectoriesOf(of).forEach(({ steps }, at) => {
      expect(steps.map(({ factor }) => factor).toSorted()).toEqual([0, 1, 2]);
      steps.forEach(({ factor, by }, step) => {
        const [before, after] = [all[4 * at + step]!, all[4 * at + step + 1]!];
        const moved = Object.keys(before).filter((path) => before[path] !== after[path]);
        expect(moved).toEqual(['abc'[factor]]);
        expect(Number(after[moved[0]!]) - Number(before[moved[0]!])).toBeCloseTo(by / 3, 9);
      });
    });
  });

  test('use all four levels alike and move up as often as down', () => {
    const found = numbers(raw, 'a').map((value) => Math.round(value * 3));
    for (const level of [0, 1, 2, 3]) {
      const share = found.filter((each) => each === level).length / found.length;
      expect(Math.abs(share - 1 / 4)).toBeLessThan(0.05);
    }
    const up = trajectoriesOf(of).filter(({ steps }) => steps.find(({ factor }) => factor === 0)!.by > 0);
    expect(Math.abs(up.length / 400 - 1 / 2)).toBeLessThan(0.08);
  });
});

test('rows of a Saltelli design are two points and their mixtures', () => {
  const all = points({ kind: 'saltelli', base: 8, factors: FACTORS });
  for (let row = 0; row < 8; row++) {
    const [a, b, ...mixed] = all.slice(5 * row, 5 * row + 5);
    mixed.forEach((point, factor) => {
      const path = ['a', 'b', 'c'][factor]!;
      expect(point).toEqual({ ...a, [path]: b![path] });
    });
  }
});
