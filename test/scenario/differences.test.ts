import { expect, test } from 'vitest';
import { RULES } from '../../src/engine/rules/rules.ts';
import { differences } from '../../src/engine/scenario/differences.ts';
import { LEVERS } from '../../src/engine/scenario/levers.ts';
import { MACRO } from '../../src/engine/scenario/macro.ts';
import { PARAMETERS, type ParameterName } from '../../src/engine/scenario/parameters/index.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { applySettings } from '../../src/engine/scenario/settings.ts';
import { UNITS_ZH } from '../../src/engine/scenario/units.ts';
import { valueToRead } from '../../src/engine/scenario/words.ts';
import { shipped } from './helpers.ts';

const baseline = loadScenario('baseline', shipped);

test('a scenario does not differ from itself', () => {
  expect(differences(baseline, baseline)).toEqual([]);
});

test('a parameter is shown in words, with its reason', () => {
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
  expect(right).toContain('levers.aprCap 24 % a year, all-in from 2025-10, announced 2025-04');
  expect(right).toContain(
    'levers.platformCharges no from 2025-10, announced 2025-04, for referral, capital-light, guaranteed',
  );
  expect(right.at(-1)).toBe('levers.aprCap no limit from 2025-10, announced 2025-04, for joint lending');
});

test('a buffer is shown as the whole requirement that it is part of, with the reason in both languages', () => {
  const [local, consumer] = differences(baseline, loadScenario('capital', shipped));
  expect([local?.left, local?.right, local?.zh.left]).toEqual([
    '10.5 % of risk-weighted assets (no rule)',
    '12 % of risk-weighted assets from 2025-10, for local banks',
    '10.5%（占风险加权资产）（无此规则）',
  ]);
  expect(consumer?.right).toBe('12 % of risk-weighted assets from 2025-10, for consumer finance companies');
  const table = differences(baseline, loadScenario('rules-2026', shipped)).find(({ right }) =>
    right?.startsWith('95 % from'),
  );
  expect(table?.zh.why).toMatch(/[\u4e00-\u9fff]{8}/);
});

test('what only the left scenario has is shown on the left', () => {
  const left = differences(loadScenario('disclosure-only', shipped), baseline);
  expect(left).toMatchObject([
    { path: 'levers.disclosure', left: '85 % from 2025-10, announced 2025-04', right: '40 % (no rule)' },
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
    left: '36 % a year, all-in; 24 % a year, all-in for consumer finance companies',
    right: '24 % a year, all-in from 2025-10, announced 2025-04',
    zh: {
      left: '年化综合36%；年化综合24%（消费金融公司）',
      right: '年化综合24%，2025-10 起，2025-04 公布',
    },
  });
  expect(
    differences(loadScenario('rules-2025', shipped), loadScenario('cap-16', shipped)).map(({ left }) => left),
  ).toEqual(['24 % a year, all-in from 2025-10, announced 2025-04']);
});

test('a value that a reform puts another in place of is not told, and steps of one rule all are', () => {
  const caps = (right: string) =>
    differences(baseline, loadScenario(right, shipped)).filter(({ path }) => path === 'levers.aprCap');
  expect(caps('cap-20').map(({ right }) => right)).toEqual(['20 % a year, all-in from 2025-10, announced 2025-04']);
  expect(caps('slow-pace').map(({ right }) => right?.slice(0, 4))).toEqual(['33 %', '30 %', '27 %', '24 %']);
  expect(caps('cap-20')[0]?.rule).toEqual({ en: RULES.assist_cap_allin.en, zh: RULES.assist_cap_allin.zh });
});

test('values are told as people read them', () => {
  const words = (name: ParameterName, value: number) => valueToRead(PARAMETERS[name], value);
  expect(words('household.income_loss_rate', 0.012)).toEqual({ en: '1.2 % a month', zh: '每月1.2%' });
  expect(words('household.income_median', 1_250_000)).toEqual({ en: '12,500 yuan/month', zh: '12,500元/月' });
  expect(words('stress.correlation', 0.15)).toEqual({ en: '0.15 correlation', zh: '0.15（相关系数）' });
  expect(words('household.essential_share', 0.07)).toEqual({ en: '7 % of income', zh: '7%（占收入）' });
  expect(valueToRead(LEVERS.lpr, 300)).toEqual({ en: '3 % a year', zh: '年化3%' });
  expect(valueToRead(LEVERS.platformCharges, 0)).toEqual({ en: 'no', zh: '否' });
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
