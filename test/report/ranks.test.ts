import { describe, expect, it } from 'vitest';
import { rankedPlatforms, rankMonths } from '../../src/report/ranks.ts';
import { made } from './synthetic.ts';

describe('ranks of platforms', () => {
  it('follow the balance and leave bank apps out', () => {
    const ranked = rankedPlatforms(made());
    expect(new Set(ranked.map(({ platform }) => platform))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(ranked.every(({ platform, rank }) => platform === rank)).toBe(true);
    expect(ranked.filter(({ platform }) => platform === 5).at(-1)!.month < '2025-10').toBe(true);
    expect(rankMonths(made()).at(-1)).toBe('2027-09');
  });
});
