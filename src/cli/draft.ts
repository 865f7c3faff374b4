import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FolderError } from './exit.ts';
import { MANIFEST } from './folder.ts';

/** A folder being filled beside its final place, so that a stopped run never looks like a whole one. */
export type Draft = {
  /** Writes one file; folders in its name are made. */
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Puts the draft in its place, replacing what was there. @throws FolderError, and then the draft stays where it is */
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
 * @param faultNow asked once more before publishing: another run may have put its result there meanwhile
 * @throws the system's error when the folder cannot be made
 */
export function openDraft(folder: string, faultNow: () => string | undefined = () => undefined): Draft {
  const place = existsSync(folder) ? realpathSync(folder) : folder;
  const partial = `${place}.partial-${process.pid}`;
  const topMade = makeFolders(partial);
  const refuse = (why: string): never => {
    throw new FolderError(`${folder}: ${why}\nThe result of this run stays in ${partial}.`);
  };
  const draft: Draft = {
    write: (name, content) => {
      const file = join(partial, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    publish: () => {
      openDrafts.delete(draft);
      const fault = faultNow();
      if (fault) refuse(fault);
      try {
        replaceFolder(partial, place);
      } catch (error) {
        refuse(`the folder cannot be filled (${(error as Error).message}).`);
      }
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
  const replaces = existsSync(folder) && readdirSync(folder).length > 0;
  try {
    if (replaces) renameSync(folder, old);
    // Onto a folder that is no longer empty the system refuses it, whoever filled it.
    renameSync(partial, folder);
  } catch (error) {
    if (existsSync(old)) renameSync(old, folder);
    if (!CANNOT_MOVE.has(String((error as NodeJS.ErrnoException).code)) || !existsSync(folder)) throw error;
    refill(partial, folder);
  }
  if (existsSync(old)) rmSync(old, { recursive: true });
}

/** What the system says of a folder that cannot be moved, such as the root of a mounted disk. */
const CANNOT_MOVE: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EINVAL']);

// The folder stays and its content changes; the manifest comes last, so that half a result never looks whole.
function refill(partial: string, folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  const names = readdirSync(partial).filter((name) => name !== MANIFEST);
  for (const name of names) cpSync(join(partial, name), join(folder, name), { recursive: true });
  if (existsSync(join(partial, MANIFEST))) cpSync(join(partial, MANIFEST), join(folder, MANIFEST));
  rmSync(partial, { recursive: true });
}

function removeEmptyUpTo(folder: string, stop: string): void {
  for (let at = folder; at !== stop && at !== dirname(at); at = dirname(at)) {
    if (!existsSync(at)) continue;
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}
