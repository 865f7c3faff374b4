import { expect, test } from 'vitest';
import { zhudai } from './host.ts';

test('scenarios are listed with title and parent', async () => {
  const { code, out } = await zhudai('scenarios --json');
  expect(code).toBe(0);
  const entries: { name: string; title: string; extends: string | null }[] = JSON.parse(out);
  expect(entries).toContainEqual(expect.objectContaining({ name: 'baseline', extends: null }));
  expect(entries).toContainEqual(expect.objectContaining({ name: 'rules-2025', extends: 'baseline' }));
  for (const { name, title } of entries) expect(title, name).not.toBe('');
});

test('scenarios are listed in Chinese too, and a wrong language is refused', async () => {
  const { code, out } = await zhudai('scenarios --lang zh');
  expect(code).toBe(0);
  expect(out).toMatch(/情景 +基于 +标题/);
  expect(out).toMatch(/rules-2025 +baseline +2025年助贷新规/);
  expect((await zhudai('scenarios --lang fr')).err).toContain('--lang');
});

test('every parameter is listed with what a reader needs to change it', async () => {
  const entries: Record<string, unknown>[] = JSON.parse((await zhudai('params --json')).out);
  expect(entries.length).toBeGreaterThan(90);
  for (const entry of entries) {
    expect(Object.keys(entry)).toEqual([
      'name',
      'id',
      'symbol',
      'default',
      'unit',
      'min',
      'max',
      'basis',
      'source',
      'meaning',
    ]);
    expect(entry.source, String(entry.name)).not.toBe('');
  }
});

test('a pattern finds a parameter by name, number in the model text, or Chinese meaning', async () => {
  for (const pattern of ['income_median', 'p02', '收入中位数']) {
    const { out } = await zhudai(`params ${pattern} --json`);
    expect(
      JSON.parse(out).map(({ name }: { name: string }) => name),
      pattern,
    ).toContain('household.income_median');
  }
});

test('few parameters are shown in full, many as a table by group', async () => {
  expect((await zhudai('params household.income_median')).out).toMatch(
    /^household\.income_median .*\n {2}.*\n {2}default 6000 yuan/,
  );
  expect((await zhudai('params household.')).out).toMatch(/^household\n {0,2}Name +Default +Range/);
});

test('levers and switches are listed under headings of their own, in words only', async () => {
  expect((await zhudai('params levers')).out).toMatch(
    /Levers\n {0,2}Name +Meaning\n *levers\.aprCap +.*\[1\/year, all-in\]/,
  );
  expect((await zhudai('params aprCap')).out).toContain('levers.aprCap');
  expect((await zhudai('params switches.cap')).out).toMatch(/^Switches\n.*\n *switches\.cap +Caps on the all-in cost/);
  expect((await zhudai('params')).out).toMatch(/population.*Levers.*Switches/s);
  expect(JSON.parse((await zhudai('params switches.cap --json')).out)).toEqual([]);
});

test('a pattern without a match says how to see all', async () => {
  const { code, out, err } = await zhudai('params nothing-like-it');
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain('No parameter, rule, reading, lever or switch matches "nothing-like-it".');
});

test('lists fit a terminal of 80 columns', async () => {
  for (const list of ['scenarios', 'params']) {
    const { out } = await zhudai(list, { columns: 80, env: { NO_COLOR: '1' } });
    expect(Math.max(...out.split('\n').map((line) => line.length)), list).toBeLessThanOrEqual(80);
  }
});
