import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { faultsIn, from, problemsOf } from './helpers.ts';

const rule = (entry: string) => `title: x\nlaw: 2025-03\nrules:\n  - { ${entry}, why: x }\n`;

describe('a wrong rule is told with its place', () => {
  test.each([
    [
      'an unknown rule',
      rule('rule: assist_cap, value: 0.2, effective: 2025-10'),
      '4:13 rules.0.rule: unknown rule "assist_cap". Did you mean "assist_cap_allin"?',
    ],
    [
      'a percent for a fraction',
      rule('rule: assist_cap_allin, value: 20, effective: 2025-10'),
      '4:38 rules.0.value: must be between 0.01 and 3 (1/year, all-in), or none, got 20. Write a fraction, not a percent: 0.2. Or "repealed"',
    ],
    [
      'a number for a yes',
      rule('rule: assist_whitelist_required, value: 10, effective: 2025-10'),
      '4:47 rules.0.value: must be true or false, got 10. Or "repealed"',
    ],
    [
      'a value of a rule that only has dates',
      rule('rule: npl_reclass_stock_deadline, value: 2026-12-31, effective: 2025-10'),
      '4:48 rules.0.value: can only be repealed: day until which older loans are classified anew has no value that could be changed',
    ],
    [
      'dates out of order',
      rule('rule: assist_cap_allin, value: 0.2, announced: 2026-01, effective: 2025-10'),
      '4:74 rules.0.effective: must not be before announced (2026-01), got 2025-10',
    ],
    [
      'an end before the beginning',
      rule('rule: assist_cap_allin, value: 0.2, effective: 2025-10, expires: 2025-10'),
      '4:72 rules.0.expires: must be in a later month than effective (2025-10), got 2025-10',
    ],
    [
      'a scope that the rule cannot have',
      rule('rule: joint_total_cap, value: 0.2, effective: 2025-10, scope: { modes: [joint] }'),
      '4:71 rules.0.scope.modes: the rule cannot be limited by "modes". Known: bankTypes',
    ],
    [
      'an unknown document',
      'title: x\nenact: [nfra-2025-8]\n',
      '2:9 enact.0: unknown document "nfra-2025-8". Did you mean "nfra-2025-9"?',
    ],
    [
      'an unknown reading',
      'title: x\nreadings:\n  aprMethods: { value: effective, why: x }\n',
      '3:3 readings.aprMethods: unknown reading "aprMethods". Did you mean "aprMethod"? Known: stockTreatment, consumerCapBasis, consumerCapEnforcement, consumerGuaranteeShare, smallLoanCapPath, crossRegionStrictness, aprMethod, anticipationLead',
    ],
    [
      'a reading that cannot be',
      'title: x\nreadings:\n  aprMethod: { value: irr, why: x }\n',
      '3:23 readings.aprMethod.value: must be one of nominal, effective, simple, got the text "irr"',
    ],
    [
      'an unknown law',
      'title: x\nlaw: today\n',
      '2:6 law: must be "history", "none" or a month such as 2025-03, got the text "today"',
    ],
    ['a scenario that extends a number', 'title: x\nextends: 3\n', '2:10 extends: must be a text, got 3'],
  ])('%s', (_, text, fault) => expect(faultsIn(text)).toEqual([fault]));

  test('two values of one rule from one day contradict each other', () => {
    const entry = (value: number) => `  - { rule: assist_cap_allin, value: ${value}, effective: 2025-10, why: x }\n`;
    expect(faultsIn(`title: x\nlaw: 2025-03\nrules:\n${entry(0.2)}${entry(0.16)}`)).toEqual([
      '5:38 rules.1.value: contradicts entry 1 of this list, which sets the same rule from the same month. Keep one, or give them different dates or scopes',
    ]);
  });

  test('all faults of a scenario and of its reforms come at once', () => {
    const texts = {
      mine: 'title: x\nreforms: [bad, none]\nmonths: 0\n',
      bad: 'title: x\nrules:\n  - { rule: x, value: 1, effective: 2025-10, why: x }\n',
    };
    const problems = problemsOf(() => loadScenario('mine', from(texts), { reform: ['nine', 'bad'] }));
    expect(problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual([
      'mine.yaml:3:9 must be between 1 and 1200 (months), got 0',
      'bad.yaml:3:13 unknown rule "x"',
      'mine.yaml:2:16 there is no reform "none"',
    ]);
  });
});
