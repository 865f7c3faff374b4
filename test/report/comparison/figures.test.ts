import { expect, test } from 'vitest';
import { differenceText, savingText } from '../../../src/report/comparison/figures.ts';
import { verdictText } from '../../../src/report/comparison/words.ts';

const apr = { unit: '1/year', left: 0.21 } as const;

test('a difference has the digits that its interval bears out', () => {
  expect(differenceText({ ...apr, difference: -0.0155, half: 0.00123 })).toBe('−1.55 ± 0.12 pp');
  expect(differenceText({ ...apr, difference: -0.0155, half: 0.0123 })).toBe('−1.6 ± 1.2 pp');
  expect(differenceText({ ...apr, difference: 0.00004, half: 0.0123 })).toBe('0.0 ± 1.2 pp');
  expect(differenceText({ unit: 'HHI 0–10000', left: 1581, difference: 332, half: 1234 })).toBe('+332 ± 1,234');
});

test('money is told in per cent of the baseline, where that is above zero', () => {
  expect(differenceText({ unit: 'fen', left: 2e9, difference: -3e7, half: 1e7 })).toBe('−1.50 ± 0.50 %');
  expect(differenceText({ unit: 'fen', left: -2e9, difference: -3e7, half: 1e7 })).toBe('−0.30 ± 0.10 m');
});

test('where there is no interval or no value, none is shown', () => {
  expect(differenceText({ ...apr, difference: -0.0155, half: null })).toBe('−1.6 pp');
  expect(differenceText({ ...apr, difference: null, half: null })).toBe('–');
  expect(differenceText({ ...apr, difference: 0, half: 0 })).toBe('0');
});

test('what pairing saves is the square of the ratio of deviations', () => {
  expect(savingText({ sdRatio: 0.25 })).toBe('16×');
  expect(savingText({ sdRatio: 1.1 })).toBe('0.8×');
  expect(savingText({ sdRatio: 0 })).toBe('–');
});

test('a verdict is told in words', () => {
  expect(verdictText({ ...apr, verdict: { kind: 'lower' } }).en).toBe('clear: lower');
  expect(verdictText({ ...apr, verdict: { kind: 'same' } }).en).toBe('no difference in any pair');
  const unclear = { kind: 'unclear', within: 0.0002, more: 1234 } as const;
  expect(verdictText({ ...apr, verdict: unclear }).en).toBe('not clear; about 1,234 more pairs for ±0.020 pp');
  expect(verdictText({ ...apr, verdict: { ...unclear, more: undefined } }).en).toBe(
    'not clear; over 100,000 pairs for ±0.020 pp',
  );
  expect(verdictText({ ...apr, verdict: unclear }).zh).toBe('不明确；约再 1,234 对可达 ±0.020 pp');
});
