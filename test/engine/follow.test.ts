import { beforeAll, describe, expect, test } from 'vitest';
import { parseMonth } from '../../src/engine/core/calendar.ts';
import { DEEDS, type Followed, followMarket, type StretchSeen } from '../../src/engine/follow/index.ts';
import { populate } from '../../src/engine/populate/market.ts';
import type { Result } from '../../src/engine/record/result.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { allInCostBp } from '../../src/engine/stages/all-in.ts';
import { rateOf } from '../../src/engine/stages/next-payment.ts';
import { GROUPS, TERCILES } from '../../src/engine/state/borrowers.ts';
import { BINS } from '../../src/engine/state/institutions.ts';
import { CONTRACT_MASK, FRAUD, type Loans } from '../../src/engine/state/loans.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { column, live, numbers, runToEnd, scenarioOf, sum } from './helpers.ts';

/** Law that changes in the middle of a short run, in which side fees are hidden. */
const PEOPLE = 1500;
const SCENARIO: Scenario = {
  ...scenarioOf({
    from: 'evasion',
    borrowers: PEOPLE,
    months: 24,
    parameters: { 'prepayment.rate': 0.05, 'prepayment.penalty': 0.02, 'complaint.scale': 100 },
  }),
  start: parseMonth('2024-08')!,
};
const FROM = parseMonth('2025-09')!;
const MONTHS = 6;
const single = Array.from({ length: MONTHS }, (_, at) => ({ first: FROM + at, last: FROM + at }));
const FOLLOWING = {
  people: PEOPLE,
  before: FROM - 1,
  stretches: [...single, { first: FROM, last: FROM + MONTHS - 1 }],
};

/** The same figures by looking at every loan and every debt at the end of each month. */
type Slow = Record<'taken' | 'dearest' | 'defaults' | 'informal' | 'lenders', Set<string>[]>;

const own = (loans: Loans, row: number): boolean => loans.flags[row] !== 0 && (loans.flags[row]! & FRAUD) === 0;

describe('people followed over stretches of a run', () => {
  let result: Result;
  let followed: Followed;
  let months: readonly StretchSeen[];
  let whole: StretchSeen;
  /** What the books of each followed month say, fen. */
  const books: { informalInterest: number; sideFees: number; refunds: number; compensation: number }[] = [];
  const slow: Slow = { taken: [], dearest: [], defaults: [], informal: [], lenders: [] };

  beforeAll(() => {
    const { watch, story } = followMarket(FOLLOWING);
    const market = populate(SCENARIO);
    market.watch = watch;
    let missed = new Map<string, number>();
    live(market, 24, (now) => {
      watch.ended!(now);
      missed = lookAt(now, missed);
    });
    followed = story();
    months = followed.stretches.slice(0, MONTHS);
    whole = followed.stretches[MONTHS]!;
    result = runToEnd(SCENARIO, followMarket(FOLLOWING).watch);
  }, 60_000);

  function lookAt(market: Market, missed: ReadonlyMap<string, number>): Map<string, number> {
    const sets = { taken: new Set<string>(), dearest: new Set<string>(), defaults: new Set<string>() };
    const lenders = new Map<number, Set<number>>();
    const now = new Map<string, number>();
    for (const { loans, first } of market.shards)
      for (let row = 0; row < loans.capacity; row++) {
        if (!own(loans, row)) continue;
        const person = first + loans.borrower[row]!;
        const loan = `${person} ${loans.slot[row]} ${loans.vintage[row]}`;
        now.set(loan, loans.monthsPastDue[row]!);
        if (loans.monthsPastDue[row] === 4 && (missed.get(loan) ?? 0) < 4) sets.defaults.add(`${person}`);
        lenders.set(
          person,
          (lenders.get(person) ?? new Set()).add(market.platforms.root[market.links.platform[loans.link[row]!]!]!),
        );
        if (loans.vintage[row] !== market.age) continue;
        const hidden = market.published.hidden[loans.link[row]! * BINS + loans.bin[row]!]!;
        const contract = loans.flags[row]! & CONTRACT_MASK;
        const allIn = allInCostBp(contract, rateOf(loans, row), hidden, loans.left[row]!);
        sets.taken.add(`${person} ${loans.principal[row]}`);
        sets.dearest.add(`${person} ${allIn}`);
      }
    if (market.month === FROM - 1)
      slow.lenders.push(new Set([...lenders].map(([person, groups]) => `${person} ${Math.min(3, groups.size)}`)));
    if (market.month < FROM || market.month >= FROM + MONTHS) return now;
    for (const name of ['taken', 'dearest', 'defaults'] as const) slow[name].push(sets[name]);
    const { households: h, originations: o } = market;
    books.push({
      informalInterest: h.informalInterest[0]!,
      sideFees: sum(o.hiddenFees),
      refunds: sum(h.refunds),
      compensation: sum(h.compensationCalled),
    });
    slow.informal.push(new Set([`${h.informalLent[0]! + o.informalLent[0]!}`]));
    return now;
  }

  /** People of each group for whom something holds, as `borrowers.csv` counts them. */
  const byGroup = (of: (person: number) => number): number[] => {
    const counts = Array.from({ length: GROUPS }, () => 0);
    for (let person = 0; person < PEOPLE; person++) counts[followed.standing.group[person]!] += of(person);
    return counts;
  };
  const did = ({ outcomes }: StretchSeen, deed: keyof typeof DEEDS) =>
    Array.from({ length: PEOPLE }, (_, person) => person).filter((person) => outcomes.deeds[person]! & DEEDS[deed]);
  const recorded = (at: number, name: string): number[] => {
    const rows = column(result, 'month', 'borrowers');
    const month = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'][at];
    return numbers(result, name, 'borrowers').filter((_, row) => rows[row] === month);
  };

  test('do not change it, month by month', () => {
    const plain = runToEnd(SCENARIO);
    expect(column(result, 'state_hash')).toEqual(column(plain, 'state_hash'));
    expect(result.tables).toEqual(plain.tables);
  });

  test('month by month they are as many of each group as borrowers.csv counts', () => {
    const columns = { loan: 'loans', refused: 'refused', declined: 'declined', overIndebted: 'over_indebted' } as const;
    months.forEach(({ outcomes }, at) => {
      for (const [deed, name] of Object.entries(columns))
        expect(
          byGroup((person) => (outcomes.deeds[person]! & DEEDS[deed as keyof typeof DEEDS] ? 1 : 0)),
          name,
        ).toEqual(recorded(at, name));
      expect(byGroup((person) => outcomes.borrowed[person]!)).toEqual(recorded(at, 'originations_fen'));
    });
    expect(sum(months.map((month) => did(month, 'overIndebted').length))).toBeGreaterThan(50);
    expect(followed.standing.group.every((group) => group < TERCILES * BINS)).toBe(true);
  });

  test('what they pay is what lenders, side fees and informal lenders cost them together, to the fen', () => {
    months.forEach(({ outcomes }, at) => {
      const { informalInterest, sideFees, refunds } = books[at]!;
      const charges = sum(recorded(at, 'charges_paid_fen'));
      expect(sum(outcomes.cost)).toBe(charges + sideFees + informalInterest - refunds);
    });
    for (const name of ['informalInterest', 'sideFees', 'refunds', 'compensation'] as const)
      expect(sum(books.map((each) => each[name])), name).toBeGreaterThan(0);
  });

  test('each took the loans and met the defaults that the loans themselves tell', () => {
    months.forEach((month, at) => {
      const { outcomes } = month;
      const taken = did(month, 'loan');
      expect(new Set(taken.map((person) => `${person} ${outcomes.borrowed[person]}`))).toEqual(slow.taken[at]);
      expect(new Set(taken.map((person) => `${person} ${outcomes.dearest[person]}`))).toEqual(slow.dearest[at]);
      for (const person of taken)
        expect(outcomes.weightedRate[person]).toBe((outcomes.borrowed[person]! / 10_000) * outcomes.dearest[person]!);
      expect(new Set(did(month, 'defaulted').map(String))).toEqual(slow.defaults[at]);
    });
    expect(sum(slow.defaults.map(({ size }) => size))).toBeGreaterThan(10);
  });

  test('who borrowed from informal lenders is told in months in which these lent', () => {
    months.forEach((month, at) => {
      expect(did(month, 'informal').length > 0).toBe(!slow.informal[at]!.has('0'));
    });
    expect(did(whole, 'informal').length).toBeGreaterThan(3);
  });

  test('lenders are those owed at the end of the month before', () => {
    const { lenders } = followed.standing;
    const owing = Array.from(lenders.keys()).filter((person) => lenders[person]! > 0);
    expect(new Set(owing.map((person) => `${person} ${lenders[person]}`))).toEqual(slow.lenders[0]);
  });

  test('a longer stretch holds what its months hold', () => {
    for (let person = 0; person < PEOPLE; person++) {
      const all = months.map(({ outcomes: { deeds, cost, borrowed, dearest, weightedRate } }) => ({
        ...{ deeds: deeds[person]!, cost: cost[person]!, borrowed: borrowed[person]! },
        ...{ dearest: dearest[person]!, weightedRate: weightedRate[person]! },
      }));
      const total = (of: 'cost' | 'borrowed' | 'weightedRate') => sum(all.map((each) => each[of]));
      const { outcomes } = whole;
      expect(outcomes.deeds[person]).toBe(all.reduce((bits, { deeds }) => bits | deeds, 0));
      expect(outcomes.dearest[person]).toBe(Math.max(...all.map(({ dearest }) => dearest)));
      expect([outcomes.cost[person], outcomes.borrowed[person], outcomes.weightedRate[person]]).toEqual(
        (['cost', 'borrowed', 'weightedRate'] as const).map(total),
      );
    }
  });

  test('guarantors are called for what the books say', () => {
    expect(months.map(({ compensation }) => sum(compensation))).toEqual(books.map(({ compensation }) => compensation));
  });
});
