import { parseMonth } from '../core/calendar.ts';
import type { FileValue } from '../scenario/quantity.ts';
import type { Entry } from './book.ts';
import type { Readings } from './readings.ts';
import type { Act } from './rule.ts';
import { RULES, type RuleId } from './rules.ts';

/** The ceiling on single loans that the guidance leaves where it is not enforced. */
const SINGLE_LOAN_CAP = 0.24;
/** Months from the first, 2026-01, to the last, 2027-12, of a linear path down to the target. */
const FIRST_STEP = parseMonth('2026-01')!;
const STEPS = 24;
/** Platforms that count as large, and the month from which they are held to the target early: a year before the others. */
const LARGE = [1, 2, 3, 4, 5] as const;
const EARLY = parseMonth('2027-01')!;

/** What a rule does under the readings 口径 chosen. */
export function actsOf(rule: RuleId, readings: Readings): readonly Act[] {
  const acts = RULES[rule].acts ?? [];
  switch (rule) {
    case 'assist_cap_allin':
      return [...acts, ...always('runoff', readings.stockTreatment), ...always('aprMethod', readings.aprMethod)];
    case 'cfc_cap_avg_guidance': {
      const lever = readings.consumerCapBasis === 'perLoan' ? 'aprCap' : 'aprAvgCap';
      const force = Number(readings.consumerCapEnforcement);
      // In whole basis points, as the ceiling itself.
      const value = (cap: FileValue) =>
        typeof cap === 'number' ? Math.round(1e4 * (SINGLE_LOAN_CAP - force * (SINGLE_LOAN_CAP - cap))) / 1e4 : cap;
      return acts.map((act) => ({ ...act, lever, value }));
    }
    case 'local_bank_cross_region_online_ban':
      return acts.map((act) => ({ ...act, value: (banned) => (banned === true ? readings.crossRegionStrictness : 0) }));
    default:
      return acts;
  }
}

const always = (lever: 'runoff' | 'aprMethod', value: FileValue): Act[] => [
  { lever, value: () => value, size: 'assumed' },
];

/** The values of the rules under the readings chosen. */
export function interpreted(entries: readonly Entry[], readings: Readings): Entry[] {
  return entries.flatMap((entry) => {
    if (entry.rule === 'cfc_guarantee_share_max_guidance' && readings.consumerGuaranteeShare === 'half') return [];
    if (entry.rule === 'mlc_cap_multiple_lpr') return [entry, ...onTheWay(entry, entries, readings.smallLoanCapPath)];
    return [entry];
  });
}

/** What holds before the target of small-loan companies does, along the path chosen. */
function onTheWay(target: Entry, entries: readonly Entry[], path: FileValue): Entry[] {
  if (path === 'earlyForLarge') return [{ ...target, effective: EARLY, scope: { ...target.scope, platforms: LARGE } }];
  const start = entries.findLast(({ rule }) => rule === 'mlc_cap_allin_now');
  if (path !== 'linear' || !start) return [];
  const lpr = RULES.lpr1y.history.at(-1)!.value;
  const [from, to] = [Number(start.value), Number(target.value) * Number(lpr)];
  return Array.from({ length: STEPS }, (_, step) => ({
    ...start,
    value: Math.round(1e4 * (from + ((to - from) * (step + 1)) / STEPS)) / 1e4,
    effective: FIRST_STEP + step,
  }));
}
