import { describe, expect, test } from 'vitest';
import { watchBorrower } from '../../src/engine/explain/borrower.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { leverOf, scenarioOf, type Variant } from './helpers.ts';
import { watched } from './watched.ts';

const PEOPLE = 400;
const variant = (more: Variant): Scenario => ({ ...scenarioOf({ borrowers: PEOPLE, months: 12, ...more }) });

/** Every need of every person of a run. */
function needsOf(scenario: Scenario) {
  const people = Array.from({ length: PEOPLE }, (_, person) => watchBorrower(person));
  watched(
    scenario,
    people.map(({ watch }) => watch),
  );
  return people.flatMap(({ story }) => story().months.flatMap(({ need }) => need ?? []));
}

test('without ceiling, learning and a search for margins a price is the closed form', () => {
  const off = ['cap', 'learning', 'marginAdapt', 'shrouding', 'macro'] as const;
  const scenario = { ...variant({ off, months: 6 }), levers: [] };
  const p = scenario.parameters;
  let seen = 0;
  for (const { asks } of needsOf(scenario))
    for (const { offer } of asks) {
      if (!offer || !['guaranteed', 'light'].includes(offer.lender.mode)) continue;
      const { lender, bin } = offer;
      const money =
        p[`bank.funding_cost.${lender.bankType}`] +
        0.006 +
        0.1 * p['bank.capital_ratio_min'] * p['bank.risk_weight'] +
        (lender.mode === 'guaranteed' ? 0.012 : 0.008);
      const hazard = 0.0055 * Math.exp(0.16 * (bin - 7.5));
      const rate = 12 * ((1 + money / 12 - p['pricing.recovery_share'] * hazard) / (1 - hazard) - 1);
      const losses =
        lender.mode === 'guaranteed' ? (rate - money) * (1 + p['guarantor.price_loading']) + 0.004 : rate - money;
      const service = p['platform.operating_cost'] + 0.01 + p['platform.margin_initial'];
      expect(Math.abs(offer.allIn - 1e4 * (money + losses + service))).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(Math.abs(offer.paysFor.funding - 1e4 * money)).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(offer.perceived).toBe(offer.allIn);
      expect(offer.ceiling).toBeUndefined();
      seen++;
    }
  expect(seen).toBeGreaterThan(100);
});

describe('what left an application without a loan', () => {
  test('is told with the number of the law', () => {
    const needs = needsOf(
      variant({
        months: 24,
        levers: [
          leverOf('cfGuaranteeShare', 0.01, { rule: 'guarantees', why: 'one in a hundred' }),
          leverOf('guarLeverage', 2, { rule: 'leverage', why: 'twice' }),
        ],
      }),
    );
    const refused = needs.filter(({ refusal }) => refusal === 'capacity');
    for (const { bound } of refused) expect(bound).not.toBeNull();
    const by = (lever: string) => refused.flatMap(({ bound }) => (bound!.lever === lever ? bound!.by : []));
    for (const [lever, value] of [
      ['cfGuaranteeShare', '0.01'],
      ['guarLeverage', '2'],
    ] as const) {
      expect(by(lever).length, lever).toBeGreaterThan(0);
      const own = by(lever).filter((each) => each.lever === lever);
      for (const each of own) expect(each.value.en).toBe(value);
    }
    for (const need of needs.filter(({ refusal }) => refusal !== 'capacity')) expect(need.bound).toBeNull();
  });

  test('of last month is told where it left no room for this one', () => {
    const needs = needsOf(
      variant({ levers: [leverOf('jointPartnerLimit', 0, { rule: 'none', why: 'no joint loans' })] }),
    );
    const full = needs.flatMap(({ asks }) =>
      asks.flatMap(({ barriers }) => barriers.filter(({ why }) => why === 'full')),
    );
    const by = full.flatMap((barrier) => barrier.by).filter(({ lever }) => lever === 'jointPartnerLimit');
    expect(by.length).toBeGreaterThan(0);
    for (const { value, rule } of by) expect([value.en, rule]).toEqual(['0', 'none']);
  });

  test('may be capital, whose rules are then told, or a bank’s own limit, which has none', () => {
    const budgets = (levers: Variant['levers'] = []) =>
      needsOf(variant({ months: 18, levers })).flatMap(({ bound }) =>
        bound && bound.lever === null ? [bound.by] : [],
      );
    const scarce = budgets([leverOf('carMin', 0.3, { rule: 'capital' })]);
    expect(scarce.length).toBeGreaterThan(0);
    expect(scarce.flat().some(({ lever, value }) => lever === 'carMin' && value.en === '0.3')).toBe(true);
    const plenty = budgets([leverOf('carMin', 0.01)]);
    expect(plenty.flat()).toEqual([]);
  });

  test('who would owe a bank too much finds that at the bank', () => {
    const needs = needsOf(
      variant({ levers: [leverOf('singleLoanCap', 500_000, { rule: 'small', why: '5,000 yuan' })] }),
    );
    const barred = needs.flatMap(({ asks, amountFen }) =>
      asks.flatMap(({ barriers, refusal }) =>
        barriers.filter(({ why }) => why === 'singleLoan').map(({ by }) => ({ by, amountFen, refusal })),
      ),
    );
    expect(barred.length).toBeGreaterThan(0);
    for (const { by } of barred)
      expect(by).toMatchObject([{ lever: 'singleLoanCap', value: { en: '5000' }, rule: 'small' }]);
    for (const { asks, amountFen } of needs)
      for (const { offer } of asks) if (offer && !offer.isCounter) expect(amountFen).toBeLessThanOrEqual(500_000);
  });
});
