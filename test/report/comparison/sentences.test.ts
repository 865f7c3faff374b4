import { expect, test } from 'vitest';
import type { EffectSeen } from '../../../src/report/comparison/seen.ts';
import { claimOf, sentenceOf } from '../../../src/report/comparison/sentences.ts';
import { effect } from './synthetic.ts';

const apr = (changes: Partial<EffectSeen>) => effect({ measure: 'apr_mean', ...changes });
const UNCLEAR = { kind: 'unclear', within: 0.001, more: 5 } as const;

test('a clear effect says size, interval, time and both levels', () => {
  // 21.2 % to 19.7 %: 1.5 points, half-width 0.2 points.
  const clear = apr({ left: 0.212, right: 0.197, difference: -0.015, half: 0.002 });
  expect(sentenceOf(clear)).toEqual({
    en: 'In the last year, the mean all-in APR of new loans falls by 1.50 ± 0.20 points (clear): 19.7 % against 21.2 %',
    zh: '最后一年，新放款综合融资成本均值下降 1.50 ± 0.20 个百分点（明确）：19.7% 对 21.2%',
  });
  expect(claimOf(clear)).toEqual({
    en: 'lower by 1.50 ± 0.20 points (clear)',
    zh: '降低 1.50 ± 0.20 个百分点（明确）',
  });
});

test('levels that print alike are not set against each other', () => {
  const small = apr({ left: 0.2121, right: 0.2122, difference: 0.0001, half: 0.00002, verdict: { kind: 'higher' } });
  expect(sentenceOf(small).en).toMatch(/rises by 0\.0100 ± 0\.0020 points \(clear\)$/);
});

test('an effect with zero inside gets no direction and no levels', () => {
  const open = apr({ left: 0.0302, right: 0.0303, difference: 0.0001, half: 0.002, verdict: UNCLEAR });
  expect(sentenceOf(open)).toEqual({
    en: 'In the last year, it is not clear whether the mean all-in APR of new loans falls or rises: between −0.19 and +0.21 points',
    zh: '最后一年，新放款综合融资成本均值下降或上升尚不明确：介于 −0.19 与 +0.21 个百分点之间',
  });
  expect(claimOf(open).en).toBe('not clear, between −0.19 and +0.21 points');
});

test('no difference in any pair is said as that', () => {
  const same = apr({ left: 0.03, right: 0.03, difference: 0, half: 0, verdict: { kind: 'same' } });
  expect(sentenceOf(same)).toEqual({
    en: 'In the last year, the mean all-in APR of new loans is the same in every pair',
    zh: '最后一年，新放款综合融资成本均值在各对中均无差异',
  });
});

test('too few pairs, and an interval without bounds, are told apart', () => {
  const none = { left: null, right: null, difference: null, half: null };
  expect(sentenceOf(apr({ ...none, verdict: { kind: 'unknown' } })).en).toContain(
    'has a value in too few pairs to tell',
  );
  expect(sentenceOf(apr({ half: null, verdict: UNCLEAR })).en).toMatch(
    /falls or rises: the pairs do not bound it yet$/,
  );
});

test('money is told in per cent of the baseline', () => {
  const lending = effect({ measure: 'originations_fen', left: 1.32e9, right: 1.3e9, difference: -2e7, half: 1e7 });
  expect(sentenceOf(lending).en).toBe(
    'In the last year, new lending falls by 1.52 ± 0.76 % (clear): 13.0 against 13.2 m yuan',
  );
});
