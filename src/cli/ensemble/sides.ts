import type { Scenario } from '../../engine/index.ts';
import { HORIZONS, type Horizon, hasHorizon, monthsOf, stretchText, whyUnpaired } from '../../experiment/index.ts';

/** A scenario that is set against another, and what it is called. */
export type Side = { readonly label: string; readonly scenario: Scenario };

/** Why the variants cannot be paired with the baseline, a line for each setting. */
export function faultsOfPairing([baseline, ...variants]: readonly Side[]): string[] {
  return variants.flatMap(({ label, scenario }) =>
    whyUnpaired(baseline!.scenario, scenario).map(
      ({ setting, left, right }) =>
        `${label}: cannot be paired with ${baseline!.label}: ${setting} is ${right}, there ${left}. ` +
        `Set it for all, as in --set ${setting}=${left}.`,
    ),
  );
}

/** The latest horizon that a run has. */
export const horizonFor = (scenario: Scenario | undefined): Horizon =>
  HORIZONS.findLast((each) => scenario && hasHorizon(scenario, each)) ?? 'last-year';

/** That a run lacks the months of a horizon, if it does. */
export function faultsOfHorizon(horizon: Horizon, scenario: Scenario): string[] {
  if (hasHorizon(scenario, horizon)) return [];
  const first = scenario.start + scenario.burnIn;
  const reported = stretchText({ first, last: first + scenario.months - 1 });
  const has = HORIZONS.filter((each) => hasHorizon(scenario, each));
  const next = has.length > 0 ? `It has: ${has.join(', ')}.` : 'It has no horizon at all; try more --months.';
  return [`--horizon ${horizon}: the run (${reported}) lacks ${stretchText(monthsOf(scenario, horizon))}. ${next}`];
}
