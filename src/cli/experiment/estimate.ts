import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { MONTHLY_FIELDS, type Result, run, type Scenario } from '../../engine/index.ts';
import { KEY_COLUMNS, shardOf } from '../store/shard.ts';

/** What a run of an experiment will take, as far as a short try shows. */
export type Estimate = {
  readonly seconds: number;
  readonly bytes: number;
  /** Months that were tried, of how many. */
  readonly tried: number;
  readonly months: number;
};

/** A try takes so long at most. */
const TRY_MS = 3000;
/** Bytes that a cell of a run's file takes, seen in runs of all lengths, and those that a column takes however short. */
const CELL_BYTES = 5;
const COLUMN_BYTES = 150;

const KEY = { point: '000000000000', scenario: 'try', replication: 1 };

/** Tries a run: whole where that is quick, else its first months, whose speed is taken for all. */
export function estimate(scenario: Scenario): Estimate {
  const { total, done, result, seconds } = attempt(scenario);
  const { seed, instSeed } = scenario;
  const bytes = result ? shardOf({ ...KEY, seed, instSeed }, result.tables.monthly).byteLength : bytesOfRun(scenario);
  return { seconds, bytes, tried: done, months: total };
}

function attempt(scenario: Scenario): { total: number; done: number; result?: Result; seconds: number } {
  const months = run(scenario);
  const begun = performance.now();
  const total = scenario.burnIn + scenario.months;
  const ends: number[] = [];
  for (;;) {
    const step = months.next();
    const spent = performance.now() - begun;
    if (step.done) return { total, done: total, result: step.value, seconds: spent / 1000 };
    ends.push(spent);
    if (spent < TRY_MS || ends.length === total) continue;
    // The first months are quicker than the others: nobody owes anything yet.
    const middle = Math.floor((ends.length - 1) / 2);
    const pace = ends.length < 3 ? spent / ends.length : (spent - ends[middle]!) / (ends.length - 1 - middle);
    return { total, done: ends.length, seconds: (spent + pace * (total - ends.length)) / 1000 };
  }
}

/** Bytes of a run's file, by its size alone. */
function bytesOfRun({ burnIn, months }: Scenario): number {
  const columns = MONTHLY_FIELDS.length + KEY_COLUMNS.length;
  return columns * (COLUMN_BYTES + CELL_BYTES * (burnIn + months));
}

/** Bytes that can be written where `folder` is, or will be. */
export function freeBytes(folder: string): number {
  if (!existsSync(folder)) return freeBytes(dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Why so many runs do not fit on the disk, if they do not. */
export function faultOfRoom(folder: string, runs: number, scenario: Scenario): string | undefined {
  const [needed, free] = [runs * bytesOfRun(scenario), freeBytes(folder)];
  if (needed <= free) return undefined;
  return (
    `${runs.toLocaleString('en-GB')} runs take about ${sizeText(needed)}, and the disk has ${sizeText(free)} free. ` +
    'Choose a --store on another disk, or take fewer points or replications.'
  );
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `82 kB`. */
export function sizeText(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 999.5 && unit < UNITS.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
}
