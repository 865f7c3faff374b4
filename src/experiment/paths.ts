import { formatMonth, type Result } from '../engine/index.ts';
import type { Calendar } from './horizons.ts';
import type { HalfWidth } from './intervals.ts';
import { MEASURES } from './measures.ts';

/** Measures of which a comparison keeps every month: two a question of the headline table, and the volume. */
const FOLLOWED = [
  'delinquency_90_plus',
  'loss_rate',
  'hhi_balance',
  'cr5_balance',
  'apr_mean',
  'originations_fen',
  'unmet_need_share',
  'over_indebted_share',
];
const PATHS = FOLLOWED.map((measure) => MEASURES.find(({ name }) => name === measure)!);

/** A measure month by month 逐月路径, over many runs of one scenario. */
export type Path = {
  /** Column of `monthly.csv`. */
  readonly measure: string;
  readonly unit: string;
  /** The months after the burn-in, in their order. */
  readonly months: readonly PathMonth[];
};

/** The mean over runs of one month, in the unit of the measure. Empty: fewer than one run, of `half` two, have a value. */
export type PathMonth = {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Runs with a value. */
  readonly runs: number;
  readonly mean: number | null;
  /** Half of the 95 % interval of the mean; empty, too, while a confidence sequence does not bound it yet. */
  readonly half: number | null;
};

/** What is kept of the months of a run: measure by measure, burn-in left out; NaN where a month has no value. */
export const pathsOf = ({ scenario: { burnIn, months }, tables }: Result): Float64Array =>
  Float64Array.from(
    PATHS.flatMap(({ name }) => tables.monthly.data[name]!.slice(burnIn, burnIn + months)),
    (cell) => (typeof cell === 'number' ? cell : Number.NaN),
  );

/** Runs of one scenario taken together, at every place of {@link pathsOf}; as large for two runs as for a thousand. */
export type PathSum = {
  readonly runs: Float64Array;
  readonly mean: Float64Array;
  /** Sum of squared deviations from the mean. */
  readonly squares: Float64Array;
};

export const emptyPathSum = ({ months }: Calendar): PathSum => {
  const length = PATHS.length * months;
  return { runs: new Float64Array(length), mean: new Float64Array(length), squares: new Float64Array(length) };
};

/**
 * Adds a run. Runs added in another order give other last digits.
 * Source: Welford (1962), Note on a method for calculating corrected sums of squares and products, Technometrics 4.
 */
export function addPaths({ runs, mean, squares }: PathSum, paths: Float64Array): void {
  paths.forEach((value, at) => {
    if (Number.isNaN(value)) return;
    const from = value - mean[at]!;
    runs[at]!++;
    mean[at]! += from / runs[at]!;
    squares[at]! += from * (value - mean[at]!);
  });
}

/** Mean and interval of every month of every measure that is followed. */
export const meanPaths = (sum: PathSum, calendar: Calendar, halfWidth: HalfWidth): Path[] =>
  PATHS.map(({ name, unit }, measure) => ({
    measure: name,
    unit,
    months: Array.from({ length: calendar.months }, (_, month) => ({
      month: formatMonth(calendar.start + calendar.burnIn + month),
      ...meanAt(sum, measure * calendar.months + month, halfWidth),
    })),
  }));

function meanAt({ runs, mean, squares }: PathSum, at: number, halfWidth: HalfWidth): Omit<PathMonth, 'month'> {
  const count = runs[at]!;
  if (count === 0) return { runs: 0, mean: null, half: null };
  if (count === 1) return { runs: 1, mean: mean[at]!, half: null };
  const half = squares[at] === 0 ? 0 : halfWidth(count, Math.sqrt(squares[at]! / (count - 1)));
  return { runs: count, mean: mean[at]!, half: Number.isFinite(half) ? half : null };
}
