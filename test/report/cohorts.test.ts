import { describe, expect, it } from 'vitest';
import { cohortsOf, defaultedBy } from '../../src/report/cohorts.ts';
import { made } from './synthetic.ts';

describe('cohorts', () => {
  it('pool half-years on both sides of the reference month as far as the run goes', () => {
    const cohorts = cohortsOf(made());
    expect(cohorts.map(({ first, isAfter }) => [first, isAfter])).toEqual([
      ['2024-04', false],
      ['2024-10', false],
      ['2025-04', false],
      ['2025-10', true],
      ['2026-04', true],
      ['2026-10', true],
    ]);
    // ten fen of 10,000 default every month before, twenty after
    expect(cohorts[0]!.shares[12]).toBeCloseTo(0.012, 10);
    expect(cohorts[3]!.shares[12]).toBeCloseTo(0.024, 10);
    // the last month of 2026-10 to 2027-03 is six months old at the end of 2027-09
    expect(cohorts.at(-1)!.shares).toHaveLength(7);
  });

  it('are told month by month too, as far as loans are old enough', () => {
    const shares = defaultedBy(12).read(made());
    expect(shares[0]).toBeCloseTo(0.012, 10);
    // 2026-09 is twelve months old at the end of 2027-09
    expect(shares[35]).toBeCloseTo(0.024, 10);
    expect(shares[36]).toBeNull();
  });
});
