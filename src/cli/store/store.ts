import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sortedJson } from '../json.ts';
import { programOf } from '../manifest.ts';
import { designsIn, type Failure, type Point, type StoredDesign } from './contents.ts';
import { indexesOf } from './indexes.ts';
import { designFile, failureFile, pointFile, resolvedFile, runFile, STORE_FILE, STORE_FORMAT } from './layout.ts';
import { type Holder, releaseLock, takeLock } from './lock.ts';
import { PARTIAL, writeWhole } from './whole-file.ts';

/** A store 实验库 open for writing by this process alone. Every file is there as a whole or not at all. */
export type Store = {
  readonly folder: string;
  readonly hasRun: (point: string, replication: number) => boolean;
  readonly keepRun: (point: string, replication: number, shard: Uint8Array) => void;
  readonly keepFailure: (failure: Failure) => void;
  /** @param resolved the complete text of the point's scenario, asked for when the store has it not */
  readonly keepPoint: (point: Point, resolved: () => string) => void;
  /** Of the same design asked for twice, the larger number of replications counts. */
  readonly keepDesign: (design: StoredDesign) => void;
  /** Brings the index files up to date. */
  readonly index: () => void;
  /** Gives the store back to others. */
  readonly close: () => void;
};

/** What a store's own file says. */
type Identity = ReturnType<typeof programOf> & { readonly format: number };

const identity = (): Identity => ({ format: STORE_FORMAT, ...programOf() });

/**
 * Why a folder cannot be used as a store by this program, in a sentence with the next step; undefined when it can. Writes
 * nothing.
 */
export function faultOfStore(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const [other] = readdirSync(folder);
  if (!existsSync(join(folder, STORE_FILE)))
    return other === undefined || other.startsWith('lock')
      ? undefined
      : `holds ${other} and no ${STORE_FILE}, so it is no store. Choose another --store.`;
  const { format, version, engineDigest } = JSON.parse(readFileSync(join(folder, STORE_FILE), 'utf8')) as Identity;
  const now = identity();
  if (format !== now.format)
    return `is a store of format ${format}; this version writes ${now.format}. Choose another --store.`;
  if (engineDigest === now.engineDigest) return undefined;
  return (
    `its runs were made by another engine (${version}, digest ${engineDigest.slice(0, 12)}; this one is ${now.version}, ` +
    `${now.engineDigest.slice(0, 12)}), whose results may differ, so that they cannot stand beside new ones. ` +
    'Choose another --store, or use that version; source and build of one version count as two engines.'
  );
}

/**
 * Opens a store for writing, made anew where there is none. What an earlier process left half written is removed.
 * @returns the store, or who holds it
 * @throws the system's error
 */
export function openStore(folder: string): Store | { readonly holder: Holder } {
  mkdirSync(folder, { recursive: true });
  const holder = takeLock(folder);
  if (holder) return { holder };
  removePartials(folder);
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
    keepPoint: (point, resolved) => {
      if (existsSync(within(pointFile(point.id)))) return;
      keep(resolvedFile(point.id), resolved());
      keep(pointFile(point.id), sortedJson(point));
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

function removePartials(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.name.endsWith(PARTIAL)) rmSync(join(entry.parentPath, entry.name), { force: true });
}
