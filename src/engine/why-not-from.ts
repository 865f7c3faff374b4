import type { Checkpoint } from './checkpoint.ts';
import { formatMonth } from './core/calendar.ts';
import { type Parting, partings } from './scenario/apart.ts';
import type { Scenario } from './scenario/scenario.ts';
import { ENGINE_VERSION } from './version.ts';

/** Why a scenario may not go on from a checkpoint: each reason with both values and the next step; empty when it may. */
export function whyNotFrom({ engineVersion, month, scenario: made }: Checkpoint, scenario: Scenario): string[] {
  const version =
    engineVersion === ENGINE_VERSION
      ? []
      : [`engine ${engineVersion} at the checkpoint, ${ENGINE_VERSION} now. Make the checkpoint anew.`];
  const past = partings(made, scenario).filter((parting) => parting.month <= month);
  return [...version, ...past.map((parting) => inWords(parting, made))];
}

function inWords({ path, month, left, right }: Parting, { start }: Scenario): string {
  const sides = `${path}: ${left} at the checkpoint, ${right} now`;
  return month <= start
    ? `${sides}. Give both the same value, or run from the start.`
    : `${sides}, from ${formatMonth(month)} on. Take a checkpoint in ${formatMonth(month - 1)} or earlier.`;
}
