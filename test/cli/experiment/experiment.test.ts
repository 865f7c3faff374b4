import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/cli.ts';
import { experiment } from '../../../src/cli/commands/experiment.ts';
import { workerBeside } from '../../../src/cli/ensemble/pool.ts';
import { performExperiment } from '../../../src/cli/experiment/perform.ts';
import { readRequest } from '../../../src/cli/experiment/request.ts';
import { PACKAGE_ROOT } from '../../../src/cli/package.ts';
import { LOCK_FILE, STORE_FILE } from '../../../src/cli/store/layout.ts';
import { monthsIn } from '../../../src/cli/store/shard.ts';
import { collector, emptyFolder, zhudai } from '../host.ts';

const FILE = `title: Two costs
scenarios: [baseline, cap-20]
set: { borrowers: 1000, start: 2024-10, burnIn: 6, months: 12 }
replications: 2
design:
  kind: grid
  factors:
    platform.operating_cost: { values: [0.02, 0.04] }
`;
const STORE = join('out', 'experiments', 'two');

/** Every file below a folder with its bytes. */
function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]));
}

function folderWith(text: string): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'two.yaml'), text);
  return cwd;
}

async function query(
  sql: string,
  cwd: string,
): Promise<{ code: number; rows: Record<string, unknown>[]; err: string }> {
  const { io, written } = collector({ cwd });
  const code = await main(['query', sql, '--format', 'json'], io);
  return { code, rows: written.out === '' ? [] : JSON.parse(written.out), err: written.err };
}

describe('an experiment of four points and two replications', () => {
  let cwd = '';
  let whole = new Map<string, string>();
  beforeAll(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'zhudai-experiment-'));
    writeFileSync(join(cwd, 'two.yaml'), FILE);
    const done = await zhudai('experiment run two.yaml --workers 2 --quiet', { cwd });
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining(`8 of 8 runs in ${STORE} (8 new)`) });
    whole = filesOf(join(cwd, STORE));
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  /** A copy of the finished store, to be changed. */
  function copy(): string {
    const place = folderWith(FILE);
    cpSync(join(cwd, STORE), join(place, STORE), { recursive: true });
    return place;
  }

  test('holds its runs, what they ran and nothing else', () => {
    const names = [...whole.keys()];
    expect(names.filter((name) => name.startsWith('runs/'))).toHaveLength(8);
    expect(names.filter((name) => name.startsWith('points/'))).toHaveLength(8);
    expect(names).not.toContain(LOCK_FILE);
  });

  test('a run of it is the run that its resolved scenario gives', async () => {
    const point = JSON.parse(
      readFileSync(join(cwd, STORE, 'points', readdirSync(join(cwd, STORE, 'points'))[0]!), 'utf8'),
    );
    const shard = readFileSync(join(cwd, STORE, 'runs', point.id, '000002.parquet'));
    const { state_hash } = await monthsIn(shard, ['state_hash']);
    const file = join(cwd, STORE, 'points', `${point.id}.yaml`);
    const again = await zhudai(`run ${file} --seed 1.2 --set instSeed=1.2 --out one --quiet`, { cwd: emptyFolder() });
    expect(again.code).toBe(0);
    expect(state_hash!.every((hash) => typeof hash === 'string')).toBe(true);
  });

  test('one worker makes the same bytes as two', async () => {
    const place = folderWith(FILE);
    await zhudai('experiment run two.yaml --workers 1 --quiet', { cwd: place });
    expect(filesOf(join(place, STORE))).toEqual(whole);
  });

  test('what is there is not run again, and a missing run is', async () => {
    const place = copy();
    const [point] = readdirSync(join(place, STORE, 'runs'));
    rmSync(join(place, STORE, 'runs', point!, '000001.parquet'));
    writeFileSync(join(place, STORE, 'runs', point!, '000001.parquet.partial'), 'half');
    const plan = await zhudai('experiment plan two.yaml --json', { cwd: place });
    expect(JSON.parse(plan.out)).toMatchObject({ runs: 8, finished: 7, missing: 1 });
    const done = await zhudai('experiment run two.yaml --quiet', { cwd: place });
    expect(done.out).toContain('8 of 8 runs');
    expect(done.out).toContain('(1 new)');
    expect(filesOf(join(place, STORE))).toEqual(whole);
  });

  test('more replications, another value and another measure change no finished run', async () => {
    const place = copy();
    writeFileSync(join(place, 'two.yaml'), FILE.replace('[0.02, 0.04]', '[0.02, 0.03, 0.04]'));
    const done = await zhudai('experiment run two.yaml --replications 3 --quiet', { cwd: place });
    expect(done.out).toContain('18 of 18 runs');
    const after = filesOf(join(place, STORE));
    for (const [name, bytes] of whole) if (name.startsWith('runs/')) expect(after.get(name)).toBe(bytes);
  });

  test('a store of another engine is refused with the reason', async () => {
    const place = copy();
    const file = join(place, STORE, STORE_FILE);
    const identity = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...identity, engineDigest: 'f'.repeat(64) }));
    const refused = await zhudai('experiment run two.yaml', { cwd: place });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('another engine') });
    expect(refused.err).toContain('ffffffffffff');
  });

  test('a store that another process works in is refused', async () => {
    const place = copy();
    const holder = { host: hostname(), pid: 1, begun: 0 };
    writeFileSync(join(place, STORE, LOCK_FILE), JSON.stringify({ ...holder, host: 'elsewhere' }));
    const refused = await zhudai('experiment run two.yaml', { cwd: place });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('process 1 on elsewhere is at work') });
  });

  test('can be asked in SQL, and says what the files say', async () => {
    const asked = await query(
      'SELECT scenario, count(*) AS n, avg(apr_mean) AS apr FROM monthly GROUP BY ALL ORDER BY ALL',
      cwd,
    );
    expect(asked.rows.map(({ scenario, n }) => [scenario, n])).toEqual([
      ['baseline', 72],
      ['cap-20', 72],
    ]);
    const shards = [...whole.keys()].filter((name) => name.startsWith('runs/'));
    const months = await Promise.all(
      shards.map((name) => monthsIn(readFileSync(join(cwd, STORE, name)), ['scenario', 'apr_mean'])),
    );
    const values = months
      .filter(({ scenario }) => scenario![0] === 'cap-20')
      .flatMap(({ apr_mean }) => apr_mean!)
      .filter((value) => typeof value === 'number');
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(asked.rows[1]!.apr).toBeCloseTo(mean, 12);
    const settings = await query('SELECT setting, value FROM settings ORDER BY ALL', cwd);
    expect(settings.rows.map(({ value }) => value)).toEqual([0.02, 0.02, 0.04, 0.04]);
    const runs = await query('SELECT count(*) AS n FROM runs JOIN designs USING (point)', cwd);
    expect(runs.rows).toEqual([{ n: 8 }]);
  });

  test('the effect at a point is the one that a comparison with its settings finds', async () => {
    const told = await zhudai(`experiment effects ${STORE} --measure apr_mean --horizon first-6-months --json`, {
      cwd,
    });
    const { findings } = JSON.parse(told.out) as {
      findings: { settings: Record<string, string>; effect: { difference: number; half: number } }[];
    };
    const found = findings.find(({ settings }) => settings['platform.operating_cost'] === '0.04')!;
    const small = '--borrowers 1000 --months 12 --set start=2024-10 --set burnIn=6 --set platform.operating_cost=0.04';
    const compared = await zhudai(`compare baseline cap-20 ${small} --replications 2 --json`, { cwd: emptyFolder() });
    const { effects } = JSON.parse(compared.out) as {
      effects: { measure: string; horizon: string; difference: number; high: number }[];
    };
    const effect = effects.find(({ measure, horizon }) => measure === 'apr_mean' && horizon === 'first-6-months')!;
    expect(found.effect.difference).toBeCloseTo(effect.difference, 14);
    expect(found.effect.half).toBeCloseTo(effect.high - effect.difference, 14);
    const text = await zhudai(`experiment effects ${STORE}`, { cwd });
    expect(text.out).toMatch(/platform\.operating_cost +Scenario +Difference +Verdict/);
  });

  test('a design from which no sensitivity follows says so', async () => {
    const asked = await zhudai(`experiment sensitivity ${STORE}`, { cwd });
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('holds no design of kind morris') });
  });

  test('a wrong question is answered with what there is', async () => {
    const asked = await query('SELECT * FROM months', cwd);
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('Known: monthly, points') });
  });

  test('is shown with how far it is', async () => {
    const shown = await zhudai(`experiment show ${STORE}`, { cwd });
    expect(shown.out).toMatch(/grid +8 of 8 +4 × 2 +Two costs/);
  });
});

test('a plan writes nothing', async () => {
  const cwd = folderWith(FILE);
  const plan = await zhudai('experiment plan two.yaml', { cwd });
  expect(plan.code).toBe(0);
  expect(plan.out).toContain('4 points × 2 replications = 8');
  expect(readdirSync(cwd)).toEqual(['two.yaml']);
});

test('all that is wrong with a file is told at once, with line and column', async () => {
  const cwd = folderWith(`title: Wrong
scenario: baseline
replications: 0
design:
  kind: grid
  factors:
    platform.operating_costs: { values: [0.02] }
    demand.need_rate: { low: 0.2, high: 0.1 }
`);
  const refused = await zhudai('experiment run two.yaml', { cwd });
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/two\.yaml:2:1: scenario: unknown key "scenario"\. Did you mean "scenarios"\?/);
  expect(refused.err).toContain('two.yaml:3:15: replications: must be at least 1');
  expect(refused.err).toMatch(/two\.yaml:8:\d+: design\.factors\.demand\.need_rate/);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('a setting that no scenario knows and a value that none takes are told at their places', async () => {
  const cwd = folderWith(FILE.replace('[0.02, 0.04] }', '[0.02, 7] }\n    platform.cost: { values: [1, 2] }'));
  const refused = await zhudai('experiment run two.yaml', { cwd });
  expect(refused.err).toMatch(/two\.yaml:8:47: .*values\.1: must be between 0 and 0\.3/);
  expect(refused.err).toMatch(/two\.yaml:9:5: .*platform\.cost: unknown setting/);
});

test('an experiment of a million runs is refused before it begins', async () => {
  const cwd = folderWith(FILE);
  const refused = await zhudai('experiment run two.yaml --replications 10000 --most 1000', { cwd });
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('makes 40,000 runs, more than 1,000') });
});

test('a folder that is no store is refused', async () => {
  const cwd = folderWith(FILE);
  mkdirSync(join(cwd, 'mine'));
  writeFileSync(join(cwd, 'mine', 'thesis.txt'), '');
  const refused = await zhudai('experiment run two.yaml --store mine', { cwd });
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('mine: holds thesis.txt and no store.json') });
});

test('sensitivities are told in a table a measure, and by name of the design where there are several', async () => {
  const head = 'title: What matters\nset: { borrowers: 500, start: 2024-10, burnIn: 6, months: 12 }\nreplications: 2\n';
  const factors = '  factors:\n    platform.operating_cost: { low: 0.02, high: 0.04 }\n';
  const cwd = folderWith(`${head}design:\n  kind: morris\n  trajectories: 2\n${factors}`);
  writeFileSync(join(cwd, 'one.yaml'), `${head}design:\n  kind: one-at-a-time\n${factors}`);
  for (const file of ['two', 'one'])
    expect((await zhudai(`experiment run ${file}.yaml --store all --quiet`, { cwd })).code).toBe(0);
  const several = await zhudai('experiment sensitivity all', { cwd });
  expect(several.code).toBe(2);
  const [, morris] = /([0-9a-f]{12}) \(morris: What matters\)/.exec(several.err)!;
  const [, alone] = /([0-9a-f]{12}) \(one-at-a-time: What matters\)/.exec(several.err)!;
  const told = await zhudai(
    `experiment sensitivity all --design ${morris} --measure apr_mean --horizon first-6-months`,
    { cwd },
  );
  expect(told.out).toMatch(/Setting +μ\* +μ +σ +Luck +Matters\nplatform\.operating_cost +\d/);
  const one = await zhudai(
    `experiment sensitivity all --design ${alone!.slice(0, 5)} --measure apr_mean --horizon first-6-months`,
    { cwd },
  );
  expect(one.out).toMatch(/platform\.operating_cost +0\.02 +[−+\d]/);
  const wrong = await zhudai('experiment sensitivity all --measure apr_men --horizon never', { cwd });
  expect(wrong.err).toContain('Did you mean "apr_mean"?');
  expect(wrong.err).toContain('--horizon: must be');
});

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
  for (const wait of [1200, 1900]) {
    const child = spawn(process.execPath, line, { cwd, stdio: 'ignore' });
    setTimeout(() => child.kill('SIGKILL'), wait);
    await new Promise((resolve) => child.once('exit', resolve));
  }
  const done = await zhudai('experiment run two.yaml --quiet', { cwd });
  expect(done.code).toBe(0);
  expect(filesOf(join(cwd, STORE))).toEqual(filesOf(join(undisturbed, STORE)));
});
