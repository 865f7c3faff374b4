import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { DESIGN_KINDS, DESIGN_SCHEMA, type DesignProblem, readDesign } from '../../../src/experiment/index.ts';

const told = (raw: unknown): string[] =>
  readDesign(raw).problems.map(({ path, message }: DesignProblem) => `${path.join('.')} ${message}`);
const range = { low: 0, high: 1 };

describe('one problem of a design', () => {
  test.each([
    [
      { kind: 'sobol', points: 100, factors: { a: range } },
      /^points must be a power of two, such as 64 or 128, got 100/,
    ],
    [{ kind: 'saltelli', base: 3, factors: { a: range } }, /^base must be a power of two, such as 2 or 4/],
    [{ kind: 'latin', points: 4, factors: {} }, /^factors names no setting/],
    [{ kind: 'latin', points: 0, factors: { a: range } }, /^points must be at least 1/],
    [{ kind: 'latin', factors: { a: range } }, /^points is missing/],
    [{ kind: 'latin', points: 'many', factors: { a: range } }, /^points must be a whole number/],
    [
      { kind: 'latin', points: 4, factors: { a: { low: 2, high: 2 } } },
      /^factors.a.low must be below high, got 2 and 2/,
    ],
    [{ kind: 'latin', points: 4, factors: { a: { ...range, scale: 'log' } } }, /^factors.a.low must be above 0/],
    [
      { kind: 'latin', points: 4, factors: { a: { ...range, scale: 'cubic' } } },
      /^factors.a.scale must be linear or log/,
    ],
    [
      { kind: 'latin', points: 4, factors: { a: { low: 0.5, high: 3, whole: true } } },
      /^factors.a.low must be a whole/,
    ],
    [{ kind: 'latin', points: 4, factors: { a: { low: 1 } } }, /^factors.a.high is missing/],
    [{ kind: 'latin', points: 4, factors: { a: { high: 1 } } }, /^factors.a.low is missing/],
    [{ kind: 'latin', points: 4, factors: { a: {} } }, /^factors.a has neither values nor a range/],
    [{ kind: 'latin', points: 4, factors: { a: { values: [1, 2, '1'] } } }, /^factors.a.values.2 1 is given twice/],
    [{ kind: 'latin', points: 4, factors: { a: { values: [] } } }, /^factors.a.values has no value/],
    [{ kind: 'latin', points: 4, factors: { a: { values: [1], low: 0 } } }, /^factors.a.low belongs to a range/],
    [{ kind: 'latin', points: 4, factors: { a: { ...range, levels: 3 } } }, /^factors.a.levels is for a grid/],
    [{ kind: 'latin', points: 4, factors: { a: { from: 1 } } }, /^factors.a.from is unknown here. Known: values, low,/],
    [
      { kind: 'latin', points: 4, n: 4, factors: { a: range } },
      /^n is unknown here. Known: kind, points, factors, seed/,
    ],
    [{ kind: 'grid', factors: { a: range } }, /^factors.a.levels is missing/],
    [
      { kind: 'grid', factors: { a: { low: 1, high: 3, whole: true, levels: 5 } } },
      /^factors.a.levels asks for 5 values, but only 3 differ/,
    ],
    [{ kind: 'morris', trajectories: 4, levels: 5, factors: { a: range } }, /^levels must be an even number, got 5/],
    [{ kind: 'morris', trajectories: 4, levels: 1e10, factors: { a: range } }, /^levels must be at most 100000, got/],
    [{ kind: 'morris', trajectories: 4, factors: { a: { values: [1] } } }, /^factors.a.values has one value/],
    [
      // Levels of 0.5 … 2.5 in the logarithm: 0.5, 0.86, 1.46 and 2.5, which are 1, 1, 1 and 2.
      { kind: 'morris', trajectories: 4, factors: { a: { low: 1, high: 2, whole: true, scale: 'log' } } },
      /^factors.a stays at 1 in a step over half of the levels: widen the range or list its values/,
    ],
    [{ kind: 'list', rows: [] }, /^rows has no point/],
    [
      {
        kind: 'list',
        rows: [
          { a: 1, b: 2 },
          { b: '2', a: 1 },
        ],
      },
      /^rows.1 is the same point as number 1/,
    ],
    [{ kind: 'sobel' }, /^kind must be a kind of design, got "sobel". Known: grid, list, latin, sobol, one-at-a-time/],
    [{ points: 3 }, /^kind is missing. Known: grid/],
    ['sobol', /^ must be a map with kind/],
  ])('%j', (raw, message) => {
    const problems = told(raw);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  test.each([
    ['sobol', { points: 4 }, 64],
    ['saltelli', { base: 4 }, 32],
  ])('too many settings for %s', (kind, size, most) => {
    const factors = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, range]));
    expect(told({ kind, ...size, factors: factors(most) })).toEqual([]);
    expect(told({ kind, ...size, factors: factors(most + 1) })[0]).toMatch(`at most ${most} are possible`);
  });
});

test('all problems are told at once', () => {
  const factors = { a: { low: 2, high: 1 }, b: { values: [1, 1] }, c: {} };
  expect(told({ kind: 'sobol', points: 12, factors })).toHaveLength(4);
});

test('editors see every kind and every key with a description', () => {
  const schema = z.toJSONSchema(DESIGN_SCHEMA, { io: 'input' }) as { oneOf: { properties: Record<string, object> }[] };
  expect(schema.oneOf).toHaveLength(DESIGN_KINDS.length);
  for (const { properties } of schema.oneOf)
    for (const [key, property] of Object.entries(properties)) expect(property, key).toHaveProperty('description');
});
