import type { Cell, ColumnDoc } from '../result.ts';
import type { Snapshot } from '../snapshot.ts';

/** A measure 指标 of one month. null: its denominator is zero. */
export type Measure = ColumnDoc & { readonly of: (s: Snapshot) => Cell };

/** a ÷ b, or null when b is zero. */
export const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);

/** Mean rate of new lending, fraction a year, from Σ (amount / 100) × bp. */
export const meanRate = (weighted: number, s: Snapshot): number | null =>
  ratio(weighted / 1e4, s.market.originations.weight[0]);

export const sumFrom = (values: Float64Array, from: number): number => values.slice(from).reduce((a, b) => a + b, 0);

/** A sum over the months there are as one over a year. */
export const yearly = (sum: number, { months }: Snapshot): number => (sum * 12) / months;
