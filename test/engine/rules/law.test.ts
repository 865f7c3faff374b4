import { describe, expect, test } from 'vitest';
import { parseMonth } from '../../../src/engine/core/calendar.ts';
import { leversOf } from '../../../src/engine/rules/enact.ts';
import { type Law, NO_LAW, type RuleChange } from '../../../src/engine/rules/law.ts';
import { policyFor } from '../../../src/engine/rules/policy.ts';
import { DEFAULT_READINGS, type Readings } from '../../../src/engine/rules/readings.ts';
import { stackOf } from '../../../src/engine/rules/stack.ts';
import { loadScenario } from '../../../src/engine/scenario/parse.ts';
import { from, problemsOf, shipped } from '../../scenario/helpers.ts';

const month = (text: string) => parseMonth(text)!;
const FIRM = Number.POSITIVE_INFINITY;
const HISTORY: Law = { ...NO_LAW, basis: 'history' };
const reading = (readings: Partial<Readings>, law = HISTORY): Law => ({
  ...law,
  readings: { ...DEFAULT_READINGS, ...readings },
});
const change = (rest: Partial<RuleChange>): RuleChange => ({
  rule: 'assist_cap_allin',
  value: 0.2,
  effective: '2025-10-01',
  why: 'x',
  from: 'mine',
  ...rest,
});

describe('what the law comes to', () => {
  const in2025 = { ...NO_LAW, basis: month('2025-03'), enacted: ['nfra-2025-9'] } as Law;

  test('with no law is nothing at all', () => expect(leversOf(NO_LAW)).toEqual([]));

  test('leaves the model’s numbers free where it only repeats them', () => {
    const set = new Set(leversOf(in2025).map(({ lever }) => lever));
    for (const lever of [
      'carMin',
      'riskWeight',
      'guarLeverage',
      'microLeverage',
      'jointMinShare',
      'infoSharing',
    ] as const)
      expect(set, lever).not.toContain(lever);
  });

  test('is, of several ceilings, the lowest', () => {
    const cap = (law: Law, day: string, bankType: 'consumer' | 'local') =>
      policyFor(law, month(day), { mode: 'light', bankType, readiness: FIRM }).get('aprCap');
    expect(cap(in2025, '2025-03', 'local')).toBe(3600);
    expect(cap(in2025, '2025-03', 'consumer')).toBe(2400);
    expect(cap(in2025, '2025-10', 'local')).toBe(2400);
    const looser = { ...in2025, changes: [change({ value: 0.3 })] };
    expect(cap(looser, '2025-10', 'local')).toBe(3000);
    expect(cap(looser, '2025-10', 'consumer')).toBe(2400);
  });

  test('adds up the parts of the capital that banks must hold', () => {
    const stricter = { ...in2025, changes: [change({ rule: 'bank_conservation_buffer', value: 0.045 })] };
    const min = (day: string, bankType: 'local' | 'consumer') =>
      policyFor(stricter, month(day), { bankType, readiness: FIRM }).get('carMin');
    expect(min('2025-09', 'local')).toBe(0.105);
    expect(min('2025-10', 'local')).toBe(0.125);
    expect(min('2025-10', 'consumer')).toBe(0.105);
  });

  test('loses a rule that is repealed, from the month on', () => {
    const without = { ...in2025, changes: [change({ rule: 'joint_total_cap', value: 'repealed' })] };
    const limit = (day: string) =>
      policyFor(without, month(day), { bankType: 'local', readiness: FIRM }).get('jointTotalLimit');
    expect([limit('2025-09'), limit('2025-10')]).toEqual([0.5, undefined]);
  });
});

describe('a reading', () => {
  const joint = (law: Law, day: string, platform = 9) =>
    policyFor(law, month(day), { mode: 'joint', bankType: 'local', platform, readiness: FIRM });

  test('leads small-loan companies down at once, step by step, or the large ones first', () => {
    // 24 % until the end of 2027, then 4 × 3.00 %; halfway through the 24 steps of the linear path 18 %
    expect([joint(HISTORY, '2027-12').get('aprCap'), joint(HISTORY, '2027-12').get('lprCap')]).toEqual([
      2400,
      undefined,
    ]);
    expect(joint(HISTORY, '2028-01').get('lprCap')).toBe(4);
    const linear = reading({ smallLoanCapPath: 'linear' });
    expect(['2026-01', '2026-12', '2027-12'].map((day) => joint(linear, day).get('aprCap'))).toEqual([
      2350, 1800, 1200,
    ]);
    const early = reading({ smallLoanCapPath: 'earlyForLarge' });
    expect([1, 5, 6].map((rank) => joint(early, '2027-01', rank).get('lprCap'))).toEqual([4, 4, undefined]);
  });

  test('takes the 20 % of consumer finance companies as an average or loan by loan, and as far as it is enforced', () => {
    const consumer = (law: Law) => {
      const policy = policyFor(law, month('2026-01'), { mode: 'light', bankType: 'consumer', readiness: FIRM });
      return [policy.get('aprCap'), policy.get('aprAvgCap')];
    };
    expect(consumer(HISTORY)).toEqual([2400, 2000]);
    expect(consumer(reading({ consumerCapBasis: 'perLoan' }))).toEqual([2000, undefined]);
    expect(consumer(reading({ consumerCapEnforcement: 0.5 }))).toEqual([2400, 2200]);
    expect(consumer(reading({ consumerCapEnforcement: 0 }))).toEqual([2400, 2400]);
  });

  test('chooses the guaranteed share, the strictness of regions, the counting of cost and the older loans', () => {
    const at = (readings: Partial<Readings>) =>
      policyFor(reading(readings), month('2026-01'), { mode: 'light', bankType: 'consumer', readiness: FIRM });
    expect(at({}).get('cfGuaranteeShare')).toBe(0.5);
    expect(at({ consumerGuaranteeShare: 'quarter' }).get('cfGuaranteeShare')).toBe(0.25);
    expect(at({ crossRegionStrictness: 0.3 }).get('regionRule')).toBe(0.3);
    expect([at({}).get('aprMethod'), at({ aprMethod: 'effective' }).get('aprMethod')]).toEqual([undefined, 1]);
    expect(at({ stockTreatment: 'stopServicing' }).get('runoff')).toBe(2);
  });

  test('of the lead lets nobody adopt a rule earlier', () => {
    const known = (lead: number | 'none') =>
      leversOf(reading({ anticipationLead: lead })).find(({ rule }) => rule === 'assist_cap_allin')!.announced;
    expect(['none' as const, 6, 2, 0].map(known)).toEqual(['2025-04', '2025-04', '2025-08', '2025-10'].map(month));
  });
});

describe('a stack of files', () => {
  const rule = (value: string, date = '2025-10-01', rest = '') =>
    `title: x\nrules:\n  - { rule: assist_cap_allin, value: ${value}, effective: ${date}, why: x${rest} }\n`;
  const library = from({
    base: 'title: x\nlaw: 2025-03\n',
    twenty: rule('0.2'),
    sixteen: rule('0.16', '2026-01-01'),
    same: rule('0.36'),
    left: 'title: x\nextends: base\nmonths: 40\nborrowers: 3000\n',
    right: 'title: x\nextends: base\nmonths: 50\n',
    both: 'title: x\nextends: [left, right]\n',
  });
  const cap = (reforms: string[], day: string) => {
    const { source } = loadScenario('base', library, {}, reforms);
    return policyFor(source.law, month(day), { mode: 'light', bankType: 'local', readiness: FIRM }).get('aprCap');
  };

  test('lets the later reform win and says where they meet', () => {
    expect(cap(['twenty', 'sixteen'], '2025-12')).toBe(2000);
    expect(cap(['twenty', 'sixteen'], '2026-01')).toBe(1600);
    expect(cap(['sixteen', 'twenty'], '2026-01')).toBe(2000);
    const { conflicts, files } = stackOf(loadScenario('base', library, {}, ['twenty', 'sixteen']));
    expect(conflicts.map(({ rule, loser, winner }) => [rule, loser.from, winner.from])).toEqual([
      ['assist_cap_allin', 'reforms/twenty', 'reforms/sixteen'],
    ]);
    expect(files.map(({ from: file, paths }) => [file, paths])).toEqual([
      ['base', ['law']],
      ['reforms/twenty', ['rules.assist_cap_allin']],
      ['reforms/sixteen', ['rules.assist_cap_allin']],
    ]);
  });

  test('takes what several parents say, the later one where they differ, and a shared ancestor once', () => {
    const scenario = loadScenario('both', library);
    expect([scenario.months, scenario.parameters['population.borrowers']]).toEqual([50, 3000]);
    expect(scenario.source.origins.filter(({ path }) => path === 'law')).toHaveLength(1);
    expect(stackOf(scenario).overridden).toEqual([{ path: 'months', from: ['left', 'right'] }]);
  });

  test('says which rules make no difference, and why', () => {
    const { idle } = stackOf(loadScenario('rules-2025', shipped));
    const why = (id: string) => idle.find(({ rule: name }) => name === id)?.why.en;
    expect(why('bank_total_capital_min')).toBe('the model’s numbers already contain it');
    expect(why('assist_whitelist_public')).toBeDefined();
    expect(why('assist_cap_allin')).toBeUndefined();
    const early = stackOf(loadScenario('small-loan-12', from({ ...shippedTexts(), 'small-loan-12': SHORT })));
    expect(early.idle.find(({ rule: name }) => name === 'mlc_cap_multiple_lpr')?.why.en).toBe(
      'it begins after the run',
    );
  });

  test('refuses a reform that changes nothing, at its place', () => {
    expect(problemsOf(() => loadScenario('base', library, {}, ['same']))).toMatchObject([
      { file: 'same.yaml', line: 3, message: expect.stringContaining('changes nothing') },
    ]);
  });
});

const SHORT = 'title: x\nextends: rules-2025\nenact: [small-loan-2025-cost]\nmonths: 20\nstart: 2020-10\n';
const shippedTexts = () => Object.fromEntries(['baseline', 'rules-2025'].map((name) => [name, shipped(name)!.text]));
