import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, zhudai } from './host.ts';

const TABLES = [
  ...[
    'banks',
    'borrowers',
    'complaints',
    'costs',
    'exposures',
    'guarantors',
    'monthly',
    'platforms',
    'rejections',
    'vintages',
  ],
].map((name) => `${name}.csv`);
const SHORT = '--borrowers 1000 --months 6';

test('a run writes its folder as a whole and a manifest that vouches for every file', async () => {
  const cwd = emptyFolder();
  const { code, out, err } = await zhudai(`run tiny ${SHORT}`, { cwd });
  expect(code, err).toBe(0);
  expect(out).toContain('First-day delinquency');
  expect(err).toContain(join('out', 'tiny', 'report.html'));
  expect(readdirSync(join(cwd, 'out'))).toEqual(['tiny']);
  const folder = join(cwd, 'out', 'tiny');
  expect(readdirSync(folder).sort()).toEqual(
    [...TABLES, 'charts', 'manifest.json', 'report.html', 'scenario.resolved.yaml'].sort(),
  );
  const { outputs, seed } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(seed).toBe('1');
  expect(Object.keys(outputs).filter((name) => name.startsWith('charts/')).length).toBe(
    readdirSync(join(folder, 'charts')).length,
  );
  for (const [name, digest] of Object.entries(outputs)) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
      name,
    ).toBe(digest);
  }
});

test('the same run in two places gives the same bytes, and other luck gives others', async () => {
  const manifests = [];
  for (const seed of ['a', 'a', 'b']) {
    const cwd = emptyFolder();
    expect((await zhudai(`run tiny ${SHORT} --seed ${seed} --quiet`, { cwd })).code).toBe(0);
    manifests.push(readFileSync(join(cwd, 'out', 'tiny', 'manifest.json'), 'utf8'));
  }
  expect(manifests[0]).toBe(manifests[1]);
  expect(JSON.parse(manifests[2]!).outputs['monthly.csv']).not.toBe(JSON.parse(manifests[0]!).outputs['monthly.csv']);
});

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  );

test('the resolved scenario runs to the same folder, byte for byte', async () => {
  const cwd = emptyFolder();
  const changed = '--set demand.need_rate=0.1 --set levers.aprCap=0.19 --seed b --lang zh';
  await zhudai(`run tiny ${SHORT} ${changed} --out first --quiet`, { cwd });
  const { code, err } = await zhudai('run first/scenario.resolved.yaml --lang zh --quiet', { cwd });
  expect(code, err).toBe(0);
  expect(contents(join(cwd, 'out', 'tiny'))).toEqual(contents(join(cwd, 'first')));
});

test('two resolved scenarios can be compared, and the comparison is the same byte for byte', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'mine.yaml'), 'title: Mine\nextends: tiny\nseed: b\n');
  await zhudai(`run tiny ./mine.yaml ${SHORT} --out first --quiet`, { cwd });
  const files = ['tiny', 'mine'].map((name) => `first/${name}/scenario.resolved.yaml`).join(' ');
  const { code, err } = await zhudai(`run ${files} --out second --quiet`, { cwd });
  expect(code, err).toBe(0);
  expect(contents(join(cwd, 'second'))).toEqual(contents(join(cwd, 'first')));
  const twice = await zhudai('run tiny first/tiny/scenario.resolved.yaml', { cwd });
  expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('a scenario called tiny is given twice')]);
});

test('--json prints one document on stdout and only warnings on stderr', async () => {
  const cwd = emptyFolder();
  const { code, out, err } = await zhudai(`run tiny ${SHORT} --json --out results`, { cwd });
  expect(code).toBe(0);
  for (const line of err.trimEnd().split('\n')) expect(line).toMatch(/never acts|outside the run|fewer than 5 000/);
  const [scenario] = JSON.parse(out).scenarios;
  expect(scenario).toMatchObject({ name: 'tiny', borrowers: 1000, months: 6, folder: 'results' });
  expect(scenario.files).toContain(join('results', 'monthly.csv'));
  expect(scenario.summary[0]).toMatchObject({ group: 'defaults', measure: 'first_day_delinquency', unit: 'fraction' });
});

test('several scenarios get a folder each, and the first stands beside the others', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'mine.yaml'), 'title: Mine\nextends: tiny\n');
  const { code, out, err } = await zhudai(`run tiny ./mine.yaml ${SHORT} --out both`, { cwd, columns: 120 });
  expect(code, err).toBe(0);
  expect(out).toMatch(/tiny.*mine/);
  expect(readdirSync(join(cwd, 'both')).sort()).toEqual(['mine', 'tiny']);
  const comparedWith = (name: string) =>
    JSON.parse(readFileSync(join(cwd, 'both', name, 'manifest.json'), 'utf8')).report.comparedWith;
  expect([comparedWith('tiny'), comparedWith('mine')]).toEqual([null, 'tiny']);
});

test('an earlier result is replaced only with --force', async () => {
  const cwd = emptyFolder();
  await zhudai(`run tiny ${SHORT} --quiet`, { cwd });
  const refused = await zhudai(`run tiny ${SHORT} --seed b --quiet`, { cwd });
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('Add --force to replace it');
  expect((await zhudai(`run tiny ${SHORT} --seed b --quiet --force`, { cwd })).code).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, 'out', 'tiny', 'manifest.json'), 'utf8')).seed).toBe('b');
});

test('problems of options, scenarios and folders are told together and nothing is written', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'file'), '');
  writeFileSync(join(cwd, 'wrong.yaml'), 'title: Wrong\nextends: tiny\nmonths: none\n');
  const line = 'run basline ./wrong.yaml --months 0 --threads 65 --set x --set no.such=1 --borowers 5 --out file';
  const { code, out, err } = await zhudai(line, { cwd });
  expect([code, out]).toEqual([2, '']);
  for (const told of [
    '--borowers: unknown option. Did you mean --borrowers?',
    '--months: must be a whole number from 1 to 1200, got "0".',
    '--threads: must be a whole number from 1 to 64, got "65".',
    '--set: must be path=value, got "x".',
    '--set: no.such: unknown setting',
    'basline: unknown scenario. Did you mean "baseline"?',
    'wrong.yaml:3:9: months: ',
    'is a file, so no folder can be made in it',
  ]) {
    expect(err).toContain(told);
  }
  expect(readdirSync(cwd).sort()).toEqual(['file', 'wrong.yaml']);
});

test('a run that is stopped leaves no folder', async () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'kept'));
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  const { code, out } = await zhudai('run baseline --borrowers 100000 --out kept/run', { cwd, cancel: stop.signal });
  expect([code, out]).toEqual([130, '']);
  expect(readdirSync(join(cwd, 'kept'))).toEqual([]);
});

test('the first look sets baseline and rules-2025 side by side, and may be had again', async () => {
  const cwd = emptyFolder();
  for (const _time of [1, 2]) {
    const { code, out, err } = await zhudai('start --borrowers 1000 --quiet', { cwd, columns: 120 });
    expect(code, err).toBe(0);
    expect(out).toMatch(/baseline.*rules-2025/);
  }
  expect(readdirSync(join(cwd, 'out', 'start')).sort()).toEqual(['baseline', 'rules-2025']);
});
