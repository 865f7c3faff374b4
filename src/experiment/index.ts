/** Many runs as one experiment: what is paired, how often, and what the pairs say. It has no host. */

export {
  type ChannelEffect,
  type ChannelRuns,
  channelEffectsOf,
  heldBeside,
  type PairMean,
  type Parts,
  setsOf,
} from './channels/effects.ts';
export * from './design/index.ts';
export {
  type Effect,
  effectOf,
  effectsOf,
  type PairedEffect,
  type Precision,
  type Runs,
  sampleOf,
} from './effects.ts';
export { estimateOf } from './estimate.ts';
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
export { type InstitutionEffect, institutionEffectsOf } from './institutions/effects.ts';
export { crossOfInstitutions } from './institutions/pair.ts';
export { type InstitutionsSeen, institutionsOf } from './institutions/seen.ts';
export { fixedWidthHalf, type HalfWidth, sequenceHalf, studentHalf } from './intervals.ts';
export { MEASURES } from './measures.ts';
export { whyUnpaired } from './pairing.ts';
export { addPaths, emptyPathSum, meanPaths, type Path, pathsOf } from './paths.ts';
export { type PeopleEffect, peopleEffectsOf } from './people/effects.ts';
export { buffersOf, followHorizons, type PeopleSeen } from './people/follow.ts';
export { crossOf } from './people/pair.ts';
export { type Seeds, seedsOf, VARIES, type Vary } from './seeds.ts';
export * from './sensitivity/index.ts';
export { standingOf } from './stopping.ts';
export { verdictOf } from './verdict.ts';
