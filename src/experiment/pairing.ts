import { formatMonth, type Scenario } from '../engine/index.ts';

/** A setting in which two scenarios differ and must not, with its value on both sides. */
export type Unpaired = { readonly setting: string; readonly left: string; readonly right: string };

const shared = (scenario: Scenario): Readonly<Record<string, string>> => ({
  borrowers: String(scenario.parameters['population.borrowers']),
  start: formatMonth(scenario.start),
  burnIn: String(scenario.burnIn),
  months: String(scenario.months),
  referenceMonth: formatMonth(scenario.referenceMonth),
  seed: scenario.seed,
  instSeed: scenario.instSeed,
});

/**
 * Why two scenarios cannot be paired 配对: one person must live through the same months with the same luck on both sides, and
 * the horizons must mean the same months. Empty when they can.
 */
export function whyUnpaired(left: Scenario, right: Scenario): Unpaired[] {
  const other = shared(right);
  return Object.entries(shared(left)).flatMap(([setting, value]) =>
    value === other[setting] ? [] : [{ setting, left: value, right: other[setting]! }],
  );
}
