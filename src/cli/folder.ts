import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** File that marks a folder as an output of `zhudai` and lists what it holds. */
export const MANIFEST = 'manifest.json';

/** Why results cannot go into `folder`, in one sentence with the next step; undefined when they can. Writes nothing. */
export function faultOfFolder(folder: string, cwd: string, force: boolean): string | undefined {
  if (!relative(folder, cwd).startsWith('..'))
    return 'the folder is where you stand, and it is replaced as a whole. Choose another --out.';
  if (!existsSync(folder)) return faultOfParent(dirname(folder));
  if (!statSync(folder).isDirectory()) return 'is a file, expected a folder. Choose another --out.';
  if (readdirSync(folder).length === 0) return faultOfParent(dirname(folder));
  const foreign = foreignFiles(folder);
  if (foreign.length > 0)
    return `the folder holds ${foreign[0]}, which zhudai did not write${force ? ', so --force does not replace it' : ''}. Choose another --out.`;
  if (!force) return 'the folder holds an earlier result. Add --force to replace it, or choose another --out.';
  return faultOfParent(dirname(folder));
}

// The nearest folder that exists decides whether the missing ones below it can be made.
function faultOfParent(folder: string): string | undefined {
  if (!existsSync(folder)) return faultOfParent(dirname(folder));
  if (!statSync(folder).isDirectory())
    return `${folder} is a file, so no folder can be made in it. Choose another --out.`;
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `no permission to write in ${folder}. Choose another --out.`;
  }
}

/** Files in a folder that its manifest does not list, sorted: what an overwrite would lose for ever. */
function foreignFiles(folder: string): string[] {
  const listed = new Set([MANIFEST, ...listedFiles(folder)]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(relative(folder, entry.parentPath), entry.name).replaceAll('\\', '/'))
    .filter((file) => !listed.has(file))
    .sort();
}

function listedFiles(folder: string): string[] {
  try {
    return Object.keys(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')).outputs);
  } catch {
    return [];
  }
}

/** A folder being filled beside its final place, so that a stopped run never looks like a whole one. */
export type Draft = {
  /** Writes one file; folders in its name are made. */
  readonly write: (name: string, content: string) => void;
  /** Puts the draft in its place, replacing what was there. */
  readonly publish: () => void;
  /** Removes the draft and the folders made for it. */
  readonly discard: () => void;
};

const openDrafts = new Set<Draft>();

/** Removes every draft that is still open, for a process that ends at once. */
export function discardOpenDrafts(): void {
  // Backwards, so that a folder made for several is empty when the first comes to remove it.
  for (const draft of [...openDrafts].reverse()) draft.discard();
}

/**
 * Opens a draft of `folder` as its sibling `<name>.partial-<pid>`.
 * @throws the system's error when the folder cannot be made
 */
export function openDraft(folder: string): Draft {
  const partial = `${folder}.partial-${process.pid}`;
  const topMade = makeFolders(partial);
  const draft: Draft = {
    write: (name, content) => {
      const file = join(partial, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    publish: () => {
      replaceFolder(partial, folder);
      openDrafts.delete(draft);
    },
    discard: () => {
      openDrafts.delete(draft);
      rmSync(partial, { recursive: true, force: true });
      if (topMade !== undefined) removeEmptyUpTo(dirname(partial), dirname(topMade));
    },
  };
  openDrafts.add(draft);
  return draft;
}

// One by one: Node's own recursive way never returns on file systems that refuse new folders as absent, such as /proc.
function makeFolders(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const above = makeFolders(dirname(folder));
  mkdirSync(folder);
  return above ?? folder;
}

// The old result steps aside first and is removed last: at every moment one of the two stands whole.
function replaceFolder(partial: string, folder: string): void {
  const old = `${folder}.replaced-${process.pid}`;
  const replaces = existsSync(folder);
  if (replaces) renameSync(folder, old);
  renameSync(partial, folder);
  if (replaces) rmSync(old, { recursive: true });
}

function removeEmptyUpTo(folder: string, stop: string): void {
  for (let at = folder; at !== stop && at !== dirname(at); at = dirname(at)) {
    if (!existsSync(at)) continue;
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}
