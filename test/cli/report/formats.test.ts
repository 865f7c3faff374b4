import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromCsv } from '../../../src/cli/csv.ts';
import { openPainter } from '../../../src/cli/report/png.ts';
import { CHART_NAMES } from '../../../src/report/index.ts';
import { zhudai } from '../host.ts';
import { contents, finishedRuns } from './finished.ts';

const standIn = finishedRuns();

/** Exports and gives the files. */
async function exported(line: string, cwd: string, place: string): Promise<Record<string, string>> {
  const { code, out, err } = await zhudai(`report ${line}`, { cwd });
  expect(code, err).toBe(0);
  const files = contents(join(cwd, place));
  const { 'manifest.json': manifest, ...rest } = files;
  for (const name of Object.keys(rest)) expect(out).toMatch(new RegExp(`^  ${name.replaceAll('.', '\\.')} +\\d`, 'm'));
  expect(Object.keys(JSON.parse(manifest!).outputs).sort()).toEqual(Object.keys(rest).sort());
  return rest;
}

const names = (ending: string, languages: readonly string[]): string[] =>
  CHART_NAMES.flatMap((name) => languages.map((lang) => `${name}.${lang}.${ending}`)).sort();

test('svg: a picture a chart and language, with both runs named in it', async () => {
  const cwd = standIn();
  const files = await exported('mine --format svg', cwd, 'out/mine-svg');
  expect(Object.keys(files).sort()).toEqual(names('svg', ['en', 'zh']));
  expect(files['price.en.svg']).toMatch(/^<svg [^>]*>.*我的 &lt;.*The rules of 2025 on a small/s);
  expect(files['price.zh.svg']).toContain('综合融资成本');
  const again = await zhudai('report mine --format svg --lang en', { cwd });
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('Add --force to replace it')]);
  const fewer = await exported('mine --format svg --lang en --force', cwd, 'out/mine-svg');
  expect(Object.keys(fewer).sort()).toEqual(names('svg', ['en']));
});

test('vl: the specifications that stand in the folder of the run, and those in the other language', async () => {
  const cwd = standIn();
  const files = await exported('mine --format vl --chart modes --chart price --out specs', cwd, 'specs');
  expect(Object.keys(files).sort()).toEqual([
    'modes.en.vl.json',
    'modes.zh.vl.json',
    'price.en.vl.json',
    'price.zh.vl.json',
  ]);
  const own = (name: string) => readFileSync(join(cwd, 'out', 'mine', 'charts', name), 'utf8');
  expect(files['price.en.vl.json']).toBe(own('price.vl.json'));
  expect(files['price.zh.vl.json']).toContain('年化%');
});

test('csv: the numbers behind a chart are those of the tables, every column explained', async () => {
  const cwd = standIn();
  const files = await exported('mine --format csv', cwd, 'out/mine-csv');
  expect(Object.keys(files).sort()).toEqual([...CHART_NAMES, 'columns'].map((name) => `${name}.csv`).sort());
  const rows = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
  const [head = [], ...price] = rows(files['price.csv']!);
  expect(head).toEqual(['run', 'scenario', 'month', 'apr_mean', 'apr_p10', 'apr_p50', 'apr_p90']);
  const explained = rows(files['columns.csv']!).filter(([chart]) => chart === 'price');
  expect(explained.map(([, column]) => column)).toEqual(head);
  for (const [which, name] of [
    ['this', 'mine'],
    ['compared', 'tiny'],
  ] as const) {
    const unit = { unit: '1/year', en: '', zh: '' };
    const monthly = readFileSync(join(cwd, 'out', name, 'monthly.csv'), 'utf8');
    const { data } = fromCsv(monthly, [
      { name: 'phase', unit: 'text', en: '', zh: '' },
      { name: 'apr_mean', ...unit },
    ]);
    const means = data.apr_mean!.filter((_, row) => data.phase![row] === 'run').map(String);
    expect(price.filter(([run]) => run === which).map((row) => row[3])).toEqual(means);
    expect(price.filter(([run]) => run === which).every(([, scenario]) => scenario === name)).toBe(true);
  }
});

test('md: findings, headline table and pictures, in each language', async () => {
  const cwd = standIn();
  const files = await exported('mine --format md', cwd, 'out/mine-md');
  const { 'report.en.md': en, 'report.zh.md': zh } = files;
  expect(en).toMatch(/^# 我的 \\<"scenario"\\>\n\n.*Compared with: \*\*The rules of 2025 on a small/s);
  expect(en).toContain('## In short');
  expect(en).toContain('One run, one seed: not yet evidence of size or sign.');
  expect(zh).toContain('## 要点');
  expect(zh).toContain('一次运行、一个随机种子');
  for (const text of [en, zh]) {
    const links = [...text!.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file!);
    expect(links).toHaveLength(CHART_NAMES.length);
    for (const link of links) expect(files[link], link).toMatch(/^<svg /);
    const cells = text!
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split(' | ').length);
    expect(new Set(cells.filter((count) => count > 1))).toEqual(new Set([7]));
  }
});

const canDrawChinese = await openPainter({ fontFiles: [], loadSystemFonts: true }, ['zh']).then(
  () => true,
  () => false,
);

test('png: twice as wide as the drawing; where no font has Chinese, nothing is written and a font is named', async () => {
  const cwd = standIn();
  if (!canDrawChinese) {
    const { code, err } = await zhudai('report tiny --format png --lang zh', { cwd });
    expect([code, err]).toEqual([2, expect.stringMatching(/vanish from the pictures\. Install one/)]);
    return;
  }
  await exported('tiny --format svg --chart platforms --lang zh', cwd, 'out/tiny-svg');
  await exported('tiny --format png --chart platforms --lang zh', cwd, 'out/tiny-png');
  const svg = readFileSync(join(cwd, 'out/tiny-svg/platforms.zh.svg'), 'utf8');
  const png = readFileSync(join(cwd, 'out/tiny-png/platforms.zh.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // A PNG begins with its header chunk: width and height at bytes 16 and 20.
  const [width, height] = [16, 20].map((at) => png.readUInt32BE(at));
  expect([width, height]).toEqual(
    ['width', 'height'].map((side) => 2 * Number(new RegExp(` ${side}="(\\d+)"`).exec(svg)![1])),
  );
});

test('a font file that is missing is told', async () => {
  const cwd = standIn();
  const { code, err } = await zhudai('report tiny --format png --chart price --font y.ttf', { cwd });
  expect(code).toBe(2);
  expect(err).toContain('--font: y.ttf: there is no such file.');
});
