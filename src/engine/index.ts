/** The engine's whole public surface. It has no host: files, terminals, threads and pages are built on it. */

export { formatMonth, parseMonth } from './core/calendar.ts';
export { describeProblem, IdentityError, type Problem, ScenarioError } from './core/errors.ts';
export { ALONE, type Crew } from './crew.ts';
export * from './explain/index.ts';
export { MONTHLY_FIELDS } from './record/fields.ts';
export type { Cell, ColumnDoc, Progress, Result, ResultTable, TableName } from './record/result.ts';
export { TABLE_NAMES } from './record/result.ts';
export * from './rules/index.ts';
export { run, runToEnd } from './run.ts';
export * from './scenario/index.ts';
export { BANK_APPS, MAX_PLATFORMS, THIRD_PARTY_PLATFORMS } from './state/institutions.ts';
export { LARGEST_EXCHANGE, REJECTIONS } from './state/totals.ts';
export type { Watch } from './state/watch.ts';

/** Version of the model: results may differ between versions. */
export const ENGINE_VERSION = '0.1.0';
