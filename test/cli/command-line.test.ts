import { expect, test } from 'vitest';
import { zhudai } from './host.ts';

test('without arguments the command says what to type next', async () => {
  const { code, out, err } = await zhudai('');
  expect(code).toBe(0);
  expect(err).toBe('');
  for (const next of ['zhudai start', 'zhudai scenarios', 'zhudai run baseline rules-2025', 'zhudai params'])
    expect(out).toContain(next);
});

test('the help lists every command and the exit codes', async () => {
  const { code, out } = await zhudai('--help');
  expect(code).toBe(0);
  for (const command of ['start', 'run <scenario..>', 'scenarios', 'params [pattern]', 'completion'])
    expect(out).toContain(`zhudai ${command}`);
  expect(out).toMatch(/0\s+done\n\s+2 .*\n\s+70 .*\n\s+130 .*\n\s+129 .*\n\s+143 .*\n\s+1 /);
});

test('the help of a command has examples that name the command', async () => {
  for (const command of ['start', 'run', 'scenarios', 'params']) {
    const { code, out } = await zhudai(`${command} --help`);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n {2}zhudai ${command}`));
  }
});

test('the help fits a terminal of 80 columns', async () => {
  const { out } = await zhudai('run --help', { columns: 80 });
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the version is the version of the package', async () => {
  const { out } = await zhudai('--version');
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('version and help are understood as words too', async () => {
  expect((await zhudai('version')).out).toBe((await zhudai('--version')).out);
  expect((await zhudai('help')).out).toBe((await zhudai('--help')).out);
  expect((await zhudai('help run')).out).toBe((await zhudai('run --help')).out);
  expect((await zhudai('help rnu')).err).toContain('Did you mean "zhudai run"?');
  expect((await zhudai('verson')).err).toContain('Did you mean "zhudai version"?');
});

test('an unknown command ends with 2 and the nearest command', async () => {
  const { code, out, err } = await zhudai('rnu');
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toBe('rnu: unknown command. Did you mean "zhudai run"?\nNothing was run. See "zhudai --help".\n');
});

test('a scenario in the place of a command is told to be run', async () => {
  const { code, err } = await zhudai('./mine.yaml');
  expect(code).toBe(2);
  expect(err).toContain('Did you mean "zhudai run ./mine.yaml"?');
});

test('an option before the command is told its place', async () => {
  const { code, err } = await zhudai('--json run');
  expect(code).toBe(2);
  expect(err).toContain('options stand after the command');
});

test('an unknown option ends with 2 and the nearest option', async () => {
  const { code, err } = await zhudai('scenarios --jsno');
  expect(code).toBe(2);
  expect(err).toContain('--jsno: unknown option. Did you mean --json?');
});

test('a word too many ends with 2', async () => {
  const { code, err } = await zhudai('scenarios baseline');
  expect(code).toBe(2);
  expect(err).toContain('baseline: "zhudai scenarios" takes no such argument.');
});

test('a run without a scenario ends with 2 and an example', async () => {
  const { code, err } = await zhudai('run');
  expect(code).toBe(2);
  expect(err).toContain('run: needs a scenario, as in "zhudai run baseline".');
});

test('colours appear on a terminal only, and never with NO_COLOR', async () => {
  const colour = '\u001b[';
  expect((await zhudai('', { columns: 80 })).out).toContain(colour);
  expect((await zhudai('', { columns: 80, env: { NO_COLOR: '1' } })).out).not.toContain(colour);
  expect((await zhudai('')).out).not.toContain(colour);
});

test('bash is given a completion script, and commands and scenarios to complete', async () => {
  expect((await zhudai('completion')).out).toContain(
    'complete -o bashdefault -o default -F _zhudai_yargs_completions zhudai',
  );
  expect((await zhudai('--get-yargs-completions zhudai sc')).out.split('\n')).toContain('scenarios');
  expect((await zhudai('--get-yargs-completions zhudai run base')).out.split('\n')).toContain('baseline');
  expect((await zhudai('--get-yargs-completions zhudai run baseline --s')).out.split('\n')).toContain('--seed');
});
