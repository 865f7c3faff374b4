import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zhudai } from '../host.ts';
import { FILE, folderWith } from './files.ts';

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

test('scenarios that cannot be paired are refused, as in a comparison', async () => {
  const cwd = folderWith(FILE.replace('[baseline, cap-20]', '[baseline, ./later.yaml]'));
  writeFileSync(join(cwd, 'later.yaml'), 'title: Later\nextends: baseline\nreferenceMonth: 2024-10\n');
  const refused = await zhudai('experiment run two.yaml', { cwd });
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be paired with baseline: referenceMonth'),
  });
});

test('a design that sets points against each other may not vary people or months', async () => {
  const factors = 'factors:\n    months: { values: [12, 24] }\n';
  const cwd = folderWith(`title: Months\nset: { borrowers: 500 }\ndesign:\n  kind: one-at-a-time\n  ${factors}`);
  const refused = await zhudai('experiment run two.yaml', { cwd });
  expect(refused.err).toMatch(/two\.yaml:6:5: design\.factors\.months: cannot vary in a design of kind one-at-a-time/);
});

test('a point between sound ends that is not sound itself is told before the first run', async () => {
  const cwd = folderWith(
    `title: Parts\ndesign:\n  kind: latin\n  points: 3\n  factors:\n    months: { low: 12, high: 24 }\n`,
  );
  const refused = await zhudai('experiment run two.yaml', { cwd });
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringMatching(/point 1 \(months=[\d.]+\): must be a whole number/),
  });
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});
