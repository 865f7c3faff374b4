import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakEvenRate,
  newPrice,
  type Price,
  type PriceInputs,
  priceLoan,
} from '../../../src/engine/agents/pricing.ts';
import { MODES, type Mode } from '../../../src/engine/scenario/scenario.ts';

const USUAL: Omit<PriceInputs, 'mode'> = {
  hazard: 0.0039,
  recovery: 0.08,
  requiredYield: 0.036875,
  operatingCost: 0.03,
  margin: 0.05,
  marginMin: 0.005,
  commission: 0.025,
  guaranteeLoading: 0.1,
  cap: Number.POSITIVE_INFINITY,
  countGuaranteeFee: 1,
  hideable: 0,
};
function priceOf(mode: Mode, more: Partial<PriceInputs> = {}): Price {
  const price = newPrice();
  priceLoan({ ...USUAL, mode: MODES.indexOf(mode), ...more }, price);
  return price;
}
const allIn = ({ rateBank, rateGuarantee, rateService }: Price): number => rateBank + rateGuarantee + rateService;

describe('V-08: the break-even rate', () => {
  // 12 · ((1 + F/12 − ρh)/(1 − h) − 1), worked out by hand for four cases.
  test.each([
    [0.06, 0.0039, 0, 0.107218],
    [0.036, 0.0039, 0.07, 0.079835],
    [0.06, 0.01, 0.07, 0.173333],
    [0.06, 0.02, 0.07, 0.28898],
  ])('to earn %f at hazard %f and recovery %f is %f', (yearly, hazard, recovery, expected) => {
    expect(breakEvenRate(yearly, hazard, recovery)).toBeCloseTo(expected, 6);
  });

  test('leaves a lender of a million loans with his yield and nothing more', () => {
    const [yearly, hazard, recovery] = [0.06, 0.01, 0.07];
    const r = breakEvenRate(yearly, hazard, recovery) / 12;
    const n = 12;
    // Equal principal: a month's balance falls by 1/n; value today of all payments at the funding rate, per unit lent.
    let state = 12_345;
    const uniform = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return (state >>> 0) / 2 ** 32;
    };
    let [total, squares] = [0, 0];
    const loans = 1_000_000;
    for (let loan = 0; loan < loans; loan++) {
      let value = -1;
      let discount = 1;
      for (let k = 0; k < n; k++) {
        discount /= 1 + yearly / 12;
        const balance = (n - k) / n;
        if (uniform() < hazard) {
          value += discount * recovery * balance;
          break;
        }
        value += discount * (balance * r + 1 / n);
      }
      total += value;
      squares += value * value;
    }
    const error = Math.sqrt(squares / loans - (total / loans) ** 2) / Math.sqrt(loans);
    expect(Math.abs(total / loans)).toBeLessThan(3 * error);
  });
});

describe('a price without a cap', () => {
  test('of a light loan is risk-bearing interest and a service fee of cost, acquisition and margin', () => {
    // be(4.4875 %) at h 0.39 %, ρ 8 %: 12 · ((1 + 0.044875/12 − 0.000312)/0.9961 − 1) = 8.8275 %,
    // of which 4.3400 % for losses.
    const price = priceOf('light');
    expect(price).toMatchObject({
      offered: true,
      rateBank: 883,
      rateGuarantee: 0,
      rateService: 900,
      funding: 449,
      risk: 434,
    });
    expect(price.acquisition).toBe(100);
  });

  test('of a guaranteed loan puts the risk into the guarantee fee', () => {
    // Bank 3.6875 + 1.2 = 4.8875 %; be = 9.2291 %; fee (9.2291 − 4.8875) × 1.1 + 0.4 = 5.1758 %.
    const price = priceOf('guaranteed');
    expect(price.rateBank).toBe(489);
    expect(price.rateGuarantee).toBe(518);
    expect(allIn(price)).toBe(489 + 518 + 900 - 1); // parts round up to one more than 19.0633 %
  });

  test('of a referred or an own-book loan is bank interest alone', () => {
    for (const mode of ['referral', 'own'] as const)
      expect([priceOf(mode).rateGuarantee, priceOf(mode).rateService]).toEqual([0, 0]);
    expect(priceOf('referral').acquisition).toBe(500); // a commission of 2.5 % over half a year
  });

  test('costs more where more loans default', () => {
    for (const mode of MODES) expect(allIn(priceOf(mode, { hazard: 0.02 }))).toBeGreaterThan(allIn(priceOf(mode)));
  });
});

describe('a cap', () => {
  test('is met to the basis point out of the service fee', () => {
    const free = priceOf('light');
    const capped = priceOf('light', { cap: allIn(free) - 300 });
    expect(capped).toMatchObject({ offered: true, rateBank: free.rateBank, rateService: free.rateService - 300 });
  });

  test('that leaves less than the least margin ends the offer', () => {
    const free = allIn(priceOf('light'));
    expect(priceOf('light', { cap: free - 450 }).offered).toBe(true); // margin 5 % down to 0.5 %
    expect(priceOf('light', { cap: free - 451 }).offered).toBe(false);
  });

  test('on an own-book loan is met out of interest, up to the app’s margin of 2 points', () => {
    const free = allIn(priceOf('own'));
    expect(priceOf('own', { cap: free - 200 })).toMatchObject({ offered: true, rateBank: free - 200 });
    expect(priceOf('own', { cap: free - 201 }).offered).toBe(false);
  });

  test('that does not count the guarantee fee leaves it on top', () => {
    const price = priceOf('guaranteed', { cap: 1200, countGuaranteeFee: 0 });
    expect(price.offered).toBe(true);
    expect(price.rateBank + price.rateService).toBe(1200);
    expect(allIn(price)).toBeGreaterThan(1200);
  });

  test('is never exceeded by a basis point, the parts add up, and service is cut first', () => {
    const rate = (max: number) => fc.double({ min: 0, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          mode: fc.nat(MODES.length - 1),
          hazard: rate(0.2),
          recovery: rate(1),
          requiredYield: rate(0.2),
          operatingCost: rate(0.3),
          margin: rate(0.12),
          marginMin: rate(0.12),
          commission: rate(0.2),
          guaranteeLoading: rate(2),
          cap: fc.integer({ min: 100, max: 6000 }),
          hideable: fc.constantFrom(0, 300, 600),
          countGuaranteeFee: fc.oneof(fc.constantFrom(0, 1), rate(1)),
        }),
        (inputs) => {
          const free = newPrice();
          priceLoan({ ...inputs, cap: Number.POSITIVE_INFINITY }, free);
          const price = newPrice();
          priceLoan(inputs, price);
          for (const part of [price.rateBank, price.rateGuarantee, price.rateService]) {
            expect(Number.isInteger(part)).toBe(true);
            expect(part).toBeGreaterThanOrEqual(0);
          }
          expect(free.offered).toBe(true);
          expect(price.rateGuarantee).toBe(free.rateGuarantee);
          if (!price.offered) return;
          const counted =
            price.rateBank + price.rateService + Math.floor(inputs.countGuaranteeFee * price.rateGuarantee + 0.5);
          expect(counted).toBeLessThanOrEqual(inputs.cap);
          if (price.rateBank < free.rateBank) expect(price.rateService).toBe(0);
          const cut = allIn(free) - allIn(price);
          expect(cut === 0 || counted === inputs.cap).toBe(true);
          expect(price.funding).toBeLessThanOrEqual(free.rateBank);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });
});
