import { describe, expect, test } from 'vitest';
import { allocate, grow } from '../../../src/engine/core/columns.ts';
import { fill, type Kept, keep } from '../../../src/engine/core/keep.ts';

const SCHEMA = { owed: { store: 'i32', unit: 'fen', doc: 'What is owed' } } as const;
const newState = () => {
  const all = new Float64Array(3);
  const totals = { paid: all.subarray(0, 1), missed: all.subarray(1), all };
  return { loans: allocate(SCHEMA, 2, { count: 0 }), totals, rows: [] as unknown[][], rate: Number.NaN };
};

describe('a state that is kept', () => {
  const state = newState();
  state.loans.owed.set([5, 7]);
  state.loans.count = 2;
  state.totals.missed[1] = 9;
  state.rows.push(['2025-10', null, -0]);
  const kept = keep(state, 'state') as Record<string, Kept>;

  test('comes back whole in a new state of its kind', () => {
    const other = newState();
    fill(other, structuredClone(kept));
    expect(other).toEqual(state);
  });

  test('is no longer touched by the run that goes on', () => {
    state.loans.owed[0] = 6;
    state.rows[0]![0] = '2025-11';
    expect(kept).toMatchObject({ loans: { owed: new Int32Array([5, 7]) }, rows: [['2025-10', null, -0]] });
  });

  test('leaves views on one buffer views on one buffer', () => {
    const other = newState();
    fill(other, kept);
    other.totals.all[2] = 4;
    expect(other.totals.missed[1]).toBe(4);
  });

  test('brings a table that has grown back in its size', () => {
    const large = newState();
    grow(large.loans, 40);
    large.loans.owed[39] = 3;
    const other = newState();
    fill(other, keep(large, 'state'));
    expect([other.loans.capacity, other.loans.owed.length, other.loans.owed[39]]).toEqual([40, 40, 3]);
  });

  test('may not hold what cannot be copied, and is told where that stands', () => {
    expect(() => keep({ a: { seen: new Map() } }, 'market')).toThrow('market.a.seen: is no plain value');
    expect(() => keep({ draw: () => 1 }, 'market')).toThrow(TypeError);
  });
});
