import { expect, test } from 'vitest';
import { sensitivityText } from '../../../src/cli/experiment/sensitivity-text.ts';
import type { SobolResult } from '../../../src/experiment/index.ts';
import { collector } from '../host.ts';

/** What is told of a decomposition whose shares all are 40 %, with these ends. */
function told(low: number | null, high: number | null): string {
  const share = { value: 0.4, low, high };
  const result: SobolResult = {
    rows: 2,
    replications: 2,
    leftOut: { blocks: 0, replications: 0 },
    variance: { value: 1, low: 0, high: 2 },
    shares: { parameters: share, first: share, interactions: share, chance: share, shared: share },
    factors: null,
  };
  const finding = { kind: 'saltelli', scenario: 'baseline', measure: 'apr_mean', unit: 'annual rate', result } as const;
  const heading = { title: 'Shares', replications: 2, horizon: 'first-6-months', months: '2019-01 – 2019-06' } as const;
  return sensitivityText({ ...heading, findings: [finding] }, collector().io);
}

test('shares stand with their intervals where they have some', () => {
  expect(told(0.3, 0.5)).toContain('Variance: settings 40 % [30 %, 50 %], of it alone 40 % [30 %, 50 %] and together');
  expect(told(0.3, 0.5)).not.toContain('replications on');
});

test('shares of few replications stand alone, and why is said', () => {
  expect(told(null, null)).toContain(
    'Variance: settings 40 %, of it alone 40 % and together 40 %; luck 40 %, of it the same at all points 40 % (intervals from 8 replications on).',
  );
});
