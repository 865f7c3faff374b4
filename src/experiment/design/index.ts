/** Designs of experiments: which settings to try, and how many. */

export { countOf, pointsOf } from './points.ts';
export type { DesignProblem } from './problems.ts';
export { readDesign } from './read.ts';
export { DESIGN_KINDS, DESIGN_SCHEMA, type Design, type DesignOf, MOST_POINTS, type Point } from './schema.ts';
