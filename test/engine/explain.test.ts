import { beforeAll, describe, expect, test } from 'vitest';
import { parseMonth } from '../../src/engine/core/calendar.ts';
import { type PersonMonth, type PersonStory, watchBorrower } from '../../src/engine/explain/borrower.ts';
import { watchDates } from '../../src/engine/explain/dated.ts';
import { watchNotable } from '../../src/engine/explain/notable.ts';
import { watchPlatform } from '../../src/engine/explain/platform.ts';
import { populate } from '../../src/engine/populate/market.ts';
import type { Result } from '../../src/engine/record/result.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { column, numbers, runToEnd, scenarioOf, sum } from './helpers.ts';
import { watched } from './watched.ts';

/** Law that changes in the middle of a short run. */
const PEOPLE = 400;
const SCENARIO: Scenario = {
  ...scenarioOf({ from: 'evasion', borrowers: PEOPLE, months: 30 }),
  start: parseMonth('2024-06')!,
};

describe('a watched run', () => {
  let result: Result;
  let stories: readonly PersonStory[];
  /** Every month of every person, by month. */
  let months: ReadonlyMap<string, readonly PersonMonth[]>;

  beforeAll(() => {
    const people = Array.from({ length: PEOPLE }, (_, person) => watchBorrower(person));
    const others = [watchPlatform(3), watchNotable(), watchDates(parseMonth('2025-10')!)];
    result = watched(
      SCENARIO,
      [...people, ...others].map(({ watch }) => watch),
    );
    stories = people.map(({ story }) => story());
    const all = stories.flatMap((story) => story.months);
    months = new Map(
      column(result, 'month').map((each) => [String(each), all.filter(({ month }) => month === each)] as const),
    );
  }, 120_000);

  /** A sum over all people, month by month, in the order of the run. */
  const byMonth = (of: (month: PersonMonth) => number): number[] =>
    column(result, 'month').map((month) => sum((months.get(String(month)) ?? []).map(of)));
  const needs = () => stories.flatMap((story) => story.months.flatMap(({ need }) => need ?? []));

  test('is the run that nobody watches, month by month', () => {
    const plain = runToEnd(SCENARIO);
    expect(column(result, 'state_hash')).toEqual(column(plain, 'state_hash'));
    expect(result.tables).toEqual(plain.tables);
  });

  test('tells every loan: together they are what was lent, at its mean price', () => {
    const made = ({ loans }: PersonMonth) => loans.filter(({ what }) => what === 'made');
    expect(byMonth((month) => sum(made(month).map(({ balanceFen }) => balanceFen)))).toEqual(
      numbers(result, 'originations_fen'),
    );
    expect(byMonth((month) => made(month).length)).toEqual(numbers(result, 'loans_originated'));
    const cost = byMonth((month) => sum(made(month).map(({ balanceFen, terms }) => balanceFen * terms!.allIn)));
    const mean = cost.map((weighted, at) => weighted / numbers(result, 'originations_fen')[at]! / 1e4);
    numbers(result, 'apr_mean').forEach((expected, at) => {
      if (!Number.isNaN(expected)) expect(mean[at]).toBeCloseTo(expected, 12);
    });
  });

  test('tells every refusal with its reason', () => {
    const { reason = [], count = [] } = result.tables.rejections.data;
    for (const name of new Set(reason)) {
      const expected = count.filter((_, row) => reason[row] === name);
      expect(
        byMonth(({ need }) => (need?.refusal === name ? 1 : 0)),
        String(name),
      ).toEqual(expected);
    }
  });

  test('tells every default, complaint and informal loan', () => {
    const perMonth = (table: 'borrowers' | 'complaints', names: readonly string[]) =>
      column(result, 'month').map((month) =>
        sum(
          column(result, 'month', table).flatMap((each, row) =>
            each === month ? names.map((name) => numbers(result, name, table)[row]!) : [],
          ),
        ),
      );
    expect(byMonth(({ informalFen }) => informalFen ?? 0)).toEqual(numbers(result, 'informal_lent_fen'));
    const causes = ['collection', 'price', 'handling', 'fraud'] as const;
    expect(byMonth(({ complaint }) => (complaint ? 1 : 0))).toEqual(perMonth('complaints', causes));
    const defaults = byMonth(({ loans }) => loans.filter(({ what }) => what === 'defaulted').length);
    const peopleInDefault = perMonth('borrowers', ['defaults']);
    defaults.forEach((count, at) => {
      expect(count).toBeGreaterThanOrEqual(peopleInDefault[at]!);
    });
    expect(sum(defaults)).toBeGreaterThan(10);
  });

  test('a loan is made as it was offered and applied for', () => {
    let taken = 0;
    for (const { months: own } of stories) {
      for (const { need, loans } of own) {
        if (!need?.taken || need.refusal) continue;
        const { offer } = need.asks.find(({ platform }) => platform === need.taken!.platform)!;
        const loan = loans.find(({ what }) => what === 'made')!;
        expect(loan.balanceFen).toBe(need.taken.amountFen);
        const { lender, allIn, tenorMonths } = loan.terms!; // its guarantor may have failed since the offer
        expect([lender.bank, allIn, tenorMonths]).toEqual([offer!.lender.bank, offer!.allIn, offer!.tenorMonths]);
        taken++;
      }
    }
    expect(taken).toBeGreaterThan(300);
  });

  test('an offer adds up: its parts, what they pay for, and nothing above the ceiling but a side fee', () => {
    const offers = needs().flatMap(({ asks }) => asks.flatMap(({ offer }) => offer ?? []));
    for (const { bank, guarantee, service, sideFee, allIn, paysFor, ceiling } of offers) {
      const shown = bank + guarantee + service;
      expect(sum(Object.values(paysFor))).toBe(shown);
      if (sideFee === 0) expect(allIn).toBe(shown);
      else expect(allIn).toBeGreaterThan(shown);
      if (ceiling) expect(shown + ceiling.cut).toBe(ceiling.countedFree);
      if (ceiling) expect(shown).toBe(ceiling.cap);
    }
    expect(offers.filter(({ sideFee }) => sideFee > 0).length).toBeGreaterThan(0);
  });

  test('the ceiling that bound is the one in the law of the day', () => {
    const told = [...months].flatMap(([month, all]) =>
      all.flatMap(({ need }) =>
        (need?.asks ?? []).flatMap(({ offer, barriers }) => [
          ...(offer?.ceiling ? [{ month, cap: offer.ceiling.cap, by: offer.ceiling.by }] : []),
          ...barriers.flatMap(({ why, ceiling, by }) => (why === 'ceiling' ? [{ month, cap: ceiling!.cap, by }] : [])),
        ]),
      ),
    );
    // 整治办函〔2017〕141号: 36 %; guidance to consumer finance companies and, from October 2025, 金规〔2025〕9号: 24 %.
    for (const { month, cap, by } of told) {
      expect(by.length).toBeGreaterThan(0);
      expect([2400, 3600]).toContain(cap);
      if (month >= '2025-10') expect(cap).toBe(2400);
    }
    const after = told.filter(
      ({ month, by }) => month >= '2025-10' && by.some(({ rule }) => rule === 'assist_cap_allin'),
    );
    expect(after.length).toBeGreaterThan(0);
    for (const { by } of after)
      expect(by).toContainEqual(
        expect.objectContaining({
          lever: 'aprCap',
          value: { en: '0.24', zh: '0.24' },
          why: expect.stringContaining('金规〔2025〕9号'),
        }),
      );
  });

  test('who is refused for the price finds a ceiling below it everywhere, who finds no bank none', () => {
    const { banks } = populate(SCENARIO);
    const asks = needs().flatMap((need) => need.asks);
    const refused = (reason: string) => asks.filter(({ refusal }) => refusal === reason);
    expect(refused('price_cap').length).toBeGreaterThan(0);
    for (const { barriers } of refused('price_cap')) {
      const { needed, cap } = barriers.find(({ why }) => why === 'ceiling')!.ceiling!;
      expect(needed).toBeGreaterThan(cap);
    }
    for (const { barriers } of refused('no_link')) expect(barriers.map(({ why }) => why)).not.toContain('ceiling');
    for (const [person, { months: own }] of stories.entries())
      for (const { need } of own)
        for (const { barriers } of need?.asks ?? [])
          for (const { why, banks: barred } of barriers)
            if (why === 'region')
              for (const bank of barred)
                expect(banks.region[bank - 1]! + 1, `${person}`).not.toBe(stories[person]!.profile.region);
  });
});
