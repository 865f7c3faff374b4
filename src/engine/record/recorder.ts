import { formatMonth } from '../core/calendar.ts';
import { GROUPS } from '../state/borrowers.ts';
import { BANKS, GUARANTORS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { REJECTED, REJECTIONS } from '../state/totals.ts';
import { BORROWER_FIELDS } from './borrowers.ts';
import type { Field } from './column.ts';
import { COMPLAINT_FIELDS } from './complaints.ts';
import { COST_FIELDS, costRows } from './costs.ts';
import { EXPOSURE_FIELDS, exposureRows } from './exposures.ts';
import { BANK_FIELDS, GUARANTOR_FIELDS, MONTHLY_FIELDS, PLATFORM_FIELDS, REJECTION_FIELDS } from './fields.ts';
import { stateHash } from './hash.ts';
import { MEASURES } from './measures.ts';
import { type Cell, type ColumnDoc, type Result, type ResultTable, TABLE_NAMES, type TableName } from './result.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { newVintages, recordVintages, type Vintages, vintageTable } from './vintages.ts';
import type { YearBehind } from './year.ts';

const inBusiness = ({ platforms }: Market, j: number): boolean => platforms.alive[j] === 1;
const always = (): boolean => true;

/** Tables with a row for each of several institutions or groups and month: which rows of its state, and its columns. */
const SUBJECTS = {
  platforms: { count: MAX_PLATFORMS, has: inBusiness, fields: PLATFORM_FIELDS },
  banks: { count: BANKS, has: always, fields: BANK_FIELDS },
  guarantors: { count: GUARANTORS, has: always, fields: GUARANTOR_FIELDS },
  borrowers: { count: GROUPS, has: always, fields: BORROWER_FIELDS },
  complaints: { count: MAX_PLATFORMS, has: inBusiness, fields: COMPLAINT_FIELDS },
} satisfies Partial<
  Record<TableName, { count: number; has: (m: Market, row: number) => boolean; fields: readonly Field[] }>
>;
type Subject = keyof typeof SUBJECTS;

type Growing = { readonly columns: readonly ColumnDoc[]; readonly rows: Cell[][] };
const growing = (columns: readonly ColumnDoc[]): Growing => ({ columns, rows: [] });

/** What a run has put on record so far. */
export type Recorder = Readonly<Record<Exclude<TableName, 'vintages'>, Growing>> & {
  readonly vintages: Vintages;
  readonly behind: YearBehind;
};

const subjects = Object.keys(SUBJECTS) as Subject[];
const grown = (name: Subject): Growing => growing(SUBJECTS[name].fields.map(({ doc }) => doc));

export const newRecorder = (): Recorder => ({
  monthly: growing(MONTHLY_FIELDS),
  platforms: grown('platforms'),
  banks: grown('banks'),
  guarantors: grown('guarantors'),
  borrowers: grown('borrowers'),
  complaints: grown('complaints'),
  rejections: growing(REJECTION_FIELDS),
  costs: growing(COST_FIELDS),
  exposures: growing(EXPOSURE_FIELDS),
  vintages: newVintages(),
  behind: [],
});

/** Put one month on record. Reads the market, never writes it. */
export function recordMonth(recorder: Recorder, market: Market, imbalance: number): void {
  const { age, scenario } = market;
  const snapshot = takeSnapshot(market, recorder.behind);
  const month = formatMonth(market.month);
  const phase = age < scenario.burnIn ? 'burn-in' : 'run';
  const measured = MEASURES.map((measure) => measure.of(snapshot));
  recorder.monthly.rows.push([month, phase, ...measured, imbalance, stateHash(market)]);
  for (const name of subjects) {
    const { count, has, fields } = SUBJECTS[name];
    for (let row = 0; row < count; row++)
      if (has(market, row)) recorder[name].rows.push([month, ...fields.slice(1).map(({ of }) => of(market, row))]);
  }
  recordRejections(recorder, snapshot, month);
  recorder.costs.rows.push(...costRows(market, month));
  recordVintages(recorder.vintages, market);
  const isLast = age === scenario.burnIn + scenario.months - 1;
  if (isLast || month.endsWith('-12')) recorder.exposures.rows.push(...exposureRows(market, month));
}

function recordRejections({ rejections }: Recorder, { market, needs }: Snapshot, month: string): void {
  const { households: h, originations: o } = market;
  REJECTIONS.forEach((reason, i) => {
    const late = i === REJECTED.capacity;
    const count = h.rejected[i] + (late ? o.capacityRejected[0] : 0);
    const amount = h.rejectedAmount[i] + (late ? o.capacityRejectedAmount[0] : 0);
    rejections.rows.push([month, reason, count, amount, needs]);
  });
}

/** The record as tables, column by column. */
export function finish(recorder: Recorder, market: Market): Result {
  const table = (name: TableName): ResultTable =>
    name === 'vintages' ? vintageTable(recorder.vintages, market) : tableOf(recorder[name]);
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, table(name)])) as Result['tables'];
  return { scenario: market.scenario, tables };
}

function tableOf({ columns, rows }: Growing): ResultTable {
  const data = Object.fromEntries(columns.map(({ name }, c) => [name, rows.map((row) => row[c])]));
  return { columns, rows: rows.length, data };
}
