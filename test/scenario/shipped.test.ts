import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatMonth } from '../../src/engine/core/calendar.ts';
import { valueOn } from '../../src/engine/scenario/dated.ts';
import { reformJsonSchema, scenarioJsonSchema } from '../../src/engine/scenario/json-schema.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { stringifyScenario } from '../../src/engine/scenario/stringify.ts';
import { FOLDER, reformNames, shipped, shippedNames } from './helpers.ts';

const ajv = new Ajv({ allowUnionTypes: true });
const validate = ajv.compile(scenarioJsonSchema());
const validateReform = ajv.compile(reformJsonSchema());

test('every scenario that comes with the package has its expected months, and none is left over', () => {
  const expected = readdirSync(`${FOLDER}expected`).map((file) => file.replace('.csv', ''));
  expect(shippedNames()).toEqual(expected.sort());
});

describe.each(shippedNames())('%s', (name) => {
  const text = shipped(name)!.text;

  test('is sound, for the program and for an editor', () => {
    expect(loadScenario(name, shipped).name).toBe(name);
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(parse(stringifyScenario(loadScenario(name, shipped)))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('says in Chinese all that it says of itself in English', () => {
    const file = parse(text);
    for (const key of ['title', 'why', 'question'].filter((each) => file[each] !== undefined))
      expect(file[`${key}Zh`], key).toMatch(/[\u4e00-\u9fff]{2}/);
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

describe.each(reformNames())('the reform %s', (name) => {
  const text = readFileSync(`${FOLDER}reforms/${name}.yaml`, 'utf8');

  test('is sound, for the program and for an editor', () => {
    const ofTheNotice = ['without-lists', 'joint-exempt', 'without-notice-period'].includes(name);
    const changed = loadScenario(ofTheNotice ? 'rules-2025' : 'baseline', shipped, {}, [name]);
    expect(changed.source.origins.some(({ from }) => from === `reforms/${name}`)).toBe(true);
    expect(validateReform(parse(text)), JSON.stringify(validateReform.errors)).toBe(true);
  });

  test('says in Chinese all that it says of itself in English', () => {
    const file = parse(text);
    for (const key of ['title', 'why', 'question'].filter((each) => file[each] !== undefined))
      expect(file[`${key}Zh`], key).toMatch(/[\u4e00-\u9fff]{2}/);
  });

  test('names the schema for editors', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../reform.schema.json');
  });
});

test.each([
  ['scenario', scenarioJsonSchema()],
  ['reform', reformJsonSchema()],
])('the %s schema for editors is up to date (UPDATE=1 writes it)', (kind, schema) => {
  const file = `${FOLDER}${kind}.schema.json`;
  if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
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

test('the baseline holds the law of March 2025 in every month of the run', () => {
  const { levers, start } = loadScenario('baseline', shipped);
  for (const lever of levers) expect(lever.effective, lever.lever).toBeLessThanOrEqual(start);
  expect(levers.map(({ lever, value, scope }) => [lever, value, ...(scope.bankTypes ?? [])].join(' ')).sort()).toEqual([
    'aprCap 2400 consumer',
    'aprCap 3600',
    'bulletMaxTerm 12',
    'cfGuaranteeShare 0.5 consumer',
    'jointPartnerLimit 0.25',
    'jointTotalLimit 0.5',
    'regionRule 1',
    'singleLoanCap 20000000 consumer',
    'singleLoanCap 20000000 national internet local',
  ]);
});

test('the rules of 2025 are known in April and bind in October', () => {
  const before = loadScenario('baseline', shipped).levers.length;
  const added = loadScenario('rules-2025', shipped).levers.slice(before);
  expect(added.map(({ lever, value }) => `${lever} ${value}`).sort()).toEqual([
    'aprCap 2400',
    'compliance 1',
    'disclosure 0.85',
    'platformCharges 0',
    'whitelist 10',
  ]);
  for (const { announced, effective } of added)
    expect([announced, effective].map(formatMonth)).toEqual(['2025-04', '2025-10']);
});

test('in joint-shift the old ceiling stays on joint loans of all but consumer finance companies', () => {
  const { levers, referenceMonth } = loadScenario('joint-shift', shipped);
  const capOf = (mode: 'joint' | 'light', bankType: 'local' | 'consumer') =>
    valueOn(levers, 'aprCap', referenceMonth, { mode, bankType, readiness: 1 }, true, Number.POSITIVE_INFINITY);
  expect([capOf('joint', 'local'), capOf('joint', 'consumer'), capOf('light', 'local')]).toEqual([3600, 2400, 2400]);
});
