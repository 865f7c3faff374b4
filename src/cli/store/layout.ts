import { join } from 'node:path';

/** Version of the layout below; a store of another version is refused. */
export const STORE_FORMAT = 1;

/** Files of a store 实验库, relative to its folder. `docs/experiments.md` tells readers of other languages what is in them. */
export const STORE_FILE = 'store.json';
export const LOCK_FILE = 'lock.json';
export const POINTS_INDEX = 'points.parquet';
export const SETTINGS_INDEX = 'settings.parquet';
export const DESIGNS_INDEX = 'designs.parquet';
export const FAILURES_INDEX = 'failures.parquet';

/** Folders of a store. */
export const FOLDERS = { points: 'points', designs: 'designs', runs: 'runs', failures: 'failures' } as const;

/** Digits of a replication's number in a file name, so that names sort as numbers do. */
const DIGITS = 6;
const numbered = (replication: number): string => String(replication).padStart(DIGITS, '0');

export const pointFile = (point: string): string => join(FOLDERS.points, `${point}.json`);
export const resolvedFile = (point: string): string => join(FOLDERS.points, `${point}.yaml`);
export const designFile = (design: string): string => join(FOLDERS.designs, `${design}.json`);
export const runFile = (point: string, replication: number): string =>
  join(FOLDERS.runs, point, `${numbered(replication)}.parquet`);
export const failureFile = (point: string, replication: number): string =>
  join(FOLDERS.failures, point, `${numbered(replication)}.json`);

/** Number of the replication that a file is about; NaN for another file. */
export const replicationOf = (file: string): number =>
  /^\d{6,}\.(parquet|json)$/.test(file) ? Number.parseInt(file, 10) : Number.NaN;
