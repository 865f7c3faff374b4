import { describe, expect, it } from 'vitest';
import { drawnMonths, drawnPlatforms, platformMonths } from '../../src/report/platform-months.ts';
import { made } from './synthetic.ts';

describe('platforms month by month', () => {
  it('are ranked by balance, without bank apps', () => {
    const drawn = drawnPlatforms(made());
    expect(new Set(drawn.map(({ platform }) => platform))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(drawn.every(({ platform, rank }) => platform === rank)).toBe(true);
    expect(drawn.filter(({ platform }) => platform === 5).at(-1)!.month < '2025-10').toBe(true);
    expect(drawnMonths(made()).at(-1)).toBe('2027-09');
  });

  // the made-up platforms lend in even months of the run alone, in proportion to their balance, and earn 0.1 % of it a month
  it('tell lending and profit of all months since the one drawn before', () => {
    expect(drawnMonths(made()).length).toBe(24);
    expect(drawnPlatforms(made())[0]!.lending).toBeCloseTo(0.4, 12);
    const [first, second] = platformMonths(made());
    expect(first![1]!.lending).toBeCloseTo(0.3, 12);
    expect(second![1]!.lending).toBeNull();
    for (const { profit } of drawnPlatforms(made())) expect(profit).toBeCloseTo(0.012, 12);
  });
});
