import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf } from '../../src/cli/notices.ts';
import { loadScenario } from '../../src/engine/index.ts';
import { from } from '../scenario/helpers.ts';
import { emptyFolder, zhudai } from './host.ts';

test('a scenario without anything to mend is sound, and its files are listed in order', async () => {
  const { code, out, err } = await zhudai('check baseline');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^baseline\n {2}Sound: .*\n {2}Read in this order; .*\n {4}baseline {2}law\n/);
  expect(out).toMatch(/\d+ rules of this law the model’s numbers already contain/);
  expect(out).toMatch(/\d+ rules of this law the model cannot act on/);
});

test('two reforms of one rule meet, and the later one wins', async () => {
  const { code, out } = await zhudai('check rules-2025 --reform cap-20 --reform cap-16 --set months=30');
  expect(code).toBe(0);
  expect(out).toContain('command line    months');
  expect(out).toContain('rules.assist_cap_allin  reforms/cap-20, reforms/cap-16; reforms/cap-16 wins');
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'reforms/cap-20 (20 % a year, all-in from 2025-10-01) meets reforms/cap-16 (16 % a year, all-in from 2025-10-01); reforms/cap-16 wins',
  );
  expect(out).not.toContain('Sound');
});

test('guidance that is only reported is said to be left out by a reading, which is sound', async () => {
  const { out } = await zhudai('check consumer-20');
  expect(out).toContain('cfc_guarantee_share_max_guidance  a reading leaves it out\n');
  expect(out).toContain('Sound: ');
});

test('what a file says without effect is told with the reason', async () => {
  const cwd = emptyFolder();
  const rules = '  - { rule: court_cap_licensed_allin, value: 0.2, effective: 2026-01, why: x }';
  const readings = '  smallLoanCapPath: { value: linear, why: x }';
  writeFileSync(join(cwd, 'mine.yaml'), `title: x\nextends: baseline\nrules:\n${rules}\nreadings:\n${readings}\n`);
  const { code, out } = await zhudai('check ./mine.yaml', { cwd });
  expect(code).toBe(0);
  expect(out).toContain('Worth a look');
  expect(out).toMatch(
    /make no difference.*\n +court_cap_licensed_allin +mine: 20 % a year, all-in from 2026-01\n +Nobody goes/,
  );
  expect(out).toContain('smallLoanCapPath');
});

test('the same in Chinese, and as data', async () => {
  const { out } = await zhudai('check rules-2025 --reform cap-20 --reform cap-16 --lang zh');
  expect(out).toContain('以 reforms/cap-16 为准');
  const [data] = JSON.parse((await zhudai('check rules-2025 --reform cap-20 --reform cap-16 --json')).out);
  expect(data).toMatchObject({ scenario: 'rules-2025', sound: false, problems: [] });
  expect(data.conflicts).toMatchObject([{ rule: 'assist_cap_allin', winner: { from: 'reforms/cap-16' } }]);
});

test('files at fault are told with every problem, and the others all the same', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'mine.yaml'), 'title: x\nlaw: 2025-3\nenact: [nfra-2025-8]');
  const { code, out, err } = await zhudai('check baseline ./mine.yaml basline', { cwd });
  expect(code).toBe(2);
  expect(out).toMatch(/^baseline\n/);
  expect(err).toContain('mine.yaml:2');
  expect(err).toContain('mine.yaml:3');
  expect(err).toContain('basline: unknown scenario.');
  const asData = await zhudai('check ./mine.yaml --json', { cwd });
  expect([asData.code, asData.err]).toEqual([2, '']);
  expect(JSON.parse(asData.out)).toMatchObject([
    { scenario: 'mine', sound: false, problems: [{}, {}].map(() => expect.any(String)) },
  ]);
});

test('without a scenario, or with an option that does not exist, the next step is told', async () => {
  expect((await zhudai('check')).err).toContain('check: needs a scenario, as in "zhudai check baseline".');
  expect((await zhudai('check baseline --refrom x')).err).toContain('Did you mean --reform?');
});

test('a run is told where reforms meet', () => {
  const reform = (value: number) =>
    `title: x\nrules: [{ rule: assist_cap_allin, value: ${value}, effective: 2025-10-01, why: x }]`;
  const texts = { mine: 'title: x\nlaw: 2025-03\nenact: [nfra-2025-9]', a: reform(0.2), b: reform(0.16) };
  expect(noticesOf(loadScenario('mine', from(texts), {}, ['a']), [])).toEqual([]);
  expect(noticesOf(loadScenario('mine', from(texts), {}, ['a', 'b']), [])).toEqual([
    'assist_cap_allin: reforms/a (20 % a year, all-in from 2025-10-01) meets reforms/b (16 % a year, all-in from 2025-10-01); reforms/b wins.',
  ]);
});
