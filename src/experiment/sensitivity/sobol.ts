import type { DesignOf } from '../design/index.ts';
import { type Bootstrapped, bootstrapOf, countsOf, RESAMPLED, RESAMPLES } from './bootstrap.ts';
import { type Complete, complete, type Outputs } from './outputs.ts';
import { type Moments, momentsOf, type Table, tableOf } from './sobol-moments.ts';

/**
 * Fewest replications whose intervals of shares mean something: luck that all points share has then that many values, and two
 * or three say nothing of how much it varies. How often intervals of fewer would miss: `docs/sensitivity.md`.
 */
export const LEAST_FOR_SHARES = 8;

/** A part of the variance. The ends of its interval are empty of fewer than {@link LEAST_FOR_SHARES} replications. */
export type Share = { readonly value: number; readonly low: number | null; readonly high: number | null };

/** Parts of the variance over points and luck. `parameters` and `chance` make one, `first` and `interactions` make `parameters`. */
type Shares = {
  /** What settings move, whatever the luck. */
  readonly parameters: Share;
  /** Each setting by itself, all together. */
  readonly first: Share;
  /** Settings with each other. */
  readonly interactions: Share;
  /** Luck, at any one point. */
  readonly chance: Share;
  /** The part of `chance` that is the same at all points; it is there where points have the same seeds. */
  readonly shared: Share;
};

/** Indices of a factor 敏感性指数: parts of the variance of the mean over luck. May be estimated below 0; that is never cut. */
type SobolFactor = {
  readonly path: string;
  /** By the factor alone. */
  readonly first: Bootstrapped;
  /** By the factor and all it does together with others. */
  readonly total: Bootstrapped;
};

/** What the runs of a Saltelli design say of one measure. */
export type SobolResult = Pick<Complete, 'replications' | 'leftOut'> & {
  readonly rows: number;
  /** Variance over points and luck; of one replication, over points alone. In the square of the unit of the measure. */
  readonly variance: Bootstrapped;
  /** Empty of one replication, and of a measure that never changes. */
  readonly shares: Shares | null;
  /** Empty while the variance that settings make is not clear of zero: a part of nothing has no meaning. */
  readonly factors: readonly SobolFactor[] | null;
};

/**
 * Sobol indices, and how much of the variance is luck.
 *
 * @param outputs in the order of the points of the design
 * @returns undefined where fewer than two rows of the design have all their values
 */
export function sobolOf({ factors }: DesignOf<'saltelli'>, outputs: Outputs): SobolResult | undefined {
  const paths = Object.keys(factors);
  const { blocks, replications, leftOut } = complete(outputs, paths.length + 2);
  if (blocks.length < 2 || replications < 1) return undefined;
  const table = tableOf(blocks);
  const { rows } = table;
  const own = momentsOf(table, new Float64Array(rows).fill(1), new Float64Array(replications).fill(1));
  const resampled = resamplesOf(table);
  const estimate =
    (units: number) =>
    (of: (moments: Moments) => number): Bootstrapped =>
      bootstrapOf(of(own), resampled.map(of), units);
  // Luck that all points share is seen once a replication, however many rows there are.
  const ofLuck = estimate(replications > 1 ? Math.min(rows, replications) : rows);
  const variance = ofLuck(varianceOf);
  return {
    rows,
    replications,
    leftOut,
    variance,
    shares: replications > 1 && variance.value > 0 ? sharesOf(ofLuck, replications >= LEAST_FOR_SHARES) : null,
    factors: estimate(rows)(({ parameters }) => parameters).low > 0 ? factorsOf(paths, estimate(rows)) : null,
  };
}

/** Makes an estimate of what follows from the variances. */
type Estimator = (of: (moments: Moments) => number) => Bootstrapped;

const factorsOf = (paths: readonly string[], estimate: Estimator): SobolFactor[] =>
  paths.map((path, factor) => ({
    path,
    first: estimate(({ first, parameters }) => first[factor]! / above(parameters)),
    total: estimate(({ total, parameters }) => total[factor]! / above(parameters)),
  }));

// In the few resamples in which settings make no variance, their parts of it are beyond all bounds.
const above = (variance: number): number => Math.max(0, variance);
const varianceOf = ({ parameters, chance }: Moments): number => parameters + (Number.isNaN(chance) ? 0 : chance);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function sharesOf(estimate: Estimator, hasIntervals: boolean): Shares {
  const share = (of: (moments: Moments) => number): Share => {
    const found = estimate((moments) => of(moments) / varianceOf(moments));
    return hasIntervals ? found : { value: found.value, low: null, high: null };
  };
  return {
    parameters: share(({ parameters }) => parameters),
    first: share(({ first }) => sum(first)),
    interactions: share(({ parameters, first }) => parameters - sum(first)),
    chance: share(({ chance }) => chance),
    shared: share(({ shared }) => shared),
  };
}

/**
 * Rows and replications drawn anew, both with replacement: luck that many rows share is drawn with its replication.
 *
 * Source: A. B. Owen (2007), The pigeonhole bootstrap, Annals of Applied Statistics 1.
 */
function resamplesOf(table: Table): Moments[] {
  return Array.from({ length: RESAMPLES }, (_, resample) =>
    momentsOf(table, countsOf(table.rows, resample, RESAMPLED.blocks), replicationsOf(table.replications, resample)),
  );
}

// Two different replications are needed to tell luck from settings.
function replicationsOf(count: number, resample: number): Float64Array {
  for (let again = 0; ; again++) {
    const counts = countsOf(count, resample + again * RESAMPLES, RESAMPLED.replications);
    if (count === 1 || counts.filter((times) => times > 0).length > 1) return counts;
  }
}
