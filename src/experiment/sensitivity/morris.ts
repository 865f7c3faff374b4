import { positionOf } from '../design/factor.ts';
import { type DesignOf, type Point, pointsOf } from '../design/index.ts';
import { trajectoriesOf } from '../design/morris.ts';
import { deviation, mean } from '../moments.ts';
import { type Bootstrapped, bootstrapOf, countsOf, RESAMPLED, RESAMPLES } from './bootstrap.ts';
import { type Effects, type Luck, luckOf, varianceOfLuck, weightsOf } from './luck.ts';
import { type Complete, complete, type Outputs } from './outputs.ts';

/** A spread below this part of the effects is what is left of rounding. */
const ROUNDING = 1e-9;

/**
 * What a screening says of a factor, in the unit of the measure for a move over the whole range of the factor. Intervals
 * are over trajectories, that of μ over replications too.
 */
type MorrisFactor = {
  readonly path: string;
  /** Mean elementary effect μ. */
  readonly mu: Bootstrapped;
  /** Mean absolute elementary effect μ*. */
  readonly muStar: Bootstrapped;
  /** Standard deviation σ of elementary effects over trajectories: interactions, curvature and luck. */
  readonly sigma: Bootstrapped;
  /** What μ* would be by luck alone; empty of one replication. */
  readonly luck: Luck | null;
  /** μ* is above what luck alone stays below in at least 95 of 100 experiments; empty of one replication. */
  readonly isAboveLuck: boolean | null;
  /** Part of σ² that is luck; empty of one replication, and where σ is zero. */
  readonly chance: Bootstrapped | null;
};

/** What the runs of a screening say of one measure. */
export type MorrisResult = Pick<Complete, 'replications' | 'leftOut'> & {
  readonly trajectories: number;
  readonly factors: readonly MorrisFactor[];
};

/**
 * Elementary effects 基本效应 of every factor, and how much of them is luck. Both ends of a step have the same seeds in a
 * replication, so that luck which does not depend on the factor is not in them.
 *
 * Source: M. D. Morris (1991), Technometrics 33; for μ*, F. Campolongo, J. Cariboni and A. Saltelli (2007), An effective
 * screening design for sensitivity analysis of large models, Environmental Modelling and Software 22.
 *
 * @param outputs in the order of the points of the design
 * @returns undefined where fewer than two trajectories have all their values
 */
export function morrisOf(design: DesignOf<'morris'>, outputs: Outputs): MorrisResult | undefined {
  const paths = Object.keys(design.factors);
  const found = complete(outputs, paths.length + 1);
  const { blocks, replications, leftOut } = found;
  if (blocks.length < 2 || replications < 1) return undefined;
  const drawn = drawnOf(blocks.length, replications);
  const points = pointsOf(design);
  const factors = paths.map((path, factor) => factorOf(path, effectsOf(design, points, found, factor), drawn));
  return { trajectories: blocks.length, replications, leftOut, factors };
}

/**
 * Elementary effects of one factor, `[trajectory][replication]`: differences over the move that its value makes, which for
 * listed values and whole numbers is not the same from every level.
 */
function effectsOf(design: DesignOf<'morris'>, points: readonly Point[], found: Complete, factor: number): Effects {
  const [path, range] = Object.entries(design.factors)[factor]!;
  const trajectories = trajectoriesOf(design);
  return found.blocks.map((block, at) => {
    const trajectory = found.kept[at]!;
    const place = trajectories[trajectory]!.steps.findIndex((step) => step.factor === factor);
    const start = trajectory * block.length + place;
    const by = positionOf(range, points[start + 1]![path]!) - positionOf(range, points[start]![path]!);
    return block[place]!.map((before, r) => (block[place + 1]![r]! - before) / by);
  });
}

/** Resamples: places of the trajectories in each, how often it has each replication, and weights for luck. */
type Drawn = {
  readonly places: readonly (readonly number[])[];
  readonly times: readonly Float64Array[];
  readonly weights: readonly (readonly number[])[];
};

function drawnOf(trajectories: number, replications: number): Drawn {
  const counts = (size: number, what: number) =>
    Array.from({ length: RESAMPLES }, (_, resample) => countsOf(size, resample, what));
  const places = counts(trajectories, RESAMPLED.blocks).map((each) =>
    [...each].flatMap((times, place) => Array<number>(times).fill(place)),
  );
  return { places, times: counts(replications, RESAMPLED.replications), weights: weightsOf(replications) };
}

function factorOf(path: string, effects: Effects, drawn: Drawn): MorrisFactor {
  const means = effects.map(mean);
  const some = drawn.places.map((places) => places.map((place) => means[place]!));
  const estimate = (value: number, resampled: readonly number[]): Bootstrapped =>
    bootstrapOf(value, resampled, effects.length);
  const ofMeans = (of: (values: readonly number[]) => number): Bootstrapped => estimate(of(means), some.map(of));
  const muStar = ofMeans((values) => mean(values.map(Math.abs)));
  const sigma = ofMeans(deviation);
  const hasLuck = effects[0]!.length > 1;
  const luck = hasLuck ? luckOf(effects, drawn.weights) : null;
  const hasSpread = sigma.value > ROUNDING * Math.max(...means.map(Math.abs));
  return {
    path,
    mu: estimate(mean(means), meansOf(effects, drawn)),
    muStar,
    sigma,
    luck,
    isAboveLuck: luck && muStar.value > luck.high,
    chance: hasLuck && hasSpread ? estimate(...chanceOf(effects, drawn)) : null,
  };
}

/** Mean effects of resamples of trajectories and of replications. */
const meansOf = (effects: Effects, { places, times }: Drawn): number[] =>
  places.map((some, resample) => {
    let sum = 0;
    for (const at of some) for (let r = 0; r < effects[at]!.length; r++) sum += times[resample]![r]! * effects[at]![r]!;
    return sum / (some.length * times[resample]!.length);
  });

/** The part of the variance between trajectories that is luck, and the same of resamples. */
function chanceOf(effects: Effects, drawn: Drawn): [number, number[]] {
  const means = effects.map(mean);
  const within = effects.map((each) => deviation(each) ** 2);
  const of = (places: readonly number[]): number =>
    varianceOfLuck(
      places.map((at) => effects[at]!),
      places.map((at) => within[at]!),
    ) /
    deviation(places.map((at) => means[at]!)) ** 2;
  return [of(effects.map((_, at) => at)), drawn.places.map(of)];
}
