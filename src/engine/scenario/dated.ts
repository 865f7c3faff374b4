import type { Month } from '../core/calendar.ts';
import { LEVERS, type LeverDeclaration, type LeverName } from './levers.ts';
import type { BankType, DatedLever, Mode } from './scenario.ts';

/** Whom a lever is asked for; what is left out does not matter for the answer. */
export type Subject = {
  readonly mode?: Mode;
  readonly bankType?: BankType;
  /** Rank of the platform at the start, from 1. */
  readonly platform?: number;
  /** Earliest readiness among those who decide: the share of the lead time after which they adopt, [0, 1]. */
  readonly readiness: number;
};

const includes = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));

/** Share of the time from announcement to effect that has passed, counting this month; 1 from the effective month on. */
export function leadShare(lever: DatedLever, month: Month): number {
  if (month >= lever.effective) return 1;
  if (month < lever.announced) return 0;
  return (month - lever.announced + 1) / (lever.effective - lever.announced + 1);
}

const names = ({ scope: { modes, bankTypes, platforms } }: DatedLever, subject: Subject): boolean =>
  includes(modes, subject.mode) && includes(bankTypes, subject.bankType) && includes(platforms, subject.platform);

/** True when the dated value binds this subject in this month: in force, or announced and adopted before its date. */
export function binds(lever: DatedLever, month: Month, subject: Subject, anticipation: boolean): boolean {
  if (lever.expires !== undefined && month >= lever.expires) return false;
  if (!names(lever, subject)) return false;
  if (month >= lever.effective) return true;
  return anticipation && lever.anticipable && month >= lever.announced && leadShare(lever, month) >= subject.readiness;
}

// Of a rule that comes in steps only the next one can be adopted early.
const isStepAhead = (
  levers: readonly DatedLever[],
  { lever, rule, effective }: DatedLever,
  month: Month,
  subject: Subject,
) =>
  levers.some(
    (other) =>
      other.lever === lever &&
      other.rule === rule &&
      other.effective > month &&
      other.effective < effective &&
      names(other, subject),
  );

/** Names of the rules already heard, from the last entry backwards; one memory for all calls. */
const heard: string[] = [];

/**
 * Value of a lever for a subject, or `otherwise`: of each rule the last entry that binds it, all of them together as the lever
 * says; an entry without a rule overrules what stands before it. Of several steps to come only the next is adopted early.
 */
export function valueOn(
  levers: readonly DatedLever[],
  name: LeverName,
  month: Month,
  subject: Subject,
  anticipation: boolean,
  otherwise: number,
): number {
  let value: number | undefined;
  heard.length = 0;
  for (let i = levers.length - 1; i >= 0; i--) {
    const entry = levers[i];
    const { rule } = entry;
    if (entry.lever !== name || (rule !== undefined && heard.includes(rule))) continue;
    if (!binds(entry, month, subject, anticipation)) continue;
    if (month < entry.effective && isStepAhead(levers, entry, month, subject)) continue;
    value = value === undefined ? entry.value : together(LEVERS[name].together, entry.value, value);
    if (rule === undefined) break;
    heard.push(rule);
  }
  return value ?? otherwise;
}

function together(how: LeverDeclaration['together'], earlier: number, later: number): number {
  switch (how) {
    case 'lowest':
      return Math.min(earlier, later);
    case 'highest':
      return Math.max(earlier, later);
    case 'sum':
      return Math.round(1e9 * (earlier + later)) / 1e9; // shares of whole basis points add up without a rest
    case 'product':
      return earlier * later;
    case undefined:
      return later;
  }
}
