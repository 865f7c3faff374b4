import { expect, test } from 'vitest';
import { falsePositiveRate } from '../../../src/engine/agents/fraud.ts';

// A ROC curve detection = fpr^0.05: the honest stopped are detection^20.
test.each([
  [0.7, 0.000798],
  [0.8, 0.011529],
  [0.9, 0.121577],
  [0.95, 0.358486],
])('V-22: a defence that stops a share of %f of frauds stops %f of honest applicants', (detection, stopped) => {
  expect(falsePositiveRate(detection)).toBeCloseTo(stopped, 6);
});

test('V-22: no defence stops nobody, a perfect one everybody', () => {
  expect([falsePositiveRate(0), falsePositiveRate(1)]).toEqual([0, 1]);
});

test('V-22: the area under the curve is 1/1.05', () => {
  const steps = 20_000;
  let area = 0;
  for (let k = 0; k < steps; k++) {
    const [from, to] = [k / steps, (k + 1) / steps];
    area += ((from + to) / 2) * (falsePositiveRate(to) - falsePositiveRate(from));
  }
  expect(area).toBeCloseTo(0.952381, 6);
});
