import { expect, test } from 'vitest';
import {
  bankSubject,
  bindingsOf,
  lawCeiling,
  platformSubject,
  WHOLE_MARKET,
} from '../../src/engine/explain/binding.ts';
import type { LeverName } from '../../src/engine/scenario/levers.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { BANKS, MAX_PLATFORMS } from '../../src/engine/state/institutions.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { leverOf, scenarioOf, sum } from './helpers.ts';
import { watched } from './watched.ts';

/** All dated values of a scenario, half a year before the notice of 2025 to half a year after it. */
const around = (from: string): Scenario => ({ ...scenarioOf({ from, borrowers: 300, months: 18 }), start: 24_303 });

/** Whom a value of the month's policy is for, and which lever it comes from. */
const BY_BANK = {
  whitelist: ({ policy }: Market) => policy.whitelist,
  jointPartnerLimit: ({ policy }: Market) => policy.jointPartnerLimit,
  jointTotalLimit: ({ policy }: Market) => policy.jointTotalLimit,
  carMin: ({ policy }: Market) => policy.capitalMin,
  cfGuaranteeShare: ({ policy }: Market) => policy.consumerGuaranteeShare,
} satisfies Partial<Record<LeverName, (market: Market) => Float64Array>>;

/** Everything that is told of a month, against the policy that the month ran on. */
function compare(market: Market, seen: Set<string>): void {
  const { policy, links } = market;
  const values = (bindings: ReturnType<typeof bindingsOf>) => bindings.map(({ value }) => Number(value.en));
  for (let link = 0; link < links.count; link++) {
    const [ceiling] = lawCeiling(market, link).by;
    if (!ceiling) {
      expect(policy.statedCap[link]).toBe(Number.POSITIVE_INFINITY);
      continue;
    }
    const value = Number(ceiling.value.en);
    const cap = ceiling.lever === 'aprCap' ? 1e4 * value : Math.floor(value * policy.lpr + 1e-6);
    expect(cap).toBeCloseTo(policy.statedCap[link]!, 9);
    seen.add(`${ceiling.lever} ${ceiling.rule}`);
  }
  for (let bank = 0; bank < BANKS; bank++)
    for (const [lever, of] of Object.entries(BY_BANK)) {
      const told = values(bindingsOf(market, lever as LeverName, bankSubject(market, bank)));
      if (told.length > 0) expect(sum(told), lever).toBeCloseTo(of(market)[bank]!, 9);
      if (told.length > 0) seen.add(lever);
    }
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    const told = values(bindingsOf(market, 'disclosure', platformSubject(market, j)));
    if (told.length > 0) expect(told).toEqual([policy.disclosure[j]]);
  }
  for (const { value } of bindingsOf(market, 'lpr', WHOLE_MARKET))
    expect(1e4 * Number(value.en)).toBeCloseTo(policy.lpr, 9);
}

function allSeen(scenario: Scenario): ReadonlySet<string> {
  const seen = new Set<string>();
  let months = 0;
  const searched = (market: Market) => {
    if (market.age === months) return;
    months = market.age;
    compare(market, seen);
  };
  watched(scenario, [{ searched }]);
  expect(months).toBe(17);
  return seen;
}

test('the dated values that are told come to the policy on which each month ran', () => {
  const seen = allSeen(around('history'));
  for (const told of [
    'aprCap assist_cap_allin',
    'aprCap cashloan_notice_cap',
    'whitelist',
    'carMin',
    'cfGuaranteeShare',
  ])
    expect([...seen]).toContain(told);
});

test('so do those of a rule that comes in steps, of which only the next is adopted early', () => {
  const steps = [3000, 2400, 2000].map((value, at) =>
    leverOf('aprCap', value, { announced: 24_305, effective: 24_310 + 3 * at, rule: 'steps' }),
  );
  const scenario = { ...around('baseline'), levers: [leverOf('aprCap', 3600, { rule: 'steps' }), ...steps] };
  expect([...allSeen(scenario)]).toContain('aprCap steps');
});
