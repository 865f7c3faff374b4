import { describe, expect, test } from 'vitest';
import { TRACEABILITY, type Values } from '../../src/docs/traceability.ts';
import type { Result } from '../../src/engine/record/result.ts';
import { isLever, LEVERS } from '../../src/engine/scenario/levers.ts';
import { isMacroFactor, MACRO } from '../../src/engine/scenario/macro.ts';
import { isParameter, PARAMETERS } from '../../src/engine/scenario/parameters/index.ts';
import { type FileValue, type Quantity, toEngine } from '../../src/engine/scenario/quantity.ts';
import type { DatedLever, MacroShock, Scenario } from '../../src/engine/scenario/scenario.ts';
import { SWITCHES } from '../../src/engine/scenario/switches.ts';
import { leverOf, mean, numbers, runToEnd, scenarioOf } from '../engine/helpers.ts';

/** Of eight pairs at least seven agree with p = 9/256 by luck alone: enough to see that the wire is connected. */
const SEEDS = Array.from({ length: 8 }, (_, i) => String(i + 1));
const MUST_AGREE = 7;
const MONTHS = 24;
const START = scenarioOf().start;

type Set = { -readonly [K in 'parameters' | 'switches' | 'macro' | 'levers']: Scenario[K] };

const split = (path: string): [part: string, name: string] => {
  const dot = path.indexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
};
const exists = (path: string): boolean => {
  const [part, name] = split(path);
  if (part === 'levers') return isLever(name);
  if (part === 'switches') return Object.hasOwn(SWITCHES, name);
  return part === 'macro' ? isMacroFactor(name) : isParameter(path);
};

/** The law of March 2025 for a few people and two years, with these values. */
function worldOf(values: Values, seed: string, midway = false): Scenario {
  const base = scenarioOf({ borrowers: 2000, months: MONTHS, seed });
  const set: Set = { parameters: base.parameters, switches: base.switches, macro: base.macro, levers: base.levers };
  for (const [path, value] of Object.entries(values)) {
    const [part, name] = split(path);
    const as = (quantity: Quantity) => toEngine(quantity, value as FileValue);
    if (part === 'levers' && isLever(name)) {
      const effective = midway ? START + MONTHS / 2 : 0;
      const lever: DatedLever = leverOf(name, as(LEVERS[name]), { effective, announced: effective });
      set.levers = [...set.levers, lever];
    } else if (part === 'switches') set.switches = { ...set.switches, [name]: value === true };
    else if (part === 'macro' && isMacroFactor(name)) {
      const shock: MacroShock = { factor: name, value: as(MACRO[name]), from: 0, until: START + MONTHS, why: 'test' };
      set.macro = [...set.macro, shock];
    } else if (isParameter(path)) set.parameters = { ...set.parameters, [path]: as(PARAMETERS[path]) };
  }
  return { ...base, ...set, instSeed: seed };
}

const runs = new Map<string, Result>();
function resultOf(values: Values, seed: string, midway?: boolean): Result {
  const key = JSON.stringify([values, seed, midway]);
  const known = runs.get(key);
  if (known) return known;
  const result = runToEnd(worldOf(values, seed, midway));
  runs.set(key, result);
  return result;
}
const late = (result: Result, measure: string): number =>
  mean(
    numbers(result, measure)
      .slice(MONTHS / 2)
      .filter(Number.isFinite),
  );

describe('every row', () => {
  test.each(TRACEABILITY)('names what exists: $en', ({ submodels, settings, measures, move }) => {
    expect(settings.filter((path) => !exists(path))).toEqual([]);
    for (const values of [move?.held, move?.from, move?.to])
      expect(Object.keys(values ?? {}).filter((path) => !exists(path))).toEqual([]);
    const { tables } = resultOf({}, SEEDS[0]!);
    const columns = Object.entries(tables).flatMap(([table, { columns: docs }]) =>
      docs.map(({ name }) => (table === 'monthly' ? name : `${table}.${name}`)),
    );
    expect(measures.filter((measure) => !columns.includes(measure))).toEqual([]);
    expect(move !== undefined, 'what is modelled moves a measure').toBe(submodels.length > 0);
  });

  const moves = TRACEABILITY.flatMap(({ en, move }) => (move ? [{ en, move }] : []));
  test.each(moves)('moves its measure as stated: $en', ({ move }) => {
    const { held, from, to, midway, measure, direction } = move;
    const differences = SEEDS.map((seed) => {
      const [a, b] = [from, to].map((values) => late(resultOf({ ...held, ...values }, seed, midway), measure));
      return direction === 'up' ? b! - a! : a! - b!;
    });
    const agree = differences.filter((difference) => difference > 0).length;
    expect(agree, `${measure} ${direction}: ${differences}`).toBeGreaterThanOrEqual(MUST_AGREE);
  });
});
