import { expect, test } from 'vitest';
import { oneAtATimeOf } from '../../../src/experiment/index.ts';
import { designOf } from './known.ts';

const design = designOf({
  kind: 'one-at-a-time',
  factors: { drug: { values: ['a', 'b'] }, dose: { low: 1, high: 2 } },
});
// Student's sleep data (1908), hours gained by ten patients: t = 4.0621, 95 % interval 0.70 to 2.46 for the second drug.
const BASE = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
const OTHER = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
const none = BASE.map(() => Number.NaN);

test('each value of each factor is paired with the scenario as it is, by replication', () => {
  const effects = oneAtATimeOf(design, [BASE, BASE, OTHER, none, OTHER.with(0, Number.NaN)]);
  expect(effects.map(({ path, value }) => [path, value])).toEqual([
    ['drug', 'a'],
    ['drug', 'b'],
    ['dose', '1'],
    ['dose', '2'],
  ]);
  const [same, second, missing, partly] = effects.map(({ effect }) => effect);
  expect(same!.verdict).toEqual({ kind: 'same' });
  expect(second!.difference).toBeCloseTo(1.58, 10);
  expect(second!.difference! - second!.half!).toBeCloseTo(0.7001142, 6);
  expect(second!.difference! + second!.half!).toBeCloseTo(2.4598858, 6);
  expect(missing).toMatchObject({ pairs: 0, difference: null });
  // Without the first patient, who gained 1.2 more: (15.8 − 1.2) / 9.
  expect(partly!.pairs).toBe(9);
  expect(partly!.difference).toBeCloseTo(14.6 / 9, 10);
});
