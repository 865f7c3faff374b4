import { expect, test } from 'vitest';
import { allocate, bytesPerRow, grow } from '../../../src/engine/core/columns.ts';

const SCHEMA = {
  balance: { store: 'i32', unit: 'fen', doc: 'a whole number' },
  share: { store: 'f64', unit: 'fraction', doc: 'a real number' },
  flag: { store: 'u8', unit: 'flag', doc: 'a bit' },
} as const;

test('a new table is all zero and as long as asked', () => {
  const table = allocate(SCHEMA, 3);
  expect(table.capacity).toBe(3);
  expect([...table.balance, ...table.share, ...table.flag]).toEqual(Array(9).fill(0));
  expect(table.balance).toBeInstanceOf(Int32Array);
});

test('a table that grows keeps its rows where they are', () => {
  const table = allocate(SCHEMA, 2);
  table.balance.set([-5, 7]);
  table.share.set([0.25, 0.5]);
  table.flag.set([1, 255]);
  grow(table, 4);
  expect(table.capacity).toBe(4);
  expect([...table.balance]).toEqual([-5, 7, 0, 0]);
  expect([...table.share]).toEqual([0.25, 0.5, 0, 0]);
  expect([...table.flag]).toEqual([1, 255, 0, 0]);
});

test('memory per row is the sum of the columns', () => {
  expect(bytesPerRow(SCHEMA)).toBe(4 + 8 + 1);
});
