import type { FileValue } from '../scenario/quantity.ts';
import { DOCUMENT_IDS } from './documents.ts';
import { leversOf, nameOf } from './enact.ts';
import { DEFAULT_READINGS, READING_NAMES, READINGS, type ReadingName, type Readings } from './readings.ts';
import type { RuleId } from './rules.ts';

/** How early rules are adopted is asked of all of them alike. */
const OF_ALL: ReadingName = 'anticipationLead';

/** Readings 口径 that change what a rule comes to, as law or draft; not the one that concerns every rule. */
export function readingsOf(rule: RuleId): ReadingName[] {
  const usual = comesTo(rule, DEFAULT_READINGS);
  return READING_NAMES.filter(
    (name) =>
      name !== OF_ALL &&
      othersOf(name).some((value) => comesTo(rule, { ...DEFAULT_READINGS, [name]: value }) !== usual),
  );
}

/** Values that a reading may have beside its own: each of its words, or the ends of its range. */
function othersOf(name: ReadingName): FileValue[] {
  const reading = READINGS[name];
  const all: readonly FileValue[] = 'choices' in reading ? reading.choices : [reading.min, reading.max];
  return all.filter((value) => value !== reading.default);
}

/** The levers that a rule comes to where every document is enacted. */
function comesTo(rule: RuleId, readings: Readings): string {
  const levers = leversOf({ basis: 'history', enacted: DOCUMENT_IDS, changes: [], readings });
  return JSON.stringify(levers.filter((lever) => lever.rule === nameOf(rule)));
}
