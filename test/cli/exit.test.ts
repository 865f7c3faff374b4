import { expect, test } from 'vitest';
import { Interrupted, reportError, stopIfCancelled, UsageError } from '../../src/cli/exit.ts';
import { IdentityError, ScenarioError } from '../../src/engine/core/errors.ts';
import { collector } from './host.ts';

const told = (error: unknown): { code: number; err: string } => {
  const { io, written } = collector();
  return { code: reportError(error, io), err: written.err };
};

test('a wrong command line ends with 2 and all its problems', () => {
  const { code, err } = told(new UsageError(['--months: wrong.', '--seed: wrong.'], 'zhudai run'));
  expect(code).toBe(2);
  expect(err).toBe('--months: wrong.\n--seed: wrong.\nNothing was run. See "zhudai run --help".\n');
});

test('a wrong scenario ends with 2 and shows the line without a stack', () => {
  const problem = { file: 'mine.yaml', line: 2, column: 1, path: 'titel', message: 'unknown key', source: 'titel: x' };
  const { code, err } = told(new ScenarioError([problem]));
  expect(code).toBe(2);
  expect(err).toBe('mine.yaml:2:1: titel: unknown key\n  2 | titel: x\n    | ^\n');
});

test('books that do not close end with 70 and the month', () => {
  const { code, err } = told(new IdentityError('2025-10', 'cash of banks', 3, 5, 'b'));
  expect(code).toBe(70);
  expect(err).toContain('cash of banks does not close in 2025-10: 3 against 5');
});

test('Ctrl-C ends with 130', () => {
  const stop = new AbortController();
  stopIfCancelled(stop.signal);
  stop.abort();
  expect(() => stopIfCancelled(stop.signal)).toThrow(Interrupted);
  expect(told(new Interrupted('Stopped.')).code).toBe(130);
});

test('any other fault ends with 1 and keeps its stack', () => {
  const { code, err } = told(new TypeError('no such column'));
  expect(code).toBe(1);
  expect(err).toMatch(/TypeError: no such column\n +at /);
});
