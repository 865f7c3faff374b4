import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, zhudai } from '../host.ts';
import { contents, finishedRuns } from './finished.ts';

const standIn = finishedRuns();

test('what is no run is told with what there is', async () => {
  const cwd = standIn();
  writeFileSync(join(cwd, 'file'), '');
  mkdirSync(join(cwd, 'empty'));
  for (const [name, manifest] of Object.entries({
    compared: { tool: 'zhudai', version: '0.1.0', scenarios: ['a', 'b'], outputs: {} },
    foreign: { tool: 'other' },
  })) {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, 'manifest.json'), JSON.stringify(manifest));
  }
  const faults: readonly (readonly [line: string, told: string])[] = [
    ['', 'needs a folder of results'],
    ['tinny', `tinny: there is no such folder. Did you mean ${join('out', 'tiny')}?`],
    ['no/where', `There are: ${join('out', 'mine')}, ${join('out', 'tiny')}.`],
    ['out', 'out: holds several runs. Name one: out/mine, out/tiny.'],
    ['out/tiny/report.html', 'is a file, expected a folder of results such as out/tiny.'],
    ['file', 'file: is a file, expected a folder of results.'],
    ['empty', 'empty: holds no manifest.json, so it is no folder of results.'],
    [
      'compared',
      'compared: the folder is damaged: a.resolved.yaml is missing, b.resolved.yaml is missing, differences.csv',
    ],
    ['foreign', 'foreign: its manifest.json is none that this version of zhudai knows'],
    ['tiny --beside compared', '--beside: compared is a comparison of many runs'],
    ['tiny --format pgn', '--format: must be html or svg or png or vl or csv or md, got "pgn".'],
    ['tiny --lang de', '--lang: must be en or zh or both, got "de".'],
    ['tiny --format svg --chart prise', '--chart: prise is no chart of it. Did you mean "price"?'],
    ['tiny --chart price', '--chart: a page has all charts.'],
    ['tiny --beside tiny', '--beside: tiny is the run itself.'],
    ['tiny --design a', '--design: is for the report of a store.'],
    ['compared --beside tiny', '--beside: is for the report of one run.'],
    ['tiny --font x.ttf', '--font: is for --format png alone.'],
    ['tiny --format svg --out out/tiny --force', '--out: out/tiny holds the results themselves.'],
    ['mine --format svg --out out/tiny --force', '--out: out/tiny holds the results themselves.'],
    ['tiny --format svg --out file', 'file: is a file, expected a folder.'],
    ['tiny --frmat svg', '--frmat: unknown option. Did you mean --format?'],
  ];
  const before = contents(cwd);
  for (const [line, told] of faults) {
    const { code, out, err } = await zhudai(`report ${line}`, { cwd });
    expect([code, out], line).toEqual([2, '']);
    expect(err).toContain(told);
  }
  expect(contents(cwd)).toEqual(before);
});

test('where nothing was run yet, the next step is a run', async () => {
  const { err } = await zhudai('report rules-2025', { cwd: emptyFolder() });
  expect(err).toContain('rules-2025: there is no such folder. "zhudai run rules-2025" makes one.');
});

test('Ctrl-C leaves no half of an export', async () => {
  const cwd = standIn();
  const stop = new AbortController();
  stop.abort();
  const { code, out } = await zhudai('report tiny --format svg', { cwd, cancel: stop.signal });
  expect([code, out]).toEqual([130, '']);
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['mine', 'tiny']);
});

test('the shell is given finished runs to complete', async () => {
  const { out } = await zhudai('--get-yargs-completions zhudai view out', { cwd: standIn() });
  expect(out.trim().split('\n')).toEqual([join('out', 'mine'), join('out', 'tiny')]);
});
