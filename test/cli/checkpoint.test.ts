import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeCheckpoint, encodeCheckpoint, type Written } from '../../src/cli/checkpoint/file.ts';
import { checkpointAt } from '../../src/engine/run.ts';
import { scenarioOf } from '../engine/helpers.ts';
import { emptyFolder, zhudai } from './host.ts';

/** 20 months from 2023-10. */
const TINY = '--borrowers 500 --months 8 --quiet';
/** What differs from `tiny` from 2025-02 on. */
const LATE = `title: A reserve from February
extends: tiny
levers:
  - lever: reserveRatio
    value: 0.05
    effective: 2025-02-01
    why: for the test
`;
const MONTH = '2025-01';

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]),
  );

async function done(line: string, cwd: string): Promise<void> {
  const { code, err } = await zhudai(line, { cwd });
  expect(code, err).toBe(0);
}

test('a run from a checkpoint leaves the folder of a run from the start, byte for byte', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'late.yaml'), LATE);
  await done(`run tiny ${TINY} --checkpoint ${MONTH} --out first`, cwd);
  await done(`run ./late.yaml ${TINY} --out plain`, cwd);
  await done(`run ./late.yaml ${TINY} --out branch --from first`, cwd);
  expect(contents(join(cwd, 'branch'))).toEqual(contents(join(cwd, 'plain')));
  const { outputs } = JSON.parse(readFileSync(join(cwd, 'first', 'manifest.json'), 'utf8'));
  const bytes = readFileSync(join(cwd, 'first', 'checkpoint.bin'));
  expect(outputs['checkpoint.bin']).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('a scenario that differs before is refused with every reason, and nothing is written', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'late.yaml'), LATE);
  await done(`run tiny ${TINY} --checkpoint 2025-02 --out first`, cwd);
  const line = `run ./late.yaml ${TINY} --from first --seed b --set search.offers_mean=4 --checkpoint 2025-01`;
  const { code, err } = await zhudai(line, { cwd });
  expect(code).toBe(2);
  for (const told of [
    'late cannot go on from first (end of 2025-02): seed: 1 at the checkpoint, b now',
    'search.offers_mean: 2.2 offers at the checkpoint, 4 offers now',
    'from 2025-02 on. Take a checkpoint in 2025-01 or earlier.',
    '--checkpoint: 2025-01 is over where the run begins',
  ])
    expect(err).toContain(told);
  expect(readdirSync(cwd).sort()).toEqual(['first', 'late.yaml']);
});

test.each([
  ['2025-13', 'must be a month as YYYY-MM, got "2025-13"'],
  ['2023-09', 'lies outside the run of tiny, which goes from 2023-10 to 2025-05'],
  ['2025-05', 'is the last month of tiny: nothing could go on from it'],
])('no checkpoint in %s', async (month, told) => {
  const { code, err } = await zhudai(`run tiny ${TINY} --checkpoint ${month}`, { cwd: emptyFolder() });
  expect([code, err]).toEqual([2, expect.stringContaining(told)]);
});

test('a file that is none, damaged, of other code, or not the one of its folder is told', async () => {
  const cwd = emptyFolder();
  const checkpoint = checkpointAt(scenarioOf({ borrowers: 100, burnIn: 1, months: 1 }));
  const whole = encodeCheckpoint({ engineDigest: 'of other code', checkpoint });
  const damaged = Uint8Array.from(whole);
  damaged[damaged.length - 9]! ^= 1;
  mkdirSync(join(cwd, 'empty'));
  mkdirSync(join(cwd, 'folder'));
  writeFileSync(join(cwd, 'folder', 'checkpoint.bin'), whole);
  writeFileSync(join(cwd, 'folder', 'manifest.json'), '{"outputs":{"checkpoint.bin":"0"}}');
  writeFileSync(join(cwd, 'other'), whole);
  writeFileSync(join(cwd, 'damaged'), damaged);
  writeFileSync(
    join(cwd, 'newer'),
    Buffer.from(whole).toString('latin1').replace('checkpoint 1', 'checkpoint 2'),
    'latin1',
  );
  writeFileSync(join(cwd, 'text'), 'a text');
  const told = {
    nowhere: 'there is no such file or folder',
    empty: 'holds no checkpoint.bin. "zhudai run … --checkpoint YYYY-MM" writes one',
    folder: "is not the file that the folder's manifest lists",
    other: 'was made by other code of engine',
    damaged: 'is damaged',
    newer: 'is a checkpoint of format 2; this version reads format 1',
    text: 'is no checkpoint',
  };
  for (const [place, why] of Object.entries(told)) {
    const { code, err } = await zhudai(`run tiny ${TINY} --from ${place}`, { cwd });
    expect([code, err], place).toEqual([2, expect.stringContaining(why)]);
  }
});

test('the file holds the state to the last bit, and numbers that JSON has no word for', () => {
  const checkpoint = checkpointAt(scenarioOf({ borrowers: 100, burnIn: 2, months: 1 }));
  const recorder = [-0, Number.NaN, Number.POSITIVE_INFINITY, null, '中文', new Float64Array([-0, 1 / 3])];
  const bytes = encodeCheckpoint({ engineDigest: 'd', checkpoint: { ...checkpoint, recorder } });
  const found = decodeCheckpoint(bytes) as Written;
  expect(found.checkpoint.recorder).toEqual(recorder);
  expect(Buffer.from(bytes).equals(encodeCheckpoint(found))).toBe(true);
});
