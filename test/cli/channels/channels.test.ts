import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COALITION_COLUMNS } from '../../../src/cli/channels/coalitions.ts';
import { CHANNEL_COLUMNS } from '../../../src/cli/channels/files.ts';
import { HEADLINES } from '../../../src/cli/channels/options.ts';
import { sha256 } from '../../../src/cli/digest.ts';
import { PACKAGE_ROOT } from '../../../src/cli/package.ts';
import { MEASURES } from '../../../src/experiment/index.ts';
import { emptyFolder, zhudai } from '../host.ts';

/** Half a year under the rules of 2025, announced in the first month reported. */
const SMALL = '--borrowers 400 --set start=2024-12 --set burnIn=4 --months 12';
const COMMAND = `channels baseline cap-20 ${SMALL} --channels exit,price --replications 2`;

type Part = { readonly mean: number };
type Effect = {
  readonly measure: string;
  readonly horizon: string;
  readonly parts: { total: Part; direct: Part; channels: { channel: string; shapley: Part }[] } | null;
};

const rowsOf = (folder: string, name: string): string[][] =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

describe('two pairs of a small market in two channels', () => {
  let folder = '';
  let effects: Effect[] = [];
  let out = '';
  beforeAll(async () => {
    const { mkdtempSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const cwd = mkdtempSync(join(tmpdir(), 'zhudai-channels-'));
    folder = join(cwd, 'out/channels/baseline-cap-20');
    ({ out } = await zhudai(`${COMMAND} --json --workers 2`, { cwd }));
    ({ effects } = JSON.parse(out));
  });

  test('add up: direct and every channel make the total', () => {
    const known = effects.filter(({ parts }) => parts !== null);
    expect(known.length).toBeGreaterThan(100);
    for (const { parts, measure } of known) {
      const sum = parts!.channels.reduce((total, { shapley }) => total + shapley.mean, parts!.direct.mean);
      const scale = Math.max(1, Math.abs(parts!.total.mean));
      expect(sum / scale, measure).toBeCloseTo(parts!.total.mean / scale, 9);
    }
  });

  test('follow from the runs that are written: the share of price by hand', () => {
    // Two channels: half of what price adds to nobody and half of what it adds to exit.
    const runs = rowsOf(folder, 'coalitions.csv').filter((row) => row[5] === 'apr_mean' && row[6] === 'first-6-months');
    const meanOf = (live: string) => {
      const values = runs.filter((row) => row[4] === live).map((row) => Number(row[7]));
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const { parts } = effects.find((each) => each.measure === 'apr_mean' && each.horizon === 'first-6-months')!;
    const share = (meanOf('price') - meanOf('none') + meanOf('price+exit') - meanOf('exit')) / 2;
    expect(parts!.channels.find(({ channel }) => channel === 'price')!.shapley.mean).toBeCloseTo(share, 12);
    expect(parts!.total.mean).toBeCloseTo(meanOf('price+exit') - meanOf(''), 12);
    expect(parts!.direct.mean).toBeCloseTo(meanOf('none') - meanOf(''), 12);
    expect(share).toBeLessThan(0);
  });

  test('write every run, every part and what made them', () => {
    const [head, ...parts] = rowsOf(folder, 'channels.csv');
    expect(head).toEqual(CHANNEL_COLUMNS.map(({ name }) => name));
    expect(new Set(parts.map((row) => row[4]))).toEqual(new Set(['total', 'direct', 'price', 'exit']));
    const [columns, ...runs] = rowsOf(folder, 'coalitions.csv');
    expect(columns).toEqual(COALITION_COLUMNS.map(({ name }) => name));
    const kinds = runs.map(([pair, , , scenario, live]) => `${pair} ${scenario} ${live}`);
    expect([...new Set(kinds)]).toEqual(
      ['1', '2'].flatMap((pair) => [
        `${pair} baseline `,
        ...['none', 'price', 'exit', 'price+exit'].map((live) => `${pair} cap-20 ${live}`),
      ]),
    );
    expect(new Set(runs.map((row) => row[5]))).toEqual(new Set(HEADLINES));
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ scenarios: ['baseline', 'cap-20'], channels: ['price', 'exit'], pairs: 2 });
    expect(manifest.outputs['coalitions.csv']).toBe(sha256(readFileSync(join(folder, 'coalitions.csv'), 'utf8')));
  });

  test('are the same bytes on one worker, and say beforehand how many runs they take', async () => {
    const cwd = emptyFolder();
    const { out: table, err } = await zhudai(`${COMMAND} --workers 1`, { cwd });
    for (const name of ['channels.csv', 'coalitions.csv', 'report.html', 'manifest.json'])
      expect(readFileSync(join(cwd, 'out/channels/baseline-cap-20', name))).toEqual(readFileSync(join(folder, name)));
    expect(err).toContain('2 pairs of 5 runs, 10 in all, of 400 borrowers, 1 at a time');
    for (const word of ['total effect', 'price', 'exit', 'direct'])
      expect(table).toMatch(new RegExp(`^  ${word} `, 'm'));
    expect(table).toContain('Always as in the variant, and so within direct: screening, funding, network, disclosure.');
    expect(table).toContain('Direct: what none of the channels above carries.');
  });
});

test('tells all that is wrong with a command line at once, and leaves nothing', async () => {
  const cwd = emptyFolder();
  const { code, err } = await zhudai('channels baseline --channels prise --measure apr_men --replications 0', { cwd });
  expect(code).toBe(2);
  expect(err).toContain('needs a baseline and one variant');
  expect(err).toMatch(/unknown channel "prise".*price/);
  expect(err).toMatch(/unknown measure "apr_men".*apr_mean/);
  expect(err).toContain('--replications: must be a whole number from 1 to 1000');
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('more runs and measures than a file can hold are refused before the first run', async () => {
  const cwd = emptyFolder();
  const all = MEASURES.map(({ name }) => `--measure ${name}`).join(' ');
  const { code, err } = await zhudai(`channels baseline cap-20 --replications 1000 ${all}`, { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(/--replications: coalitions\.csv could exceed 400 MB with 1000 pairs, at 65 runs a pair/);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('docs/channels.md explains every column of the files', () => {
  const page = readFileSync(join(PACKAGE_ROOT, 'docs/channels.md'), 'utf8');
  const [, parts, runs] = page.split(/^`(?:channels|coalitions)\.csv`:/m);
  const named = (text: string) => [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell]) => cell!.match(/\w+/g)!);
  expect(named(parts!)).toEqual(CHANNEL_COLUMNS.map(({ name }) => name));
  expect(named(runs!)).toEqual(COALITION_COLUMNS.map(({ name }) => name));
});
