/** The engine's whole public surface. It has no host: files, terminals, threads and pages are built on it. */

export { type ChannelRecord, recordChannels, runHolding } from './channels/runs.ts';
export { type Checkpoint, wholeOf } from './checkpoint.ts';
export { formatMonth, type Month, parseMonth } from './core/calendar.ts';
export { CheckpointError, describeProblem, IdentityError, type Problem, ScenarioError } from './core/errors.ts';
export { type Key, keyOf, threefry } from './core/random.ts';
export { ALONE, type Crew } from './crew.ts';
export * from './explain/index.ts';
export * from './follow/index.ts';
export { MONTHLY_FIELDS } from './record/fields.ts';
export type { Cell, ColumnDoc, Progress, Result, ResultTable, TableName } from './record/result.ts';
export { TABLE_NAMES } from './record/result.ts';
export { TABLE_COLUMNS } from './record/tables.ts';
export * from './rules/index.ts';
export { checkpointAt, run, runFrom, runTo, runToEnd } from './run.ts';
export * from './scenario/index.ts';
export { REGIONS, RISK_GROUPS, TERCILES } from './state/borrowers.ts';
export { CHANNELS, type Channel } from './state/channels.ts';
export { BANK_APPS, BANKS, GUARANTORS, MAX_PLATFORMS, THIRD_PARTY_PLATFORMS } from './state/institutions.ts';
export { LARGEST_EXCHANGE, REJECTIONS } from './state/totals.ts';
export type { Watch, Watched } from './state/watch.ts';
export { ENGINE_VERSION } from './version.ts';
export { whyNotFrom } from './why-not-from.ts';
