import { beforeAll, describe, expect, test } from 'vitest';
import {
  DEEDS,
  loadScenario,
  type Outcomes,
  type PersonStory,
  parseMonth,
  runToEnd,
  type Scenario,
  type Standing,
  watchBorrower,
} from '../../src/engine/index.ts';
import { studentHalf } from '../../src/experiment/index.ts';
import { type PeopleEffect, peopleEffectsOf } from '../../src/experiment/people/effects.ts';
import { buffersOf, followHorizons, monthBefore, type PeopleSeen } from '../../src/experiment/people/follow.ts';
import { GROUPINGS, GROUPS, membersOf } from '../../src/experiment/people/groups.ts';
import { crossOf } from '../../src/experiment/people/pair.ts';
import { watched } from '../engine/watched.ts';

/** What one person did: deeds, cost in yuan, and one loan in yuan at an all-in cost in bp. */
type Did = { readonly deeds?: number; readonly cost?: number; readonly loan?: readonly [yuan: number, bp: number] };

const { loan, refused, defaulted, overIndebted } = DEEDS;

function outcomesOf(people: readonly Did[]): Outcomes {
  const taken = people.map((did) => did.loan ?? [0, 0]);
  return {
    deeds: Uint8Array.from(people, ({ deeds = 0 }) => deeds),
    cost: Int32Array.from(people, ({ cost = 0 }) => 100 * cost),
    dearest: Uint16Array.from(taken, ([, bp]) => bp),
    borrowed: Int32Array.from(taken, ([yuan]) => 100 * yuan),
    weightedRate: Uint32Array.from(taken, ([yuan, bp]) => (yuan / 100) * bp),
    capacity: people.length,
  } as Outcomes;
}

/** People of the first income third who owe nobody, except that the last one is in the third third and owes two lenders. */
const standingOf = (count: number): Standing =>
  ({
    group: Uint8Array.from({ length: count }, (_, at) => (at === count - 1 ? 2 * 16 + 15 : 0)),
    region: new Uint8Array(count),
    literacy: Uint8Array.from({ length: count }, (_, at) => at),
    lenders: Uint8Array.from({ length: count }, (_, at) => (at === count - 1 ? 2 : 0)),
    capacity: count,
  }) as Standing;

const seen = (people: readonly Did[]): PeopleSeen => ({
  standing: standingOf(people.length),
  outcomes: [undefined, outcomesOf(people), undefined, undefined],
});
const effectsOf = (pairs: readonly (readonly [PeopleSeen, PeopleSeen])[]) =>
  peopleEffectsOf(
    pairs.map(([left, right]) => crossOf(left, right)),
    studentHalf,
  );
const finder =
  (effects: readonly PeopleEffect[], horizon = 'first-year') =>
  (outcome: string, change: string, grouping = 'all', group = 'all'): PeopleEffect =>
    effects.find(
      (each) =>
        each.horizon === horizon &&
        each.outcome === outcome &&
        each.change === change &&
        each.grouping === grouping &&
        each.group === group,
    )!;

describe('five people whose two lives are known', () => {
  const before: readonly Did[] = [
    { deeds: loan, cost: 1000, loan: [10_000, 2400] },
    { deeds: loan | defaulted, cost: 800, loan: [5000, 3000] },
    { deeds: loan | overIndebted, cost: 500, loan: [8000, 2000] },
    { deeds: refused },
    { deeds: loan | refused, cost: 200, loan: [1000, 2000] },
  ];
  const after: readonly Did[] = [
    { deeds: loan, cost: 900, loan: [10_000, 1800] },
    { deeds: refused | overIndebted, cost: 300 },
    { deeds: loan | defaulted, cost: 501, loan: [8000, 2010] },
    { deeds: loan, cost: 60, loan: [2000, 1500] },
    { deeds: loan, cost: 260, loan: [3000, 2200] },
  ];
  const of = finder(effectsOf([[seen(before), seen(after)]]));
  const row = (outcome: string, grouping?: string, group?: string) =>
    ['both', 'only_baseline', 'only_variant', 'neither', 'net'].map(
      (change) => of(outcome, change, grouping, group).value,
    );

  test('are counted one by one: who gained, who lost, per thousand', () => {
    expect(row('loan')).toEqual([600, 200, 200, 0, 0]);
    expect(row('shut_out')).toEqual([0, 200, 200, 600, 0]);
    expect(row('default')).toEqual([0, 200, 200, 600, 0]);
    expect(row('over_indebted')).toEqual([0, 200, 200, 600, 0]);
    expect(row('informal')).toEqual([0, 0, 0, 1000, 0]);
    expect(row('loan', 'income', '1')).toEqual([500, 250, 250, 0, 0]);
    expect(row('loan', 'lenders', '2')).toEqual([1000, 0, 0, 0, 0]);
  });

  test('pay less, the same or more; a change within one per cent is none', () => {
    const shares = (outcome: string) => ['less', 'same', 'more'].map((change) => of(outcome, change).value);
    expect(shares('cost')).toEqual([400, 200, 400]);
    // −100, −500, +1, +60 and +60 yuan, in fen.
    expect(of('cost', 'mean_change').value).toBeCloseTo(-9580, 9);
    expect(of('cost', 'median_change').value).toBe(100);
    // The first, the third and the fifth borrowed in both worlds.
    expect(of('cost_of_borrowers', 'less').people).toBe(3);
    expect(of('cost_of_borrowers', 'mean_change').value).toBeCloseTo((100 * (-100 + 1 + 60)) / 3, 9);
    expect(shares('apr').map((share) => Math.round(share!))).toEqual([333, 333, 333]);
    expect(of('apr', 'mean_change').value).toBeCloseTo((-0.06 + 0.001 + 0.02) / 3, 12);
    expect(of('apr', 'median_change').value).toBeCloseTo(0.001, 12);
  });

  test('say nothing where nobody is, and nothing of a horizon that the run does not have', () => {
    expect(of('loan', 'both', 'region', '2')).toMatchObject({ people: 0, pairs: 0, value: null, half: null });
    const effects = effectsOf([[seen(before), seen(after)]]);
    expect(finder(effects, 'third-year')('loan', 'both')).toMatchObject({ people: null, value: null });
  });

  test('over pairs become a mean with Student’s interval', () => {
    // Per thousand 0 and 200 of net default: mean 100, and t₀.₉₇₅ with one degree of freedom is 12.7062.
    const worse = [...after.slice(0, 4), { ...after[4], deeds: loan | defaulted }];
    const two = finder(effectsOf([after, worse].map((each) => [seen(before), seen(each)] as const)));
    expect(two('default', 'net')).toMatchObject({ pairs: 2, people: 5, value: 100 });
    expect(two('default', 'net').half).toBeCloseTo(12.7062 * 100, 1);
  });
});

describe('two small worlds', () => {
  const PEOPLE = 400;
  const file = `title: x\nborrowers: ${PEOPLE}\nstart: 2024-04\nburnIn: 12\nmonths: 18\n`;
  const loaded = loadScenario('x', () => ({ file: 'x', text: file }));
  // A story tells loans that a fraudster took in his name as well, and when they default.
  const baseline: Scenario = { ...loaded, switches: { ...loaded.switches, fraud: false } };
  const capped: Scenario = {
    ...baseline,
    parameters: { ...baseline.parameters, 'screening.debt_service_max': 0.3 },
  };
  const worlds: { seen: PeopleSeen; stories: readonly PersonStory[] }[] = [];

  beforeAll(() => {
    for (const scenario of [baseline, capped]) {
      const followed = followHorizons(scenario);
      const people = Array.from({ length: PEOPLE }, (_, person) => watchBorrower(person));
      watched(scenario, [followed.watch, ...people.map(({ watch }) => watch)]);
      worlds.push({ seen: followed.story().people, stories: people.map(({ story }) => story()) });
    }
  }, 60_000);

  test('differ as the stories of their people do', () => {
    const [left, right] = worlds;
    const within = (month: string) => parseMonth(month)! >= parseMonth('2025-10')!;
    const happens = (what: string) =>
      worlds.map(({ stories }) =>
        stories.map(({ months }) =>
          months.some(({ month, loans }) => within(month) && loans.some((event) => event.what === what)),
        ),
      );
    const informal = worlds.map(({ stories }) =>
      stories.map(({ months }) => months.some(({ month, informalFen }) => within(month) && informalFen !== undefined)),
    );
    const of = finder(effectsOf([[left!.seen, right!.seen]]));
    const told = { loan: happens('made'), default: happens('defaulted'), informal };
    for (const [outcome, [before, after]] of Object.entries(told)) {
      const count = (wanted: (a: boolean, b: boolean) => boolean) =>
        before!.filter((each, person) => wanted(each, after![person]!)).length;
      const counts = ['both', 'only_baseline', 'only_variant'].map((change) =>
        Math.round((of(outcome, change).value! * PEOPLE) / 1000),
      );
      expect(counts, outcome).toEqual([count((a, b) => a && b), count((a, b) => a && !b), count((a, b) => !a && b)]);
    }
    expect(of('loan', 'only_baseline').value).toBeGreaterThan(0);
    expect(of('default', 'both').value! + of('default', 'only_baseline').value!).toBeGreaterThan(0);
  });

  test('give the same people whichever way they are grouped', () => {
    const cross = effectsOf([[worlds[0]!.seen, worlds[1]!.seen]]);
    for (const { outcome, change, unit } of cross.slice(0, 40).filter((each) => each.unit === 'per 1000')) {
      const all = finder(cross)(outcome, change);
      for (const grouping of Object.keys(GROUPINGS)) {
        const groups = cross.filter(
          (each) =>
            each.horizon === 'first-year' &&
            each.grouping === grouping &&
            each.outcome === outcome &&
            each.change === change &&
            each.value !== null,
        );
        const people = groups.reduce((sum, { value, people: count }) => sum + (value! * count!) / 1000, 0);
        expect(people, `${grouping} ${outcome} ${change} ${unit}`).toBeCloseTo((all.value! * all.people!) / 1000, 6);
      }
    }
  });

  test('nobody gains or loses where the variant is the baseline', () => {
    const { watch, story } = followHorizons(baseline);
    runToEnd(baseline, watch);
    for (const { change, value, half } of effectsOf([[worlds[0]!.seen, story().people]]))
      if (value !== null && !['both', 'neither', 'same'].includes(change)) expect([value, half]).toEqual([0, null]);
  });

  test('are handed on as a few columns: every table once, no more than 64 bytes a person', () => {
    const buffers = buffersOf(worlds[0]!.seen);
    // The first year and the last one are the same months here: who he is, and two tables of outcomes.
    expect(buffers).toHaveLength(4 + 2 * 5);
    const bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(bytes / PEOPLE).toBe(4 + 2 * 15);
  });
});

test('people of a run that begins after the reference month stand as at the end of its first month', () => {
  const text = 'title: x\nborrowers: 400\nstart: 2024-04\nburnIn: 1\nmonths: 12\n';
  const loaded = loadScenario('x', () => ({ file: 'x', text }));
  const scenario: Scenario = { ...loaded, referenceMonth: parseMonth('2020-01')! };
  expect(monthBefore(scenario)).toBe(parseMonth('2024-04'));
  const { watch, story } = followHorizons(scenario);
  runToEnd(scenario, watch);
  expect(Math.max(...story().people.standing.lenders)).toBeGreaterThan(0);
});

test('groups hold everybody once, thirds of literacy about as many each', () => {
  const count = 300;
  const standing = { ...standingOf(count), literacy: Uint8Array.from({ length: count }, (_, at) => at % 256) };
  const members = membersOf(standing as Standing);
  for (const grouping of Object.keys(GROUPINGS)) {
    const of = members.filter((_, at) => GROUPS[at]!.grouping === grouping);
    expect(new Set(of.flatMap((rows) => [...rows])).size, grouping).toBe(count);
    expect(of.reduce((sum, { length }) => sum + length, 0)).toBe(count);
  }
  const thirds = members.filter((_, at) => GROUPS[at]!.grouping === 'literacy');
  for (const { length } of thirds) expect(Math.abs(length - 100)).toBeLessThanOrEqual(2);
});
