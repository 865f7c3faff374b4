import { estimateOf } from './estimate.ts';
import { HORIZONS, type Horizon, placeOf } from './horizons.ts';
import type { HalfWidth } from './intervals.ts';
import { MEASURES } from './measures.ts';
import { deviation, mean } from './moments.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Window means of the runs of one scenario, a vector a replication; see `windowMeans`. */
export type Runs = readonly Float64Array[];

/** Values of one measure over one horizon on both sides, by pair 配对; pairs in which a side has none are left out. */
export type Sample = { readonly left: readonly number[]; readonly right: readonly number[] };

/** A difference that is wanted with a given precision. */
export type Precision = {
  /** Name of a column of `monthly.csv`. */
  readonly measure: string;
  readonly horizon: Horizon;
  /** Half-width of the interval, in the unit of the measure. */
  readonly within: number;
};

/**
 * What a variant does to one measure over one horizon, in the unit of the measure. Empty means: no pair has a value; empty
 * deviations and interval: fewer than two have.
 */
export type Effect = {
  readonly measure: string;
  readonly unit: string;
  readonly horizon: Horizon;
  readonly pairs: number;
  readonly left: number | null;
  readonly right: number | null;
  /** Mean of right minus left. */
  readonly difference: number | null;
  /** Half of the 95 % interval; empty, too, while a confidence sequence does not bound it yet. */
  readonly half: number | null;
  /** Standard deviation of the differences. */
  readonly sdPaired: number | null;
  /** The one they would have with runs drawn apart: √(s²left + s²right). */
  readonly sdUnpaired: number | null;
  /** Paired ÷ unpaired deviation; runs drawn apart would take 1 / ratio² times as many replications. */
  readonly sdRatio: number | null;
  readonly verdict: Verdict;
};

/** An effect without the names of what it is on. */
export type PairedEffect = Omit<Effect, 'measure' | 'unit' | 'horizon'>;

/** The pairs of two scenarios at one place of their window means. */
export const sampleAt = (left: Runs, right: Runs, place: number): Sample =>
  sampleOf(
    left.map((means) => means[place]!),
    right.map((means) => means[place]!),
  );

/** The pairs of two sides, by replication; NaN where a side has no value. */
export function sampleOf(left: readonly number[], right: readonly number[]): Sample {
  const both = left.flatMap((value, r): [number, number][] => {
    const pair: [number, number] = [value, right[r]!];
    return pair.some(Number.isNaN) ? [] : [pair];
  });
  return { left: both.map(([value]) => value), right: both.map(([, value]) => value) };
}

/** Right minus left, pair by pair. */
export const differencesOf = ({ left, right }: Sample): number[] => right.map((value, r) => value - left[r]!);

/** Every measure over every horizon. @param halfWidth how the intervals are made */
export function effectsOf(left: Runs, right: Runs, halfWidth: HalfWidth, precision?: Precision): Effect[] {
  return MEASURES.flatMap(({ name, unit }, m) =>
    HORIZONS.map((horizon, h): Effect => {
      const sample = sampleAt(left, right, placeOf(m, h));
      const isWanted = precision?.measure === name && precision.horizon === horizon;
      return { measure: name, unit, horizon, ...effectOf(sample, halfWidth, isWanted ? precision.within : undefined) };
    }),
  );
}

const NOTHING = { left: null, right: null, difference: null, half: null } as const;
const NO_SPREAD = { sdPaired: null, sdUnpaired: null, sdRatio: null, verdict: { kind: 'unknown' } } as const;

/** What a sample says. @param wanted half-width that was asked for */
export function effectOf(sample: Sample, halfWidth: HalfWidth, wanted?: number): PairedEffect {
  const differences = differencesOf(sample);
  const { pairs, value: difference, sd: sdPaired, half } = estimateOf(differences, halfWidth);
  if (difference === null) return { pairs, ...NOTHING, ...NO_SPREAD };
  const means = { left: mean(sample.left), right: mean(sample.right), difference };
  if (sdPaired === null) return { pairs, ...means, half: null, ...NO_SPREAD };
  const [ofLeft, ofRight] = [deviation(sample.left), deviation(sample.right)];
  const sdUnpaired = Math.sqrt(ofLeft * ofLeft + ofRight * ofRight);
  const isSame = differences.every((value) => value === 0);
  const evidence = { pairs, difference, deviation: sdPaired, half: half ?? Number.POSITIVE_INFINITY, isSame };
  return {
    pairs,
    ...means,
    half,
    sdPaired,
    sdUnpaired,
    sdRatio: sdUnpaired === 0 ? null : sdPaired / sdUnpaired,
    verdict: verdictOf(evidence, halfWidth, wanted),
  };
}
