import { describe, expect, test } from 'vitest';
import { mean } from '../../../src/experiment/moments.ts';
import { luckOf, weightsOf } from '../../../src/experiment/sensitivity/luck.ts';
import { normalsOf } from './known.ts';

const TRAJECTORIES = 10;

/** Share of experiments in which a factor that does nothing is above luck. @param stream of draws that a trajectory has */
function falselyAbove(experiments: number, replications: number, stream: (trajectory: number) => number): number {
  const weights = weightsOf(replications);
  const fooled = Array.from({ length: experiments }, (_, experiment) => {
    const z = normalsOf(`dead ${experiment}`);
    const effects = Array.from({ length: TRAJECTORIES }, (_, trajectory) =>
      Array.from({ length: replications }, (_, r) => z(stream(trajectory), r)),
    );
    return mean(effects.map((each) => Math.abs(mean(each)))) > luckOf(effects, weights).high;
  });
  return fooled.filter(Boolean).length / experiments;
}

describe.each([2, 3, 5, 8])('a factor without effect, %i replications, is above luck', (replications) => {
  // Three standard errors of a share of 5 % are 3 points in 500 experiments.
  test('in 5 % of experiments where all trajectories share theirs', () => {
    const share = falselyAbove(500, replications, () => 0);
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.08);
  });

  test('in fewer where each trajectory has its own', () => {
    expect(falselyAbove(200, replications, (trajectory) => trajectory + 1)).toBeLessThan(0.02);
  });
});
