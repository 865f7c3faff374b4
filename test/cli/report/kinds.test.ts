import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askingOf } from '../../../src/cli/experiment/asking.ts';
import { experimentSeen } from '../../../src/cli/experiment/told.ts';
import { designsIn } from '../../../src/cli/store/contents.ts';
import { runFile } from '../../../src/cli/store/layout.ts';
import { collector, zhudai } from '../host.ts';
import { contents } from './finished.ts';
import { exported, finishedMany, MONTHS, PLACES, relabel } from './many.ts';

const standIn = finishedMany();

const rowsIn = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

describe.each(Object.entries(PLACES))('a %s', (_, place) => {
  test('whose page is lost has it made again, byte for byte', async () => {
    const cwd = standIn();
    const before = contents(join(cwd, place));
    rmSync(join(cwd, place, 'report.html'));
    const { code, err } = await zhudai(`report ${place}`, { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining('written with the results, byte for byte')]);
    expect(contents(join(cwd, place))).toEqual(before);
  });

  test('is exported in every format, in the languages asked for', async () => {
    const cwd = standIn();
    const svg = await exported(`${place} --format svg --lang zh`, cwd, `${place}-svg`);
    const charts = Object.keys(svg).map((name) => name.replace('.zh.svg', ''));
    expect(charts.length).toBeGreaterThan(3);
    for (const [name, text] of Object.entries(svg)) expect(text, name).toMatch(/^<svg .*[\u4e00-\u9fff]/s);
    const vl = await exported(`${place} --format vl --chart ${charts[0]}`, cwd, `${place}-vl`);
    expect(Object.keys(vl).sort()).toEqual(['en', 'zh'].map((lang) => `${charts[0]}.${lang}.vl.json`));
    const csv = await exported(`${place} --format csv`, cwd, `${place}-csv`);
    expect(Object.keys(csv).sort()).toEqual([...charts, 'columns'].map((name) => `${name}.csv`).sort());
    const explained = rowsIn(csv['columns.csv']!).filter(([chart]) => chart === charts[0]);
    expect(explained.map(([, column]) => column)).toEqual(rowsIn(csv[`${charts[0]}.csv`]!)[0]);
    const md = await exported(`${place} --format md --lang en`, cwd, `${place}-md`);
    const links = [...md['report.en.md']!.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file!);
    expect(links).toHaveLength(charts.length);
    for (const link of links) expect(md[link], link).toMatch(/^<svg /);
    const page = (await exported(`${place} --lang zh`, cwd, `${place}-html`))['report.html']!;
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).not.toMatch(/lang="en"|<fieldset/);
  });

  test('that is damaged is refused with the command that makes it again', async () => {
    const cwd = standIn();
    rmSync(join(cwd, place, 'cap-20.resolved.yaml'));
    const { code, err } = await zhudai(`report ${place}`, { cwd });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('damaged: cap-20.resolved.yaml is missing. Make it again'),
    ]);
  });
});

test('the numbers behind the charts of a comparison are those of its files', async () => {
  const cwd = standIn();
  const csv = await exported(`${PLACES.comparison} --format csv`, cwd, `${PLACES.comparison}-csv`);
  const [head = [], ...all] = rowsIn(readFileSync(join(cwd, PLACES.comparison, 'differences.csv'), 'utf8'));
  const [horizon, measure, difference] = ['horizon', 'measure', 'difference'].map((name) => head.indexOf(name));
  const { report } = JSON.parse(readFileSync(join(cwd, PLACES.comparison, 'manifest.json'), 'utf8'));
  const rows = rowsIn(csv['effects.csv']!).slice(1);
  expect(rows.length).toBeGreaterThan(10);
  for (const [name, , , , value] of rows) {
    const row = all.find((each) => each[measure!] === name && each[horizon!] === report.horizon)!;
    const own = row[difference!]!;
    expect([name, value === '']).toEqual([name, own === '']);
    expect(Math.abs(Number(value) - Number(own)), name).toBeLessThanOrEqual(1e-10 * Math.abs(Number(own)));
  }
});

test('the effects of a comparison are divided by channel where a decomposition of the same scenarios is named', async () => {
  const cwd = standIn();
  const { comparison, decomposition } = PLACES;
  const before = contents(join(cwd, comparison));
  expect(before['report.html']).toContain(
    'zhudai channels ./baseline.resolved.yaml ./cap-20.resolved.yaml --borrowers 300',
  );
  const { 'report.html': page } = await exported(
    `${comparison} --channels ${decomposition}`,
    cwd,
    `${comparison}-html`,
  );
  const apart = readFileSync(join(cwd, decomposition, 'report.html'), 'utf8');
  const chart = /id="channels-apr_mean".*?<\/section>/s;
  expect(chart.exec(page!)![0]).toBe(chart.exec(apart)![0]);
  expect(contents(join(cwd, comparison))).toEqual(before);
  const other = await zhudai(`compare baseline rules-2025 ${MONTHS} --replications 2 --quiet`, { cwd });
  expect(other.code).toBe(0);
  const wrong = await zhudai(`report baseline-rules-2025 --channels ${decomposition}`, { cwd });
  expect([wrong.code, wrong.err]).toEqual([
    2,
    expect.stringContaining('divides the effect of other scenarios, cap-20 against baseline: levers.'),
  ]);
}, 60_000);

describe('a name that shell and Markdown would take for their own', () => {
  const label = 'cap *20|_$';
  const [quoted, escaped] = [`'./cap *20|_$.resolved.yaml'`, 'cap \\*20\\|\\_$'];

  test('is quoted in the commands of a page', async () => {
    const cwd = standIn();
    relabel(join(cwd, PLACES.comparison), label);
    const { 'report.html': page } = await exported(`${PLACES.comparison} --out page`, cwd, 'page');
    expect(page).toContain(
      `zhudai channels ./baseline.resolved.yaml ${quoted.replaceAll("'", '&#39;')} --borrowers 300`,
    );
    rmSync(join(cwd, PLACES.comparison, `${label}.resolved.yaml`));
    const { err } = await zhudai(`report ${PLACES.comparison}`, { cwd });
    expect(err).toContain(`Make it again: "zhudai compare baseline 'cap *20|_$'".`);
  });

  test.each(Object.values(PLACES))('stands for itself in the Markdown of %s', async (place) => {
    const cwd = standIn();
    relabel(join(cwd, place), label);
    const { 'report.en.md': text } = await exported(`${place} --format md --lang en`, cwd, `${place}-md`);
    const own = text!.split('\n').filter((line) => line.includes('cap '));
    expect(own.length).toBeGreaterThan(0);
    for (const line of own) expect(line.split(escaped).join('')).not.toContain('cap ');
  });
});

test('a file beside the report that is not as it was written is refused, not vouched for', async () => {
  const cwd = standIn();
  const place = PLACES.comparison;
  rmSync(join(cwd, place, 'report.html'));
  writeFileSync(join(cwd, place, 'pairs.csv'), 'other\n');
  const before = contents(join(cwd, place));
  const { code, err } = await zhudai(`report ${place} --force`, { cwd });
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(`${place}: the folder is damaged: pairs.csv is not as it was written.`),
  ]);
  expect(contents(join(cwd, place))).toEqual(before);
});

test.each([
  ['comparison', 'report', { report: undefined }],
  ['comparison', 'vary, pairs', { vary: 'neither', pairs: '2' }],
  ['comparison', 'interval.kind', { interval: { kind: 'wide' } }],
  [
    'decomposition',
    'channels.0, report.measures',
    { channels: ['rumour'], report: { lang: 'en', horizon: 'last-year' } },
  ],
  ['decomposition', 'scenarios', { scenarios: ['baseline'] }],
] as const)('the manifest of a %s that lacks %s is told', async (kind, lacking, changes) => {
  const cwd = standIn();
  const file = join(cwd, PLACES[kind], 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }));
  const { code, err } = await zhudai(`report ${PLACES[kind]}`, { cwd });
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(`its manifest.json does not say how it was made: ${lacking} is missing or unknown here.`),
  ]);
});

describe('a store', () => {
  test('that is written while it is read counts the runs its findings stand on', async () => {
    const cwd = standIn();
    const folder = join(cwd, 'out/experiments/points');
    const [stored] = designsIn(folder);
    const run = join(folder, runFile(stored!.points.at(-1)!, 2));
    const content = readFileSync(run);
    rmSync(run);
    const asking = askingOf(
      folder,
      'points',
      stored!,
      { measures: ['apr_mean'], horizon: undefined },
      collector({ cwd }).io,
    );
    const seen = experimentSeen(asking);
    writeFileSync(run, content);
    expect((await seen).runs.finished).toBe(3 * 2 - 1);
  });

  test.each(['{"version": "0.1', 'null', '{}'])('whose own file is damaged is refused: %s', async (text) => {
    const cwd = standIn();
    writeFileSync(join(cwd, 'out/experiments/two/store.json'), text);
    const { code, err } = await zhudai('report two', { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('two: its store.json is none that this version')]);
  });

  test('of two scenarios has a page of what they change at every point', async () => {
    const cwd = standIn();
    const page = (await exported('two', cwd, 'out/experiments/two-html'))['report.html']!;
    expect(page).toContain('<h1>Two costs</h1>');
    expect(page).toMatch(/clear at \d of 2 points/);
    expect(page.match(/<div class="chart"/g)).toHaveLength(4);
    const effects = await zhudai('experiment effects two --json --measure apr_mean', { cwd });
    const { findings } = JSON.parse(effects.out);
    const csv = await exported('two --format csv --chart effects-apr_mean', cwd, 'out/experiments/two-csv');
    const rows = rowsIn(csv['effects-apr_mean.csv']!).slice(1);
    expect(rows.map(([cost]) => cost)).toEqual(['0.02', '0.04']);
    for (const [at, row] of rows.entries()) expect(Number(row[4])).toBeCloseTo(findings[at].effect.difference, 10);
  });

  test('of points under one scenario has what came out there, and one of a screening what matters', async () => {
    const cwd = standIn();
    const points = await exported('points --format csv', cwd, 'out/experiments/points-csv');
    expect(rowsIn(points['levels-apr_mean.csv']!)).toHaveLength(1 + 3);
    const morris = await exported('morris --format svg --lang zh', cwd, 'out/experiments/morris-svg');
    expect(morris['morris-apr_mean.zh.svg']).toContain('μ*');
  });

  test('without a finished run says so', async () => {
    const cwd = standIn();
    rmSync(join(cwd, 'out/experiments/two/runs'), { recursive: true });
    const { code, err } = await zhudai('report two', { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('no run of "Two costs" is finished yet')]);
  });
});
