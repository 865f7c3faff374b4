import { execFile, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/cli/package.ts';
import { emptyFolder } from './host.ts';

const TSX = join(PACKAGE_ROOT, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs');
const source = (file: string) => ['--import', TSX, join(PACKAGE_ROOT, 'src', 'cli', file)];

test('the command runs as a process of its own, from any folder', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [...source('main.ts'), '--version'], {
    cwd: emptyFolder(),
  });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('npm start hands a command on', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [...source('start.ts'), 'run', '--help']);
  expect(stdout).toMatch(/^zhudai run/);
});

test('npm start with options alone is the first look with those options', async () => {
  const failed = promisify(execFile)(process.execPath, [...source('start.ts'), '--borowers', '5'], {
    cwd: emptyFolder(),
  });
  await expect(failed).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('See "zhudai start --help".'),
  });
});

test.each([
  ['SIGINT', 130, 'run baseline'],
  ['SIGTERM', 143, 'run baseline'],
  ['SIGHUP', 129, 'run baseline'],
  ['SIGINT', 130, 'compare baseline cap-20'],
] as const)('%s ends the process with %i and leaves nothing: %s', async (signal, expected, line) => {
  const cwd = emptyFolder();
  const child = spawn(process.execPath, [...source('main.ts'), ...line.split(' ')], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.once('data', () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(expected);
  expect(readdirSync(cwd)).toEqual([]);
});
