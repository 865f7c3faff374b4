/** One measure of the runs of a design: `[point][replication]`, NaN where a run has no value. */
export type Outputs = readonly (readonly number[])[];

/** Outputs in blocks of points that are read together, only those with all their values: `[block][point][replication]`. */
export type Complete = {
  readonly blocks: readonly Outputs[];
  /** Numbers of these blocks in the design, from 0. */
  readonly kept: readonly number[];
  readonly replications: number;
  /** Blocks and replications that were left out because a value is missing. */
  readonly leftOut: { readonly blocks: number; readonly replications: number };
};

const isMissing = (block: Outputs, replication: number): boolean =>
  block.some((values) => !Number.isFinite(values[replication]));
const worstOf = (counts: readonly number[]): number => counts.indexOf(Math.max(...counts));

/**
 * The blocks and replications without a gap. While there is one, whichever lacks the greater share of its values is left out, a
 * block or a replication: a replication that broke off early costs no block, and a point at which nothing runs costs its block.
 *
 * @param size points of a block, which follow each other in the outputs
 */
export function complete(outputs: Outputs, size: number): Complete {
  const all = Array.from({ length: outputs.length / size }, (_, b) => outputs.slice(b * size, (b + 1) * size));
  const most = outputs.reduce((longest, { length }) => Math.max(longest, length), 0);
  let blocks = all.map((_, block) => block);
  let runs = Array.from({ length: most }, (_, replication) => replication);
  for (;;) {
    const ofBlocks = blocks.map((block) => runs.filter((replication) => isMissing(all[block]!, replication)).length);
    if (ofBlocks.every((count) => count === 0)) break;
    const ofRuns = runs.map((replication) => blocks.filter((block) => isMissing(all[block]!, replication)).length);
    const [block, run] = [worstOf(ofBlocks), worstOf(ofRuns)];
    if (ofBlocks[block]! / runs.length >= ofRuns[run]! / blocks.length) blocks = blocks.toSpliced(block, 1);
    else runs = runs.toSpliced(run, 1);
  }
  return {
    blocks: blocks.map((block) => all[block]!.map((values) => runs.map((replication) => values[replication]!))),
    kept: blocks,
    replications: runs.length,
    leftOut: { blocks: all.length - blocks.length, replications: most - runs.length },
  };
}
