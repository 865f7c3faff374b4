import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionEffect, type Frictions, latenessLadder } from '../../../src/engine/agents/repayment.ts';

const NONE: Frictions = {
  forget: 0,
  debitFailure: 0,
  misdirect: 0,
  channelFailure: 0,
  processBurden: 0.5,
  reminders: 0,
  channels: 1,
  settlementDays: 0,
};
/** Chance of any lateness for one who pays by hand to a single, silent party, unless told otherwise. */
const late = (f: Partial<Frictions>, { auto = false, disclosure = 0, several = false, orphan = false } = {}): number =>
  latenessLadder({ ...NONE, ...f }, auto, disclosure, several, orphan).at(-1)!;

describe('V-28: technically late payments', () => {
  test('do not happen without causes', () => {
    expect(late({})).toBe(0);
  });

  test('from a single channel are eight times as frequent as from four', () => {
    const of = (channels: number) => late({ channelFailure: 0.04, channels });
    expect(of(1) / of(4)).toBeCloseTo(8, 12);
    expect(of(2)).toBeCloseTo(0.02, 12);
  });

  test('in settlement are 6 % of payers × days ÷ 30', () => {
    for (const days of [0, 1, 3, 30]) expect(late({ settlementDays: days })).toBeCloseTo((0.06 * days) / 30, 12);
  });

  test('under automatic debit come from failed debits alone, without it from forgetting alone', () => {
    const f = { forget: 0.01, debitFailure: 0.004 };
    expect(late(f, { auto: true })).toBeCloseTo(0.004, 12);
    expect(late(f)).toBeCloseTo(0.01, 12);
  });

  test('that are forgotten grow with the steps of a payment and shrink with reminders', () => {
    // 1 % × (0.5 + 1.5) = 2 %; half of it saved by reminders.
    expect(late({ forget: 0.01, processBurden: 1.5 })).toBeCloseTo(0.02, 12);
    expect(late({ forget: 0.01, processBurden: 1.5, reminders: 0.5 })).toBeCloseTo(0.01, 12);
  });

  test('to the wrong party: half as many again with several parties, threefold for orphans, none under full disclosure', () => {
    const f = { misdirect: 0.004 };
    expect(late(f)).toBeCloseTo(0.004, 12);
    expect(late(f, { several: true })).toBeCloseTo(0.006, 12);
    expect(late(f, { orphan: true })).toBeCloseTo(0.012, 12);
    expect(late(f, { disclosure: 0.75 })).toBeCloseTo(0.001, 12);
    expect(late(f, { disclosure: 1, several: true, orphan: true })).toBe(0);
  });

  test('by independent causes multiply their chances of being on time', () => {
    const f = { forget: 0.1, misdirect: 0.2, channelFailure: 0.4, settlementDays: 5 };
    // 1 − 0.9 · 0.8 · 0.6 · 0.99; the ladder passes 0.1, 0.28, 0.568 on its way.
    expect(late(f)).toBeCloseTo(1 - 0.9 * 0.8 * 0.6 * 0.99, 12);
    const ladder = latenessLadder({ ...NONE, ...f }, false, 0, false, false);
    [0.1, 0.1, 0.28, 0.568, 0.57232].forEach((step, cause) => {
      expect(ladder[cause]).toBeCloseTo(step, 12);
    });
  });

  test('have rising cumulated chances within [0, 1]', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          forget: share.map((x) => x / 2.5),
          debitFailure: share,
          misdirect: share,
          channelFailure: share,
          processBurden: share.map((x) => 2 * x),
          reminders: share,
          channels: fc.integer({ min: 1, max: 10 }),
          settlementDays: share.map((x) => 30 * x),
        }),
        fc.boolean(),
        share,
        fc.boolean(),
        fc.boolean(),
        (f, auto, disclosure, several, orphan) => {
          const ladder = latenessLadder(f, auto, disclosure, several, orphan);
          return ladder.every((p, i) => p >= (ladder[i - 1] ?? 0) - 1e-12 && p <= 1);
        },
      ),
      { seed: 1 },
    );
  });
});

test('collection at half intensity leaves willingness as it is, at none takes three tenths off, at full adds them', () => {
  expect([0.5, 0, 1].map(collectionEffect)).toEqual([1, 0.7, 1.3].map((x) => expect.closeTo(x, 12)));
});
