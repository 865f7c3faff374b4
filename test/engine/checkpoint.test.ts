import { describe, expect, test } from 'vitest';
import { checkpointOf, courseFrom } from '../../src/engine/checkpoint.ts';
import { begin, play } from '../../src/engine/course.ts';
import { ALONE } from '../../src/engine/crew.ts';
import type { Progress, Result } from '../../src/engine/record/result.ts';
import { checkpointAt, run, runFrom, runTo } from '../../src/engine/run.ts';
import { commonPast } from '../../src/engine/scenario/apart.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { whyNotFrom } from '../../src/engine/why-not-from.ts';
import { leverOf, runToEnd, scenarioOf } from './helpers.ts';

/** 2020-10 to 2026-03: burn-in, the announcement of the rules of 2025 and half a year under them. */
const LENGTH = { borrowers: 300, burnIn: 36, months: 30 };
const MARCH_2025 = 12 * 2025 + 2;
const of = (from: string): Scenario => scenarioOf({ from, ...LENGTH });
const baseline = of('baseline');
const NAMES = ['baseline', 'rules-2025', 'cap-20', 'recession'] as const;

function drain<T>(months: Generator<Progress, T>): T {
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
  }
}

/** All numbers and arrays of a state by their paths; what does not move, and scratch paper, left aside. */
function cellsOf(state: object, path = '', into = new Map<string, unknown>()): Map<string, unknown> {
  for (const [name, part] of Object.entries(state)) {
    if (['scenario', 'schema', 'columns', 'workspace', 'watch'].includes(name)) continue;
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) into.set(`${path}.${name}`, part);
    else cellsOf(part, `${path}.${name}`, into);
  }
  return into;
}

describe('branches of one checkpoint', () => {
  const checkpoint = checkpointAt(baseline, MARCH_2025);
  const plain = new Map<string, Result>(NAMES.map((name) => [name, runToEnd(of(name))]));

  test.each(NAMES)('%s is the run from the start, every cell and every hash', (name) => {
    expect(drain(runFrom(checkpoint, of(name)))).toEqual(plain.get(name));
  });

  test('differ from one another', () => {
    const last = NAMES.map((name) => plain.get(name)!.tables.monthly.data.state_hash!.at(-1));
    expect(new Set(last).size).toBe(NAMES.length);
  });

  test('are alike in either order, one month of each in turn, and from a clone', () => {
    const clone = structuredClone(checkpoint);
    const turns = ['cap-20', 'rules-2025', 'cap-20'].map((name) => ({ name, months: runFrom(clone, of(name)) }));
    const ended = new Map<object, Result>();
    while (ended.size < turns.length)
      for (const turn of turns) {
        const step = turn.months.next();
        if (step.done && step.value) ended.set(turn, step.value);
      }
    for (const [turn, result] of ended) expect(result).toEqual(plain.get((turn as { name: string }).name));
  });

  test('are shown to who looks on from the month after it', () => {
    const seen: number[] = [];
    drain(runFrom(checkpoint, of('cap-20'), ALONE, { ended: ({ month }) => seen.push(month) }));
    expect(seen).toEqual(Array.from({ length: 12 }, (_, n) => MARCH_2025 + 1 + n));
  });

  test('can leave a checkpoint themselves, the same as that of the run from the start', () => {
    const later = drain(runTo(MARCH_2025 + 3, of('cap-20'), ALONE, checkpoint));
    expect(later).toEqual(checkpointAt(of('cap-20'), MARCH_2025 + 3));
  });
});

describe('a checkpoint', () => {
  test('holds all that moves, and a run that goes on from it shares no array with it', () => {
    const course = begin(baseline, ALONE);
    for (const _ of play(course, MARCH_2025, ALONE));
    const checkpoint = checkpointOf(course);
    const restored = courseFrom(checkpoint, baseline, ALONE);
    const cells = cellsOf(restored);
    expect(cells.size).toBeGreaterThan(1000);
    expect(cells).toEqual(cellsOf(course));
    const kept = new Set([...cellsOf(checkpoint).values()].filter(ArrayBuffer.isView).map(({ buffer }) => buffer));
    expect(kept.size).toBeGreaterThan(1000);
    expect([...cells].filter(([, cell]) => ArrayBuffer.isView(cell) && kept.has(cell.buffer))).toEqual([]);
  });

  test('is taken at the end of the burn-in unless told otherwise', () => {
    expect(checkpointAt(scenarioOf({ borrowers: 100, burnIn: 3 })).month).toBe(baseline.start + 2);
  });

  test('can be taken before the first month and in the last', () => {
    const short = scenarioOf({ borrowers: 100, burnIn: 0, months: 3 });
    const plain = runToEnd(short);
    expect(drain(runFrom(checkpointAt(short), short))).toEqual(plain);
    expect(drain(runFrom(checkpointAt(short, short.start + 2), short))).toEqual(plain);
  });

  test('of a month outside the run is refused', () => {
    const short = scenarioOf({ borrowers: 100, burnIn: 0, months: 3 });
    expect(() => checkpointAt(short, short.start - 2)).toThrow('from 2020-09 to 2020-12, got 2020-08');
    expect(() => checkpointAt(short, short.start + 3)).toThrow(RangeError);
  });
});

describe('a scenario may not go on', () => {
  const short = scenarioOf({ borrowers: 100, months: 6 });
  const checkpoint = checkpointAt(short, short.start + 2);
  const withLever = (effective: number) => ({
    ...short,
    levers: [...short.levers, leverOf('reserveRatio', 0.05, { effective, announced: effective })],
  });

  test.each([
    ['another seed', { ...short, seed: '2' }, 'seed: 1 at the checkpoint, 2 now'],
    ['other institutions', { ...short, instSeed: '9' }, 'instSeed'],
    ['another burn-in', { ...short, burnIn: 1 }, 'burnIn: 0 at the checkpoint, 1 now'],
    ['another start', { ...short, start: short.start + 1 }, 'start: 2020-10 at the checkpoint, 2020-11 now'],
    ['other people', scenarioOf({ borrowers: 200, months: 6 }), 'population.borrowers: 100 borrowers'],
    ['a mechanism off', scenarioOf({ borrowers: 100, months: 6, off: ['entry'] }), 'switches.entry: on'],
    ['a shorter run', { ...short, months: 2 }, 'months: 6 at the checkpoint, 2 now'],
    ['a lever of before', withLever(short.start + 2), 'from 2020-12 on. Take a checkpoint in 2020-11 or earlier'],
  ] as const)('with %s', (_, scenario, told) => {
    expect(whyNotFrom(checkpoint, scenario).join('\n')).toContain(told);
    expect(() => runFrom(checkpoint, scenario).next()).toThrow(told);
  });

  test('from another engine, and all reasons come at once', () => {
    const old = { ...checkpoint, engineVersion: '0.0.9' };
    expect(whyNotFrom(old, { ...short, seed: '2' })).toEqual([
      expect.stringContaining('engine 0.0.9 at the checkpoint'),
      expect.stringContaining('seed'),
    ]);
  });

  test('but it may with a lever of the month after, other words and a longer run', () => {
    const other = { ...withLever(short.start + 3), name: 'other', title: 'Other', months: 8 };
    expect(whyNotFrom(checkpoint, other)).toEqual([]);
    expect(drain(runFrom(checkpoint, other))).toEqual(runToEnd(other));
  });
});

test('scenarios of one past need it once: up to the month before the rules of 2025 are announced', () => {
  expect(commonPast([baseline])).toBe(baseline.start + 65);
  expect(commonPast([baseline, of('rules-2025'), of('recession')])).toBe(MARCH_2025);
  expect(commonPast([baseline, of('search')])).toBeUndefined();
  expect(drain(run(scenarioOf({ borrowers: 100, months: 1 }))).tables.monthly.rows).toBe(1);
});
