import { expect, test } from 'vitest';
import { differences } from '../../src/engine/scenario/differences.ts';
import { LEVERS } from '../../src/engine/scenario/levers.ts';
import { MACRO } from '../../src/engine/scenario/macro.ts';
import { PARAMETERS } from '../../src/engine/scenario/parameters/index.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { applySettings } from '../../src/engine/scenario/settings.ts';
import { UNITS_ZH } from '../../src/engine/scenario/units.ts';
import { shipped } from './helpers.ts';

const baseline = loadScenario('baseline', shipped);

test('a scenario does not differ from itself', () => {
  expect(differences(baseline, baseline)).toEqual([]);
});

test('a parameter is shown in the units of files, with its reason', () => {
  expect(differences(baseline, loadScenario('search', shipped))).toEqual([
    {
      path: 'search.offers_mean',
      left: '2.2 offers',
      right: '4 offers',
      zh: {
        left: '2.2个报价',
        right: '4个报价',
        why: 'The usual advice to borrowers is to compare three to five products',
      },
      why: 'The usual advice to borrowers is to compare three to five products',
    },
  ]);
});

test('a lever is shown with its dates and whom it binds', () => {
  const right = differences(baseline, loadScenario('joint-shift', shipped)).map((d) => `${d.path} ${d.right}`);
  expect(right).toContain('levers.aprCap 0.24 1/year, all-in from 2025-10, announced 2025-04');
  expect(right).toContain(
    'levers.platformCharges false from 2025-10, announced 2025-04, for referral, capital-light, guaranteed',
  );
  expect(right.at(-1)).toBe('levers.aprCap none from 2025-10, announced 2025-04, for joint lending');
});

test('a buffer is shown as the whole requirement that it is part of, with the reason in both languages', () => {
  const [local, consumer] = differences(baseline, loadScenario('capital', shipped));
  expect([local?.left, local?.right, local?.zh.left]).toEqual([
    '0.105 of risk-weighted assets (no rule)',
    '0.12 of risk-weighted assets from 2025-10, for local',
    '0.105（占风险加权资产）（无此规则）',
  ]);
  expect(consumer?.right).toBe('0.12 of risk-weighted assets from 2025-10, for consumer');
  const table = differences(baseline, loadScenario('rules-2026', shipped)).find(({ right }) =>
    right?.startsWith('0.95 from'),
  );
  expect(table?.zh.why).toMatch(/[\u4e00-\u9fff]{8}/);
});

test('what only the left scenario has is shown on the left', () => {
  const left = differences(loadScenario('disclosure-only', shipped), baseline);
  expect(left).toMatchObject([
    { path: 'levers.disclosure', left: '0.85 from 2025-10, announced 2025-04', right: '0.4 (no rule)' },
  ]);
});

test('shocks, switches and run settings are compared too', () => {
  const changed = applySettings(loadScenario('recession', shipped), [
    { path: 'seed', text: '2' },
    { path: 'switches.cap', text: 'false' },
  ]);
  expect(differences(baseline, changed).map(({ path, left, right }) => [path, left, right])).toEqual([
    ['seed', '1', '2'],
    ['switches.cap', 'on', 'off'],
    ['macro.incomeLoss', undefined, '3 × from 2025-10 until 2026-10'],
    ['macro.incomeRecovery', undefined, '0.7 × from 2025-10 until 2026-10'],
    ['macro.income', undefined, '0.95 × from 2025-10 until 2026-10'],
  ]);
});

test('a rule is set against what is in force on the other side, in both languages', () => {
  const cap = (right: string) =>
    differences(baseline, loadScenario(right, shipped)).find(({ path }) => path === 'levers.aprCap');
  expect(cap('rules-2025')).toMatchObject({
    left: '0.36 1/year, all-in; 0.24 1/year, all-in for consumer',
    right: '0.24 1/year, all-in from 2025-10, announced 2025-04',
    zh: {
      left: '0.36（年化综合）；0.24（年化综合）（消费金融公司）',
      right: '0.24（年化综合），2025-10 起，2025-04 公布',
    },
  });
  expect(
    differences(loadScenario('rules-2025', shipped), loadScenario('cap-16', shipped)).map(({ left }) => left),
  ).toEqual(['0.24 1/year, all-in from 2025-10, announced 2025-04']);
});

test('a rule that repeats what holds already is no difference', () => {
  const cap = baseline.levers.find(({ lever, scope }) => lever === 'aprCap' && scope.bankTypes)!;
  const month = baseline.referenceMonth;
  const again = { ...cap, announced: month, effective: month };
  expect(differences(baseline, { ...baseline, levers: [...baseline.levers, again] })).toEqual([]);
});

test('every unit has a Chinese word', () => {
  const units = [...Object.values(LEVERS), ...Object.values(PARAMETERS), ...Object.values(MACRO)].map(
    ({ unit }) => unit,
  );
  expect(units.filter((unit) => UNITS_ZH[unit] === undefined)).toEqual([]);
});
