import { describe, expect, test } from 'vitest';
import { parseMonth } from '../../../src/engine/core/calendar.ts';
import { stackOf } from '../../../src/engine/rules/stack.ts';
import { valueOn } from '../../../src/engine/scenario/dated.ts';
import { loadScenario } from '../../../src/engine/scenario/parse.ts';
import type { BankType, Mode, Scenario } from '../../../src/engine/scenario/scenario.ts';
import { applySettings } from '../../../src/engine/scenario/settings.ts';
import { from, shipped } from '../../scenario/helpers.ts';

type Party = { mode?: Mode; bankType?: BankType; platform?: number; readiness?: number };
const FIRM = Number.POSITIVE_INFINITY;
const NONE = Number.NaN;
const value = ({ levers }: Scenario, name: Parameters<typeof valueOn>[1], month: string, party: Party = {}) =>
  valueOn(
    levers,
    name,
    parseMonth(month)!,
    { mode: 'light', bankType: 'national', platform: 9, readiness: FIRM, ...party },
    true,
    NONE,
  );

/** A scenario with these lines on top of those that come with the package. */
const mine = (text: string): Scenario =>
  loadScenario('mine', (name, kind, by) => from({ mine: `title: x\n${text}` })(name) ?? shipped(name, kind, by));
const rule = (id: string, given: string, date: string, rest = '') =>
  `  - { rule: ${id}, value: ${given}, effective: ${date}, why: x${rest} }\n`;

describe('a repeal', () => {
  test('of a rule that stands in for another lets that one hold again', () => {
    const scenario = mine(
      `extends: baseline\nenact: [nfra-2025-consumption]\nrules:\n${rule('internet_consumer_line_cap_temp', 'repealed', '2026-01')}`,
    );
    // in fen; 300 000 yuan until the repeal, 200 000 before and after
    expect(
      ['2025-03', '2025-04', '2025-12', '2026-01'].map((month) => value(scenario, 'singleLoanCap', month)),
    ).toEqual([20_000_000, 30_000_000, 30_000_000, 20_000_000]);
  });

  test('of a target leaves no path towards it, and no value that is none', () => {
    const repeal = rule('mlc_cap_multiple_lpr', 'repealed', '2025-12');
    const start = rule('mlc_cap_allin_now', 'repealed', '2025-12');
    for (const rules of [repeal, start]) {
      const scenario = mine(
        `extends: small-loan-12\nreadings:\n  smallLoanCapPath: { value: linear, why: x }\nrules:\n${rules}`,
      );
      expect(scenario.levers.filter((lever) => Number.isNaN(lever.value))).toEqual([]);
      expect(value(scenario, 'aprCap', '2027-06', { mode: 'joint' })).toBe(2400); // that of the notice of 2025
    }
  });
});

describe('steps of one rule', () => {
  test('are adopted early one at a time', () => {
    const scenario = loadScenario('slow-pace', shipped);
    const cap = (month: string, readiness: number) => value(scenario, 'aprCap', month, { readiness });
    expect(['2025-04', '2025-09', '2025-10', '2026-04', '2026-10', '2027-04'].map((month) => cap(month, FIRM))).toEqual(
      [3600, 3600, 3300, 3000, 2700, 2400],
    );
    expect([cap('2025-04', 0), cap('2025-09', 0.5), cap('2025-10', 0), cap('2026-10', 0)]).toEqual([
      3300, 3300, 3000, 2400,
    ]);
  });
});

describe('a rule set on the command line', () => {
  const set = (name: string, path: string, text: string) =>
    applySettings(loadScenario(name, shipped), [{ path, text }]);

  test('keeps all its dates, its end too', () => {
    const subsidy = set('rules-2026', 'rules.subsidy_rate', '0.02');
    const own = { mode: 'own' } as const;
    expect(['2025-08', '2025-09', '2026-12', '2027-01'].map((month) => value(subsidy, 'subsidy', month, own))).toEqual([
      NONE,
      200,
      200,
      NONE,
    ]);
  });

  test('keeps exemptions', () => {
    const cap = set('joint-shift', 'rules.assist_cap_allin', '0.2');
    expect(value(cap, 'aprCap', '2025-10')).toBe(2000);
    expect(value(cap, 'aprCap', '2025-10', { mode: 'joint' })).toBe(3600);
  });
});

describe('a way of counting', () => {
  test('holds for the ceilings of 2025, whichever of them is there and whomever it names', () => {
    const reading = 'readings:\n  aprMethod: { value: effective, why: x }\n';
    const guidance = mine(`extends: baseline\nenact: [consumer-finance-2025-guidance]\n${reading}`);
    expect(value(guidance, 'aprMethod', '2026-01')).toBe(1);
    const scoped = rule('assist_cap_allin', '0.24', '2025-10', ', scope: { platforms: [1, 2] }');
    expect(value(mine(`extends: baseline\n${reading}rules:\n${scoped}`), 'aprMethod', '2025-10')).toBe(1);
  });

  test('without a ceiling is told to make no difference', () => {
    const scenario = mine('extends: baseline\nreadings:\n  aprMethod: { value: effective, why: x }\n');
    expect(stackOf(scenario).idleReadings).toEqual(['aprMethod']);
  });
});

test('a change that makes no difference is told with its reason', () => {
  const scenario = mine(
    `extends: rules-2025\nlevers:\n  - { lever: whitelist, value: 8, effective: 2025-10, why: x }\nrules:\n` +
      rule('assist_cap_allin', '0.2', '2025-10') +
      rule('assist_whitelist_required', 'false', '2026-01') +
      rule('joint_total_cap', '0.4', '2036-01') +
      rule('joint_single_partner_cap', '0.25', '2025-10') +
      rule('court_cap_licensed_allin', '0.2', '2025-10'),
  );
  expect(stackOf(scenario).idleChanges.map(({ change, why }) => [change.rule, why.en.slice(0, 30)])).toEqual([
    ['assist_whitelist_required', 'a lever that a file dates itse'],
    ['joint_total_cap', 'it begins after the run'],
    ['joint_single_partner_cap', 'what it says already holds the'],
    ['court_cap_licensed_allin', 'Nobody goes to court in the mo'],
  ]);
});
