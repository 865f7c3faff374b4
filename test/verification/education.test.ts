import { expect, test } from 'vitest';
import { educated } from '../../src/engine/agents/household.ts';
import { leverOf, mean, numbers, runToEnd, scenarioOf } from '../engine/helpers.ts';

test('education closes 15 % of the gap to full literacy', () => {
  expect(educated(0.5)).toBeCloseTo(0.575, 12);
  expect(educated(1)).toBe(1);
});

test('educated borrowers see more of the price: the gap between true and perceived cost closes in every pair of runs', () => {
  for (const seed of ['1', '2', '3', '4', '5']) {
    const gap = (reach: number) => {
      const result = runToEnd(
        scenarioOf({ seed, borrowers: 3000, months: 24, levers: [leverOf('education.reach', reach)] }),
      );
      const [apr, perceived] = ['apr_mean', 'apr_perceived_mean'].map((name) => mean(numbers(result, name).slice(12)));
      return apr! - perceived!;
    };
    expect(gap(1), `seed ${seed}`).toBeLessThan(gap(0));
  }
});

test('without education, reach changes nothing', () => {
  const hash = (reach: number) =>
    runToEnd(scenarioOf({ off: ['education'], months: 12, levers: [leverOf('education.reach', reach)] })).tables.monthly
      .data.state_hash;
  expect(hash(1)).toEqual(hash(0));
});
