import { describe, expect, test } from 'vitest';
import { PARAMETERS } from '../../src/engine/scenario/parameters/index.ts';
import { toEngine, toFile } from '../../src/engine/scenario/quantity.ts';

const ALL = Object.entries(PARAMETERS);

test('the parameters of the model are declared without a gap, four of each bank value', () => {
  const ids = new Set(ALL.map(([, { id }]) => id));
  expect([...ids].sort()).toEqual(Array.from({ length: 95 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`));
  expect(ALL).toHaveLength(101);
});

// The numbers of the model's parameter table; money there is in fen.
test.each([
  ['population.borrowers', 'P01', 100_000],
  ['household.income_median', 'P02', 600_000],
  ['household.income_loss_rate', 'P05', 0.005],
  ['repayment.strategic_default_rate', 'P18', 0.0004],
  ['search.offers_mean', 'P24', 2.2],
  ['screening.prior_weight', 'P36', 200],
  ['platform.acquisition_cost', 'P45', 30_000],
  ['platform.fixed_cost', 'P46', 1500],
  ['bank.funding_cost.consumer', 'P52', 0.028],
  ['bank.capital_ratio_initial.local', 'P53', 0.12],
  ['bank.capital_ratio_min', 'P55', 0.105],
  ['joint.small_loan_leverage', 'P62', 6],
  ['repayment.family_help', 'P72', 0.97],
  ['pricing.recovery_share', 'P74', 0.08],
  ['entry.rate', 'P89', 0.02],
  ['platform.compliance_cost', 'P90', 3000],
] as const)('%s is %s and starts at %d', (name, id, value) => {
  expect(PARAMETERS[name].id).toBe(id);
  expect(toEngine(PARAMETERS[name], PARAMETERS[name].default)).toBe(value);
});

describe.each(ALL)('%s', (_, declared) => {
  const { min, low, default: value, high, max, source, en, zh, unit } = declared;

  test('has a default inside a plausible range inside what is possible', () => {
    expect([min, low, value, high, max]).toEqual([min, low, value, high, max].toSorted((a, b) => a - b));
  });

  test('says what it is and where it comes from', () => {
    for (const text of [source, en, unit]) expect(text).not.toBe('');
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(source).not.toMatch(/\[[SAMCP]\d*\]/);
  });

  test('is the same after the way to the engine and back', () => {
    expect(toFile(declared, toEngine(declared, value))).toBe(value);
  });
});

test('values that the law gives are marked so', () => {
  const legal = ALL.filter(([, { basis }]) => basis === 'law').map(([name]) => name);
  expect(legal).toEqual([
    'bank.risk_weight',
    'bank.capital_ratio_min',
    'guarantor.leverage_max',
    'joint.partner_share',
    'joint.small_loan_leverage',
  ]);
});

test('risk can be taken out of the model altogether', () => {
  const off = [
    'household.income_loss_rate',
    'household.transitory_income_sd',
    'household.shock_rate',
    'household.risk_loading',
    'household.overspending_share',
    'repayment.strategic_default_rate',
    'repayment.forget_rate',
    'repayment.misdirect_rate',
    'repayment.channel_failure',
    'repayment.auto_debit_failure',
  ] as const;
  for (const name of off) expect(PARAMETERS[name].min, name).toBe(0);
});
