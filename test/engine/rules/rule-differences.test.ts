import { expect, test } from 'vitest';
import {
  AREAS,
  dayOf,
  type LawDifferences,
  lawDifferences,
  lawOfScenario,
  lawOnDay,
  parseMonth,
  RULE_IDS,
  RULES,
  readingsOf,
  ruleOnDay,
  ruleValueInWords,
} from '../../../src/engine/index.ts';
import { load } from '../../scenario/helpers.ts';

const law = (text: string) => lawOfScenario(load(`title: x\n${text}`));
const MARCH = law('law: 2025-03');
const NOTICE = law('law: 2025-03\nenact: [nfra-2025-9]');
const told = ({ rules }: LawDifferences, name: string) => rules.filter(({ rule }) => rule === name);
const change = (value: string, more = '') =>
  `law: 2025-03\nrules: [{ rule: assist_cap_allin, value: ${value}, effective: 2025-10-01, why: x${more} }]`;

test('a law does not differ from itself, nor from its month in the dated law', () => {
  expect(lawDifferences(NOTICE, NOTICE)).toEqual({ rules: [], readings: [], levers: [] });
  expect(lawDifferences(lawOnDay('2025-03-01'), MARCH).rules).toEqual([]);
});

test('what the notice of 2025 brings has its days of publication and of effect, and its article', () => {
  // 金规〔2025〕9号 was published on 2025-04-03 and is in force from 2025-10-01.
  expect(told(lawDifferences(MARCH, NOTICE), 'assist_cap_allin')).toEqual([
    {
      rule: 'assist_cap_allin',
      kind: 'begins',
      before: undefined,
      after: { en: '24 % a year, all-in', zh: '24%（年化综合）' },
      from: '2025-10-01',
      until: undefined,
      announced: '2025-04-03',
      whom: expect.objectContaining({ en: expect.stringContaining('bank') }),
      citation: { en: '金规〔2025〕9号, art. 6', zh: '金规〔2025〕9号第6条' },
      file: undefined,
    },
  ]);
  expect(told(lawDifferences(NOTICE, MARCH), 'assist_cap_allin')).toMatchObject([{ kind: 'ends', after: undefined }]);
});

test('between two days counts the day, not the month', () => {
  const at = (day: string) => told(lawDifferences(lawOnDay('2025-05-19'), lawOnDay(day)), 'lpr1y');
  expect(at('2025-05-19')).toEqual([]);
  // Quoted anew on 2025-05-20: 3.00 % after 3.10 %.
  expect(at('2025-05-20')).toMatchObject([
    { kind: 'changes', before: { en: '3.1 % a year' }, after: { en: '3 % a year' }, from: '2025-05-20' },
  ]);
});

test('a change by a file names the file, and a later one for a part of the market stands beside what it leaves', () => {
  const [all] = told(lawDifferences(NOTICE, law(`${change('0.2')}\nenact: [nfra-2025-9]`)), 'assist_cap_allin');
  expect(all).toMatchObject({ kind: 'changes', after: { en: '20 % a year, all-in' }, file: 'mine' });
  const partly = law(`${change('0.2', ', scope: { modes: [joint] }')}\nenact: [nfra-2025-9]`);
  expect(told(lawDifferences(NOTICE, partly), 'assist_cap_allin')[0]!.after!.en).toBe(
    '24 % a year, all-in; 20 % a year, all-in for joint lending',
  );
});

test('a repealed rule ends on the day of the repeal', () => {
  const without = law(
    'law: 2025-03\nrules: [{ rule: joint_total_cap, value: repealed, effective: 2026-01-15, why: x }]',
  );
  expect(told(lawDifferences(MARCH, without), 'joint_total_cap')).toMatchObject([
    { kind: 'ends', before: { en: '50 % of all loans' }, after: undefined, from: '2026-01-15', file: 'mine' },
  ]);
});

test('a value that holds for a time is told with its end', () => {
  const short = law(change('0.2', ', expires: 2026-04-01'));
  expect(told(lawDifferences(MARCH, short), 'assist_cap_allin')).toMatchObject([
    { kind: 'begins', from: '2025-10-01', until: '2026-04-01' },
  ]);
});

test('the same rule known earlier is a difference of its own', () => {
  const early = law(change('0.2', ', announced: 2025-04'));
  expect(told(lawDifferences(law(change('0.2')), early), 'assist_cap_allin')).toMatchObject([
    { kind: 'announcement', before: { en: 'announced 2025-10-01' }, after: { en: 'announced 2025-04' } },
  ]);
});

test('a scenario in one month is compared as it stands then', () => {
  const scenario = load('title: x\nlaw: 2025-03\nenact: [nfra-2025-9]');
  const [september, october] = ['2025-09', '2025-10'].map((month) => lawOfScenario(scenario, parseMonth(month)));
  expect(lawDifferences(MARCH, september!).rules).toMatchObject([{ rule: 'assist_anticipation_start' }]);
  expect(told(lawDifferences(september!, october!), 'assist_cap_allin')).toMatchObject([{ kind: 'begins' }]);
});

test('readings and levers that files date themselves are compared beside the rules', () => {
  const own = law(
    'law: 2025-03\nreadings: { aprMethod: { value: effective, why: x } }\nlevers: [{ lever: minShare, value: 0.1, effective: 2026-01, why: x }]',
  );
  expect(lawDifferences(MARCH, own)).toMatchObject({
    rules: [],
    readings: [{ reading: 'aprMethod', before: { en: 'nominal' }, after: { en: 'effective' } }],
    levers: [{ lever: 'minShare', before: undefined, after: { en: '10 % of balance from 2026-01' } }],
  });
});

test('every rule stands in one area', () => {
  expect(AREAS.flatMap(({ rules }) => rules).sort()).toEqual([...RULE_IDS].sort());
});

test('every value has Chinese words, down to its unit', () => {
  const english = RULE_IDS.flatMap((rule) => RULES[rule].history.map(({ value }) => ruleValueInWords(rule, value).zh));
  expect(english.filter((words) => /[a-z]/.test(words))).toEqual([]);
});

test('on a day a rule is in force, ahead, unknown, ended or a draft', () => {
  const on = (rule: Parameters<typeof ruleOnDay>[0], day: string) => ruleOnDay(rule, day).status;
  expect(on('assist_cap_allin', '2025-04-02')).toBe('later');
  expect(on('assist_cap_allin', '2025-04-03')).toBe('ahead');
  expect(on('assist_cap_allin', '2025-10-01')).toBe('inForce');
  expect(on('court_cap_private_void', '2020-08-19')).toBe('inForce');
  expect(on('court_cap_private_void', '2020-08-20')).toBe('ended');
  expect(on('membership_fee_counted', '2025-12-01')).toBe('draft');
  expect(ruleOnDay('internet_consumer_line_cap', '2025-06-01').replacedBy).toEqual(['internet_consumer_line_cap_temp']);
});

test('a month means its first day; other texts mean none', () => {
  expect(['2025-10', '2025-10-09', '2025-13', '2025-02-30', 'baseline'].map(dayOf)).toEqual([
    '2025-10-01',
    '2025-10-09',
    undefined,
    undefined,
    undefined,
  ]);
});

test('readings are found with the rules that they change', () => {
  expect(readingsOf('assist_cap_allin')).toEqual(['stockTreatment', 'aprMethod']);
  expect(readingsOf('mlc_cap_multiple_lpr')).toEqual(['smallLoanCapPath', 'aprMethod']);
  expect(readingsOf('joint_total_cap')).toEqual([]);
});
