import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { experiment } from '../../../src/cli/commands/experiment.ts';
import { workerBeside } from '../../../src/cli/ensemble/pool.ts';
import { performExperiment } from '../../../src/cli/experiment/perform.ts';
import { readRequest } from '../../../src/cli/experiment/request.ts';
import { PACKAGE_ROOT } from '../../../src/cli/package.ts';
import { collector, zhudai } from '../host.ts';
import { FILE, filesOf, folderWith, query, STORE } from './files.ts';

/** Finished runs in the store. */
function runsIn(cwd: string): number {
  const runs = join(cwd, STORE, 'runs');
  if (!existsSync(runs)) return 0;
  return readdirSync(runs, { recursive: true }).filter((name) => String(name).endsWith('.parquet')).length;
}

test('a run whose workers die is kept as a failure with its seeds, the others go on, and the next try makes it good', async () => {
  const cwd = folderWith(FILE);
  const { io, written } = collector({ cwd });
  const request = await readRequest('two.yaml', { words: ['run', 'two.yaml'], _: ['experiment'] }, io, experiment);
  const code = await performExperiment(request, io, workerBeside(import.meta.url, 'dying-worker'));
  expect(code).toBe(1);
  expect(written.out).toContain('4 of 8 runs');
  expect(written.out).toContain('4 failed');
  expect(written.err).toContain('replication 2 failed: worker exited with code: 7');
  const failures = await query('SELECT DISTINCT kind, seed, inst_seed, message FROM failures', cwd);
  expect(failures.rows).toEqual([
    { kind: 'worker', seed: '1.2', inst_seed: '1.2', message: 'worker exited with code: 7' },
  ]);
  expect((await zhudai('experiment run two.yaml --quiet', { cwd })).code).toBe(0);
  const undisturbed = folderWith(FILE);
  await zhudai('experiment run two.yaml --quiet', { cwd: undisturbed });
  expect(filesOf(join(cwd, STORE))).toEqual(filesOf(join(undisturbed, STORE)));
});

test('killed at any moment, the same command ends with the bytes of an undisturbed one', async () => {
  const [cwd, undisturbed] = [folderWith(FILE), folderWith(FILE)];
  await zhudai('experiment run two.yaml --quiet', { cwd: undisturbed });
  const tsx = join(PACKAGE_ROOT, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs');
  const line = ['--import', tsx, join(PACKAGE_ROOT, 'src', 'cli', 'main.ts'), 'experiment', 'run', 'two.yaml'];
  // Killed once it has one run more, then once it has three more: in the middle of whatever comes next.
  for (const more of [1, 3]) {
    const wanted = runsIn(cwd) + more;
    const child = spawn(process.execPath, line, { cwd, stdio: 'ignore' });
    const watching = setInterval(() => runsIn(cwd) >= wanted && child.kill('SIGKILL'), 5);
    await new Promise((resolve) => child.once('exit', resolve));
    clearInterval(watching);
    expect(runsIn(cwd)).toBeGreaterThanOrEqual(wanted);
    expect(runsIn(cwd)).toBeLessThan(8);
    // Between kill and resumption it can be asked, and says what is there.
    const asked = await query('SELECT count(*) AS n FROM runs JOIN settings USING (point)', cwd);
    expect(asked.rows).toEqual([{ n: runsIn(cwd) }]);
  }
  const done = await zhudai('experiment run two.yaml --quiet', { cwd });
  expect(done.code).toBe(0);
  expect(filesOf(join(cwd, STORE))).toEqual(filesOf(join(undisturbed, STORE)));
});
