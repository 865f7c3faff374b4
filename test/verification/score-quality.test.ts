import { describe, expect, test } from 'vitest';
import { expectedRisk } from '../../src/engine/agents/platform.ts';
import { normalOf, normalQuantile } from '../../src/engine/core/maths.ts';
import { drawPair, keyOf, newPair, STREAM } from '../../src/engine/core/random.ts';
import { mean } from '../engine/helpers.ts';

const BATCHES = 40;
const PEOPLE = 10_000;

/** People of one batch: risk type and a lender's own error about it, both standard normal. */
type Batch = { readonly risk: Float64Array; readonly noise: Float64Array };

const key = keyOf('score quality');
const BATCHES_OF_PEOPLE: readonly Batch[] = Array.from({ length: BATCHES }, (_, batch) => {
  const [risk, noise] = [new Float64Array(PEOPLE), new Float64Array(PEOPLE)];
  const pair = newPair();
  for (let i = 0; i < PEOPLE; i++) {
    drawPair(pair, key, batch * PEOPLE + i, 0, STREAM.platformScore, 0, 0);
    risk[i] = normalOf(pair[0]!);
    noise[i] = normalOf(pair[1]!);
  }
  return { risk, noise };
});

const scoresOf = ({ risk, noise }: Batch, precision: number): Float64Array =>
  risk.map((q, i) => expectedRisk(q, noise[i]!, precision));

/** The mean over batches lies within three standard errors, taken from how batches differ. */
function expectNear(ofBatches: readonly number[], expected: number): void {
  const average = mean(ofBatches);
  const squares = ofBatches.reduce((sum, x) => sum + (x - average) ** 2, 0);
  const error = Math.sqrt(squares / (BATCHES - 1) / BATCHES);
  expect(Math.abs(average - expected), `${average} with a standard error of ${error}`).toBeLessThan(3 * error);
}

function correlationOf(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [a, b].map((values) => values.reduce((x, y) => x + y, 0) / values.length) as [number, number];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - meanA) * (b[i]! - meanB);
    aa += (a[i]! - meanA) ** 2;
    bb += (b[i]! - meanB) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

/** Area under the ROC curve: how often a bad borrower scores riskier than a good one, from the ranks of the bad. */
function aucOf(scores: Float64Array, isBad: (person: number) => boolean): number {
  const bad = scores.filter((_, i) => isBad(i)).sort();
  const good = scores.filter((_, i) => !isBad(i)).sort();
  let [safer, right] = [0, 0];
  for (const score of bad) {
    while (safer < good.length && good[safer]! < score) safer++;
    right += safer;
  }
  return right / (bad.length * good.length);
}

describe('V-11: a score of precision τ correlates with the risk type by √(τ/(1 + τ))', () => {
  test.each([
    [0.4, 0.5345],
    [1, Math.SQRT1_2],
    [1.6, 0.7845],
    [2.15, 0.8262],
  ])('τ = %f: %f', (precision, correlation) => {
    const found = BATCHES_OF_PEOPLE.map((batch) => correlationOf(scoresOf(batch, precision), batch.risk));
    expectNear(found, correlation);
  });
});

describe('V-11: how well a score tells who will default', () => {
  // Numerical integration of the bivariate normal: P(score of one in the worst p > score of one of the others).
  test.each([
    [0.05, 0.1, 0.5612],
    [0.05, 0.2, 0.6218],
    [0.05, 0.3, 0.6813],
    [0.05, 0.4, 0.7392],
    [0.05, 0.5, 0.7946],
    [0.05, 0.6, 0.8468],
    [0.02, 0.1, 0.5695],
    [0.02, 0.2, 0.6379],
    [0.02, 0.3, 0.704],
    [0.02, 0.4, 0.7666],
    [0.02, 0.5, 0.8245],
    [0.02, 0.6, 0.8764],
  ])('default rate %f, correlation %f: area under the ROC curve %f', (rate, correlation, auc) => {
    const precision = correlation ** 2 / (1 - correlation ** 2); // gives that correlation, by the law above
    const worst = normalQuantile(1 - rate);
    const found = BATCHES_OF_PEOPLE.map((batch) => aucOf(scoresOf(batch, precision), (i) => batch.risk[i]! > worst));
    expectNear(found, auc);
  });
});
