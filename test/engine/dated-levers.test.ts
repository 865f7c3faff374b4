import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binds, leadShare, valueOn } from '../../src/engine/scenario/dated.ts';
import { leverOf } from './helpers.ts';

/** Announced in month 100, in force from month 106. */
const CAP = leverOf('aprCap', 2400, { announced: 100, effective: 106 });
const anybody = { readiness: Number.POSITIVE_INFINITY };

describe('the lead time of a rule', () => {
  test('passes in equal steps, the month of the announcement counted', () => {
    expect([99, 100, 101, 105, 106, 200].map((month) => leadShare(CAP, month))).toEqual([0, 1 / 7, 2 / 7, 6 / 7, 1, 1]);
  });

  test('of an unannounced rule is none', () => {
    const sudden = leverOf('aprCap', 2400, { announced: 106, effective: 106 });
    expect([105, 106].map((month) => leadShare(sudden, month))).toEqual([0, 1]);
  });
});

describe('a dated rule', () => {
  const adoptedIn = (readiness: number, anticipation = true, lever = CAP) =>
    [98, 99, 100, 101, 102, 103, 104, 105, 106].find((month) => binds(lever, month, { readiness }, anticipation));

  test('is adopted when the share of the lead time reaches readiness', () => {
    expect([0, 0.14, 0.15, 0.5, 0.9, 1].map((readiness) => adoptedIn(readiness))).toEqual([
      100, 100, 101, 103, 106, 106,
    ]);
  });

  test('binds nobody early where nobody may anticipate', () => {
    expect(adoptedIn(0, false)).toBe(106);
    expect(adoptedIn(0, true, { ...CAP, anticipable: false })).toBe(106);
    expect(adoptedIn(Number.POSITIVE_INFINITY)).toBe(106);
  });

  test('ends in the month it expires', () => {
    const temporary = { ...CAP, expires: 110 };
    expect([109, 110].map((month) => binds(temporary, month, anybody, true))).toEqual([true, false]);
  });

  test('binds only those it names, and nobody whose kind is not known', () => {
    const scoped = leverOf('aprCap', 2400, {
      scope: { modes: ['joint'], bankTypes: ['local', 'consumer'], platforms: [3] },
    });
    const subject = { mode: 'joint', bankType: 'local', platform: 3, readiness: 1 } as const;
    expect(binds(scoped, 1, subject, true)).toBe(true);
    expect(binds(scoped, 1, { ...subject, mode: 'light' }, true)).toBe(false);
    expect(binds(scoped, 1, { ...subject, bankType: 'national' }, true)).toBe(false);
    expect(binds(scoped, 1, { ...subject, platform: 4 }, true)).toBe(false);
    expect(binds(scoped, 1, anybody, true)).toBe(false);
  });
});

describe('of several entries for one lever', () => {
  const at = (month: number, levers: Parameters<typeof valueOn>[0]) =>
    valueOn(levers, 'aprCap', month, anybody, true, Number.POSITIVE_INFINITY);
  const older = leverOf('aprCap', 3600, { effective: 10 });
  const newer = leverOf('aprCap', 2400, { effective: 20 });

  test('the last that binds wins, and before any there is the usual value', () => {
    expect([9, 10, 19, 20].map((month) => at(month, [older, newer]))).toEqual([
      Number.POSITIVE_INFINITY,
      3600,
      3600,
      2400,
    ]);
  });

  test('a later one that expires gives way to the one before', () => {
    expect([20, 24, 25].map((month) => at(month, [older, { ...newer, expires: 25 }]))).toEqual([2400, 2400, 3600]);
  });

  test('others’ entries do not count', () => {
    expect(at(30, [leverOf('whitelist', 3)])).toBe(Number.POSITIVE_INFINITY);
  });
});

test('once a rule is adopted it stays adopted until it expires', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(24), fc.double({ min: 0, max: 1, noNaN: true }), (announced, lead, readiness) => {
      const lever = leverOf('aprCap', 2400, { announced, effective: announced + lead });
      const bound = Array.from({ length: 80 }, (_, month) => binds(lever, month, { readiness }, true));
      expect(bound.lastIndexOf(false)).toBeLessThan(bound.indexOf(true));
      expect(bound.slice(announced + lead)).not.toContain(false);
      expect(bound.slice(0, announced)).not.toContain(true);
    }),
    { seed: 1 },
  );
});
