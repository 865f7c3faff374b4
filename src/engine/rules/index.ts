export { entriesOf, TIMELESS } from './book.ts';
export { readingsOf } from './concerned.ts';
export { type Conflict, conflictsOf } from './conflicts.ts';
export { DOCUMENT_IDS, DOCUMENTS, type DocumentId } from './documents.ts';
export { actsOf } from './interpret.ts';
export { type Law, REPEALED, type RuleChange } from './law.ts';
export { type LawView, lawOfScenario, lawOnDay } from './law-view.ts';
export { dayOf, isLaw, publishedOn, RULE_STATUS, type RuleOnDay, type RuleStatus, ruleOnDay } from './on-day.ts';
export { policyFor } from './policy.ts';
export { DEFAULT_READINGS, READING_NAMES, READINGS, type ReadingName } from './readings.ts';
export { CONFIDENCE, HARDNESS, PARTIES, type Party } from './rule.ts';
export { DIFFERENCE_KINDS, type LawDifferences, lawDifferences, type RuleDifference } from './rule-differences.ts';
export {
  actInWords,
  citationInWords,
  onlyWhenInWords,
  partiesInWords,
  rangeInWords,
  ruleValueInWords,
  valueInWords as fileValueInWords,
} from './rule-words.ts';
export { AREAS, isRule, RULE_IDS, RULES, type RuleId } from './rules.ts';
export { SOURCES, type SourceId, sourceInWords } from './sources.ts';
export { type Stack, stackOf } from './stack.ts';
export { whyInWords } from './why.ts';
