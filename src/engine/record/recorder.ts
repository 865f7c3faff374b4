import { formatMonth } from '../core/calendar.ts';
import { BANKS, GUARANTORS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { REJECTED, REJECTIONS } from '../state/totals.ts';
import { BANK_FIELDS, GUARANTOR_FIELDS, MONTHLY_FIELDS, PLATFORM_FIELDS, REJECTION_FIELDS } from './fields.ts';
import { stateHash } from './hash.ts';
import { MEASURES } from './measures.ts';
import type { Cell, ColumnDoc, Result, ResultTable } from './result.ts';
import { type Snapshot, takeSnapshot, type YearBehind } from './snapshot.ts';
import { newVintages, recordVintages, type Vintages, vintageTable } from './vintages.ts';

type Growing = { readonly columns: readonly ColumnDoc[]; readonly rows: Cell[][] };
const growing = (columns: readonly ColumnDoc[]): Growing => ({ columns, rows: [] });

/** What a run has put on record so far. */
export type Recorder = {
  readonly monthly: Growing;
  readonly platforms: Growing;
  readonly banks: Growing;
  readonly guarantors: Growing;
  readonly rejections: Growing;
  readonly vintages: Vintages;
  readonly behind: YearBehind;
};

export const newRecorder = (): Recorder => ({
  monthly: growing(MONTHLY_FIELDS),
  platforms: growing(PLATFORM_FIELDS.map(({ doc }) => doc)),
  banks: growing(BANK_FIELDS.map(({ doc }) => doc)),
  guarantors: growing(GUARANTOR_FIELDS.map(({ doc }) => doc)),
  rejections: growing(REJECTION_FIELDS),
  vintages: newVintages(),
  behind: { writtenOff: [], balances: [] },
});

/** Put one month on record. Reads the market, never writes it. */
export function recordMonth(recorder: Recorder, market: Market, imbalance: number): void {
  const snapshot = takeSnapshot(market, recorder.behind);
  const month = formatMonth(market.month);
  const phase = market.age < market.scenario.burnIn ? 'burn-in' : 'run';
  const measured = MEASURES.map((measure) => measure.of(snapshot));
  recorder.monthly.rows.push([month, phase, ...measured, imbalance, stateHash(market)]);
  for (let j = 0; j < MAX_PLATFORMS; j++)
    if (market.platforms.alive[j] === 1)
      recorder.platforms.rows.push([month, ...PLATFORM_FIELDS.slice(1).map(({ of }) => of(market, j))]);
  for (let bank = 0; bank < BANKS; bank++)
    recorder.banks.rows.push([month, ...BANK_FIELDS.slice(1).map(({ of }) => of(market, bank))]);
  for (let g = 0; g < GUARANTORS; g++)
    recorder.guarantors.rows.push([month, ...GUARANTOR_FIELDS.slice(1).map(({ of }) => of(market, g))]);
  recordRejections(recorder, snapshot, month);
  recordVintages(recorder.vintages, market);
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
  return {
    scenario: market.scenario,
    tables: {
      monthly: tableOf(recorder.monthly),
      platforms: tableOf(recorder.platforms),
      banks: tableOf(recorder.banks),
      guarantors: tableOf(recorder.guarantors),
      vintages: vintageTable(recorder.vintages, market),
      rejections: tableOf(recorder.rejections),
    },
  };
}

function tableOf({ columns, rows }: Growing): ResultTable {
  const data = Object.fromEntries(columns.map(({ name }, c) => [name, rows.map((row) => row[c])]));
  return { columns, rows: rows.length, data };
}
