import { describe, expect, test } from 'vitest';
import { agreeing, differences, IS_FOUND, MUST_AGREE, PATIENCE } from './pairs.ts';
import type { Statement } from './statements.ts';

/** Tests of statements by their letters: what they state is found, and what is open is still open. */
export function checkAll(statements: Readonly<Record<string, Statement>>): void {
  describe.each(Object.entries(statements))('(%s)', (_, { says, from, to, moves, open = {} }) => {
    test(
      says,
      () => {
        const found = differences(from, to, Object.keys({ ...moves, ...open }));
        for (const [measure, direction] of Object.entries(moves)) {
          const agree = agreeing(found[measure]!, direction);
          expect(agree, `${measure} ${direction}: ${found[measure]}`).toBeGreaterThanOrEqual(MUST_AGREE);
        }
        for (const [measure, direction] of Object.entries(open)) {
          const agree = agreeing(found[measure]!, direction);
          expect(agree, `${measure} ${direction} is found now: state it, here and in the docs`).toBeLessThan(IS_FOUND);
        }
      },
      PATIENCE,
    );
  });
}
