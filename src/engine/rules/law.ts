import type { Dates, Month } from '../core/calendar.ts';
import type { FileValue } from '../scenario/quantity.ts';
import type { DatedLever } from '../scenario/scenario.ts';
import type { DocumentId } from './documents.ts';
import { DEFAULT_READINGS, type Readings } from './readings.ts';
import type { RuleId } from './rules.ts';

/** Value of a change that takes a rule out of force. */
export const REPEALED = 'repealed';

/** A dated value that a scenario or a reform 改革方案 gives to a rule. Dates are those of files, `YYYY-MM` or `YYYY-MM-DD`. */
export type RuleChange = Dates & {
  readonly rule: RuleId;
  /** In file units, or `repealed`. */
  readonly value: FileValue;
  readonly scope?: DatedLever['scope'];
  readonly anticipable?: boolean;
  readonly why: string;
  /** File that says so. */
  readonly from: string;
};

/** The law 法律环境 of a scenario, from which its dated levers follow. */
export type Law = {
  /**
   * `none`: the model's numbers and nothing else. A month: what was in force on its first day, over the whole run.
   * `history`: every rule at its own dates.
   */
  readonly basis: 'none' | 'history' | Month;
  /** Documents that take effect at their own dates beside the basis: what they bring after the basis month, drafts at any time. */
  readonly enacted: readonly DocumentId[];
  /** Later ones win. */
  readonly changes: readonly RuleChange[];
  readonly readings: Readings;
};

/** No law but what the model's numbers contain. */
export const NO_LAW: Law = { basis: 'none', enacted: [], changes: [], readings: DEFAULT_READINGS };
