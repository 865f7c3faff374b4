import type { Month } from '../core/calendar.ts';
import type { LeverName } from '../scenario/levers.ts';
import type { FileValue } from '../scenario/quantity.ts';
import type { Entry } from './book.ts';
import { isHeld } from './on-day.ts';
import { READINGS, type ReadingName, type Readings } from './readings.ts';
import type { Act } from './rule.ts';
import { RULES, type RuleId } from './rules.ts';

/** Platforms that count as large, and how long before the others they are held to the target of small-loan companies. */
const LARGE = [1, 2, 3, 4, 5] as const;
const MONTHS_EARLY = 12;

/** The ceiling on single loans that stays where the 20 % guidance is not enforced. */
const singleLoanCap = (): number => Number(RULES.cfc_cap_allin_single_guidance.history.at(-1)!.value);

/** What a rule does under the readings 口径 chosen. */
export function actsOf(rule: RuleId, readings: Readings): readonly Act[] {
  const acts = RULES[rule].acts ?? [];
  switch (rule) {
    case 'assist_cap_allin':
      return [...acts, ...chosen('runoff', 'stockTreatment', readings), ...chosen('aprMethod', 'aprMethod', readings)];
    case 'mlc_cap_allin_now':
    case 'mlc_cap_multiple_lpr':
      return [...acts, ...chosen('aprMethod', 'aprMethod', readings)];
    case 'cfc_cap_avg_guidance': {
      const lever: LeverName = readings.consumerCapBasis === 'perLoan' ? 'aprCap' : 'aprAvgCap';
      const force = Number(readings.consumerCapEnforcement);
      // In whole basis points, as the ceiling itself.
      const value = (cap: FileValue) =>
        typeof cap === 'number' ? Math.round(1e4 * (singleLoanCap() - force * (singleLoanCap() - cap))) / 1e4 : cap;
      return [...acts.map((act) => ({ ...act, lever, value })), ...chosen('aprMethod', 'aprMethod', readings)];
    }
    case 'local_bank_cross_region_online_ban':
      return acts.map((act) => ({ ...act, value: (banned) => (banned === true ? readings.crossRegionStrictness : 0) }));
    default:
      return acts;
  }
}

/** What a reading other than the usual one adds to a rule. */
const chosen = (lever: LeverName, name: ReadingName, readings: Readings): Act[] =>
  readings[name] === READINGS[name].default ? [] : [{ lever, value: () => readings[name], size: 'assumed' }];

/** The values of the rules under the readings chosen. */
export function interpreted(entries: readonly Entry[], readings: Readings): Entry[] {
  return entries.flatMap((entry) => {
    if (entry.change === undefined && !isHeld(entry.rule, readings)) return [];
    return entry.rule === 'mlc_cap_multiple_lpr'
      ? [entry, ...onTheWay(entry, entries, readings.smallLoanCapPath)]
      : [entry];
  });
}

/** What holds before the target of small-loan companies does, along the path chosen; nothing where a file has another target. */
function onTheWay(target: Entry, entries: readonly Entry[], path: FileValue): Entry[] {
  const isOnlyTarget = entries.every(({ rule, change }) => rule !== target.rule || change === undefined);
  if (path === 'earlyForLarge' && isOnlyTarget)
    return [{ ...target, effective: target.effective - MONTHS_EARLY, scope: { ...target.scope, platforms: LARGE } }];
  const start = entries.findLast(({ rule }) => rule === 'mlc_cap_allin_now');
  const lpr = valueAt('lpr1y', target.effective, entries);
  if (path !== 'linear' || !isOnlyTarget || typeof start?.value !== 'number') return [];
  const [from, to] = [start.value, Number(target.value) * lpr];
  const steps = target.effective - start.effective;
  return Array.from({ length: steps }, (_, step) => ({
    ...start,
    value: Math.round(1e4 * (from + ((to - from) * (step + 1)) / steps)) / 1e4,
    effective: start.effective + step,
  }));
}

/** A number that a rule has in a month: in the scenario, or else the last one of the dated law. */
function valueAt(rule: RuleId, month: Month, entries: readonly Entry[]): number {
  const entry = entries.findLast(
    (each) => each.rule === rule && each.effective <= month && month < (each.expires ?? Number.POSITIVE_INFINITY),
  );
  return Number(typeof entry?.value === 'number' ? entry.value : RULES[rule].history.at(-1)!.value);
}
