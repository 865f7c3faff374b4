import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVER_NAMES, LEVERS, type LeverName } from '../../src/engine/scenario/levers.ts';
import { MACRO } from '../../src/engine/scenario/macro.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from '../../src/engine/scenario/parameters/index.ts';
import { type Quantity, toEngine } from '../../src/engine/scenario/quantity.ts';
import {
  type DatedLever,
  MACRO_FACTORS,
  type MacroFactor,
  type MacroShock,
  type Scenario,
} from '../../src/engine/scenario/scenario.ts';
import { SWITCHES, type SwitchName } from '../../src/engine/scenario/switches.ts';
import { leverOf, numbers, runToEnd, scenarioOf, strangeCells } from '../engine/helpers.ts';
import { watchLimits } from './watch-limits.ts';

const MONTHS = 26;
const START = scenarioOf().start;

/** A world in a few words: what it changes of the law of March 2025, nothing else. */
type Combination = {
  readonly seed: string;
  readonly off: readonly SwitchName[];
  readonly parameters: Partial<Record<ParameterName, number>>;
  readonly levers: Partial<Record<LeverName, readonly [value: number, effective: number, lead: number]>>;
  readonly macro: Partial<Record<MacroFactor, readonly [value: number, from: number, months: number]>>;
};

/** A value between two ends, as the engine keeps it. */
function between(quantity: Quantity, low: number, high: number): fc.Arbitrary<number> {
  const { kind } = quantity;
  if (kind === 'flag' || kind === 'choice' || kind === 'count') return fc.integer({ min: low, max: high });
  return fc.double({ min: low, max: high, noNaN: true }).map((value) => toEngine(quantity, value));
}

/** Ranges of rules and shocks whose bounds in files are far from any law or crisis, and would leave no market to look at. */
const PLAUSIBLE: Readonly<Partial<Record<LeverName | MacroFactor, readonly [low: number, high: number]>>> = {
  aprCap: [0.15, 0.4],
  aprAvgCap: [0.15, 0.4],
  lprCap: [4, 12],
  lpr: [0.02, 0.06],
  subsidy: [0, 0.03],
  provisionCoverage: [0, 3],
  provisionRatio: [0, 0.05],
  guarReserve: [0, 0.1],
  creditRepair: [0, 100_000],
  recoveryMult: [0, 3],
  carMin: [0.08, 0.12],
  riskWeight: [0.4, 1.5],
  guarLeverage: [1, 15],
  microLeverage: [0.2, 10],
  reserveRatio: [0, 0.1],
  singleLoanCap: [1000, 200_000],
  jointPartnerLimit: [0, 0.5],
  bankOwnScreen: [0, 2],
  whitelist: [2, 30],
  minShare: [0, 0.03],
  marketing: [0.2, 2],
  cacMult: [0, 3],
  compliance: [0, 3],
  fine: [0, 10],
  incomeLoss: [0, 6],
  incomeRecovery: [0.2, 2],
  income: [0.6, 1.3],
  fundingAdd: [-0.01, 0.04],
  bankLimits: [0.2, 2],
  recoveries: [0, 3],
};
const rangeOf = (name: LeverName | MacroFactor, { min, max }: Quantity) => PLAUSIBLE[name] ?? ([min, max] as const);

/** Values for some of the names; what is left out keeps its default, so that a failure shrinks to the few that make it. */
const forSome = <Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => fc.Arbitrary<Value>,
): fc.Arbitrary<Partial<Record<Name, Value>>> => {
  const model = Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, fc.Arbitrary<Value>>;
  return fc.record(model, { requiredKeys: [] as Name[] });
};
const ofMonth = fc.integer({ min: 0, max: MONTHS });
const parameterNames = PARAMETER_NAMES.filter((name) => name !== 'population.borrowers');
const combinations: fc.Arbitrary<Combination> = fc.record({
  seed: fc.nat().map(String),
  off: fc.subarray(Object.keys(SWITCHES) as SwitchName[], { maxLength: 12 }),
  parameters: forSome(parameterNames, (name) => between(PARAMETERS[name], PARAMETERS[name].low, PARAMETERS[name].high)),
  levers: forSome(LEVER_NAMES, (name) => {
    const value = between(LEVERS[name], ...rangeOf(name, LEVERS[name]));
    return fc.tuple(value, ofMonth, fc.integer({ min: 0, max: 9 }));
  }),
  macro: forSome(MACRO_FACTORS, (name) => {
    const value = between(MACRO[name], ...rangeOf(name, MACRO[name]));
    return fc.tuple(value, ofMonth, fc.integer({ min: 1, max: 9 }));
  }),
});

function scenarioFor({ seed, off, parameters, levers, macro }: Combination): Scenario {
  const dated = Object.entries(levers).map(([lever, [value, effective, lead]]): DatedLever => {
    const from = START + effective;
    return leverOf(lever as LeverName, value, { announced: from - lead, effective: from });
  });
  const shocks = Object.entries(macro).map(([factor, [value, from, months]]): MacroShock => {
    const first = START + from;
    return { factor: factor as MacroFactor, value, from: first, until: first + months, why: 'for the test' };
  });
  const base = scenarioOf({ seed, borrowers: 600, months: MONTHS, off, parameters, levers: dated });
  return { ...base, instSeed: seed, macro: shocks };
}

test('in a hundred worlds of mixed rules, shocks and parameters the books close, every figure is a number, no limit is exceeded', () => {
  let lending = 0;
  const sound = (combination: Combination): void => {
    const scenario = scenarioFor(combination);
    const result = runToEnd(scenario); // throws where a book does not close
    expect(strangeCells(result)).toEqual([]);
    expect(watchLimits(scenario, MONTHS).exceeded).toEqual([]);
    if (Math.max(...numbers(result, 'originations_fen').slice(-6)) > 0) lending++;
  };
  // On a failure the message has the seed, the path and the smallest combination that fails.
  const settings = { seed: 2025, numRuns: 100, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true };
  fc.assert(fc.property(combinations, sound), settings);
  expect(lending, 'worlds that still lend at the end').toBeGreaterThan(60);
}, 300_000);
