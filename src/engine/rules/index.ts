export { citation, entriesOf, TIMELESS, valueInForce } from './book.ts';
export { DOCUMENT_IDS, DOCUMENTS, type DocumentId } from './documents.ts';
export { actsOf } from './interpret.ts';
export { type Law, REPEALED, type RuleChange } from './law.ts';
export { READING_NAMES, READINGS, type ReadingName } from './readings.ts';
export { CONFIDENCE, HARDNESS, PARTIES } from './rule.ts';
export { isRule, RULE_IDS, RULES, type RuleId } from './rules.ts';
export { SOURCES } from './sources.ts';
export { type Stack, stackOf } from './stack.ts';
