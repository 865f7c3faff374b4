import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOCK_FILE } from '../../../src/cli/store/layout.ts';
import { releaseLock, takeLock } from '../../../src/cli/store/lock.ts';
import { emptyFolder } from '../host.ts';

const held = (folder: string) => JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8'));
const hold = (folder: string, holder: object) => writeFileSync(join(folder, LOCK_FILE), JSON.stringify(holder));

test('a store has one holder until it is given back', () => {
  const folder = emptyFolder();
  expect(takeLock(folder)).toBeUndefined();
  expect(takeLock(folder)).toMatchObject({ pid: process.pid, host: hostname() });
  releaseLock(folder);
  expect(readdirSync(folder)).toEqual([]);
  expect(takeLock(folder)).toBeUndefined();
});

test('the lock of a process that is gone is taken over', () => {
  const folder = emptyFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  hold(folder, { host: hostname(), pid, begun: 1 });
  expect(takeLock(folder)).toBeUndefined();
  expect(held(folder).pid).toBe(process.pid);
  expect(readdirSync(folder)).toEqual([LOCK_FILE]);
});

test('another process that has the same number by now does not keep it', () => {
  const folder = emptyFolder();
  // Only where the system tells when a process began can the two be told apart.
  const isTold = existsSync('/proc/self/stat');
  hold(folder, { host: hostname(), pid: process.ppid, begun: -1 });
  expect(takeLock(folder)?.pid).toBe(isTold ? undefined : process.ppid);
});

test('of a process on another machine nothing is known, so it keeps the store', () => {
  const folder = emptyFolder();
  hold(folder, { host: 'elsewhere', pid: 1, begun: 1 });
  expect(takeLock(folder)).toEqual({ host: 'elsewhere', pid: 1, begun: 1 });
  releaseLock(folder);
  expect(held(folder).host).toBe('elsewhere');
});

test('while another process removes a stale lock, one waits; a removal that was killed does not keep it for ever', () => {
  const folder = emptyFolder();
  hold(folder, { host: hostname(), pid: spawnSync(process.execPath, ['--version']).pid, begun: 1 });
  mkdirSync(join(folder, `${LOCK_FILE}.takeover`));
  utimesSync(join(folder, `${LOCK_FILE}.takeover`), 0, 0);
  expect(takeLock(folder)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([LOCK_FILE]);
});

test('a lock without a word in it, as a crash of the machine may leave, is taken over', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, LOCK_FILE), '');
  expect(takeLock(folder)).toBeUndefined();
});
