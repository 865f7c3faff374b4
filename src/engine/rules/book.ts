import { firstFullMonth, type Month, monthOf, parseMonth } from '../core/calendar.ts';
import type { FileValue } from '../scenario/quantity.ts';
import type { DatedLever } from '../scenario/scenario.ts';
import { DOCUMENTS, type DocumentId } from './documents.ts';
import type { Law, RuleChange } from './law.ts';
import type { DatedValue } from './rule.ts';
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
};

type Value = DatedValue<DocumentId>;

/** First month in which a value of the dated law acts, and the first in which it no longer does. */
export const fromMonth = ({ effective }: Pick<Value, 'effective'>): Month => firstFullMonth(effective)!;
export const untilMonth = ({ expires }: Pick<Value, 'expires'>): Month =>
  expires === undefined ? Number.POSITIVE_INFINITY : firstFullMonth(expires)!;

/** Is it law, written or by guidance, rather than a draft or a thought? */
const isLaw = ({ hardness }: Value): boolean => hardness === 'written' || hardness === 'guidance';

/** Value of a rule in the dated law in a month; undefined when none is in force. */
export const valueInForce = (rule: RuleId, month: Month): Value | undefined =>
  RULES[rule].history.findLast((value) => isLaw(value) && fromMonth(value) <= month && month < untilMonth(value));

/** Where a value stands, as reasons and lists cite it. */
export function citation({ document, article }: Pick<Value, 'document' | 'article'>): string {
  const { number, zh } = DOCUMENTS[document];
  return `${number ?? `《${zh}》`}${article === undefined ? '' : `, ${article}`}`;
}

function fromLaw(rule: RuleId, value: Value): Entry {
  return {
    rule,
    value: value.value,
    announced: monthOf(value.published ?? DOCUMENTS[value.document].published)!,
    effective: fromMonth(value),
    expires: value.expires === undefined ? undefined : untilMonth(value),
    scope: {},
    anticipable: true,
    why: `${citation(value)}. ${value.reading.en}`,
  };
}

const fromChange = ({
  rule,
  value,
  announced,
  effective,
  expires,
  scope = {},
  anticipable = true,
  why,
}: RuleChange): Entry => {
  const from = firstFullMonth(effective)!;
  return {
    rule,
    value,
    announced: announced === undefined ? from : monthOf(announced)!,
    effective: from,
    expires: expires === undefined ? undefined : firstFullMonth(expires),
    scope,
    anticipable,
    why,
  };
};

/** All values of all rules that a law contains, those of one rule in the order in which later ones win. */
export function entriesOf({ basis, enacted, changes }: Law): Entry[] {
  const ofBasis = RULE_IDS.flatMap((rule) => {
    if (basis === 'none') return [];
    if (basis === 'history') return RULES[rule].history.filter(isLaw).map((value) => fromLaw(rule, value));
    const value = valueInForce(rule, basis);
    if (!value) return [];
    return [{ ...fromLaw(rule, value), announced: TIMELESS, effective: TIMELESS, expires: undefined }];
  });
  const hasAlready = (rule: RuleId, value: Value): boolean =>
    basis === 'history' ? isLaw(value) : basis !== 'none' && valueInForce(rule, basis) === value;
  const ofDocuments = enacted.flatMap((document) =>
    RULE_IDS.flatMap((rule) =>
      RULES[rule].history
        .filter((value) => value.document === document && !hasAlready(rule, value))
        .map((value) => fromLaw(rule, value)),
    ),
  );
  return [...ofBasis, ...ofDocuments, ...changes.map(fromChange)];
}

/** The latest value of a rule in the dated law, drafts included. */
export function lastInLaw(rule: RuleId): Entry | undefined {
  const value = RULES[rule].history.at(-1);
  return value && fromLaw(rule, value);
}
