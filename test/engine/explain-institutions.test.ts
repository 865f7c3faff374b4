import { beforeAll, describe, expect, test } from 'vitest';
import { parseMonth } from '../../src/engine/core/calendar.ts';
import { watchDates } from '../../src/engine/explain/dated.ts';
import { watchPlatform } from '../../src/engine/explain/platform.ts';
import type { PlatformStory } from '../../src/engine/explain/platform-story.ts';
import { runsWithout, upTo } from '../../src/engine/explain/without.ts';
import { populate } from '../../src/engine/populate/market.ts';
import type { Result } from '../../src/engine/record/result.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { MAX_PLATFORMS } from '../../src/engine/state/institutions.ts';
import { column, leverOf, numbers, runToEnd, scenarioOf, sum } from './helpers.ts';
import { watched } from './watched.ts';

/** Lists, a least share and hidden fees, all within two years and a half. */
const SCENARIO: Scenario = {
  ...scenarioOf({
    from: 'evasion',
    borrowers: 3000,
    months: 30,
    levers: [
      leverOf('minShare', 0.02, { effective: parseMonth('2026-03')! }),
      leverOf('enforcement', 0.2, { effective: parseMonth('2026-01')! }),
      leverOf('regInfoSharing', 1),
    ],
  }),
  start: parseMonth('2024-06')!,
};

describe('the stories of all platforms', () => {
  let result: Result;
  let stories: readonly PlatformStory[];

  beforeAll(() => {
    const platforms = Array.from({ length: MAX_PLATFORMS }, (_, j) => watchPlatform(j + 1));
    result = watched(
      SCENARIO,
      platforms.map(({ watch }) => watch),
    );
    stories = platforms.flatMap(({ story }) => story() ?? []);
  }, 120_000);

  const months = () => column(result, 'month');
  const byMonth = (dates: readonly string[]) => months().map((month) => dates.filter((date) => date === month).length);

  test('are the run that nobody watches', () => {
    expect(column(result, 'state_hash')).toEqual(column(runToEnd(SCENARIO), 'state_hash'));
  });

  test('have the figures of platforms.csv, up to the month before the end', () => {
    const { data, rows } = result.tables.platforms;
    for (const { platform, months: own } of stories) {
      const at = Array.from({ length: rows }, (_, row) => row).filter((row) => data.platform![row] === platform);
      const cells = (name: string) => at.map((row) => data[name]![row]);
      expect(own.map(({ month }) => month)).toEqual(cells('month'));
      expect(own.map(({ balanceFen }) => balanceFen)).toEqual(cells('balance_fen'));
      expect(own.map(({ originatedFen }) => originatedFen)).toEqual(cells('originations_fen'));
      expect(own.map(({ equityFen }) => equityFen)).toEqual(cells('equity_fen'));
      expect(own.map(({ margin }) => margin)).toEqual(cells('margin'));
      expect(own.map(({ banks }) => banks.length)).toEqual(cells('banks'));
    }
  });

  test('end in the months in which platforms left, some of them taken over', () => {
    const endings = stories.flatMap(({ ending }) => ending ?? []);
    expect(byMonth(endings.map(({ month }) => month))).toEqual(numbers(result, 'exits'));
    const mergers = endings.filter(({ takenOverBy }) => takenOverBy !== null);
    expect(byMonth(mergers.map(({ month }) => month))).toEqual(numbers(result, 'mergers'));
    const taken = stories.flatMap(({ tookOver, platform: by }) => tookOver.map((each) => ({ ...each, by })));
    for (const { platform, ending } of stories)
      if (ending?.takenOverBy) expect(taken).toContainEqual({ month: ending.month, platform, by: ending.takenOverBy });
    expect(taken).toHaveLength(mergers.length);
    expect(mergers.length).toBeGreaterThan(0);
  });

  test('give the condition that was met, with numbers that meet it', () => {
    const endings = stories.flatMap(({ ending }) => ending ?? []);
    const of = (reason: string) => endings.filter((ending) => ending.reason === reason);
    for (const { unlinkedMonths } of of('unlinked')) expect(unlinkedMonths).toBeGreaterThanOrEqual(3);
    expect(of('unlinked').length).toBeGreaterThan(3);
    const small = of('tooSmall');
    for (const { share, leastShare, month, by } of small) {
      expect(share).toBeLessThan(0.02);
      expect(leastShare).toBe(0.02);
      expect(month >= '2026-03').toBe(true);
      expect(by).toMatchObject([{ lever: 'minShare', value: { en: '0.02' }, effective: '2026-03' }]);
    }
    expect(small.length).toBeGreaterThan(3);
  });

  test('end on as many lists as banks.csv counts', () => {
    const { data, rows } = result.tables.banks;
    const last = months().at(-1)!;
    const alive = stories.filter(({ ending, isBankApp }) => !ending && !isBankApp);
    let lists = 0;
    for (let row = 0; row < rows; row++) {
      if (data.month![row] !== last) continue;
      const onList = alive.filter(
        ({ listings }) => listings.findLast(({ bank }) => bank === data.bank![row])?.isListed ?? false,
      );
      expect(onList.length, `bank ${data.bank![row]}`).toBe(data.platforms_listed![row]);
      lists++;
    }
    expect(lists).toBe(16);
    const by = stories.flatMap(({ listings }) => listings.flatMap((each) => each.by));
    for (const { lever, value, why } of by) {
      expect([lever, value.en]).toEqual(['whitelist', '10']);
      expect(why).toContain('金规〔2025〕9号');
    }
  });

  test('tell the breaches that were found, with their fines', () => {
    const breaches = stories.flatMap((story) => story.breaches);
    expect(byMonth(breaches.map(({ month }) => month))).toEqual(numbers(result, 'breaches_found'));
    expect(sum(breaches.map(({ fineFen }) => fineFen))).toBe(sum(numbers(result, 'fines_fen')));
    expect(breaches.length).toBeGreaterThan(0);
    // Supervisors share all they know: banks drop whoever is found.
    expect(breaches.every(({ isDelisted }) => isDelisted)).toBe(true);
  });
});

describe('a platform that loses its money', () => {
  const endingsOf = (scenario: Scenario) => {
    const platforms = Array.from({ length: MAX_PLATFORMS }, (_, j) => watchPlatform(j + 1));
    watched(
      scenario,
      platforms.map(({ watch }) => watch),
    );
    return platforms.flatMap(({ story }) => story()?.ending ?? []);
  };

  test('leaves with losses and too little equity for six months of fixed costs', () => {
    const endings = endingsOf(
      scenarioOf({ borrowers: 3000, months: 18, parameters: { 'platform.fixed_cost': 45_000 } }),
    );
    const lost = endings.filter(({ reason }) => reason === 'losses');
    for (const { halfYearProfitFen, equityFen, leastEquityFen } of lost) {
      expect(halfYearProfitFen).toBeLessThan(0);
      expect(leastEquityFen).toBe(6 * 3 * 45_000);
      expect(equityFen).toBeLessThan(leastEquityFen);
    }
    expect(lost.length).toBeGreaterThan(5);
  });

  test('leaves with nothing where loans that are nearly all its own go bad in a slump', () => {
    const base = scenarioOf({
      borrowers: 3000,
      months: 24,
      parameters: { 'platform.fixed_cost': 0 },
      levers: [leverOf('jointMinShare', 0.95), leverOf('microLeverage', 50)],
    });
    const shock = { from: base.start + 6, until: base.start + 30, why: 'a slump' };
    const macro = [
      { factor: 'incomeLoss', value: 20, ...shock },
      { factor: 'recoveries', value: 0, ...shock },
    ] as const;
    const endings = endingsOf({ ...base, macro });
    expect(endings.length).toBeGreaterThan(0);
    for (const { reason, equityFen } of endings) {
      expect(reason).toBe('noEquity');
      expect(equityFen).toBeLessThan(0);
    }
  });
});

describe('what a month brought', () => {
  const stepsIn = (text: string) => {
    const month = parseMonth(text)!;
    const dates = watchDates(month);
    const result = watched(upTo(SCENARIO, month), [dates.watch]);
    return { steps: dates.story(), result };
  };

  test('from the announcement on those are bound who are ready by then', () => {
    const ready = populate(SCENARIO).banks.readiness;
    // Announced in April for October: July is the fourth of seven months.
    const { steps, result } = stepsIn('2025-07');
    const list = steps.find(({ lever }) => lever === 'whitelist')!;
    const early = (lead: number) => Array.from(ready).filter((readiness) => readiness <= lead).length;
    expect(list).toMatchObject({ step: 'adoptedEarly', party: 'bank', named: 16, effective: '2025-10', early: true });
    expect([list.lead, list.bound, list.newlyBound]).toEqual([4 / 7, early(4 / 7), early(4 / 7) - early(3 / 7)]);
    const kept = column(result, 'platforms_listed', 'banks')
      .slice(-16)
      .filter((count) => count !== null);
    expect(list.bound).toBe(kept.length);
  });

  test('from its date on everybody is', () => {
    const list = stepsIn('2025-10').steps.find(({ lever }) => lever === 'whitelist')!;
    expect(list).toMatchObject({ step: 'inForce', named: 16, bound: 16, early: false, lead: 1 });
    expect(stepsIn('2025-04').steps.map(({ step }) => step)).toContain('announced');
    expect(stepsIn('2025-03').steps).toEqual([]);
  });
});

describe('a run without a rule', () => {
  const start = SCENARIO.start;
  const of = (...levers: Parameters<typeof leverOf>[]) => ({
    ...SCENARIO,
    levers: levers.map((args) => leverOf(...args)),
  });
  const namesIn = (scenario: Scenario, month: number, all = false) =>
    runsWithout(scenario, month, all).map(({ rule, leaves }) => [rule, leaves]);

  test('the first months of a run are the run up to there', () => {
    const whole = column(runToEnd(SCENARIO), 'state_hash');
    expect(column(runToEnd(upTo(SCENARIO, start + 9)), 'state_hash')).toEqual(whole.slice(0, 10));
  });

  test('is made for each rule that changed by then; for others when all are asked for', () => {
    const scenario = of(
      ['aprCap', 3600, { rule: 'old' }],
      ['aprCap', 2400, { rule: 'new', effective: start + 6, announced: start + 3 }],
      ['disclosure', 0.9, { rule: 'new', effective: start + 6 }],
      ['minShare', 0.02, { effective: start + 8 }],
    );
    expect(namesIn(scenario, start + 2)).toEqual([]);
    expect(namesIn(scenario, start + 3)).toEqual([['new', 'change']]);
    expect(namesIn(scenario, start + 8)).toEqual([
      ['new', 'change'],
      ['levers.minShare', 'change'],
    ]);
    expect(namesIn(scenario, start + 3, true)).toEqual([
      ['old', 'whole'],
      ['new', 'change'],
    ]);
    const [old] = runsWithout(scenario, start + 3, true);
    expect(old!.scenario.levers.map(({ rule }) => rule)).toEqual(['new', 'new', undefined]);
  });

  test('a rule that changed stays as it was, even where its first value would have ended', () => {
    const scenario = of(
      ['aprCap', 3600, { rule: 'cap', expires: start + 6 }],
      ['aprCap', 2400, { rule: 'cap', effective: start + 6 }],
    );
    const [without] = runsWithout(scenario, start + 12, false);
    expect(without!.scenario.levers).toEqual([leverOf('aprCap', 3600, { rule: 'cap' })]);
    const plain = runToEnd(upTo(of(['aprCap', 3600]), start + 12));
    expect(column(runToEnd(without!.scenario), 'state_hash')).toEqual(column(plain, 'state_hash'));
  });
});
