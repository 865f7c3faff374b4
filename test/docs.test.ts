import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toCsv } from '../src/cli/csv.ts';
import { blockNames, fillBlocks } from '../src/docs/blocks.ts';
import { generatedDocuments } from '../src/docs/documents.ts';
import { applySettings, LEVERS, loadScenario, PARAMETERS, runToEnd } from '../src/engine/index.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const documents = generatedDocuments(read);
/** Blocks whose figures need runs; `results.ts`, `answers.ts` and `calibration.ts` in `src/docs` write them. */
const MEASURED: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['results'],
  'docs/calibration.md': ['fit'],
  'scenarios/README.md': ['answers'],
};
const pages = [
  'README.md',
  'CHANGELOG.md',
  'notebooks/README.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

const scenarioFile = (file: string) => ({ file, text: read(`scenarios/${file}.yaml`) });

describe('generated blocks', () => {
  test.each(Object.keys(documents))('%s follows from the source', (path) => {
    const text = read(path);
    const fresh = fillBlocks(text, documents[path]!);
    expect(text === fresh, `${path} is out of date: run "npm run docs"`).toBe(true);
  });

  test.each(pages)('%s has the blocks that are written, and no others', (path) => {
    const known = [...Object.keys(documents[path] ?? {}), ...(MEASURED[path] ?? [])];
    expect(blockNames(read(path)).sort()).toEqual(known.sort());
  });

  test('a stale table of the month is noticed', () => {
    const stale = read('README.md').replace(/\| `learnHazards` .*\n/, '');
    expect(fillBlocks(stale, documents['README.md']!)).toBe(read('README.md'));
    expect(stale).not.toBe(read('README.md'));
  });
});

describe('sections of the model', () => {
  const named = new Set([...Object.values(PARAMETERS), ...Object.values(LEVERS)].map(({ mechanism }) => mechanism));
  const numbers = [...named].filter((name) => name.startsWith('SM-')).sort();
  const model = read('docs/model.md');
  const headings = [...model.matchAll(/^### (SM-\d\d) /gm)].map(([, number]) => number!);

  test.each(numbers)('%s has one', (number) => {
    expect(headings.filter((heading) => heading === number)).toEqual([number]);
  });

  test('each names files that exist', () => {
    const sections = model.split(/^### (?=SM-)/m).slice(1);
    for (const section of sections) {
      const files = [...section.matchAll(/`((?:agents|stages|scenario|state|record|populate)\/[\w-]+\.ts)`/g)];
      expect(files.length, section.slice(0, 30)).toBeGreaterThan(0);
      for (const [, file] of files) expect(existsSync(join(ROOT, 'src/engine', file!)), file).toBe(true);
    }
  });

  test('parameters are called by their names', () => {
    const short = new Set(Object.keys(PARAMETERS).flatMap((name) => [name, name.slice(name.indexOf('.') + 1)]));
    const called = [...model.matchAll(/`([a-z]+\.[a-z_]+)`/g)].map(([, name]) => name!);
    const parameters = called.filter((name) =>
      Object.keys(PARAMETERS).some((p) => p.startsWith(`${name.split('.')[0]}.`)),
    );
    for (const name of parameters) expect(short.has(name), name).toBe(true);
  });
});

/** Targets of the relative links of a page. */
const linksOf = (path: string): string[] =>
  [...read(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((t) => !/^https?:/.test(t));

test.each(pages)('the links of %s lead somewhere', (path) => {
  for (const target of linksOf(path)) expect(existsSync(join(ROOT, dirname(path), target)), target).toBe(true);
});

/** Code blocks of a page in a language. */
const fences = (path: string, language: string): string[] =>
  [...read(path).matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, lang, text]) => (lang === language ? [text!] : []));

test('the scenario file of README.md runs', () => {
  const [mine] = fences('README.md', 'yaml');
  const file = (name: string) => (name === './mine.yaml' ? { file: name, text: mine! } : scenarioFile(name));
  const scenario = loadScenario('./mine.yaml', file);
  expect(scenario.levers.at(-1)).toMatchObject({ lever: 'aprCap', value: 1800 });
  // Hidden fees would come on top of the cap.
  const small = ['borrowers=500', 'start=2024-10', 'burnIn=6', 'months=24', 'switches.evasion=false'].map((setting) =>
    setting.split('='),
  );
  const { tables } = runToEnd(
    applySettings(
      scenario,
      small.map(([path, text]) => ({ path: path!, text: text! })),
    ),
  );
  expect(tables.monthly.data.apr_p90!.at(-1)).toBeLessThanOrEqual(0.18);
});

test('the switch of docs/parameters.md is understood', () => {
  const [part] = fences('docs/parameters.md', 'yaml');
  const scenario = loadScenario('x', () => ({ file: 'x', text: `title: x\n${part}` }));
  expect(scenario.switches.learning).toBe(false);
});

describe('the lines of notebooks/README.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudai-notebooks-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const result = runToEnd(loadScenario('tiny', scenarioFile));
  const last12 = (result.tables.monthly.data.apr_mean as number[]).slice(-12);
  mkdirSync(join(folder, 'out/start/rules-2025'), { recursive: true });
  writeFileSync(join(folder, 'out/start/rules-2025/monthly.csv'), toCsv(result.tables.monthly));
  for (const name of ['src', 'scenarios', 'node_modules']) symlinkSync(join(ROOT, name), join(folder, name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');

  const printed = (index: number): number[] => {
    writeFileSync(join(folder, `lines-${index}.ts`), fences('notebooks/README.md', 'ts')[index]!);
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const text = execFileSync(process.execPath, [tsx, `lines-${index}.ts`], { cwd: folder, encoding: 'utf8' });
    return text.trim().split('\n').map(Number);
  };

  test('read monthly.csv in TypeScript', () => {
    const [before, end] = printed(0);
    expect(before).toBeGreaterThan(0.1);
    expect(end).toBeCloseTo(last12.reduce((a, b) => a + b, 0) / 12, 12);
  });

  test('run the engine in TypeScript', () => {
    expect(printed(1)).toEqual([last12.at(-1)]);
  });

  test('name columns that exist', () => {
    const columns = new Set(result.tables.monthly.columns.map(({ name }) => name));
    const page = read('notebooks/README.md');
    const named = [...page.matchAll(/\$(\w+)|\["(\w+)"\]|\.data\.(\w+)|row\.(\w+)/g)].map(
      (m) => m.slice(1).find(Boolean)!,
    );
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(columns.has(name) || name === 'scenario', name).toBe(true);
  });
});
