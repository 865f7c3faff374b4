import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMonth, type Scenario } from '../../engine/index.ts';
import type { Seeds, Vary } from '../../experiment/index.ts';
import { FOLDERS, pointFile, replicationOf } from './layout.ts';

/** A point 设计点 of experiments: a scenario with the settings that a design gives it. */
export type Point = Seeds & {
  /** From the scenario's whole text, the settings and `vary`: the same point is never run twice, in whatever design it stands. */
  readonly id: string;
  /** What the scenario is called. */
  readonly scenario: string;
  readonly vary: Vary;
  /** Values as `--set` takes them, by path. */
  readonly settings: Readonly<Record<string, string>>;
};

/** How large a point's runs are and which months they have, for whoever asks the store without the scenarios at hand. */
export type PointCalendar = {
  readonly borrowers: number;
  /** `YYYY-MM`, the first month of the burn-in. */
  readonly start: string;
  readonly burnIn: number;
  readonly months: number;
  readonly referenceMonth: string;
};

/** A point as the store keeps it. */
export type StoredPoint = Point & PointCalendar;

export const calendarIn = ({ parameters, start, burnIn, months, referenceMonth }: Scenario): PointCalendar => ({
  borrowers: parameters['population.borrowers'],
  start: formatMonth(start),
  ...{ burnIn, months },
  referenceMonth: formatMonth(referenceMonth),
});

/** An experiment that has used the store: what was asked, and its points in the order of the design. */
export type StoredDesign = {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly scenarios: readonly string[];
  readonly replications: number;
  /** As the experiment's file writes it; null where only scenarios are compared. */
  readonly design: unknown;
  readonly points: readonly string[];
};

/** A run that ended with an error. */
export type Failure = Seeds & {
  readonly point: string;
  readonly scenario: string;
  readonly replication: number;
  /** `identity`: the books do not close; `worker`: two threads died of it; `fault`: any other. */
  readonly kind: 'identity' | 'worker' | 'fault';
  readonly message: string;
};

/** What is read of a place; undefined where nothing is there, since another process may take a failure away meanwhile. */
function unlessGone<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const filesIn = (folder: string): string[] => unlessGone(() => readdirSync(folder).sort()) ?? [];

const jsonIn = (folder: string, ending = '.json'): unknown[] =>
  filesIn(folder)
    .filter((file) => file.endsWith(ending))
    .flatMap((file) => unlessGone(() => JSON.parse(readFileSync(join(folder, file), 'utf8'))) ?? []);

/** Points in the store, by id. */
export const pointsIn = (store: string): StoredPoint[] => jsonIn(join(store, FOLDERS.points)) as StoredPoint[];

/** One point of the store. */
export const pointIn = (store: string, point: string): StoredPoint =>
  JSON.parse(readFileSync(join(store, pointFile(point)), 'utf8'));

/** Experiments that have used the store, by id. */
export const designsIn = (store: string): StoredDesign[] => jsonIn(join(store, FOLDERS.designs)) as StoredDesign[];

/** Numbers of the finished replications of a point, ascending. */
export const replicationsIn = (store: string, point: string): number[] =>
  filesIn(join(store, FOLDERS.runs, point))
    .map(replicationOf)
    .filter(Number.isInteger);

/** Runs that ended with an error, by point and replication. */
export const failuresIn = (store: string): Failure[] =>
  filesIn(join(store, FOLDERS.failures)).flatMap((point) => jsonIn(join(store, FOLDERS.failures, point)) as Failure[]);

/** How many runs an experiment has, how many of them are finished, and how many failed. */
export function progressOf(store: string, { points, replications }: StoredDesign) {
  const different = new Set(points);
  const isOwn = (replication: number): boolean => replication <= replications;
  const finished = [...different].reduce((sum, id) => sum + replicationsIn(store, id).filter(isOwn).length, 0);
  const failed = failuresIn(store).filter(
    ({ point, replication }) => different.has(point) && isOwn(replication),
  ).length;
  return { wanted: different.size * replications, finished, failed };
}
