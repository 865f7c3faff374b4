import { firstFullMonth, type Month } from '../core/calendar.ts';
import type { FileValue } from '../scenario/quantity.ts';
import type { DatedLever, Scenario } from '../scenario/scenario.ts';
import { covers, type Scope } from '../scenario/scope.ts';
import type { Words } from '../scenario/words.ts';
import { type Entry, entriesOf, TIMELESS } from './book.ts';
import { REPEALED } from './law.ts';
import { isHeld, publishedOn, type Value, valueOnDay } from './on-day.ts';
import { DEFAULT_READINGS, type Readings } from './readings.ts';
import { citationInWords } from './rule-words.ts';
import type { RuleId } from './rules.ts';

/** A value of a rule as one side of a comparison has it. Dates are months or days; absent where it holds over a whole run. */
export type Standing = {
  /** In file units, or `repealed`. */
  readonly value: FileValue;
  readonly scope: Scope;
  readonly announced?: string;
  readonly effective?: string;
  readonly expires?: string;
  readonly anticipable: boolean;
  /** The document that it stands in, or the reason that a file gives. */
  readonly citation: Words;
  /** File that changes it, where it is not the law's own. */
  readonly from?: string;
};

/** The law as one side of a comparison has it. */
export type LawView = {
  /** Values in force in a month; a later one hides those of the same parties. */
  readonly standingIn: (rule: RuleId, month: Month) => readonly Standing[];
  /** Values of a rule that begin within the months looked at; empty where nothing moves. */
  readonly datedOf: (rule: RuleId) => readonly Standing[];
  /** Months that a run looks at; undefined for a single day or month. */
  readonly span: { readonly from: Month; readonly until: Month } | undefined;
  readonly readings: Readings;
  /** Levers that files date themselves. */
  readonly ownLevers: readonly DatedLever[];
};

/** The dated law on a day, `YYYY-MM-DD`. */
export const lawOnDay = (day: string): LawView => ({
  standingIn: (rule) => {
    const value = isHeld(rule, DEFAULT_READINGS) ? valueOnDay(rule, day) : undefined;
    return value ? [standingOfLaw(value)] : [];
  },
  datedOf: () => [],
  span: undefined,
  readings: DEFAULT_READINGS,
  ownLevers: [],
});

/** The law of a scenario over its run, or as it stands in one month of it. */
export function lawOfScenario({ source, start, burnIn, months }: Scenario, month?: Month): LawView {
  const { law, ownLevers } = source;
  const held = entriesOf(law).filter(({ rule }) => isHeld(rule, law.readings));
  const standings = held.map((entry) => ({ entry, standing: standingOf(entry) }));
  const of = (rule: RuleId) => standings.filter(({ entry }) => entry.rule === rule);
  const inForce = (rule: RuleId, at: Month): Standing[] =>
    unhidden(
      of(rule)
        .filter(({ entry: { effective, expires = Number.POSITIVE_INFINITY } }) => effective <= at && at < expires)
        .map(({ standing }) => standing),
    );
  if (month !== undefined)
    return {
      standingIn: (rule) => inForce(rule, month),
      datedOf: () => [],
      span: undefined,
      readings: law.readings,
      ownLevers: ownLevers.filter(
        ({ effective, expires = Number.POSITIVE_INFINITY }) => effective <= month && month < expires,
      ),
    };
  const span = { from: start, until: start + burnIn + months };
  return {
    standingIn: inForce,
    datedOf: (rule) =>
      of(rule)
        .filter(({ entry: { effective, expires } }) => effective > span.from || (expires ?? 0) > span.from)
        .map(({ standing }) => standing),
    span,
    readings: law.readings,
    ownLevers,
  };
}

const standingOfLaw = (value: Value): Standing => ({
  value: value.value,
  scope: {},
  announced: publishedOn(value),
  effective: value.effective,
  ...(value.expires !== undefined && { expires: value.expires }),
  anticipable: true,
  citation: citationInWords(value),
});

function standingOf({ value, scope, anticipable, why, effective: month, inLaw, change }: Entry): Standing {
  if (change) {
    const { announced, effective, expires, from } = change;
    const dates = { announced: announced ?? effective, effective, ...(expires !== undefined && { expires }) };
    return { value, scope, ...dates, anticipable, citation: { en: why, zh: why }, from };
  }
  return month === TIMELESS ? { value, scope, anticipable, citation: citationInWords(inLaw!) } : standingOfLaw(inLaw!);
}

// Of entries that bind alike the last one counts.
function unhidden(standings: readonly Standing[]): Standing[] {
  const kept: Standing[] = [];
  for (const each of standings.toReversed())
    if (!kept.some((later) => covers(later.scope, each.scope))) kept.unshift(each);
  return kept;
}

/** Does nobody have to keep the rule? */
export const isOut = (standings: readonly Standing[]): boolean => standings.every(({ value }) => value === REPEALED);

/** Month from which a dated value acts. */
export const actsFrom = ({ effective }: Standing): Month | undefined =>
  effective === undefined ? undefined : firstFullMonth(effective);
/** Month from which it no longer does. */
export const actsUntil = ({ expires }: Standing): Month | undefined =>
  expires === undefined ? undefined : firstFullMonth(expires);
