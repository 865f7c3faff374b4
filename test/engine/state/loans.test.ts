import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocateLoans, claimRow, LIVE, releaseRow } from '../../../src/engine/state/loans.ts';

/** Rows on the free list, in order; throws when the list runs in a circle. */
function freeRows(loans: ReturnType<typeof allocateLoans>): number[] {
  const rows: number[] = [];
  for (let cursor = loans.firstFree; cursor !== 0; cursor = loans.next[cursor - 1]!) {
    if (rows.length > loans.capacity) throw new Error('the free list runs in a circle');
    rows.push(cursor - 1);
  }
  return rows;
}

test('a row given back is the next one taken', () => {
  const loans = allocateLoans(4);
  const rows = [claimRow(loans), claimRow(loans), claimRow(loans)];
  expect(rows).toEqual([0, 1, 2]);
  releaseRow(loans, 1);
  expect(claimRow(loans)).toBe(1);
  expect(loans.live).toBe(3);
});

test('a full pool grows, and loans keep their rows and amounts', () => {
  const loans = allocateLoans(2);
  for (let n = 0; n < 100; n++) {
    const row = claimRow(loans);
    loans.flags[row] = LIVE;
    loans.balance[row] = 1000 + row;
  }
  expect(loans.live).toBe(100);
  for (let row = 0; row < 100; row++) expect(loans.balance[row]).toBe(1000 + row);
});

test('whatever is lent and repaid, every row is either a live loan or free, once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 300 }), (steps) => {
      const loans = allocateLoans(3);
      const open: number[] = [];
      for (const step of steps) {
        if (step < 6 || open.length === 0) {
          const row = claimRow(loans);
          expect(open).not.toContain(row);
          loans.flags[row] = LIVE;
          open.push(row);
        } else {
          releaseRow(loans, open.splice(step % open.length, 1)[0]!);
        }
      }
      const all = [...open, ...freeRows(loans)].sort((a, b) => a - b);
      expect(all).toEqual(Array.from({ length: loans.capacity }, (_, row) => row));
      expect(loans.live).toBe(open.length);
      for (const row of open) expect(loans.flags[row]).toBe(LIVE);
    }),
    { seed: 1 },
  );
});
