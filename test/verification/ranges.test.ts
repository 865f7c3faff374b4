import { describe, expect, test } from 'vitest';
import { LEVER_NAMES, LEVERS } from '../../src/engine/scenario/levers.ts';
import { PARAMETERS, type ParameterName } from '../../src/engine/scenario/parameters/index.ts';
import { type FileValue, type Quantity, toEngine } from '../../src/engine/scenario/quantity.ts';
import { leverOf, runToEnd, scenarioOf, strangeCells, type Variant } from '../engine/helpers.ts';

/** The two ends of what files may say, in engine units. */
function endsOf(quantity: Quantity): number[] {
  const { kind, choices, min, max } = quantity;
  const written = (end: number): FileValue => (kind === 'flag' ? end === 1 : kind === 'choice' ? choices![end]! : end);
  return [min, max].map((end) => toEngine(quantity, written(end)));
}
const soundAt = (variant: Variant): void => {
  expect(strangeCells(runToEnd(scenarioOf({ borrowers: 200, months: 9, ...variant })))).toEqual([]);
};

describe('at either end of its range the books close and every figure is a number', () => {
  const names = (Object.keys(PARAMETERS) as ParameterName[]).filter((name) => name !== 'population.borrowers');

  test.each(names)('%s', (name) => {
    for (const value of endsOf(PARAMETERS[name])) soundAt({ parameters: { [name]: value } });
  });

  test.each(LEVER_NAMES)('the lever %s', (name) => {
    for (const value of endsOf(LEVERS[name])) soundAt({ levers: [leverOf(name, value)] });
  });

  test('a market of a hundred people', () => {
    soundAt({ borrowers: PARAMETERS['population.borrowers'].min, months: 40 });
  });
});
