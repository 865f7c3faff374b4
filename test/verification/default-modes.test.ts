import { describe, expect, test } from 'vitest';
import { DEFAULTED, ROLL_RATES } from '../../src/engine/agents/verification-modes.ts';
import { INSTITUTION, institutionDraw, PURPOSE } from '../../src/engine/core/institution-draw.ts';
import { normalCdf, normalOf, normalQuantile } from '../../src/engine/core/maths.ts';
import { ALONE } from '../../src/engine/crew.ts';
import { month } from '../../src/engine/month.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { FRAUD } from '../../src/engine/state/loans.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { live, scenarioOf } from '../engine/helpers.ts';

/** A market with a year of usual lending behind it, whose loans from now on default as a textbook says. */
function market(verification: Market['verification'], borrowers: number): Market {
  const grown = populate(scenarioOf({ borrowers, off: ['fraud'] }));
  live(grown, 12);
  grown.verification = verification;
  return grown;
}

type Seen = { readonly missed: number; readonly bin: number };

/** Every loan by borrower, slot and month of origination. */
function look({ shards }: Market): Map<string, Seen> {
  const loans = new Map<string, Seen>();
  for (const { loans: l, index } of shards)
    l.flags.forEach((flags, row) => {
      if (flags === 0 || (flags & FRAUD) !== 0) return;
      const key = `${index} ${l.borrower[row]} ${l.slot[row]} ${l.vintage[row]}`;
      loans.set(key, { missed: l.monthsPastDue[row]!, bin: l.bin[row]! });
    });
  return loans;
}

/** One month; tells each loan before and after it. A loan that is gone has been repaid, or written off from default. */
function watchMonth(m: Market, tell: (before: Seen, missedAfter: number) => void): void {
  const before = look(m);
  month(m, ALONE);
  const after = look(m);
  for (const [key, seen] of before) if (seen.missed < DEFAULTED) tell(seen, after.get(key)?.missed ?? 0);
  m.month++;
  m.age++;
}

describe('V-10: under the chain of roll rates', () => {
  test('loans move between buckets in the engine as the chain says', () => {
    const moves = ROLL_RATES.map(() => new Array<number>(DEFAULTED + 1).fill(0));
    const m = market('roll rates', 20_000);
    for (let n = 0; n < 24; n++) watchMonth(m, ({ missed }, to) => moves[missed]![to]!++);
    moves.forEach((row, from) => {
      const all = row.reduce((a, b) => a + b, 0);
      expect(all).toBeGreaterThan(1000);
      row.forEach((count, to) => {
        const p = ROLL_RATES[from]![to]!;
        const error = Math.sqrt((p * (1 - p)) / all);
        expect(Math.abs(count / all - p), `from ${from} to ${to}: ${count} of ${all}`).toBeLessThanOrEqual(3 * error);
      });
    });
  });
});

describe('V-09: under a common factor', () => {
  test('as many loans default in each month as the factor of the month says', () => {
    const m = market('common factor', 20_000);
    const rho = m.parameters['stress.correlation'];
    const factors: number[] = [];
    for (let n = 0; n < 24; n++) {
      const u = institutionDraw(m.institutionKey, INSTITUTION.market, m.month, PURPOSE.factor);
      const factor = normalOf(u);
      factors.push(factor);
      let expected = 0;
      let variance = 0;
      let defaults = 0;
      watchMonth(m, ({ bin }, to) => {
        const threshold = normalQuantile(m.learning.prior[bin]!);
        const p = normalCdf((threshold - Math.sqrt(rho) * factor) / Math.sqrt(1 - rho));
        expected += p;
        variance += p * (1 - p);
        if (to === DEFAULTED) defaults++;
        else expect(to).toBe(0);
      });
      // 24 months are looked at: four standard errors are passed by luck in one of 600 such tests.
      expect(Math.abs(defaults - expected), `month ${n}`).toBeLessThanOrEqual(4 * Math.sqrt(variance));
    }
    expect(Math.max(...factors) - Math.min(...factors)).toBeGreaterThan(2);
  });
});
