import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatMonth } from '../../src/engine/core/calendar.ts';
import { binds } from '../../src/engine/scenario/dated.ts';
import { scenarioJsonSchema } from '../../src/engine/scenario/json-schema.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { stringifyScenario } from '../../src/engine/scenario/stringify.ts';
import { FOLDER, shipped, shippedNames } from './helpers.ts';

const SCHEMA_FILE = `${FOLDER}scenario.schema.json`;
const validate = new Ajv({ allowUnionTypes: true }).compile(scenarioJsonSchema());

test('the scenarios that come with the package', () => {
  expect(shippedNames()).toEqual([
    'baseline',
    'bureau-full',
    'cap-16',
    'cap-20',
    'capital',
    'consolidation',
    'coordinated',
    'disclosure-only',
    'early-warning',
    'education',
    'evasion',
    'fast-repay',
    'joint-shift',
    'recession',
    'reserve-5',
    'rules-2025',
    'search',
    'stress-credit',
    'stress-funding',
    'stress-liquidity',
    'tiny',
  ]);
});

describe.each(shippedNames())('%s', (name) => {
  const text = shipped(name)!.text;

  test('is sound, for the program and for an editor', () => {
    expect(loadScenario(name, shipped).name).toBe(name);
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(parse(stringifyScenario(loadScenario(name, shipped)))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('names the schema for editors', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=scenario.schema.json');
  });

  test('covers its reference month', () => {
    const { start, burnIn, months, referenceMonth } = loadScenario(name, shipped);
    expect(referenceMonth).toBeGreaterThan(start + burnIn);
    expect(referenceMonth).toBeLessThan(start + burnIn + months);
  });
});

test('the schema file for editors is up to date (UPDATE=1 writes it)', () => {
  if (process.env.UPDATE === '1') writeFileSync(SCHEMA_FILE, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(scenarioJsonSchema());
});

test('an editor would mark what the program refuses', () => {
  for (const wrong of [
    { title: 'x', titel: 'x' },
    { title: 'x', months: 0 },
    { title: 'x', levers: [{ lever: 'aprCap', value: 24, effective: '2025-10', why: 'x' }] },
    { title: 'x', levers: [{ lever: 'minShare', value: 0.1, effective: '2025-10', scope: {}, why: 'x' }] },
    { title: 'x', parameters: { 'household.incom_median': { value: 1, why: 'x' } } },
  ])
    expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
});

test('the law of the baseline holds in every month of the run', () => {
  const { levers, start } = loadScenario('baseline', shipped);
  for (const lever of levers) expect(lever.effective, lever.lever).toBeLessThanOrEqual(start);
  expect(levers.map(({ lever, value }) => [lever, value])).toEqual([
    ['aprCap', 3600],
    ['aprCap', 2400],
    ['jointPartnerLimit', 0.25],
    ['jointTotalLimit', 0.5],
    ['regionRule', 1],
    ['cfGuaranteeShare', 0.5],
    ['singleLoanCap', 20_000_000],
    ['bulletMaxTerm', 12],
  ]);
});

test('the rules of 2025 are known in April and bind in October', () => {
  const added = loadScenario('rules-2025', shipped).levers.slice(8);
  expect(added.map(({ lever, value }) => [lever, value])).toEqual([
    ['aprCap', 2400],
    ['countGuaranteeFee', 1],
    ['platformCharges', 0],
    ['whitelist', 10],
    ['disclosure', 0.85],
    ['compliance', 1],
    ['runoff', 0],
  ]);
  for (const { announced, effective } of added)
    expect([announced, effective].map(formatMonth)).toEqual(['2025-04', '2025-10']);
});

test('in joint-shift the old ceiling stays on joint loans of all but consumer finance companies', () => {
  const { levers, referenceMonth } = loadScenario('joint-shift', shipped);
  const capOf = (mode: 'joint' | 'light', bankType: 'local' | 'consumer') =>
    levers.findLast(
      (lever) => lever.lever === 'aprCap' && binds(lever, referenceMonth, { mode, bankType, readiness: 1 }, true),
    )!.value;
  expect([capOf('joint', 'local'), capOf('joint', 'consumer'), capOf('light', 'local')]).toEqual([3600, 2400, 2400]);
});
