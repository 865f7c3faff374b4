import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zhudai } from '../host.ts';
import { folderWith } from './files.ts';

test('sensitivities are told in a table a measure, and by name of the design where there are several', async () => {
  const head = 'title: What matters\nset: { borrowers: 500, start: 2024-10, burnIn: 6, months: 12 }\nreplications: 2\n';
  const factors = '  factors:\n    platform.operating_cost: { low: 0.02, high: 0.04 }\n';
  const cwd = folderWith(`${head}design:\n  kind: morris\n  trajectories: 2\n${factors}`);
  writeFileSync(join(cwd, 'one.yaml'), `${head}design:\n  kind: one-at-a-time\n${factors}`);
  for (const file of ['two', 'one'])
    expect((await zhudai(`experiment run ${file}.yaml --store all --quiet`, { cwd })).code).toBe(0);
  const several = await zhudai('experiment sensitivity all', { cwd });
  expect(several.code).toBe(2);
  const [, morris] = /([0-9a-f]{12}) \(morris: What matters\)/.exec(several.err)!;
  const [, alone] = /([0-9a-f]{12}) \(one-at-a-time: What matters\)/.exec(several.err)!;
  const told = await zhudai(
    `experiment sensitivity all --design ${morris} --measure apr_mean --horizon first-6-months`,
    { cwd },
  );
  expect(told.out).toMatch(/Setting +μ\* +μ +σ +Luck +Matters\nplatform\.operating_cost +\d/);
  const one = await zhudai(
    `experiment sensitivity all --design ${alone!.slice(0, 5)} --measure apr_mean --horizon first-6-months`,
    { cwd },
  );
  expect(one.out).toMatch(/platform\.operating_cost +0\.02 +[−+\d]/);
  const wrong = await zhudai('experiment sensitivity all --measure apr_men --horizon never', { cwd });
  expect(wrong.err).toContain('Did you mean "apr_mean"?');
  expect(wrong.err).toContain('--horizon: must be');
});
