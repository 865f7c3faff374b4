import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indented, itemLines, linesOf } from '../../src/cli/law/layout.ts';
import { columnsOf } from '../../src/report/text-width.ts';
import { emptyFolder, zhudai } from './host.ts';

const namesOf = (json: string): string[] => JSON.parse(json).map(({ rule }: { rule: string }) => rule);
const listed = async (options: string) => namesOf((await zhudai(`rules --json ${options}`)).out);

test('the list counts days: a rule is there from its day on, and its draft never without --all', async () => {
  expect(await listed('--on 2025-09-30')).not.toContain('assist_cap_allin');
  expect(await listed('--on 2025-10-01')).toContain('assist_cap_allin');
  expect(await listed('--on 2025-10')).toContain('assist_cap_allin');
  expect(await listed('--on 2025-12-01')).not.toContain('membership_fee_counted');
  expect(await listed('--on 2025-12-01 --all')).toContain('membership_fee_counted');
  expect(await listed('--on 2020-08-20')).not.toContain('court_cap_private_void');
});

test('a party keeps what binds it and what binds every lender', async () => {
  const guarantor = await listed('--on 2026-11-22 --for guarantor');
  expect(guarantor).toContain('fgc_leverage_max');
  expect(guarantor).not.toContain('joint_total_cap');
  const bank = await listed('--on 2026-11-22 --for bank');
  expect(bank).toContain('joint_total_cap');
  expect(bank).toContain('cashloan_notice_cap'); // every licensed lender
});

test('a rule is listed with value, date, parties and levers under its area', async () => {
  const { out, err } = await zhudai('rules --on 2026-11-22');
  expect(out).toContain(
    [
      'Joint loans',
      '  joint_partner_min_share   30 % of each loan, since 2022-01-01',
      '    Least share of a joint loan that the partner funds',
      '    For bank, trust company, consumer finance company, small-loan company (joint lending); sets',
      '    jointMinShare',
    ].join('\n'),
  );
  expect(out).toMatch(/npl_days .*more than 90 days/);
  expect(out).toContain('; cannot act');
  expect(err).toMatch(/^\d+ rules in force on 2026-11-22\. "--all" shows \d+ more/);
});

test('what is to come and what stands in for a rule is told beside it', async () => {
  const { out } = await zhudai('rules --on 2026-11-22 --all');
  expect(out).toContain('4 × one-year LPR, ahead: from 2027-12-31, published 2025-12-19');
  expect(out).toMatch(/internet_consumer_line_cap .*\n.*\n.*\n {4}For now replaced by internet_consumer_line_cap_temp/);
});

test('what is only reported is not law, and the reading that makes it law is named', async () => {
  const reported = 'cfc_guarantee_share_max_guidance';
  expect(await listed('--on 2026-11 --for consumer')).not.toContain(reported);
  const { out } = await zhudai('rules --on 2026-11 --for consumer --all');
  expect(out).toMatch(
    new RegExp(`${reported}\\s+25 % of loans, said to hold from 2026-01-01\n.*\n.*\n? .*would set\\s+cfGuaranteeShare`),
  );
  expect(out).toMatch(/Reported, not confirmed: law only under the reading\s+consumerGuaranteeShare = quarter/);
  expect((await zhudai(`rules show ${reported}`)).out).toMatch(/the size is reported,\s+not confirmed/);
  expect((await zhudai('rules diff 2025-12 2026-02')).out).not.toContain(reported);
  const cwd = emptyFolder();
  const own = 'title: x\nextends: rules-2026\nreadings: { consumerGuaranteeShare: { value: quarter, why: x } }';
  writeFileSync(join(cwd, 'mine.yaml'), own);
  expect((await zhudai('rules diff rules-2026 ./mine.yaml', { cwd })).out).toContain(`${reported}  25 % of loans`);
});

test('rules that the model cannot act on come with the reason', async () => {
  const { out } = await zhudai('rules --idle --on 2026-11-22');
  expect(out).not.toContain('assist_cap_allin ');
  expect(out).toContain('is written off at the seventh missed instalment');
});

test('the list in Chinese has Chinese names, values and dates', async () => {
  const { out } = await zhudai('rules --on 2026-11-22 --lang zh');
  expect(out).toContain('联合贷款\n  joint_partner_min_share   30%（占单笔贷款），2022-01-01 起\n');
});

test('documents and reforms are listed by the names that files take', async () => {
  const documents = await zhudai('rules --documents');
  expect(documents.out).toMatch(/ {2}nfra-2025-9 +published 2025-04-03, in force .*2025-10-01\n/);
  expect(documents.out).toContain('《关于加强商业银行');
  expect(documents.out).toContain('金规〔2025〕9号, National Financial Regulatory Administration (NFRA)');
  const reforms = JSON.parse((await zhudai('rules --reforms --json')).out);
  expect(reforms).toContainEqual(expect.objectContaining({ name: 'cap-20', kind: 'reform' }));
});

test('reforms in Chinese tell what they do, as far as the data of the law have the words', async () => {
  const { out } = await zhudai('rules --reforms --lang zh');
  expect(out).toMatch(
    / {2}cap-20 +每笔贷款上限20%\n {4}自2026年起.*\n {4}改动 1 条规则\n {4}助贷单笔综合融资成本上限：2025-10-01 起 20%（年化综合）\n/s,
  );
  expect(out).toContain('起 无限制，适用：联合贷\n');
  expect(out).toContain('施行 财金〔2025〕80号');
  expect(out).not.toMatch(/[a-z] [a-z]+ [a-z]/); // no sentence in English
  expect((await zhudai('rules --reforms')).out).toContain('A ceiling of 20 % on every loan');
});

test('sources are described in Chinese too', async () => {
  const { out } = await zhudai('rules show assist_cap_allin --lang zh');
  expect(out).toContain('S7: 南方周末新金融研究中心：上市平台助贷新规调查（转载）');
});

test('a rule is shown with names, levers, documents, readings and the files that use it', async () => {
  const { out } = await zhudai('rules show assist_cap_allin --on 2026-11-22');
  for (const part of [
    'Ceiling on the all-in cost of an assisted loan',
    '助贷单笔综合融资成本上限',
    'aprCap 0.24 1/year, all-in; the size is law',
    'stockTreatment = natural',
    'scenario rules-2025: enacts nfra-2025-9',
    'reform cap-20 (in scenario cap-20): 20 % a year, all-in from 2025-10-01',
    'in force on 2026-11-22',
    'published 2025-04-03, in force from 2025-10-01',
    '金规〔2025〕9号, art. 6; National Financial Regulatory Administration (NFRA)',
    'S7: 南方周末新金融研究中心',
  ])
    expect(out).toContain(part);
  const [data] = JSON.parse((await zhudai('rules show assist_cap_allin --json')).out);
  expect(data).toMatchObject({ rule: 'assist_cap_allin', readings: ['stockTreatment', 'aprMethod'] });
  expect(data.history[0].document).toMatchObject({ name: 'nfra-2025-9', published: '2025-04-03' });
});

test('a wrong rule is answered with the nearest, all of them at once', async () => {
  const { code, out, err } = await zhudai('rules show assist_cap_alin npl');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('assist_cap_alin: unknown rule. Did you mean "assist_cap_allin"?');
  expect(err).toMatch(/npl: unknown rule\. Did you mean ".*npl.*"/);
});

test('two days are compared in words', async () => {
  const { out } = await zhudai('rules diff 2025-05-19 2025-05-20');
  expect(out).toBe(
    [
      'Changes (1)',
      '  lpr1y  3.1 % a year → 3 % a year',
      '    One-year loan prime rate (LPR)',
      '    from 2025-05-20; for every licensed lender',
      '    “Monthly quotation of the loan prime rate”',
      '',
      '',
    ].join('\n'),
  );
  expect((await zhudai('rules diff 2025-05-20 2025-05-21')).out).toBe('No rule, reading or lever differs.\n');
});

test('scenarios are compared over their runs, or in a month', async () => {
  const all = JSON.parse((await zhudai('rules diff baseline rules-2025 --json')).out);
  expect(all).toMatchObject({ left: 'baseline', right: 'rules-2025' });
  expect(namesOf(JSON.stringify(all.rules))).toContain('assist_cap_allin');
  const early = JSON.parse((await zhudai('rules diff baseline rules-2025@2025-03 --json')).out);
  expect(early.rules).toEqual([]);
});

test('a file of the user is compared by its path, readings and levers included', async () => {
  const cwd = emptyFolder();
  const own =
    'extends: baseline\nreadings: { aprMethod: { value: effective, why: x } }\nlevers: [{ lever: minShare, value: 0.1, effective: 2026-01, why: x }]';
  writeFileSync(join(cwd, 'mine.yaml'), `title: x\n${own}`);
  const { out } = await zhudai('rules diff baseline ./mine.yaml', { cwd });
  expect(out).toContain('Readings (1)\n  aprMethod  nominal → effective\n');
  expect(out).toContain('minShare  not set → 10 % of balance from 2026-01\n');
});

test('what names no law is told for both sides', async () => {
  const { code, err } = await zhudai('rules diff 2025-13 basline');
  expect(code).toBe(2);
  expect(err).toContain('2025-13: is no month or day of the calendar');
  expect(err).toContain('basline: unknown scenario. Did you mean "baseline"?');
  expect((await zhudai('rules diff baseline@soon 2025-10')).err).toContain('"soon" is no month');
  expect((await zhudai('rules diff 2025-10')).err).toContain('needs two laws, got 1');
});

test('words and options that do not belong are refused with what may have been meant', async () => {
  expect((await zhudai('rules shw x')).err).toContain('Did you mean "zhudai rules show"?');
  expect((await zhudai('rules assist_cap_allin')).err).toContain('Did you mean "zhudai rules show assist_cap_allin"?');
  expect((await zhudai('rules diff 2025-03 2025-10 --all')).err).toContain('--all: does not belong');
  expect((await zhudai('rules --on soon')).err).toContain('--on: must be a day or month');
  expect((await zhudai('rules --for shop')).err).toContain('--for: must be lender or bank or');
  expect((await zhudai('rules show')).err).toContain('needs the name of a rule');
});

test('rules and laws are completed', async () => {
  expect((await zhudai('--get-yargs-completions zhudai rules x')).out).toContain('show\ndiff');
  expect((await zhudai('--get-yargs-completions zhudai rules show x')).out).toContain('assist_cap_allin');
  expect((await zhudai('--get-yargs-completions zhudai rules diff x')).out).toContain('baseline');
  expect((await zhudai('--get-yargs-completions zhudai check x')).out).toContain('baseline');
});

test.each([60, 80, 120])('everything fits a terminal of %i columns, in both languages', async (columns) => {
  const place = { columns, env: { NO_COLOR: '1' } };
  const lines = [
    'rules --all --idle',
    'rules --reforms',
    'rules --documents',
    'rules show assist_cap_allin',
    'rules diff baseline cap-20',
  ];
  for (const line of lines.flatMap((each) => [each, `${each} --lang zh`])) {
    const { out } = await zhudai(line, place);
    // Names and addresses are not broken.
    const tooLong = out.split('\n').filter((each) => columnsOf(each) > columns && !/^\s*\S+$/.test(each));
    expect(tooLong, line).toEqual([]);
  }
});

test('Chinese text is broken between characters, never before a mark that closes', () => {
  expect(linesOf('资金方与平台，共同出资。', 12)).toEqual(['资金方与平', '台，共同出', '资。']);
  expect(linesOf('at most 24 % a year', 10)).toEqual(['at most', '24 % a', 'year']);
  expect(indented('a b', 2, 3)).toEqual(['  a b']);
});

test('a text without room beside its name stands below it', () => {
  const item = { name: 'name', text: 'a text of some length here', more: [] };
  expect(itemLines([item], 40, String)).toEqual(['  name  a text of some length here']);
  expect(itemLines([item], 30, String)).toEqual(['  name', '    a text of some length here']);
});
