import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { applySettings } from '../../src/engine/scenario/settings.ts';
import { stringifyScenario } from '../../src/engine/scenario/stringify.ts';
import { from, shipped, shippedNames } from './helpers.ts';

const again = (name: string, text: string) => loadScenario(name, from({ [name]: text }));

/** A scenario without what it was put together from, which a text that stands alone no longer says. */
const run = ({ source: _, ...scenario }: Scenario) => scenario;

describe.each(shippedNames())('%s', (name) => {
  test('written out and read again is the same scenario', () => {
    const scenario = loadScenario(name, shipped);
    expect(run(again('any-other', stringifyScenario(scenario)))).toEqual(run(scenario));
  });
});

test.each(['上限 20', 'a:b', '20', '.hidden', 'yes'])('a file called %s keeps its name', (name) => {
  expect(again('other', stringifyScenario(again(name, 'title: x'))).name).toBe(name);
});

test('values from the command line survive, lifted limits and odd numbers too', () => {
  const settings = [
    ['levers.aprCap', 'none'],
    ['levers.runoff', 'stopServicing'],
    ['household.income_median', '6123.45'],
    ['household.income_loss_rate', '0.1e-4'],
    ['switches.entry', 'false'],
    ['seed', 'no: 1'],
  ].map(([path, text]) => ({ path: path!, text: text! }));
  const scenario = applySettings(loadScenario('baseline', shipped), settings);
  expect(run(again('baseline', stringifyScenario(scenario)))).toEqual(run(scenario));
});

test('a scenario built by hand without reasons can be written and read', () => {
  const { reasons: _, ...scenario } = applySettings(loadScenario('search', shipped), [
    { path: 'switches.cap', text: 'false' },
  ]);
  const { reasons, ...back } = run(again('search', stringifyScenario(scenario)));
  expect(back).toEqual(run(scenario));
  expect(reasons).toEqual({
    'parameters.search.offers_mean': 'no reason was given',
    'switches.cap': 'no reason was given',
  });
});

test('the text stands alone, in yuan and fractions, one value a line', () => {
  const text = stringifyScenario(loadScenario('rules-2025', shipped));
  expect(text).toMatch(/^# Scenario rules-2025 with every value/);
  expect(text).not.toContain('extends');
  expect(text).toContain('\n  household.income_median: { value: 6000 }\n');
  expect(text).toContain('\n  - lever: aprCap\n    value: 0.24\n    announced: 2025-04\n    effective: 2025-10\n');
});
