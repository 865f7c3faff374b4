// Not from its index, which loads the engine: every command line reads these options.
import { LEAST_PAIRS } from '../../experiment/limits.ts';
import type { Option } from '../options.ts';
import { RUN_OPTIONS } from '../run-options.ts';

/** Bounds and defaults of the options of `zhudai compare`. */
export const BOUNDS = {
  replications: { min: 2, max: 1000, usual: 10 },
  most: { min: LEAST_PAIRS, max: 1000, usual: 200 },
} as const;

const { set, reform, borrowers, months, force, lang, quiet } = RUN_OPTIONS;

/** Options of `zhudai compare`. */
export const COMPARE_OPTIONS = {
  replications: {
    type: 'string',
    describe: 'Pairs to run, each with other luck',
    defaultDescription: String(BOUNDS.replications.usual),
  },
  precision: {
    type: 'string',
    describe: 'Go on until the 95 % interval of a difference is narrower than ±x, as measure=x in units of monthly.csv',
  },
  anytime: {
    type: 'boolean',
    describe: 'Intervals that hold however often you look and go on, about 1.6 times as wide',
  },
  most: { type: 'string', describe: 'Most pairs with --precision', defaultDescription: String(BOUNDS.most.usual) },
  horizon: {
    type: 'string',
    describe: 'Months that table and precision look at: first-6-months, first-year, third-year or last-year',
    defaultDescription: 'last-year',
  },
  vary: {
    type: 'string',
    describe: 'Whose luck differs between pairs: borrowers, institutions or both',
    defaultDescription: 'both',
  },
  workers: {
    type: 'string',
    describe: 'Runs at a time; the results do not depend on it',
    defaultDescription: 'the number of cores',
  },
  seed: {
    type: 'string',
    describe: "Text that the pairs' seeds begin with: pair 3 has seed TEXT.3",
    defaultDescription: "the scenarios', else 1",
  },
  set: { ...set, describe: `In every scenario: ${set.describe.charAt(0).toLowerCase()}${set.describe.slice(1)}` },
  reform,
  borrowers,
  months,
  out: { ...RUN_OPTIONS.out, defaultDescription: 'out/compare/<baseline>-<variant>' },
  force,
  lang: { ...lang, describe: 'Language of the table: en or zh' },
  quiet,
  json: { type: 'boolean', describe: 'Every measure at every horizon as one JSON document' },
} as const satisfies Record<string, Option>;
