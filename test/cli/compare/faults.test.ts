import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, zhudai } from '../host.ts';

describe('bad input', () => {
  const refused = async (line: string, cwd = emptyFolder()) => {
    const { code, out, err } = await zhudai(line, { cwd });
    expect(out).toBe('');
    expect(code).toBe(2);
    return err;
  };

  test('scenarios that cannot be paired are refused with every reason and both values', async () => {
    const err = await refused('compare baseline tiny');
    expect(err).toContain('tiny: cannot be paired with baseline: borrowers is 2000, there 100000.');
    expect(err).toContain('tiny: cannot be paired with baseline: start is 2023-10, there 2020-10.');
    expect(err).toContain('tiny: cannot be paired with baseline: burnIn is 12, there 36.');
    expect(err).toContain('tiny: cannot be paired with baseline: months is 24, there 60.');
  });

  test('so are scenarios with other seeds', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'lucky.yaml'), 'title: Lucky\nextends: baseline\nseed: "7"\n');
    expect(await refused('compare baseline ./lucky.yaml', cwd)).toContain(
      'lucky: cannot be paired with baseline: seed is 7, there 1. Set it for all, as in --set seed=1.',
    );
  });

  test('an unknown measure is told with the nearest', async () => {
    expect(await refused('compare baseline cap-20 --precision aprmean=0.001')).toContain(
      '--precision: unknown measure "aprmean". Did you mean "apr_mean"?',
    );
  });

  test('what contradicts is told together', async () => {
    const err = await refused('compare baseline --replications 5 --precision apr_mean --vary all --horizon soon');
    expect(err).toContain('compare: needs a baseline and a variant');
    expect(err).toContain('--precision: must be measure=x, got "apr_mean".');
    expect(err).toContain('--vary: must be both or borrowers or institutions, got "all".');
    expect(err).toContain('--horizon: must be first-6-months or');
    expect(await refused('compare baseline cap-20 --most 20')).toContain('--most: bounds --precision;');
    expect(await refused('compare baseline cap-20 --replications 5 --precision apr_mean=1')).toContain(
      '--replications: is not for --precision',
    );
  });

  test('a horizon that the run does not have is refused with those it has', async () => {
    expect(await refused('compare baseline cap-20 --months 30 --horizon third-year')).toContain(
      'lacks 2027-10 to 2028-09. It has: ',
    );
  });

  test('a scenario cannot be its own variant', async () => {
    expect(await refused('compare baseline baseline')).toContain('a scenario called baseline is given twice');
  });
});

test('Ctrl-C leaves nothing behind and says how many pairs are done', async () => {
  const cwd = emptyFolder();
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const { code, out, err } = await zhudai('compare baseline cap-20', { cwd, cancel: stop.signal });
  expect(code).toBe(130);
  expect(out).toBe('');
  expect(err).toContain('Stopped: 0 of 10 pairs done. Nothing was written.');
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});
