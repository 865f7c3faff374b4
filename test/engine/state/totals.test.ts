import { expect, test } from 'vitest';
import { allocateTotals } from '../../../src/engine/state/totals.ts';

test('named totals are parts of one buffer, side by side', () => {
  const totals = allocateTotals({ loans: 2, principal: 3 });
  totals.loans.set([1, 2]);
  totals.principal.set([3, 4, 5]);
  expect([...totals.all]).toEqual([1, 2, 3, 4, 5]);
  totals.all.fill(0);
  expect([...totals.loans, ...totals.principal]).toEqual([0, 0, 0, 0, 0]);
});
