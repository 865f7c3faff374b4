import { formatMonth, type Month, monthsOf, parseMonth } from '../core/calendar.ts';
import type { FileValue } from '../scenario/quantity.ts';
import type { DatedLever } from '../scenario/scenario.ts';
import type { Law, RuleChange } from './law.ts';
import { isLaw, publishedOn, type Value, valueOnDay } from './on-day.ts';
import { reasonInLaw } from './rule-words.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';

/** Date of what holds over a whole run: before any run begins. */
export const TIMELESS: Month = parseMonth('2000-01')!;

/** A value of a rule as a scenario has it, by months. */
export type Entry = {
  readonly rule: RuleId;
  /** In file units, or `repealed`. */
  readonly value: FileValue;
  readonly announced: Month;
  readonly effective: Month;
  readonly expires: Month | undefined;
  readonly scope: DatedLever['scope'];
  readonly anticipable: boolean;
  readonly why: string;
  /** The value of the dated law that it is; undefined where a file says so. */
  readonly inLaw: Value | undefined;
  /** The change of a file that it is. */
  readonly change: RuleChange | undefined;
};

function fromLaw(rule: RuleId, value: Value): Entry {
  return {
    rule,
    value: value.value,
    ...monthsOf({ ...value, announced: publishedOn(value) }),
    scope: {},
    anticipable: true,
    why: reasonInLaw(value).en,
    inLaw: value,
    change: undefined,
  };
}

function fromChange(change: RuleChange): Entry {
  const { rule, value, scope = {}, anticipable = true, why } = change;
  return { rule, value, ...monthsOf(change), scope, anticipable, why, inLaw: undefined, change };
}

const firstDay = (month: Month): string => `${formatMonth(month)}-01`;

/** All values of all rules that a law contains, those of one rule in the order in which later ones win. */
export function entriesOf({ basis, enacted, changes }: Law): Entry[] {
  const ofBasis = RULE_IDS.flatMap((rule) => {
    if (basis === 'none') return [];
    if (basis === 'history') return RULES[rule].history.filter(isLaw).map((value) => fromLaw(rule, value));
    const value = valueOnDay(rule, firstDay(basis));
    if (!value) return [];
    return [{ ...fromLaw(rule, value), announced: TIMELESS, effective: TIMELESS, expires: undefined }];
  });
  // What was law before the basis is over or part of it.
  const isPast = (value: Value): boolean =>
    isLaw(value) && (basis === 'history' || (basis !== 'none' && value.effective <= firstDay(basis)));
  const ofDocuments = enacted.flatMap((document) =>
    RULE_IDS.flatMap((rule) =>
      RULES[rule].history
        .filter((value) => value.document === document && !isPast(value))
        .map((value) => fromLaw(rule, value)),
    ),
  );
  return [...ofBasis, ...ofDocuments, ...changes.map(fromChange)];
}

/** The latest value of a rule in the dated law, drafts included. */
export const lastInLaw = (rule: RuleId): Entry => fromLaw(rule, RULES[rule].history.at(-1)!);
