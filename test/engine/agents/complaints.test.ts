import { describe, expect, test } from 'vitest';
import {
  ABOUT_FRAUD,
  ABOUT_HANDLING,
  aboutCollection,
  aboutPrice,
  complaintRatio,
  escalatedOf,
  nextBacklog,
} from '../../../src/engine/agents/complaints.ts';

test('the more a platform presses, the more is complained about it; half the pressure, half as much', () => {
  expect([aboutCollection(0), aboutCollection(0.5), aboutCollection(1)]).toEqual([0, 0.006, 0.012]);
});

test('a price 10 points above what the borrower saw makes three in ten thousand complain', () => {
  expect(aboutPrice(1000)).toBeCloseTo(0.0003, 12);
  expect(aboutPrice(0)).toBe(0);
});

test('a payment gone astray makes seven in two hundred complain, a fraud one in ten', () => {
  expect([ABOUT_HANDLING, ABOUT_FRAUD]).toEqual([0.035, 0.1]);
});

describe('V-17: of 100 complaints a month', () => {
  /** Open cases at month end after twenty years: what is not settled at once waits, and a part of it is settled each month. */
  const standing = (resolution: number): number => {
    let backlog = 0;
    for (let month = 0; month < 240; month++) backlog = nextBacklog(backlog, 100 * (1 - resolution), resolution);
    return backlog;
  };

  // Sum of a geometric series: 100 (1 − p)/p.
  test.each([
    [0.6, 66.7],
    [0.8, 25],
    [0.5, 100],
  ])('with a share of %f settled a month, %f stay open', (resolution, open) => {
    expect(standing(resolution)).toBeCloseTo((100 * (1 - resolution)) / resolution, 9);
    expect(standing(resolution)).toBeCloseTo(open, 1);
  });

  test('those that stay open for two months more reach a supervisor', () => {
    expect(escalatedOf(100, 0.6)).toBeCloseTo(16, 12);
    expect(escalatedOf(100, 1)).toBe(0);
  });

  test('none is open for long where all are settled at once', () => {
    expect(nextBacklog(50, 0, 1)).toBe(0);
  });
});

describe('a platform is judged', () => {
  test('by its complaints against the market’s, with as many usual ones added to both', () => {
    expect(complaintRatio(30, 10, 10)).toBe(2);
    expect(complaintRatio(10, 10, 10)).toBe(1);
    expect(complaintRatio(0, 10, 10)).toBe(0.5);
  });

  test('mildly while it has few loans: twice as many complaints as expected weigh little', () => {
    expect(complaintRatio(2, 1, 99)).toBeCloseTo(1.01, 12);
    expect(complaintRatio(200, 100, 100)).toBe(1.5);
  });

  test('as a usual one where nobody complains', () => {
    expect(complaintRatio(0, 0, 0)).toBe(1);
  });
});
