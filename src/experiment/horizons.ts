import { type Cell, formatMonth, lastMonth, type Result, type Scenario } from '../engine/index.ts';
import { MEASURES } from './measures.ts';

/** Stretches of a run over which the months of a measure are averaged 期限; three count from the reference month. */
export const HORIZONS = ['first-6-months', 'first-year', 'third-year', 'last-year'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Months of a run's calendar, the first and the last inside. */
export type Stretch = { readonly first: number; readonly last: number };

/** What of a scenario says which months a run reports. */
export type Calendar = Pick<Scenario, 'start' | 'burnIn' | 'months' | 'referenceMonth'>;

const YEAR = 12;
/** First month after the reference month, and months, of the horizons that count from there. */
const FROM_REFERENCE = {
  'first-6-months': [0, 6],
  'first-year': [0, YEAR],
  'third-year': [2 * YEAR, YEAR],
} as const satisfies Partial<Record<Horizon, readonly [number, number]>>;

/** The months of a horizon, whether or not the run has them all. */
export function monthsOf(calendar: Calendar, horizon: Horizon): Stretch {
  if (horizon === 'last-year') {
    const last = lastMonth(calendar);
    return { first: last - YEAR + 1, last };
  }
  const { referenceMonth } = calendar;
  const [after, count] = FROM_REFERENCE[horizon];
  return { first: referenceMonth + after, last: referenceMonth + after + count - 1 };
}

/** True when every month of the horizon is a reported month of the run: half a year under the name of a year would mislead. */
export function hasHorizon(calendar: Calendar, horizon: Horizon): boolean {
  const { first, last } = monthsOf(calendar, horizon);
  const begin = calendar.start + calendar.burnIn;
  return first >= begin && last < begin + calendar.months;
}

/** `2025-10 to 2026-03`. */
export const stretchText = ({ first, last }: Stretch): string => `${formatMonth(first)} to ${formatMonth(last)}`;

/** Place of a measure and horizon among the window means of a run. */
export const placeOf = (measure: number, horizon: number): number => measure * HORIZONS.length + horizon;

/**
 * Mean of a measure over a horizon. Empty months are left out; NaN where none is left or the run does not have the horizon.
 * @param cells of every month of the run, burn-in included
 */
export function windowMean(cells: readonly Cell[], calendar: Calendar, horizon: Horizon): number {
  if (!hasHorizon(calendar, horizon)) return Number.NaN;
  const { first, last } = monthsOf(calendar, horizon);
  const known = cells
    .slice(first - calendar.start, last - calendar.start + 1)
    .filter((cell) => typeof cell === 'number');
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : Number.NaN;
}

/**
 * What a comparison keeps of a run: the mean of every measure over every horizon, in the order of {@link placeOf}; see
 * {@link windowMean}.
 */
export const windowMeans = ({ scenario, tables }: Result): Float64Array =>
  Float64Array.from(
    MEASURES.flatMap(({ name }) =>
      HORIZONS.map((horizon) => windowMean(tables.monthly.data[name]!, scenario, horizon)),
    ),
  );
