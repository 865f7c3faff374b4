/**
 * Several threads on one run. Every member runs the same program on the same institutions and its own shards; the only
 * thing they exchange, twice a month, is the sum of their totals. Sums of whole numbers are exact, so neither the number of
 * members nor their order can change a result.
 */
export type Crew = {
  readonly rank: number;
  readonly size: number;
  /** Replace `totals` by its sum over all members; returns when every member has it. */
  readonly sum: (totals: Float64Array) => void;
};

/** A single thread: nothing to add up. */
export const ALONE: Crew = { rank: 0, size: 1, sum: () => {} };
