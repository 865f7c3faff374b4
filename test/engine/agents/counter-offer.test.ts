import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountAtPrice, fitBurden } from '../../../src/engine/agents/counter-offer.ts';
import { annuityInstalment } from '../../../src/engine/core/money.ts';
import { AMOUNT_MAX, AMOUNT_MIN, AMOUNT_STEP } from '../../../src/engine/state/applications.ts';

/** Amount and tenor offered instead, at 24 %. */
function instead(amount: number, tenor: number, room: number, leastShare = 0.5): [number, number] {
  const offer = { amount: 0, tenorMonths: 0 };
  fitBurden(amount, tenor, room, 2400, leastShare, offer);
  return [offer.amount, offer.tenorMonths];
}

describe('a request too heavy for the borrower', () => {
  const P = 1_000_000;

  test('is granted in full over the shortest longer tenor that he can bear', () => {
    // 10 000 yuan at 2 % a month: 1 785.26 over six months, 945.60 over twelve, 528.71 over twenty-four.
    expect(instead(P, 3, 178_526)).toEqual([P, 6]);
    expect(instead(P, 3, 178_525)).toEqual([P, 12]);
    expect(instead(P, 6, 94_560)).toEqual([P, 12]);
    expect(instead(P, 6, 94_559)).toEqual([P, 24]);
    expect(instead(P, 12, 52_871)).toEqual([P, 24]);
  });

  test('is granted in part over two years where no tenor makes it light enough, in whole hundreds of yuan', () => {
    expect(instead(P, 12, 52_870)).toEqual([990_000, 24]);
    expect(instead(P, 24, 30_000)).toEqual([560_000, 24]); // 30 000/52 871 = 0.5674
  });

  test('is refused where less than the least share would be left, or less than the smallest loan', () => {
    expect(instead(P, 12, 26_435)[0]).toBe(0); // 0.49999 of it
    expect(instead(P, 12, 26_435, 0.4)).toEqual([490_000, 24]);
    expect(instead(80_000, 12, 2_600)[0]).toBe(0); // 491 yuan would fit
    expect(instead(80_000, 12, 3_000)).toEqual([50_000, 24]);
  });

  test('is never answered with more than he can bear, asked for, or less than the least share', () => {
    const hundreds = fc.integer({ min: AMOUNT_MIN / AMOUNT_STEP, max: AMOUNT_MAX / AMOUNT_STEP });
    const tenors = fc.constantFrom(3, 6, 12, 24);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(hundreds, tenors, share, share, (count, tenor, part, leastShare) => {
        const amount = AMOUNT_STEP * count;
        const room = Math.max(1, Math.floor(part * annuityInstalment(amount, 2400, tenor)) - 1);
        const [offered, over] = instead(amount, tenor, room, leastShare);
        if (offered === 0) return;
        expect(annuityInstalment(offered, 2400, over)).toBeLessThanOrEqual(room);
        expect(over).toBeGreaterThanOrEqual(tenor);
        expect(offered).toBeLessThanOrEqual(amount);
        expect(offered).toBeGreaterThanOrEqual(Math.max(AMOUNT_MIN, leastShare * amount));
        expect(offered % AMOUNT_STEP).toBe(0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('at a price above what he accepts a borrower takes', () => {
  test.each([
    [0.95, 660_000], // 0.95^8 = 0.6634
    [0.92, 510_000], // 0.5132
    [0.91, 0], // 0.4703, less than the half that would do
  ])('with a reservation price of %f of it, %i of 1 000 000 fen', (ratio, taken) => {
    expect(amountAtPrice(1_000_000, 0.3 * ratio, 0.3, 500_000)).toBe(taken);
  });

  test('nothing where what is left is less than the smallest loan', () => {
    expect(amountAtPrice(70_000, 0.95, 1, 35_000)).toBe(0); // 464 yuan
    expect(amountAtPrice(80_000, 0.95, 1, 40_000)).toBe(50_000);
  });
});
