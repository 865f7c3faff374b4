import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, zhudai } from './host.ts';

const SMALL = '--borrowers 600';

/** A folder with a short run in `out/tiny`, and the run's own columns. */
async function finishedRun() {
  const cwd = emptyFolder();
  const { code, err } = await zhudai(`run tiny ${SMALL} --quiet`, { cwd });
  expect(code, err).toBe(0);
  const [head = '', ...rows] = readFileSync(join(cwd, 'out', 'tiny', 'monthly.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const cells = (name: string) => rows.map((row) => row.split(',')[head.split(',').indexOf(name)]);
  return { cwd, cells, file: join(cwd, 'out', 'tiny', 'monthly.csv') };
}

test('a finished run and its scenario have the same stories', async () => {
  const { cwd } = await finishedRun();
  const listed = JSON.parse((await zhudai('explain out/tiny --list --json --quiet', { cwd })).out);
  const person = listed.people.find(({ kind }: { kind: string }) => kind === 'inDefault').people[0];
  const fromFolder = await zhudai(`explain out/tiny --borrower ${person} --json --quiet`, { cwd });
  const fromScenario = await zhudai(`explain tiny ${SMALL} --borrower ${person} --json --quiet`, { cwd });
  expect([fromFolder.code, fromFolder.err]).toEqual([0, '']);
  expect(fromScenario.out).toBe(fromFolder.out);
  const { borrower } = JSON.parse(fromFolder.out);
  expect(borrower.profile.person).toBe(person);
  const events = borrower.months.flatMap(({ loans }: { loans: { what: string }[] }) => loans.map(({ what }) => what));
  expect(events).toContain('defaulted');
});

test('a story is told in two languages, with the law that bound at its end', async () => {
  const cwd = emptyFolder();
  const listed = JSON.parse((await zhudai(`explain tiny ${SMALL} --list --json --quiet`, { cwd })).out);
  const person = listed.people.find(({ kind }: { kind: string }) => kind === 'refusedByCap').people[0];
  const { out } = await zhudai(`explain tiny ${SMALL} --borrower ${person} --quiet`, { cwd });
  expect(out).toMatch(new RegExp(`^Person ${person} of 600`));
  expect(out).toMatch(/Not at banks? [\d, ]+: the price he needs lies above the ceiling \(at best/);
  expect(out).toMatch(/\[\d+\] Ceiling on the all-in cost of one loan \(aprCap\): (24|36) %/);
  const zh = (await zhudai(`explain tiny ${SMALL} --borrower ${person} --quiet --lang zh`, { cwd })).out;
  expect(zh).toMatch(new RegExp(`^借款人${person}（共600人`));
  expect(zh).toMatch(/\[\d+\] 单笔综合融资成本上限（aprCap）：(24|36)%/);
  expect(zh).not.toMatch(/Platform|Needs|Ceiling on/);
});

test('a platform has its years, its lists and its end', async () => {
  const { cwd } = await finishedRun();
  const { out, code } = await zhudai('explain out/tiny --platform 1 --quiet', { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^Platform 1 in tiny\n/);
  for (const year of ['2023', '2024', '2025', '2026']) expect(out).toMatch(new RegExp(`^ +${year} `, 'm'));
  expect(out).toMatch(/list of banks? [\d, ]+, place \d+, \d+ admitted \[1\]/);
  expect(out).toContain('金规〔2025〕9号');
  const zh = (await zhudai('explain out/tiny --platform 1 --quiet --lang zh', { cwd })).out;
  expect(zh).toMatch(/^平台1，情景 tiny\n.*银行的名单.*退出/s);
});

test('a month shows its figures, each rule’s part, and none where a rule does nothing', async () => {
  const cwd = emptyFolder();
  writeFileSync(
    join(cwd, 'mine.yaml'),
    [
      'title: Mine',
      'extends: tiny',
      'borrowers: 600',
      'levers:',
      '  - { lever: entryBarrier, value: 0, effective: 2025-09, why: as without it }',
    ].join('\n'),
  );
  await zhudai('run ./mine.yaml --quiet', { cwd });
  const { out, err, code } = await zhudai('explain out/mine --month 2025-10 --json', { cwd });
  expect(code).toBe(0);
  const { month } = JSON.parse(out);
  const runs = Number(/^(\d+) runs of 25 months with 600 borrowers/.exec(err)![1]);
  expect(runs).toBe(1 + month.effects.length);
  const [head = '', ...rows] = readFileSync(join(cwd, 'out', 'mine', 'monthly.csv'), 'utf8').split('\n');
  const row = rows.find((line) => line.startsWith('2025-10'))!.split(',');
  const cell = (name: string) => row[head.split(',').indexOf(name)];
  expect(month.actual.stateHash).toBe(cell('state_hash'));
  for (const [name, value] of Object.entries(month.actual.measures)) expect(String(value), name).toBe(cell(name));
  const effect = (rule: string) => month.effects.find((each: { rule: string }) => each.rule === rule);
  expect(effect('levers.entryBarrier')).toMatchObject({ isSame: true, leaves: 'change' });
  expect(effect('assist_cap_allin')).toMatchObject({ isSame: false, leaves: 'change' });
  expect(month.dates.map(({ lever }: { lever: string }) => lever)).toContain('whitelist');
  const text = (await zhudai('explain out/mine --month 2025-10 --quiet', { cwd })).out;
  expect(text).toMatch(/levers\.entryBarrier +no change/);
  expect(text).toMatch(/in force \[\d+\]; binds \d+ of \d+ cooperations/);
}, 30_000);

test('a folder that other code wrote is told apart', async () => {
  const { cwd, cells, file } = await finishedRun();
  const last = cells('state_hash').at(-1)!;
  writeFileSync(file, readFileSync(file, 'utf8').replace(last, '0000000000000000'));
  const { code, err } = await zhudai('explain out/tiny --platform 1 --quiet', { cwd });
  expect([code, err]).toEqual([0, expect.stringContaining('written by another version of the code')]);
});

test('what cannot be explained is told with what can', async () => {
  const { cwd } = await finishedRun();
  const faults: readonly (readonly [line: string, told: string])[] = [
    ['', 'needs an output folder or a scenario'],
    ['out/tiny', 'needs --borrower N, --platform P or --month YYYY-MM'],
    ['out/tiny --borrower 1 --month 2025-10', '--borrower and --month: explain one thing at a time'],
    ['out/tiny --borrower 600', '--borrower: must be a whole number from 0 to 599, got "600"'],
    ['out/tiny --borrower -1', '--borrower: must be a whole number from 0 to 599'],
    ['out/tiny --platform 41', '--platform: must be a whole number from 1 to 40, got "41"'],
    ['out/tiny --month 2030-01', '--month: 2030-01 lies outside the run, which goes from 2023-10 to 2026-09'],
    ['out/tiny --month October', '--month: must be a month as YYYY-MM, got "October"'],
    ['out/tiny --list --all', '--all: goes with --month'],
    ['out/tiny --list --seed 2', '--seed: out/tiny is explained as it was run'],
    ['out --list', `out: holds several runs. Name one: ${join('out', 'tiny')}`],
    ['. --list', '.: holds no scenario.resolved.yaml, so it is no output of "zhudai run"'],
    ['tinny --list', 'tinny: unknown scenario. Did you mean "tiny"?'],
    ['tiny --list --borowers 5', '--borowers: unknown option. Did you mean --borrowers?'],
  ];
  for (const [line, told] of faults) {
    const { code, out, err } = await zhudai(`explain ${line}`, { cwd });
    expect([code, out], line).toEqual([2, '']);
    expect(err).toContain(told);
  }
});

test('a platform that never entered is told so', async () => {
  const { code, out, err } = await zhudai(`explain tiny ${SMALL} --platform 40 --quiet`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/platform 40 never entered in this run; there were 1 to \d+/);
});

test('Ctrl-C ends it', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  const { code, out } = await zhudai('explain baseline --borrower 5', { cancel: stop.signal });
  expect([code, out]).toEqual([130, '']);
});
