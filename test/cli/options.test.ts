import { expect, test } from 'vitest';
import { nearest, suggest } from '../../src/cli/nearest.ts';
import { readOptions } from '../../src/cli/options.ts';

test('every problem of the options is kept', () => {
  const options = readOptions({ months: '0', threads: '2.5', seed: ['a', 'b'], out: '', lang: 'de' });
  options.whole('months', 1, 1200);
  options.whole('threads', 1, 64);
  options.text('seed');
  options.text('out');
  options.oneOf('lang', ['en', 'zh']);
  expect(options.problems).toEqual([
    '--months: must be a whole number from 1 to 1200, got "0".',
    '--threads: must be a whole number from 1 to 64, got "2.5".',
    '--seed: given 2 times, expected once.',
    '--out: needs a value.',
    '--lang: must be en or zh, got "de".',
  ]);
});

test('options that are absent have no value and no problem', () => {
  const options = readOptions({});
  expect([options.whole('months', 1, 9), options.text('seed'), options.oneOf('lang', ['en'])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(options.texts('set')).toEqual([]);
  expect(options.flag('json')).toBe(false);
  expect(options.problems).toEqual([]);
});

test('the bounds of a number belong to it', () => {
  const options = readOptions({ low: '1', high: '64' });
  expect([options.whole('low', 1, 64), options.whole('high', 1, 64)]).toEqual([1, 64]);
});

test('a slip of the finger finds the name that was meant, the nearest first', () => {
  const names = ['baseline', 'rules-2025', 'cap-20', 'cap-24'];
  expect(nearest('basline', names)).toEqual(['baseline']);
  expect(nearest('cap-2', names)).toEqual(['cap-20', 'cap-24']);
  expect(nearest('rules', names)).toEqual(['rules-2025']);
  expect(nearest('zzz', names)).toEqual([]);
});

test('where no name is near, all are listed', () => {
  expect(suggest('zzz', ['baseline', 'cap-20'])).toBe('Known: baseline, cap-20.');
});
