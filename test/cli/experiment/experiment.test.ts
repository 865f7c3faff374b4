import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../../src/cli/package.ts';
import { LOCK_FILE, STORE_FILE } from '../../../src/cli/store/layout.ts';
import { monthsIn } from '../../../src/cli/store/shard.ts';
import { emptyFolder, zhudai } from '../host.ts';
import { FILE, filesOf, folderWith, query, STORE } from './files.ts';

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
    expect(text.out).toMatch(/operating_cost +Scenario +Difference +Verdict/);
  });

  test('a design from which no sensitivity follows says so', async () => {
    const asked = await zhudai(`experiment sensitivity ${STORE}`, { cwd });
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('holds no design of kind morris') });
  });

  test('the question that the document asks in SQL is one that the store answers', async () => {
    const document = readFileSync(join(PACKAGE_ROOT, 'docs', 'experiments.md'), 'utf8');
    const [, sql] = /```sql\n([^`]+)```/.exec(document)!;
    // A comment at the beginning would be read as an option.
    const asked = await query(sql!.replace(/^--.*\n/, ''), cwd);
    expect(asked).toMatchObject({ code: 0, err: '' });
  });

  test('a wrong question is answered with what there is', async () => {
    const asked = await query('SELECT * FROM months', cwd);
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('Known: points, settings') });
  });

  test('is shown with how far it is', async () => {
    const shown = await zhudai(`experiment show ${STORE}`, { cwd });
    expect(shown.out).toMatch(/grid +8 of 8 +4 × 2 +Two costs/);
  });
});

test('without a design the scenarios are run as they are', async () => {
  const cwd = folderWith(FILE.replace(/design:[\s\S]*/, ''));
  const done = await zhudai('experiment run two.yaml --quiet', { cwd });
  expect(done.out).toContain('4 of 4 runs');
  const told = await zhudai(`experiment effects ${STORE} --measure apr_mean --horizon first-6-months --json`, { cwd });
  expect(JSON.parse(told.out).findings).toMatchObject([{ variant: 'cap-20', settings: {}, effect: { pairs: 2 } }]);
});

test('a design may vary the seed, and its points then have other luck', async () => {
  const cwd = folderWith(
    FILE.replace('[baseline, cap-20]', 'baseline').replace(
      'platform.operating_cost: { values: [0.02, 0.04] }',
      'seed: { values: [a, b] }',
    ),
  );
  await zhudai('experiment run two.yaml --quiet --replications 1', { cwd });
  const asked = await query('SELECT seed, count(DISTINCT state_hash) AS n FROM monthly GROUP BY ALL ORDER BY ALL', cwd);
  expect(asked.rows).toEqual([
    { seed: 'a.1', n: 18 },
    { seed: 'b.1', n: 18 },
  ]);
  const all = await query('SELECT count(DISTINCT state_hash) AS n FROM monthly', cwd);
  expect(all.rows).toEqual([{ n: 36 }]);
});
