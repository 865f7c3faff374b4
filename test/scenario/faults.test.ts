import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../src/engine/core/errors.ts';
import { faultsIn, load, problemsOf } from './helpers.ts';

const lever = (rest: string) => `title: x\nlevers:\n  - { ${rest}, why: x }\n`;
const parameter = (rest: string) => `title: x\nparameters:\n  ${rest}\n`;

describe('a fault is told with its place, what was found and what is allowed', () => {
  // ¦ marks the place that the message has to name.
  const cases: readonly (readonly [what: string, marked: string, fault: string])[] = [
    ['an empty file', '¦', ': the file is empty. Begin with "title: …"'],
    ['a list for a file', '¦- 1', ': must be a map, got a list'],
    ['no title', '¦months: 12', 'title: is missing'],
    ['an empty title', 'title: ¦""', 'title: must be a text, got an empty text'],
    ['an unclosed quote', 'title: "x¦', ': Missing closing "quote'],
    ['a reference', 'title: ¦*x', ': references (*) are not allowed. Write the value out'],
    ['a tag', 'title: ¦!x y', ': Unresolved tag: !x'],
    ['a key twice', 'title: x\nmonths: 12\n¦months: 13', ': this key stands here twice. Keep one of them'],
    [
      'a quoted number',
      'title: x\nmonths: ¦"12"',
      'months: must be a number, got the text "12". Remove the quotes: 12',
    ],
    ['part of a month', 'title: x\nburnIn: ¦1.5', 'burnIn: must be a whole number, got 1.5'],
    ['too few people', 'title: x\nborrowers: ¦50', 'borrowers: must be between 100 and 1000000 (borrowers), got 50'],
    [
      'a month that is none',
      'title: x\nstart: ¦2025-13',
      'start: must be a month such as 2025-10, got the text "2025-13"',
    ],
    ['a fraction for a seed', 'title: x\nseed: ¦1.5', 'seed: must be a text or a whole number, got 1.5'],
    ['a lever at the top', 'title: x\n¦aprCap: 0.2', 'aprCap: unknown key "aprCap". It belongs under "levers:"'],
    [
      'yes for true',
      'title: x\nswitches:\n  cap: { on: ¦no, why: x }',
      'switches.cap.on: must be true or false, got the text "no". Write false, without quotes',
    ],
    [
      'a switch without a map',
      'title: x\nswitches:\n  cap: ¦false',
      'switches.cap: must be a map of on, why, got false. Write { on: false, why: … }',
    ],
    [
      'a switch without a reason',
      'title: x\nswitches:\n  ¦cap: { on: false }',
      'switches.cap.why: is missing. Say in a sentence why it differs',
    ],
    [
      'a parameter without a reason',
      parameter('¦search.offers_mean: { value: 2 }'),
      'parameters.search.offers_mean.why: is missing. Say in a sentence why it differs',
    ],
    [
      'a parameter without a map',
      parameter('search.offers_mean: ¦2'),
      'parameters.search.offers_mean: must be a map of value, why, got 2. Write { value: 2, why: … }',
    ],
    [
      'a misspelt parameter',
      parameter('¦household.incom_median: { value: 2, why: x }'),
      'parameters.household.incom_median: unknown parameter "household.incom_median". Did you mean "household.income_median"?',
    ],
    [
      'an unquoted comma',
      parameter('search.offers_mean: { value: 2, why: a, ¦and b }'),
      'parameters.search.offers_mean.and b: unknown key "and b". Put quotes around a text that contains a comma or a colon',
    ],
    [
      'a percent',
      parameter('household.essential_share: { value: ¦53, why: x }'),
      'parameters.household.essential_share.value: must be between 0 and 1 (share of income), got 53. Write a fraction, not a percent: 0.53',
    ],
    [
      'fen',
      parameter('household.income_median: { value: ¦650000, why: x }'),
      'parameters.household.income_median.value: must be between 100 and 100000 (yuan/month), got 650000. Money is in yuan, not fen: 6500',
    ],
    [
      'the population below',
      parameter('¦population.borrowers: { value: 500, why: x }'),
      'parameters.population.borrowers: stands at the top level of a file. Write "borrowers: …" there',
    ],
    ['levers as a map', 'title: x\nlevers: ¦{}', 'levers: must be a list, got a map. Start each entry with "- "'],
    [
      'a percent for a rate',
      lever('lever: aprCap, value: ¦24, effective: 2025-10'),
      'levers.0.value: must be between 0.01 and 3 (1/year, all-in), or none, got 24. Write a fraction, not a percent: 0.24',
    ],
    [
      'basis points for a rate',
      lever('lever: aprCap, value: ¦2400, effective: 2025-10'),
      'levers.0.value: must be between 0.01 and 3 (1/year, all-in), or none, got 2400. Write a fraction, not basis points: 0.24',
    ],
    [
      'a percent sign',
      lever('lever: aprCap, value: ¦24%, effective: 2025-10'),
      'levers.0.value: must be a number, got the text "24%". Write a fraction, not a percent: 0.24',
    ],
    [
      'a misspelt lever',
      lever('lever: ¦aprCapp, value: 0.24, effective: 2025-10'),
      'levers.0.lever: unknown lever "aprCapp". Did you mean "aprCap"?',
    ],
    ['no value', 'title: x\nlevers:\n  - ¦{ lever: aprCap, effective: 2025-10, why: x }', 'levers.0.value: is missing'],
    [
      'an unknown choice',
      lever('lever: runoff, value: ¦stop, effective: 2025-10'),
      'levers.0.value: must be one of natural, reprice, stopServicing, got the text "stop"',
    ],
    [
      'a number for a yes',
      lever('lever: platformCharges, value: ¦1, effective: 2025-10'),
      'levers.0.value: must be true or false, got 1. Write true, without quotes',
    ],
    [
      'no limit where there is one',
      lever('lever: marketing, value: ¦none, effective: 2025-10'),
      'levers.0.value: must be a number, got the text "none"',
    ],
    [
      'a day that is none',
      lever('lever: aprCap, value: 0.24, effective: ¦2025-02-30'),
      'levers.0.effective: must be a month or a day of the calendar, such as 2025-10 or 2025-10-01, got the text "2025-02-30"',
    ],
    [
      'a year for a date',
      lever('lever: aprCap, value: 0.24, effective: ¦2025'),
      'levers.0.effective: must be a month or a day of the calendar, such as 2025-10 or 2025-10-01, got 2025',
    ],
    [
      'effect before announcement',
      lever('lever: aprCap, value: 0.24, announced: 2025-04-03, effective: ¦2025-04-02'),
      'levers.0.effective: must not be before announced (2025-04-03), got 2025-04-02',
    ],
    [
      'an end before the start',
      lever('lever: aprCap, value: 0.24, effective: 2025-10-01, expires: ¦2025-10'),
      'levers.0.expires: must be in a later month than effective (2025-10-01), got 2025-10',
    ],
    [
      'a scope that the lever lacks',
      lever('lever: whitelist, value: 10, effective: 2025-10, scope: { ¦modes: [joint] }'),
      'levers.0.scope.modes: the lever cannot be limited by "modes". Known: bankTypes',
    ],
    [
      'a scope where there is none',
      lever('lever: minShare, value: 0.1, effective: 2025-10, ¦scope: { modes: [joint] }'),
      'levers.0.scope: minShare holds for the whole market (market share below which a platform has to leave). Remove the scope',
    ],
    [
      'a misspelt mode',
      lever('lever: aprCap, value: 0.2, effective: 2025-10, scope: { modes: [¦joined] }'),
      'levers.0.scope.modes.0: unknown mode "joined". Did you mean "joint"? Known: referral, light, guaranteed, joint, own',
    ],
    [
      'an empty scope',
      lever('lever: aprCap, value: 0.2, effective: 2025-10, scope: { modes: ¦[] }'),
      'levers.0.scope.modes: must name at least one. Leave it out to mean all',
    ],
    [
      'a lever without a map',
      'title: x\nlevers:\n  - ¦aprCap',
      'levers.0: must be a map of lever, value, announced, effective, expires, scope, anticipable, rule, why, got the text "aprCap"',
    ],
    [
      'a shock without a span',
      'title: x\nmacro:\n  - { factor: income, value: 0.9, from: 2025-10, until: ¦2025-10, why: x }',
      'macro.0.until: must be in a later month than from (2025-10), got 2025-10',
    ],
    [
      'an unknown factor',
      'title: x\nmacro:\n  - { factor: ¦wages, value: 0.9, from: 2025-10, until: 2025-12, why: x }',
      'macro.0.factor: unknown factor "wages". Known: incomeLoss, incomeRecovery, income, fundingAdd, bankLimits, recoveries, creditQuantile',
    ],
  ];
  test.each(cases)('%s', (_, marked, fault) => {
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    const place = `${before.length}:${before.at(-1)!.length + 1}`;
    expect(faultsIn(marked.replace('¦', ''))).toEqual([`${place} ${fault}`]);
  });
});

test('all faults of a file come at once, in file order', () => {
  const text = `title: x
burnIn: -1
switches:
  capp: { on: false }
parameters:
  search.offers_mean: { value: 9, why: x }
levers:
  - lever: nothing
    announced: 2025-10
    effective: 2025-04
months: 0
`;
  expect(faultsIn(text).map((fault) => fault.replace(/(\S+) (\S+): .*/, '$1 $2'))).toEqual([
    '2:9 burnIn',
    '4:3 switches.capp',
    '6:32 parameters.search.offers_mean.value',
    '8:5 levers.0.value',
    '8:5 levers.0.why',
    '8:12 levers.0.lever',
    '10:16 levers.0.effective',
    '11:9 months',
  ]);
});

test('a fault is shown with its line and a caret', () => {
  const [problem] = problemsOf(() => load('title: x\nmonths: "12"\n'));
  expect(describeProblem(problem!)).toBe(
    'mine.yaml:2:9: months: must be a number, got the text "12". Remove the quotes: 12\n  2 | months: "12"\n    |         ^',
  );
});

test('a value back at its default needs no reason', () => {
  expect(load(parameter('search.offers_mean: { value: 2.2 }')).parameters['search.offers_mean']).toBe(2.2);
});
