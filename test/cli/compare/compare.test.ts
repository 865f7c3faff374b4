import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIFFERENCE_COLUMNS, PAIR_COLUMNS } from '../../../src/cli/compare/files.ts';
import { INSTITUTION_COLUMNS, PEOPLE_COLUMNS } from '../../../src/cli/compare/gain-files.ts';
import { MONTH_COLUMNS } from '../../../src/cli/compare/months.ts';
import { sha256 } from '../../../src/cli/digest.ts';
import { packagedNames, readerFrom } from '../../../src/cli/library.ts';
import { PACKAGE_ROOT } from '../../../src/cli/package.ts';
import { QUESTIONS } from '../../../src/docs/questions.ts';
import { applySettings, loadScenario, type Result, runToEnd } from '../../../src/engine/index.ts';
import { MEASURES } from '../../../src/experiment/index.ts';
import { differenceText } from '../../../src/report/comparison/figures.ts';
import { SHOWN } from '../../../src/report/comparison/rows.ts';
import { emptyFolder, zhudai } from '../host.ts';

/** `rules-2025` in the months of `tiny`, which is the same without its own name. */
const SMALL = '--borrowers 1000 --set start=2023-10 --set burnIn=12 --months 24';
const COMMAND = `compare baseline rules-2025 ${SMALL} --replications 4`;

function runOf(name: string, seed: string): Result {
  const known = { scenario: packagedNames('scenario'), reform: packagedNames('reform') };
  const settings = { borrowers: '1000', start: '2023-10', burnIn: '12', months: '24', seed, instSeed: seed };
  return runToEnd(
    applySettings(
      loadScenario(name, readerFrom('/'), known, []),
      Object.entries(settings).map(([path, text]) => ({ path, text })),
    ),
  );
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

type Said = { variant: string; measure: string; horizon: string; left: number; right: number; difference: number };

describe('four pairs of a small market', () => {
  let done: Awaited<ReturnType<typeof zhudai>>;
  let cwd = '';
  let effects: (Said & { low: number; high: number; sdPaired: number })[] = [];
  beforeAll(async () => {
    const { mkdtempSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    cwd = mkdtempSync(join(tmpdir(), 'zhudai-compare-'));
    done = await zhudai(`${COMMAND} --json --workers 2`, { cwd });
    effects = JSON.parse(done.out).effects;
  });
  const find = (measure: string, horizon: string) =>
    effects.find((effect) => effect.measure === measure && effect.horizon === horizon)!;

  test('say what runs by hand say', () => {
    const meanOf = (result: Result, measure: string): number => {
      const { data } = result.tables.monthly;
      const from = data.month!.indexOf('2025-10');
      return (data[measure]!.slice(from, from + 6) as number[]).reduce((sum, value) => sum + value, 0) / 6;
    };
    const pairs = ['1.1', '1.2', '1.3', '1.4'].map((seed) => [runOf('baseline', seed), runOf('rules-2025', seed)]);
    for (const measure of ['apr_mean', 'originations_fen', 'delinquency_90_plus']) {
      const differences = pairs.map(([left, right]) => meanOf(right!, measure) - meanOf(left!, measure));
      const mean = differences.reduce((sum, value) => sum + value, 0) / 4;
      const sd = Math.sqrt(differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3);
      const { difference, low, high, sdPaired } = find(measure, 'first-6-months');
      const scale = Math.abs(mean);
      expect(difference / scale).toBeCloseTo(mean / scale, 9);
      expect(sdPaired / scale).toBeCloseTo(sd / scale, 9);
      // 3.182446 is the upper 2.5 % point of t with three degrees of freedom.
      expect((high - low) / 2 / scale).toBeCloseTo((3.182446 * sd) / 2 / scale, 5);
    }
  });

  test('leave a horizon that the run does not have empty', () => {
    expect(find('apr_mean', 'third-year')).toMatchObject({ pairs: 0, left: null, verdict: { kind: 'unknown' } });
    expect(JSON.parse(done.out).horizons).toMatchObject({ 'third-year': null });
  });

  test('tell every numeric column of monthly.csv at four horizons', () => {
    expect(effects).toHaveLength(4 * MEASURES.length);
  });

  test('write every runToEnd, the differences and what made them', () => {
    const folder = join(cwd, 'out/compare/baseline-rules-2025');
    const files = filesIn(folder);
    expect(Object.keys(files).sort()).toEqual([
      'baseline.resolved.yaml',
      'differences.csv',
      'institutions.csv',
      'manifest.json',
      'months.csv',
      'pairs.csv',
      'people.csv',
      'report.html',
      'rules-2025.resolved.yaml',
    ]);
    const [head, ...rows] = files['pairs.csv']!.trimEnd().split('\n');
    expect(head).toBe('scenario,replication,seed,instSeed,measure,horizon,value');
    expect(rows).toHaveLength(2 * 4 * 4 * MEASURES.length);
    const { left } = find('apr_mean', 'last-year');
    const values = rows
      .filter((row) => /^baseline,\d,1\.\d,1\.\d,apr_mean,last-year,/.test(row))
      .map((row) => Number(row.split(',').at(-1)));
    expect(values.reduce((sum, value) => sum + value, 0) / 4).toBeCloseTo(left, 12);
    const manifest = JSON.parse(files['manifest.json']!);
    expect(manifest).toMatchObject({ tool: 'zhudai', pairs: 4, vary: 'both', interval: { kind: 'student' } });
    expect(manifest.engineDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.outputs['pairs.csv']).toBe(sha256(files['pairs.csv']!));
  });

  test('tell in the page what stands in the files', () => {
    const folder = join(cwd, 'out/compare/baseline-rules-2025');
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    const table = (file: string) =>
      readFileSync(join(folder, file), 'utf8')
        .trimEnd()
        .split('\n')
        .map((row) => row.split(','));
    for (const [, , measure, unit, horizon, , left, , difference, low, high] of table('differences.csv')) {
      if (measure !== 'apr_mean' || difference === '') continue;
      const half = (Number(high) - Number(low)) / 2;
      const shown = { unit: unit!, left: Number(left), difference: Number(difference), half };
      expect(page, horizon).toContain(`</span> ${differenceText(shown)} <small>`);
    }
    const [, first] = table('months.csv').filter(
      ([scenario, , measure]) => scenario !== 'baseline' && measure === 'apr_mean',
    );
    const [, month, , pairs, mean, low, high] = first!;
    expect(pairs).toBe('4');
    const side = [mean, low, high].map((value) => `<td>${(100 * Number(value)).toFixed(2)}</td>`).join('');
    expect(page).toMatch(new RegExp(`<th scope="row">${month}</th>(<td>[^<]*</td>){3}${side}</tr>`));
  });

  test('have months whose mean over a year is the mean of the year', () => {
    const rows = readFileSync(join(cwd, 'out/compare/baseline-rules-2025/months.csv'), 'utf8').split('\n');
    const months = rows.filter((row) => row.startsWith('rules-2025,') && row.includes(',apr_mean,')).slice(-12);
    const mean = months.reduce((sum, row) => sum + Number(row.split(',')[4]), 0) / 12;
    expect(mean).toBeCloseTo(find('apr_mean', 'last-year').right, 12);
  });

  test('are served by view', async () => {
    const stop = new AbortController();
    const served = zhudai('view out/compare/baseline-rules-2025 --no-open --port 0', { cwd, cancel: stop.signal });
    setTimeout(() => stop.abort(), 300);
    expect((await served).out).toMatch(/^http:\/\//);
  });

  test('count people and institutions in files and in the document alike', () => {
    const { people, institutions } = JSON.parse(done.out);
    const folder = join(cwd, 'out/compare/baseline-rules-2025');
    const rows = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').slice(1);
    expect(rows('people.csv')).toHaveLength(people.length);
    expect(rows('institutions.csv')).toHaveLength(institutions.length);
    type Counted = {
      horizon: string;
      grouping: string;
      outcome: string;
      change: string;
      people: number;
      value: number;
    };
    const loans = (people as Counted[]).filter(
      (each) => each.horizon === 'first-year' && each.grouping === 'all' && each.outcome === 'loan',
    );
    expect(loans.map(({ change, people: count }) => [change, count])).toEqual(
      ['both', 'only_baseline', 'only_variant', 'neither', 'net'].map((change) => [change, 1000]),
    );
    expect(loans.slice(0, 4).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1000, 9);
    const leaders = rows('institutions.csv').find((row) => /first-year,platform,leader,profit,difference/.test(row))!;
    expect(leaders.split(',').slice(8, 10)).toEqual(['4', '5']);
  });

  test('are the same bytes on one worker', async () => {
    const alone = emptyFolder();
    const { out } = await zhudai(`${COMMAND} --json --workers 1`, { cwd: alone });
    expect(out).toBe(done.out);
    expect(filesIn(join(alone, 'out/compare/baseline-rules-2025'))).toEqual(
      filesIn(join(cwd, 'out/compare/baseline-rules-2025')),
    );
  });

  test('do not replace an earlier result unasked', async () => {
    const { code, err } = await zhudai(COMMAND, { cwd });
    expect(code).toBe(2);
    expect(err).toContain('out/compare/baseline-rules-2025: the folder holds an earlier result. Add --force');
  });
});

test('the table has verdicts, the means of both sides and what pairing saves; progress goes to stderr', async () => {
  const { code, out, err } = await zhudai(`${COMMAND} --replications 2 --horizon first-year`, { cwd: emptyFolder() });
  expect(code).toBe(2);
  expect(err).toContain('--replications: given 2 times');
  expect(out).toBe('');
  const shown = await zhudai(COMMAND.replace('tions 4', 'tions 2'), { cwd: emptyFolder() });
  expect(shown.code).toBe(0);
  expect(shown.out).toMatch(/^rules-2025 against baseline: last year, 2025-10 to 2026-09; 2 pairs, other people and/);
  expect(shown.out).toMatch(/Measure +baseline +rules-2025 +Difference +Pairing +Verdict/);
  expect(shown.out).toMatch(/\nBorrower cost\n +All-in APR of new loans,? .*%.*pp/);
  expect(shown.out).toContain('Student’s t');
  for (const line of shown.out.split('\n').slice(1, -9)) expect(line.length).toBeLessThanOrEqual(100);
  expect(shown.err).toContain('baseline, rules-2025: 2 pairs of 1000 borrowers');
  expect(shown.err).toMatch(/rules-2025: 2 runs in .* runs\/s/);
});

test('with a precision it goes on until that is reached, and says so in Chinese', async () => {
  const options = `${SMALL.replace('1000', '300')} --horizon first-6-months --precision apr_mean=0.03 --lang zh`;
  const one = await zhudai(`compare baseline rules-2025 ${options} --workers 1`, { cwd: emptyFolder() });
  const [, pairs] = /apr_mean 在 (\d+) 对后达到 ±3\.0 pp/.exec(one.out)!;
  expect(Number(pairs)).toBeGreaterThanOrEqual(10);
  expect(one.out).toContain('对数随离散程度而定');
  const three = await zhudai(`compare baseline rules-2025 ${options} --workers 3`, { cwd: emptyFolder() });
  expect(three.out).toBe(one.out);
});

test('--anytime makes the same differences with wider intervals', async () => {
  const line = `compare baseline rules-2025 ${SMALL.replace('1000', '300')} --replications 8 --json`;
  const [plain, anytime] = await Promise.all(
    [line, `${line} --anytime`].map(async (each) => JSON.parse((await zhudai(each, { cwd: emptyFolder() })).out)),
  );
  expect([plain.interval.kind, anytime.interval.kind]).toEqual(['student', 'sequence']);
  const wider = plain.effects.flatMap((effect: Said & { high: number; pairs: number }, at: number) => {
    expect(anytime.effects[at].difference).toBe(effect.difference);
    if (effect.pairs < 8) return [];
    return [(anytime.effects[at].high - effect.difference) / (effect.high - effect.difference)];
  });
  // Docs: 3.05 times Student's at 8 pairs; differences without a spread have no width in either.
  for (const ratio of wider.filter(Number.isFinite)) expect(ratio).toBeCloseTo(3.05, 1);
});

test('the table shows every column by which the questions are answered', () => {
  const columns = new Set(MEASURES.map(({ name }) => name));
  const shown = new Set(SHOWN.map(({ measure }) => measure));
  for (const { measure } of SHOWN) expect(columns.has(measure), measure).toBe(true);
  for (const { contrasts } of QUESTIONS)
    for (const { measures } of contrasts)
      for (const measure of measures) if (columns.has(measure)) expect(shown.has(measure), measure).toBe(true);
});

test('docs/compare.md explains every column of the files', () => {
  const page = readFileSync(join(PACKAGE_ROOT, 'docs/compare.md'), 'utf8');
  const files = { pairs: PAIR_COLUMNS, differences: DIFFERENCE_COLUMNS, people: PEOPLE_COLUMNS, months: MONTH_COLUMNS };
  for (const [name, columns] of Object.entries({ ...files, institutions: INSTITUTION_COLUMNS })) {
    const section = page.split(new RegExp(`^\`${name}\\.csv\`:`, 'm'))[1]!.split(/^(?:`|#|[A-Z])/m)[0]!;
    const named = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell]) => cell!.match(/\w+/g)!);
    expect(named, name).toEqual(columns.map((column) => column.name));
  }
});
