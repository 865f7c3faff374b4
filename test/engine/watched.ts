import type { Result } from '../../src/engine/record/result.ts';
import { runToEnd } from '../../src/engine/run.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import type { Watch } from '../../src/engine/state/watch.ts';

/** Several watches as one. */
function together(watches: readonly Watch[]): Watch {
  const all = <Name extends keyof Watch>(name: Name) =>
    ((...args: readonly unknown[]) => {
      for (const watch of watches) (watch[name] as ((...given: readonly unknown[]) => void) | undefined)?.(...args);
    }) as NonNullable<Watch[Name]>;
  return {
    charged: all('charged'),
    defaulted: all('defaulted'),
    counted: all('counted'),
    paid: all('paid'),
    searched: all('searched'),
    complained: all('complained'),
    reviewed: all('reviewed'),
    limited: all('limited'),
    leaving: all('leaving'),
    ended: all('ended'),
  };
}

/** The whole run at once, with several who look on. */
export function watched(scenario: Scenario, watches: readonly Watch[]): Result {
  return runToEnd(scenario, together(watches));
}
