import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discardOpenDrafts, openDraft } from '../../src/cli/draft.ts';
import { faultOfFolder } from '../../src/cli/folder.ts';
import { emptyFolder } from './host.ts';

const earlierResult = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ outputs: { 'monthly.csv': 'digest' } }));
  writeFileSync(join(folder, 'monthly.csv'), 'old');
};

test('a folder that does not exist, or is empty, can take results', () => {
  const parent = emptyFolder();
  mkdirSync(join(parent, 'empty'));
  expect(faultOfFolder(join(parent, 'empty'), '/', false)).toBeUndefined();
  expect(faultOfFolder(join(parent, 'a', 'b', 'c'), '/', false)).toBeUndefined();
  expect(readdirSync(parent)).toEqual(['empty']);
});

test('an earlier result is replaced only with --force', () => {
  const folder = join(emptyFolder(), 'run');
  earlierResult(folder);
  expect(faultOfFolder(folder, '/', false)).toContain('Add --force to replace it');
  expect(faultOfFolder(folder, '/', true)).toBeUndefined();
});

test('files that zhudai did not write are never replaced', () => {
  const folder = join(emptyFolder(), 'run');
  earlierResult(folder);
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  expect(faultOfFolder(folder, '/', false)).toContain('holds notes.txt, which zhudai did not write');
  expect(faultOfFolder(folder, '/', true)).toContain('so --force does not replace it');
});

test('results of earlier runs in folders of their own are called so, and never replaced', () => {
  const folder = join(emptyFolder(), 'both');
  earlierResult(join(folder, 'baseline'));
  earlierResult(join(folder, 'tiny'));
  expect(faultOfFolder(folder, '/', false)).toMatch(/holds an earlier result in baseline\. /);
  expect(faultOfFolder(folder, '/', true)).toContain('in baseline, so --force does not replace it');
  writeFileSync(join(folder, 'baseline', 'a.txt'), 'mine');
  expect(faultOfFolder(folder, '/', true)).toContain('baseline/a.txt, which zhudai did not write');
});

test('a link to a folder is followed and stays a link', () => {
  const parent = emptyFolder();
  mkdirSync(join(parent, 'disk', 'run'), { recursive: true });
  symlinkSync(join(parent, 'disk', 'run'), join(parent, 'link'));
  expect(faultOfFolder(join(parent, 'link'), '/', false)).toBeUndefined();
  const draft = openDraft(join(parent, 'link'));
  draft.write('monthly.csv', 'new');
  draft.publish();
  expect(readFileSync(join(parent, 'disk', 'run', 'monthly.csv'), 'utf8')).toBe('new');
  expect(readFileSync(join(parent, 'link', 'monthly.csv'), 'utf8')).toBe('new');
  expect(readdirSync(parent).sort()).toEqual(['disk', 'link']);
  symlinkSync(join(parent, 'nowhere'), join(parent, 'broken'));
  expect(faultOfFolder(join(parent, 'broken'), '/', false)).toContain('leads nowhere');
});

test('of two runs into one folder the second does not replace the first, and keeps its result', () => {
  const parent = emptyFolder();
  const folder = join(parent, 'run');
  const draft = openDraft(folder, () => faultOfFolder(folder, '/', false));
  draft.write('monthly.csv', 'second');
  earlierResult(folder);
  expect(() => draft.publish()).toThrow(/run: the folder holds an earlier result.*\nThe result of this run stays in /);
  expect(readFileSync(join(folder, 'monthly.csv'), 'utf8')).toBe('old');
  discardOpenDrafts();
  expect(readFileSync(join(parent, `run.partial-${process.pid}`, 'monthly.csv'), 'utf8')).toBe('second');
});

test('a file in the way is told, at the end of the path or within it', () => {
  const parent = emptyFolder();
  writeFileSync(join(parent, 'file'), '');
  expect(faultOfFolder(join(parent, 'file'), '/', true)).toContain('is a file, expected a folder');
  expect(faultOfFolder(join(parent, 'file', 'run'), '/', true)).toContain('is a file, so no folder can be made in it');
});

test('the folder one stands in, or a parent of it, is not replaced', () => {
  const here = join(emptyFolder(), 'here');
  mkdirSync(here);
  expect(faultOfFolder(here, here, true)).toContain('where you stand');
  expect(faultOfFolder(join(here, '..'), here, true)).toContain('where you stand');
});

test('a draft takes its place as a whole and replaces what was there', () => {
  const parent = emptyFolder();
  const folder = join(parent, 'run');
  earlierResult(folder);
  const draft = openDraft(folder);
  draft.write('charts/price.vl.json', '{}');
  expect(readFileSync(join(folder, 'monthly.csv'), 'utf8')).toBe('old');
  draft.publish();
  expect(readdirSync(parent)).toEqual(['run']);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['charts', join('charts', 'price.vl.json')]);
});

test('discarded drafts leave nothing, nor the folders made for it', () => {
  const parent = emptyFolder();
  const drafts = ['a', 'b'].map((name) => openDraft(join(parent, 'out', name)));
  drafts[0]?.write('monthly.csv', 'half');
  discardOpenDrafts();
  expect(readdirSync(parent)).toEqual([]);
});

test('a discarded draft leaves what stood beside it', () => {
  const parent = emptyFolder();
  const draft = openDraft(join(parent, 'out', 'b'));
  earlierResult(join(parent, 'out', 'a'));
  draft.discard();
  expect(existsSync(join(parent, 'out', 'a', 'monthly.csv'))).toBe(true);
  expect(readdirSync(join(parent, 'out'))).toEqual(['a']);
});

// Only Linux has a file system at hand that refuses every new folder.
test.runIf(process.platform === 'linux')('a place that takes no folders is told instead of waited for', () => {
  expect(() => openDraft('/proc/zhudai/run')).toThrow('ENOENT');
});
