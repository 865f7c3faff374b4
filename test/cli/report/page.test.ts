import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readerFrom } from '../../../src/cli/library.ts';
import { type Found, findResults } from '../../../src/cli/results/find.ts';
import { readRun } from '../../../src/cli/results/read-run.ts';
import { applySettings, loadScenario, runToEnd } from '../../../src/engine/index.ts';
import { collector, zhudai } from '../host.ts';
import { contents, finishedRuns } from './finished.ts';

const standIn = finishedRuns();

test('a run read back from its folder is the run, to the last bit of every table', async () => {
  const cwd = standIn();
  const { io } = collector({ cwd });
  const problems: string[] = [];
  const read = await readRun(findResults('tiny', io) as Found, io, problems);
  const small = [{ path: 'borrowers', text: '300' }];
  const { tables } = runToEnd(applySettings(loadScenario('tiny', readerFrom(cwd)), small));
  expect(problems).toEqual([]);
  expect(read!.result.tables).toEqual(tables);
});

test('charts and report that were lost are made again, byte for byte, alone and beside another run', async () => {
  const cwd = standIn();
  for (const name of ['tiny', 'mine']) {
    const folder = join(cwd, 'out', name);
    const before = contents(folder);
    rmSync(join(folder, 'report.html'));
    rmSync(join(folder, 'charts'), { recursive: true });
    const { code, out, err } = await zhudai(`report out/${name}`, { cwd });
    expect(code, err).toBe(0);
    expect(out).toMatch(/report\.html +\d\.\d MB/);
    expect(err).toContain('The page is the one that was written with the results, byte for byte.');
    expect(contents(folder)).toEqual(before);
  }
  const again = await zhudai('report mine', { cwd });
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('nothing to write') });
});

test('a page in another place has the same bytes, and in one language it has that alone', async () => {
  const cwd = standIn();
  await zhudai('run out/tiny/scenario.resolved.yaml --out zh --lang zh --quiet', { cwd });
  await zhudai('run out/tiny/scenario.resolved.yaml --out en --quiet', { cwd });
  expect((await zhudai('report zh --out page --quiet', { cwd })).code).toBe(0);
  expect((await zhudai('report en --lang zh --quiet', { cwd })).code).toBe(0);
  const [page, other, made] = ['page', 'en-html', 'zh'].map((name) =>
    readFileSync(join(cwd, name, 'report.html'), 'utf8'),
  );
  expect(page === made).toBe(true);
  expect(page).toContain('<html lang="zh-CN">');
  expect(other).toContain('<html lang="zh-CN">');
  expect(other).not.toMatch(/lang="en"|<fieldset/);
  expect(other!.length).toBeLessThan(made!.length);
});

test('another comparison replaces charts, report and what the manifest says of them, with --force only', async () => {
  const cwd = standIn();
  const folder = join(cwd, 'out', 'mine');
  const before = contents(folder);
  const refused = await zhudai('report mine --beside none', { cwd });
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toMatch(/out\/mine: holds another charts\/.*report\.html\. Add --force/);
  expect(contents(folder)).toEqual(before);
  const { code, err } = await zhudai('report mine --beside none --force', { cwd });
  expect(code, err).toBe(0);
  expect(err).toContain('not the one that was written with the results: beside it stands no other run.');
  const after = contents(folder);
  expect(JSON.parse(after['manifest.json']!).report).toEqual({ lang: 'en', comparedWith: null, runs: ['mine'] });
  expect(after['monthly.csv']).toBe(before['monthly.csv']);
  expect((await zhudai('report mine --beside tiny --force --quiet', { cwd })).code).toBe(0);
  expect(JSON.parse(contents(folder)['manifest.json']!).report.comparedWith).toBe('tiny');
});

test('a damaged folder is refused with the names of its files', async () => {
  const cwd = standIn();
  const file = join(cwd, 'out', 'tiny', 'monthly.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('burn-in', 'burned'));
  rmSync(join(cwd, 'out', 'tiny', 'banks.csv'));
  const { code, out, err } = await zhudai('report tiny', { cwd });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('out/tiny: the folder is damaged: monthly.csv is not as it was written, banks.csv is missing.');
  expect(err).toContain('Run it again: "zhudai run out/tiny/scenario.resolved.yaml".');
  const beside = await zhudai('report mine', { cwd });
  expect([beside.code, beside.err]).toEqual([2, expect.stringContaining('out/tiny: the folder is damaged')]);
});

test('a run whose other run has gone says how to name it', async () => {
  const cwd = standIn();
  rmSync(join(cwd, 'out', 'tiny'), { recursive: true });
  const { code, err } = await zhudai('report mine', { cwd });
  expect(code).toBe(2);
  expect(err).toContain(
    'was made beside a run of tiny, which no longer stands in out/tiny. Name its folder with --beside',
  );
  await zhudai('run tiny --borrowers 300 --months 6 --out short --quiet', { cwd });
  const other = await zhudai('report mine --beside short', { cwd });
  expect([other.code, other.err]).toEqual([
    2,
    expect.stringMatching(/--beside: short covers 2024-10 to 2025-03.*Only runs over the same/),
  ]);
});

test('another version is told, and its report made all the same', async () => {
  const cwd = standIn();
  const file = join(cwd, 'out', 'tiny', 'manifest.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": "[^"]*"/, '"version": "0.0.9"'));
  const { code, err } = await zhudai('report tiny', { cwd });
  expect([code, err]).toEqual([0, expect.stringMatching(/out\/tiny: was made by zhudai 0\.0\.9, this is /)]);
});

test('a checkpoint stays beside a report that is made again', async () => {
  const cwd = standIn();
  const line = 'run tiny --borrowers 300 --months 6 --checkpoint 2024-12 --out kept --quiet';
  expect((await zhudai(line, { cwd })).code).toBe(0);
  const before = contents(join(cwd, 'kept'));
  expect(before).toHaveProperty('checkpoint.bin');
  rmSync(join(cwd, 'kept', 'report.html'));
  expect((await zhudai('report kept --quiet', { cwd })).code).toBe(0);
  expect(contents(join(cwd, 'kept'))).toEqual(before);
});
