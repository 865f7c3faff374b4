import { firstFullMonth, parseMonth } from '../core/calendar.ts';
import type { Words } from '../scenario/words.ts';
import { DOCUMENTS, type DocumentId } from './documents.ts';
import type { Readings } from './readings.ts';
import type { DatedValue } from './rule.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';
import type { SourceId } from './sources.ts';

/** A value of the dated law. */
export type Value = DatedValue<DocumentId, SourceId>;

/** How a rule stands on a day 规则状态. */
export const RULE_STATUS = {
  inForce: { en: 'in force', zh: '施行中' },
  reported: { en: 'reported, not confirmed', zh: '据报道，未证实' },
  ahead: { en: 'published, not yet in force', zh: '已公布，未施行' },
  later: { en: 'not yet published on that day', zh: '当日尚未公布' },
  draft: { en: 'draft, not in force', zh: '征求意见稿，未施行' },
  ended: { en: 'no longer in force', zh: '已失效' },
} as const satisfies Record<string, Words>;
export type RuleStatus = keyof typeof RULE_STATUS;

/** A rule on a day: the value in force, else the one to come, else the last one. */
export type RuleOnDay = {
  readonly rule: RuleId;
  readonly status: RuleStatus;
  readonly value: Value;
  /** Value in force after this one that was public on that day. */
  readonly next: Value | undefined;
  /** Rules whose values stand in for this one's on that day, for whom they name. */
  readonly replacedBy: readonly RuleId[];
};

/** The day that a month or day of the calendar names, `YYYY-MM-DD`: the first of a month; undefined for any other text. */
export function dayOf(text: string): string | undefined {
  if (firstFullMonth(text) === undefined) return undefined;
  return parseMonth(text) === undefined ? text : `${text}-01`;
}

/** Day on which a value became public. */
export const publishedOn = ({ published, document }: Pick<Value, 'published' | 'document'>): string =>
  published ?? DOCUMENTS[document].published;

// Days are texts that sort as days.
const holdsOn = ({ effective, expires }: Value, day: string): boolean =>
  effective <= day && (expires === undefined || day < expires);

/** Is it law, written or by guidance, rather than a draft or a thought? */
export const isLaw = ({ hardness }: Pick<Value, 'hardness'>): boolean =>
  hardness === 'written' || hardness === 'guidance';

/** Is a rule held to be law under these readings 口径? One that is reported and not confirmed needs the reading that brings it in. */
export function isHeld(rule: RuleId, readings: Readings): boolean {
  const { onlyWhen } = RULES[rule];
  return onlyWhen === undefined || readings[onlyWhen.reading] === onlyWhen.is;
}

/** Value of a rule in force on a day, drafts left out; undefined when there is none. */
export const valueOnDay = (rule: RuleId, day: string): Value | undefined =>
  RULES[rule].history.findLast((value) => isLaw(value) && holdsOn(value, day));

/** How a rule stands on a day, `YYYY-MM-DD`: day by day, while a run acts from the first full month. */
export function ruleOnDay(rule: RuleId, day: string): RuleOnDay {
  const { history } = RULES[rule];
  const current = valueOnDay(rule, day);
  const coming = history.find((value) => isLaw(value) && value.effective > day);
  const value = current ?? coming ?? history.at(-1)!;
  return {
    rule,
    status: statusOf(rule, value, day),
    value,
    next: current && coming && publishedOn(coming) <= day ? coming : undefined,
    replacedBy: RULE_IDS.filter((other) => RULES[other].replaces === rule && valueOnDay(other, day) !== undefined),
  };
}

function statusOf(rule: RuleId, value: Value, day: string): RuleStatus {
  if (publishedOn(value) > day) return 'later';
  if (!isLaw(value)) return 'draft';
  if (RULES[rule].onlyWhen) return 'reported';
  if (holdsOn(value, day)) return 'inForce';
  return value.effective > day ? 'ahead' : 'ended';
}
