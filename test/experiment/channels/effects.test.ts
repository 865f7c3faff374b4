import { describe, expect, test } from 'vitest';
import {
  type ChannelEffect,
  type ChannelRuns,
  channelEffectsOf,
  heldBeside,
  setsOf,
} from '../../../src/experiment/channels/effects.ts';
import { HORIZONS, MEASURES, placeOf } from '../../../src/experiment/index.ts';

const MEASURE = MEASURES.findIndex(({ name }) => name === 'apr_mean');
const PLACE = placeOf(MEASURE, HORIZONS.indexOf('last-year'));

/** A run that has a value at one place only. */
const runOf = (value: number): Float64Array => {
  const means = new Float64Array(MEASURES.length * HORIZONS.length).fill(Number.NaN);
  means[PLACE] = value;
  return means;
};

/** Pairs of a decomposition in two channels: baseline, nobody live, price, exit, both. */
function effectOf(pairs: readonly (readonly [number, number, number, number, number])[]): ChannelEffect {
  const runs: ChannelRuns = {
    channels: ['price', 'exit'],
    baseline: pairs.map(([value]) => runOf(value)),
    sets: [1, 2, 3, 4].map((at) => pairs.map((pair) => runOf(pair[at]!))),
  };
  return channelEffectsOf(runs).find(({ measure, horizon }) => measure === 'apr_mean' && horizon === 'last-year')!;
}

describe('an effect in parts', () => {
  test('by hand: two pairs, two channels', () => {
    // Price alone adds 1 and 3, after exit 8 and 4; exit alone 2 and 0, after price 9 and 1.
    const { pairs, parts } = effectOf([
      [10, 11, 12, 13, 21],
      [20, 22, 25, 22, 26],
    ]);
    expect(pairs).toBe(2);
    expect(parts).toMatchObject({ baseline: 15, variant: 23.5 });
    expect(parts!.total.mean).toBeCloseTo(8.5, 12);
    expect(parts!.direct.mean).toBeCloseTo(1.5, 12);
    const [price, exit] = parts!.channels;
    expect(price).toMatchObject({ channel: 'price', least: 2, most: 6, alone: { mean: 2 }, last: { mean: 6 } });
    expect(exit).toMatchObject({ channel: 'exit', least: 1, most: 5, alone: { mean: 1 }, last: { mean: 5 } });
    expect(price!.shapley.mean).toBeCloseTo((4.5 + 3.5) / 2, 12);
    expect(exit!.shapley.mean).toBeCloseTo((5.5 + 0.5) / 2, 12);
    // Values 4.5 and 3.5: deviation √½, and t with one degree of freedom is 12.7062 at 97.5 %.
    expect(price!.shapley.half).toBeCloseTo((12.7062047 * Math.SQRT1_2) / Math.SQRT2, 5);
  });

  test('direct and channels add up to the total, pair by pair and in the mean', () => {
    const { parts } = effectOf([
      [0.1, 0.13, 0.27, 0.19, 0.31],
      [0.2, 0.21, 0.17, 0.35, 0.4],
      [0.3, 0.29, 0.3, 0.3, 0.11],
    ]);
    const sum = parts!.channels.reduce((total, { shapley }) => total + shapley.mean, parts!.direct.mean);
    expect(sum).toBeCloseTo(parts!.total.mean, 12);
  });

  test('a pair in which one run has no value is left out; with none there are no parts', () => {
    expect(
      effectOf([
        [10, 11, 12, Number.NaN, 21],
        [20, 22, 25, 22, 26],
      ]),
    ).toMatchObject({ pairs: 1, parts: { total: { mean: 6, half: null } } });
    expect(effectOf([[10, Number.NaN, 12, 13, 21]])).toMatchObject({ pairs: 0, parts: null });
  });
});

test('sets come in the order of their numbers, and what was not asked for is never held', () => {
  expect(setsOf(['price', 'exit'])).toEqual([[], ['price'], ['exit'], ['price', 'exit']]);
  expect(heldBeside(['price', 'exit'], [])).toEqual(['price', 'exit']);
  expect(heldBeside(['price', 'exit'], ['price'])).toEqual(['exit']);
});
