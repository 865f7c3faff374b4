import type { Cell, ResultTable, Scenario } from '../../engine/index.ts';
import { addPaths, emptyPathSum, type HalfWidth, meanPaths, type Path } from '../../experiment/index.ts';
import { endsOf, HIGH, LOW, MEASURE, SCENARIO } from '../../report/comparison/columns.ts';
import { doc, tableOf } from '../../report/data.ts';
import type { Findings } from './files.ts';
import type { Task } from './worker.ts';

/** Gathers the months of runs as they come; holds only runs of pairs that are not whole yet. */
export type Gathering = {
  readonly take: (task: Task, paths: Float64Array) => void;
  /** Adds a whole pair. To be called for each, in the order of replications: sums depend on it in their last digits. */
  readonly close: (replication: number) => void;
  /** Of each scenario, from the pairs added. */
  readonly paths: (halfWidth: HalfWidth) => (readonly Path[])[];
};

export function openGathering(scenarios: readonly Scenario[]): Gathering {
  const sums = scenarios.map(emptyPathSum);
  const waiting = new Map<number, Float64Array[]>();
  return {
    take: ({ scenario, replication }, paths) => {
      const sides = waiting.get(replication) ?? [];
      sides[scenario] = paths;
      waiting.set(replication, sides);
    },
    close: (replication) => {
      waiting.get(replication)!.forEach((paths, scenario) => void addPaths(sums[scenario]!, paths));
      waiting.delete(replication);
    },
    paths: (halfWidth) => sums.map((sum, at) => meanPaths(sum, scenarios[at]!, halfWidth)),
  };
}

/** Columns of `months.csv`: one row a scenario, month and measure. */
export const MONTH_COLUMNS = [
  SCENARIO,
  doc('month', 'YYYY-MM', 'Month', '月份'),
  MEASURE,
  doc('pairs', 'count', 'Runs with a value', '有取值的运行数'),
  doc('mean', 'as measure', 'Mean of the runs', '均值'),
  LOW,
  HIGH,
];

export function monthTable({ sides, paths }: Findings): ResultTable {
  const rows = sides.flatMap(({ label }, side) =>
    paths[side]!.flatMap(({ measure, months }) =>
      months.map(({ month, runs, mean, half }): Cell[] => {
        const { low, high } = endsOf(mean, half);
        return [label, month, measure, runs, mean, low, high];
      }),
    ),
  );
  return tableOf(MONTH_COLUMNS, rows);
}
