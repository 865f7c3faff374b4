import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../src/engine/core/errors.ts';
import { applySettings } from '../../src/engine/scenario/settings.ts';
import { load, problemsOf } from './helpers.ts';

const plain = load('title: x\n');
const set = (...pairs: string[]) =>
  applySettings(
    plain,
    pairs.map((pair) => ({ path: pair.slice(0, pair.indexOf('=')), text: pair.slice(pair.indexOf('=') + 1) })),
  );

describe('values from the command line', () => {
  test('change parameters and run settings', () => {
    const { parameters, seed, months, start } = set(
      'household.income_median=7000',
      'seed=007',
      'months=12',
      'start=2021-01',
    );
    expect(parameters['household.income_median']).toBe(700_000);
    expect([seed, months, start]).toEqual(['007', 12, 12 * 2021]);
  });

  test('name the population by either name', () => {
    expect(set('borrowers=500').parameters['population.borrowers']).toBe(500);
    expect(set('population.borrowers=500').parameters['population.borrowers']).toBe(500);
  });

  test('turn mechanisms off', () => {
    expect(set('switches.cap=false').switches.cap).toBe(false);
  });

  test('set a lever for everybody from the start of the run, wherever the start is given', () => {
    expect(set('levers.dataRule.social=0.5', 'start=2019-01').levers).toEqual([
      {
        lever: 'dataRule.social',
        value: 0.5,
        announced: 12 * 2019,
        effective: 12 * 2019,
        expires: undefined,
        anticipable: true,
        scope: {},
        why: 'set on the command line',
      },
    ]);
  });

  test('give a lever a value for everybody, on the dates of the rule for everybody', () => {
    const dated = load(`
title: x
levers:
  - { lever: aprCap, value: 0.36, effective: 2020-01, why: old }
  - { lever: aprCap, value: 0.24, announced: 2025-04, effective: 2025-10, scope: { modes: [joint] }, anticipable: false, why: new }
  - { lever: minShare, value: 0.1, effective: 2021-01, why: other }
`);
    const onCommandLine = { scope: {}, why: 'set on the command line' };
    const cap = { ...dated.levers[0]!, value: 1900, ...onCommandLine };
    expect(applySettings(dated, [{ path: 'levers.aprCap', text: '0.19' }]).levers).toEqual([...dated.levers, cap]);

    const onlyScoped = { ...dated, levers: dated.levers.slice(1) };
    const coming = { ...dated.levers[1]!, value: 1900, ...onCommandLine };
    expect(applySettings(onlyScoped, [{ path: 'levers.aprCap', text: '0.19' }]).levers.at(-1)).toEqual(coming);
  });

  test('leave the scenario given as it was', () => {
    set('household.income_median=7000');
    expect(plain.parameters['household.income_median']).toBe(600_000);
  });

  test('are refused all at once, each with its text', () => {
    const problems = problemsOf(() =>
      set(
        'household.income_median=x',
        'income_median=3',
        'months=0',
        'switches.cap=off',
        'levers.aprCap=24',
        'start=2025',
        'a.b=1',
      ),
    );
    expect(problems.map(describeProblem)).toEqual([
      '--set: household.income_median: must be a number, got the text "x"',
      '--set: income_median: unknown setting. Did you mean "household.income_median"?',
      '--set: months: must be between 1 and 1200 (months), got 0',
      '--set: switches.cap: must be true or false, got the text "off". Write false, without quotes',
      '--set: levers.aprCap: must be between 0.01 and 3 (1/year, all-in), or none, got 24. Write a fraction, not a percent: 0.24',
      '--set: start: must be a month such as 2025-10, got the text "2025"',
      '--set: a.b: unknown setting. Write a parameter, switches.NAME, levers.NAME, readings.NAME, rules.NAME or seed, instSeed, start, burnIn, months, referenceMonth, borrowers',
    ]);
    expect(problems[0]).toMatchObject({ file: '--set', source: 'household.income_median=x' });
  });
});
