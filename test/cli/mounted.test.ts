import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDraft } from '../../src/cli/draft.ts';
import { emptyFolder } from './host.ts';

// The root of a mounted disk can be filled, but neither moved nor replaced.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  renameSync: () => {
    throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
  },
}));

test('a folder that cannot be moved is filled file by file', () => {
  const parent = emptyFolder();
  const folder = join(parent, 'disk');
  mkdirSync(folder);
  for (const text of ['first', 'second']) {
    const draft = openDraft(folder);
    draft.write('manifest.json', '{}');
    draft.write('charts/price.vl.json', text);
    draft.publish();
    expect(readFileSync(join(folder, 'charts', 'price.vl.json'), 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['charts', 'manifest.json']);
    expect(readdirSync(parent)).toEqual(['disk']);
  }
});

test('a fault without such a folder is told in a line, and the result is kept', () => {
  const parent = emptyFolder();
  const draft = openDraft(join(parent, 'run'));
  draft.write('monthly.csv', 'kept');
  expect(() => draft.publish()).toThrow(
    /run: the folder cannot be filled \(EBUSY.*\)\.\nThe result of this run stays in/,
  );
  expect(readFileSync(join(parent, `run.partial-${process.pid}`, 'monthly.csv'), 'utf8')).toBe('kept');
  expect(existsSync(join(parent, 'run'))).toBe(false);
});
