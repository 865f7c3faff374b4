import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { emptyFolder, zhudai } from '../host.ts';

/**
 * Two finished runs in `out`, made once for a file of tests: `tiny`, and `mine` beside it.
 * @returns gives a test a copy of its own, as the folder to stand in
 */
export function finishedRuns(): () => string {
  let made = '';
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'zhudai-finished-'));
    writeFileSync(
      join(made, 'mine.yaml'),
      'title: 我的 <"scenario">\nextends: tiny\nlevers:\n  - { lever: aprCap, value: 0.18, effective: 2025-12, why: lower }\n',
    );
    const { code, err } = await zhudai('run tiny ./mine.yaml --borrowers 300 --quiet', { cwd: made });
    if (code !== 0) throw new Error(err);
  });
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  return () => {
    const cwd = emptyFolder();
    cpSync(join(made, 'out'), join(cwd, 'out'), { recursive: true });
    return cwd;
  };
}

/** Every file below a folder, by its path from there. */
export const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
