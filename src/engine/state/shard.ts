import { type Applications, allocateApplications } from './applications.ts';
import { allocateBorrowers, type Borrowers } from './borrowers.ts';
import { allocateLoans, type Loans } from './loans.ts';

/** A fixed, contiguous part of the population with its own loans; no phase of a shard touches another. */
export type Shard = {
  readonly index: number;
  /** Borrower number of row 0: draws are keyed by `first + row`. */
  readonly first: number;
  readonly count: number;
  readonly borrowers: Borrowers;
  readonly loans: Loans;
  readonly applications: Applications;
};

export const newShard = (index: number, first: number, count: number): Shard => ({
  index,
  first,
  count,
  borrowers: allocateBorrowers(count),
  loans: allocateLoans(Math.max(16, count >> 2)),
  applications: allocateApplications(Math.max(16, count >> 4)),
});

/** What one stage of the household phase leaves for the next; one set a thread, refilled for each shard. */
export type Workspace = {
  /** Cash in hand, fen. */
  readonly cash: Float64Array;
  /** Expense shock of the month, fen. */
  readonly shock: Float64Array;
  /** Income of the month less debt service, fen. */
  readonly net: Float64Array;
  /** Scheduled payments of next month, fen. */
  readonly dueNext: Float64Array;
  /** 1 where a loan is past due. */
  readonly pastDue: Uint8Array;
  /** Rows of the people in whose name somebody else applies this month; `victimCount` of them. */
  readonly victims: Uint32Array;
  victimCount: number;
};

export const newWorkspace = (rows: number): Workspace => ({
  cash: new Float64Array(rows),
  shock: new Float64Array(rows),
  net: new Float64Array(rows),
  dueNext: new Float64Array(rows),
  pastDue: new Uint8Array(rows),
  victims: new Uint32Array(rows),
  victimCount: 0,
});
