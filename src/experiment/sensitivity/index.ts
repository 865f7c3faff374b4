/** Sensitivity of a measure to the settings that a design changes, with luck kept apart. */

export type { Bootstrapped } from './bootstrap.ts';
export { type MorrisResult, morrisOf } from './morris.ts';
export { type OneAtATime, oneAtATimeOf } from './one-at-a-time.ts';
export type { Outputs } from './outputs.ts';
export { LEAST_FOR_SHARES, type Share, type SobolResult, sobolOf } from './sobol.ts';
