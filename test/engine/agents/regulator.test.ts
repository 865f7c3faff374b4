import { describe, expect, test } from 'vitest';
import { complianceFactor, dares, detectionChance, fineFor } from '../../../src/engine/agents/regulator.ts';

const usual = { detection: 0.03, sharing: 0.2, joint: 0, smart: 0 };
const chance = (changes: Partial<typeof usual> = {}, inVacuum = false, escalated = 0): number =>
  detectionChance({ ...usual, ...changes }, inVacuum, escalated);

describe('the chance that a breach is found', () => {
  test('is the supervisor’s own, and in a vacuum only what others pass on', () => {
    expect(chance()).toBeCloseTo(0.03, 12);
    expect(chance({}, true)).toBeCloseTo(0.006, 12);
    expect(chance({ sharing: 0 }, true)).toBe(0);
    expect(chance({ sharing: 1 }, true)).toBeCloseTo(0.03, 12);
  });

  test('counts every look twice where supervisors act together', () => {
    expect(chance({ joint: 1 })).toBeCloseTo(1 - 0.97 ** 2, 12);
    expect(chance({ joint: 0.5 })).toBeCloseTo(1 - 0.97 ** 1.5, 12);
    expect(chance({ joint: 1 }, true)).toBeCloseTo(1 - 0.994 ** 2, 12);
  });

  test('grows by half with data and technology', () => {
    expect(chance({ smart: 1 })).toBeCloseTo(0.045, 12);
  });

  test('grows with complaints that reached a supervisor, up to the mean of all platforms', () => {
    expect(chance({}, false, 0.5)).toBeCloseTo(0.03 * 1.1, 12);
    expect(chance({}, false, 1)).toBeCloseTo(0.036, 12);
    expect(chance({}, false, 7)).toBeCloseTo(0.036, 12);
    expect(chance({ sharing: 0 }, false, 1)).toBeCloseTo(0.03, 12);
  });

  test('is never above one half', () => {
    expect(chance({ detection: 1 })).toBe(0.5);
    expect(chance({ detection: 0.4, joint: 1, smart: 1 })).toBe(0.5);
  });

  test('is nothing where nobody looks', () => {
    expect(chance({ detection: 0, joint: 1, smart: 1 }, false, 1)).toBe(0);
  });
});

test('a platform dares while a year’s expected fine per yuan gained is below what it minds', () => {
  // Twelve months at 3 % with a fine of three times the gain: 1.08.
  expect([dares(1.081, 0.03, 3), dares(1.079, 0.03, 3)]).toEqual([true, false]);
  expect([dares(0.5, 0, 100), dares(1.5, 0.03, 100)]).toEqual([true, false]);
});

test('the fine is a multiple of the gain, half as much again under joint enforcement', () => {
  expect([fineFor(1000, 3, 0), fineFor(1000, 3, 1), fineFor(1000, 3, 0.5)]).toEqual([3000, 4500, 3750]);
});

test('supervisors who ask for different things make compliance half as dear again', () => {
  expect([complianceFactor(0), complianceFactor(0.5), complianceFactor(1)]).toEqual([1, 1.25, 1.5]);
});
