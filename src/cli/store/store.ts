import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Scenario, stringifyScenario } from '../../engine/index.ts';
import { codeDigest } from '../digest.ts';
import { sortedJson } from '../json.ts';
import { programOf } from '../manifest.ts';
import { EXPERIMENT_FOLDER } from '../package.ts';
import { calendarIn, designsIn, type Failure, failuresIn, type Point, type StoredDesign } from './contents.ts';
import { indexesOf } from './indexes.ts';
import {
  designFile,
  FOLDERS,
  failureFile,
  pointFile,
  resolvedFile,
  runFile,
  STORE_FILE,
  STORE_FORMAT,
} from './layout.ts';
import { type Holder, releaseLock, takeLock } from './lock.ts';
import { PARTIAL, writeWhole } from './whole-file.ts';

/** A store 实验库 open for writing by this process alone. Every file is there as a whole or not at all. */
export type Store = {
  readonly folder: string;
  readonly hasRun: (point: string, replication: number) => boolean;
  readonly keepRun: (point: string, replication: number, shard: Uint8Array) => void;
  readonly keepFailure: (failure: Failure) => void;
  /** @param scenario that of the point, complete */
  readonly keepPoint: (point: Point, scenario: Scenario) => void;
  /** Of the same design asked for twice, the larger number of replications counts. */
  readonly keepDesign: (design: StoredDesign) => void;
  /** Brings the index files up to date. */
  readonly index: () => void;
  /** Gives the store back to others. */
  readonly close: () => void;
};

/** What a store's own file says: what runs and points depend on beside the scenarios. */
type Identity = ReturnType<typeof programOf> & { readonly format: number; readonly designDigest: string };

const identity = (): Identity => ({
  format: STORE_FORMAT,
  ...programOf(),
  designDigest: codeDigest(join(EXPERIMENT_FOLDER, 'design')),
});

/** What may stand in a folder that is about to become a store. */
const BEFORE_IT_IS_ONE = /^(lock\.json(\..*)?|store\.json\.partial)$/;

/**
 * Why a folder cannot be used as a store by this program, in a sentence with the next step; undefined when it can. Writes
 * nothing.
 */
export function faultOfStore(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const other = readdirSync(folder).find((name) => !BEFORE_IT_IS_ONE.test(name));
  if (!existsSync(join(folder, STORE_FILE)))
    return other === undefined
      ? undefined
      : `holds ${other} and no ${STORE_FILE}, so it is no store. Choose another --store.`;
  const was = JSON.parse(readFileSync(join(folder, STORE_FILE), 'utf8')) as Identity;
  const { format, version, engineDigest, designDigest } = was;
  const now = identity();
  if (format !== now.format)
    return `is a store of format ${format}; this version writes ${now.format}. Choose another --store.`;
  if (engineDigest === now.engineDigest) {
    if (designDigest === now.designDigest) return undefined;
    return `its points were drawn by another program (${version}), which may draw others. Choose another --store.`;
  }
  return (
    `its runs were made by another engine (${version}, digest ${engineDigest.slice(0, 12)}; this one is ${now.version}, ` +
    `${now.engineDigest.slice(0, 12)}), whose results may differ, so that they cannot stand beside new ones. ` +
    'Choose another --store, or use that version; source and build of one version count as two engines.'
  );
}

/**
 * Opens a store for writing, made anew where there is none. What an earlier process left half written is removed.
 * @returns the store, or who holds it, or why it cannot be used
 * @throws the system's error
 */
export function openStore(folder: string): Store | { readonly holder: Holder } | { readonly fault: string } {
  mkdirSync(folder, { recursive: true });
  const holder = takeLock(folder);
  if (holder) return { holder };
  try {
    // Once more: another process may have made it since it was asked.
    const fault = faultOfStore(folder);
    if (fault === undefined) return opened(folder);
    releaseLock(folder);
    return { fault };
  } catch (error) {
    releaseLock(folder);
    throw error;
  }
}

function opened(folder: string): Store {
  tidy(folder);
  const within = (name: string): string => join(folder, name);
  const keep = (name: string, content: string | Uint8Array): void => writeWhole(within(name), content);
  if (!existsSync(within(STORE_FILE))) keep(STORE_FILE, sortedJson(identity()));
  return {
    folder,
    hasRun: (point, replication) => existsSync(within(runFile(point, replication))),
    keepRun: (point, replication, shard) => {
      keep(runFile(point, replication), shard);
      forget(within(failureFile(point, replication)));
    },
    keepFailure: (failure) => keep(failureFile(failure.point, failure.replication), sortedJson(failure)),
    keepPoint: (point, scenario) => {
      const text = sortedJson({ ...point, ...calendarIn(scenario) });
      const file = within(pointFile(point.id));
      if (!existsSync(file)) {
        keep(resolvedFile(point.id), stringifyScenario(scenario));
        keep(pointFile(point.id), text);
      } else if (readFileSync(file, 'utf8') !== text) throw new Error(`two points have the name ${point.id}`);
    },
    keepDesign: (design) => {
      const before = designsIn(folder).find(({ id }) => id === design.id)?.replications ?? 0;
      keep(designFile(design.id), sortedJson({ ...design, replications: Math.max(before, design.replications) }));
    },
    index: () => {
      for (const [name, bytes] of indexesOf(folder)) keep(name, bytes);
    },
    close: () => releaseLock(folder),
  };
}

/** Removes a failure that a later try has made good, and its folders once they are empty: the store is as if it had not been. */
function forget(file: string): void {
  if (!existsSync(file)) return;
  rmSync(file);
  for (const folder of [dirname(file), dirname(dirname(file))]) if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Removes what a killed process left: files half written, and failures that were made good but not yet forgotten. */
function tidy(folder: string): void {
  const places = [folder, ...Object.values(FOLDERS).map((name) => join(folder, name))].filter((place) =>
    existsSync(place),
  );
  for (const place of places)
    for (const entry of readdirSync(place, { recursive: place !== folder, withFileTypes: true }))
      if (entry.name.endsWith(PARTIAL)) rmSync(join(entry.parentPath, entry.name), { force: true });
  for (const { point, replication } of failuresIn(folder))
    if (existsSync(join(folder, runFile(point, replication)))) forget(join(folder, failureFile(point, replication)));
}
