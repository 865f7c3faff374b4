/** Many runs as one experiment: what is paired, how often, and what the pairs say. It has no host. */

export * from './design/index.ts';
export { type Effect, effectsOf, type Precision, type Runs } from './effects.ts';
export {
  type Calendar,
  HORIZONS,
  type Horizon,
  hasHorizon,
  monthsOf,
  placeOf,
  stretchText,
  windowMean,
  windowMeans,
} from './horizons.ts';
export { fixedWidthHalf, type HalfWidth, sequenceHalf, studentHalf } from './intervals.ts';
export { MEASURES } from './measures.ts';
export { whyUnpaired } from './pairing.ts';
export { type Seeds, seedsOf, VARIES, type Vary } from './seeds.ts';
export * from './sensitivity/index.ts';
export { standingOf } from './stopping.ts';
export type { Verdict } from './verdict.ts';
