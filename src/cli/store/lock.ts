import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LOCK_FILE } from './layout.ts';

/** Who holds a store. */
export type Holder = {
  readonly host: string;
  readonly pid: number;
  /** When the process began, as its system counts it; 0 where the system does not tell. Numbers of processes come again. */
  readonly begun: number;
};

/** A takeover lasts a moment; one that is older was killed in it. */
const OLD_MS = 10_000;
const PAUSE_MS = 20;

/** Field of `/proc/<pid>/stat`, counted behind the name in brackets, that tells when a process began. */
const BEGUN = 19;

const MINE: Holder = { host: hostname(), pid: process.pid, begun: begunOf(process.pid) };

/**
 * Takes a store for this process. A lock whose process is gone is taken over.
 * @returns whoever holds it instead, or undefined when it is ours
 */
export function takeLock(folder: string): Holder | undefined {
  const file = join(folder, LOCK_FILE);
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${JSON.stringify(MINE)}\n`);
  try {
    // A link is made whole or, where one stands, not at all.
    for (;;) {
      if (linked(mine, file)) return undefined;
      const holder = holderIn(file);
      if (holder && isThere(holder)) return holder;
      removeStale(file, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Gives the store back. */
export function releaseLock(folder: string): void {
  const file = join(folder, LOCK_FILE);
  if (isSame(holderIn(file), MINE)) rmSync(file, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

// Of two processes that find the same stale lock, the one that makes the folder looks again and removes it; nobody can take
// the store meanwhile, since the lock stands. The folder of a process that was killed in it is too old to be in use.
function removeStale(file: string, stale: Holder | undefined): void {
  const mutex = `${file}.takeover`;
  try {
    mkdirSync(mutex);
  } catch {
    const { mtimeMs = 0 } = statSync(mutex, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > OLD_MS) rmSync(mutex, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return;
  }
  if (isSame(holderIn(file), stale)) rmSync(file, { force: true });
  rmSync(mutex, { recursive: true, force: true });
}

function holderIn(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

const isSame = (one: Holder | undefined, other: Holder | undefined): boolean =>
  one?.host === other?.host && one?.pid === other?.pid && one?.begun === other?.begun;

// Of a process on another machine nothing can be known: it is taken to be at work.
function isThere({ host, pid, begun }: Holder): boolean {
  if (host !== MINE.host) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return begunOf(pid) === begun;
}

function begunOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const stat = readFileSync(file, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[BEGUN]);
}
