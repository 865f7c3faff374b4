import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Ending of a file that is being written; what is left with it after a crash is no part of the store. */
export const PARTIAL = '.partial';

/**
 * Writes a file so that it is there as a whole or not at all, whenever the process or the machine stops: beside its place, to
 * the disk, and then renamed. Folders in its path are made.
 * @throws the system's error, such as ENOSPC; nothing is left of the file then
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}${PARTIAL}`;
  try {
    const file = openSync(partial, 'w');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
