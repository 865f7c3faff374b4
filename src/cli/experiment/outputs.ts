import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMonth } from '../../engine/index.ts';
import { type Calendar, type Horizon, type Outputs, windowMean } from '../../experiment/index.ts';
import { pointIn, replicationsIn } from '../store/contents.ts';
import { runFile } from '../store/layout.ts';
import { monthsIn } from '../store/shard.ts';

/** What is read out of the runs of a store. */
export type Asked = {
  readonly store: string;
  /** Points in the order of their design; runs of a point that are not there are missing. */
  readonly points: readonly string[];
  readonly replications: number;
  /** Columns of `monthly.csv`. */
  readonly measures: readonly string[];
  readonly horizon: Horizon;
};

/** Months of a point's runs. */
export function calendarOf(store: string, point: string): Calendar {
  const { start, burnIn, months, referenceMonth } = pointIn(store, point);
  return { start: parseMonth(start)!, burnIn, months, referenceMonth: parseMonth(referenceMonth)! };
}

/** Means over the horizon, by measure: `[point][replication]`, NaN where a run is missing or has no value. */
export async function outputsOf({ store, points, replications, measures, horizon }: Asked): Promise<Outputs[]> {
  const known = new Map<string, number[][]>();
  for (const point of new Set(points)) known.set(point, await meansOf(point));
  return measures.map((_, measure) => points.map((point) => known.get(point)![measure]!));

  async function meansOf(point: string): Promise<number[][]> {
    const means = measures.map(() => new Array<number>(replications).fill(Number.NaN));
    const finished = replicationsIn(store, point).filter((replication) => replication <= replications);
    if (finished.length === 0) return means;
    const calendar = calendarOf(store, point);
    for (const replication of finished) {
      const months = await monthsIn(readFileSync(join(store, runFile(point, replication))), measures);
      measures.forEach((measure, m) => {
        means[m]![replication - 1] = windowMean(months[measure]!, calendar, horizon);
      });
    }
    return means;
  }
}
