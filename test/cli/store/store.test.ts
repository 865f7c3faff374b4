import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { designsIn, failuresIn, replicationsIn } from '../../../src/cli/store/contents.ts';
import { openStore, type Store } from '../../../src/cli/store/store.ts';
import { writeWhole } from '../../../src/cli/store/whole-file.ts';
import { emptyFolder } from '../host.ts';

const opened = (folder: string): Store => {
  const store = openStore(folder);
  if ('holder' in store || 'fault' in store) throw new Error('not to be had');
  return store;
};
const FAILURE = { point: 'abc', scenario: 'tiny', replication: 3, seed: '1.3', instSeed: '1.3' } as const;

test('a failure is kept with its error until a later try makes it good', () => {
  const folder = emptyFolder();
  const store = opened(folder);
  store.keepFailure({ ...FAILURE, kind: 'worker', message: 'worker exited with code: 7' });
  expect(failuresIn(folder)).toEqual([{ ...FAILURE, kind: 'worker', message: 'worker exited with code: 7' }]);
  store.keepRun('abc', 3, Uint8Array.of(1));
  expect(failuresIn(folder)).toEqual([]);
  expect(existsSync(join(folder, 'failures'))).toBe(false);
  expect(replicationsIn(folder, 'abc')).toEqual([3]);
  store.close();
});

test('what an earlier process left half written is gone when a store is opened', () => {
  const folder = emptyFolder();
  const store = opened(folder);
  store.keepRun('abc', 1, Uint8Array.of(1));
  store.close();
  writeFileSync(join(folder, 'runs', 'abc', '000002.parquet.partial'), 'half');
  expect(replicationsIn(folder, 'abc')).toEqual([1]);
  opened(folder).close();
  expect(readdirSync(join(folder, 'runs', 'abc'))).toEqual(['000001.parquet']);
});

test('a failure that another process takes away while the store is read is none', () => {
  const folder = emptyFolder();
  const store = opened(folder);
  store.keepFailure({ ...FAILURE, kind: 'fault', message: 'no' });
  store.close();
  // a name that is listed and leads nowhere, as one does that is gone before it is read
  symlinkSync(join(folder, 'gone'), join(folder, 'failures', 'abc', '000004.json'));
  expect(failuresIn(folder)).toEqual([{ ...FAILURE, kind: 'fault', message: 'no' }]);
});

test('a run and its failure, as a kill between the two may leave them, is a run', () => {
  const folder = emptyFolder();
  const store = opened(folder);
  store.keepRun('abc', 3, Uint8Array.of(1));
  store.keepFailure({ ...FAILURE, kind: 'worker', message: 'worker exited with code: 7' });
  store.close();
  opened(folder).close();
  expect(failuresIn(folder)).toEqual([]);
});

test('a store that another program has made meanwhile is not opened, nor kept locked', () => {
  const folder = emptyFolder();
  const identity = { format: 1, version: '0', engineDigest: 'f'.repeat(64), designDigest: '' };
  writeFileSync(join(folder, 'store.json'), JSON.stringify(identity));
  expect(openStore(folder)).toEqual({ fault: expect.stringContaining('another engine') });
  expect(readdirSync(folder)).toEqual(['store.json']);
});

test('a folder of other files is no store, and loses none of them', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'thesis'));
  for (const name of ['lockfile.txt', 'thesis/chapter.partial']) writeFileSync(join(folder, name), '');
  expect(openStore(folder)).toEqual({ fault: expect.stringContaining('so it is no store') });
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['lockfile.txt', 'thesis', 'thesis/chapter.partial']);
});

test('fewer replications of a design take none away', () => {
  const folder = emptyFolder();
  const store = opened(folder);
  const design = { id: 'abc', title: 'Two', why: '', scenarios: ['tiny'], design: null, points: ['abc'] };
  for (const replications of [2, 5, 3]) store.keepDesign({ ...design, replications });
  expect(designsIn(folder)).toEqual([{ ...design, replications: 5 }]);
  store.close();
});

test('a store that is open cannot be opened again', () => {
  const folder = emptyFolder();
  const store = opened(folder);
  expect(openStore(folder)).toHaveProperty('holder.pid', process.pid);
  store.close();
  opened(folder).close();
});

test('a file that cannot be put in its place leaves nothing behind', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'taken', 'by', 'a folder'), { recursive: true });
  expect(() => writeWhole(join(folder, 'taken'), 'text')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});
