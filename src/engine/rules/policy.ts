import type { Month } from '../core/calendar.ts';
import { type Subject, valueOn } from '../scenario/dated.ts';
import { LEVER_NAMES, type LeverName } from '../scenario/levers.ts';
import { leversOf } from './enact.ts';
import type { Law } from './law.ts';

/**
 * What a law asks of a party in a month 当月适用政策: the value of each lever, in engine units, that some rule sets for it.
 * Levers that no rule sets keep the model's numbers and are left out.
 *
 * @param subject whose mode, type of bank, rank and readiness to adopt early count; an infinite readiness waits for the date
 */
export function policyFor(law: Law, month: Month, subject: Subject): ReadonlyMap<LeverName, number> {
  const levers = leversOf(law);
  const values = LEVER_NAMES.map((name) => [name, valueOn(levers, name, month, subject, true, Number.NaN)] as const);
  return new Map(values.filter(([, value]) => !Number.isNaN(value)));
}
