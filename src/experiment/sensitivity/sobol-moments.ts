import type { Outputs } from './outputs.ts';

/** Outputs of a Saltelli design, less their mean, in one array: row after row, point after point, replication after replication. */
export type Table = {
  readonly values: Float64Array;
  readonly rows: number;
  /** Points of a row: a, b, then one a factor. */
  readonly points: number;
  readonly replications: number;
};

/** Variances, in the square of the unit of the measure. */
export type Moments = {
  /** Of the mean over all luck, from point to point. */
  readonly parameters: number;
  /** Of luck at one point; NaN of one replication. */
  readonly chance: number;
  /** The part of it that is the same at all points; NaN of one replication. */
  readonly shared: number;
  /** Of the mean over luck, by each factor alone, and by each with all it takes part in. */
  readonly first: readonly number[];
  readonly total: readonly number[];
};

/** The table of blocks without gaps. */
export function tableOf(blocks: readonly Outputs[]): Table {
  const values = Float64Array.from(blocks.flat(2));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [points, replications] = [blocks[0]!.length, blocks[0]![0]!.length];
  return { values: values.map((value) => value - mean), rows: blocks.length, points, replications };
}

/**
 * Mean of x y over all pairs of two different replications: luck never meets itself, so that its variance does not enter. Of one
 * replication: the product.
 */
function crossed(x: Float64Array, y: Float64Array, weights: Float64Array): number {
  if (x.length === 1) return x[0]! * y[0]!;
  let [sumX, sumY, same, all, squares] = [0, 0, 0, 0, 0];
  for (let r = 0; r < x.length; r++) {
    const weight = weights[r]!;
    sumX += weight * x[r]!;
    sumY += weight * y[r]!;
    same += weight * weight * x[r]! * y[r]!;
    all += weight;
    squares += weight * weight;
  }
  return (sumX * sumY - same) / (all * all - squares);
}

/** Variance between the replications of one point, from the place of its first; without bias from those drawn twice. */
function spread(values: Float64Array, from: number, weights: Float64Array): number {
  let [sum, square, all, squares] = [0, 0, 0, 0];
  for (let r = 0; r < weights.length; r++) {
    const weight = weights[r]!;
    const value = values[from + r]!;
    sum += weight * value;
    square += weight * value * value;
    all += weight;
    squares += weight * weight;
  }
  return (square * all - sum * sum) / (all * all - squares);
}

/** Mean of each replication over the points a and b of all rows. */
function centresOf({ values, rows, points, replications }: Table, ofRows: Float64Array): Float64Array {
  const centres = new Float64Array(replications);
  for (let row = 0; row < rows; row++)
    for (let r = 0; r < replications; r++) {
      const a = row * points * replications + r;
      centres[r]! += (ofRows[row]! * (values[a]! + values[a + replications]!)) / (2 * rows);
    }
  return centres;
}

/**
 * All variances, each as a mean over rows in which a row counts `ofRows` times and a replication `ofReplications` times. Of the
 * first order after Saltelli et al. (2010), row (b) of their table 2; of the total order after M. J. W. Jansen (1999), Computer
 * Physics Communications 117, row (f).
 */
export function momentsOf(table: Table, ofRows: Float64Array, ofReplications: Float64Array): Moments {
  const { values, rows, points, replications } = table;
  const centres = centresOf(table, ofRows);
  const factors = points - 2;
  const [first, total] = [new Float64Array(factors), new Float64Array(factors)];
  const [a, b, step] = [0, 0, 0].map(() => new Float64Array(replications)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let [parameters, chance] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const times = ofRows[row]!;
    if (times === 0) continue;
    const from = row * points * replications;
    for (let r = 0; r < replications; r++) {
      a[r] = values[from + r]! - centres[r]!;
      b[r] = values[from + replications + r]! - centres[r]!;
    }
    parameters += times * (crossed(a, a, ofReplications) + crossed(b, b, ofReplications));
    for (let point = 0; point < points; point++) {
      const at = from + point * replications;
      chance += times * spread(values, at, ofReplications);
      if (point < 2) continue;
      for (let r = 0; r < replications; r++) step[r] = values[at + r]! - centres[r]! - a[r]!;
      first[point - 2]! += (times * crossed(b, step, ofReplications)) / rows;
      total[point - 2]! += (times * crossed(step, step, ofReplications)) / (2 * rows);
    }
  }
  chance /= rows * points;
  const count = 2 * rows;
  const shared = (count * spread(centres, 0, ofReplications) - chance) / (count - 1);
  return { parameters: parameters / (count - 1), chance, shared, first: [...first], total: [...total] };
}
