import type { Option } from '../options.ts';
import { RUN_OPTIONS } from '../run-options.ts';

/** Bounds of the options of `zhudai experiment`. */
export const BOUNDS = { replications: { min: 1, max: 10_000 } } as const;

/** Runs that an experiment may have without being asked twice. */
export const MOST_RUNS = 100_000;

const { borrowers, months, quiet } = RUN_OPTIONS;

/** Options of `zhudai experiment`. */
export const EXPERIMENT_OPTIONS = {
  store: {
    type: 'string',
    describe: 'Folder that holds the runs; what is there already is not run again',
    defaultDescription: "out/experiments/<file's name>",
  },
  replications: {
    type: 'string',
    describe: 'Runs of each point, each with other luck',
    defaultDescription: "the file's, else 5",
  },
  borrowers,
  months,
  workers: {
    type: 'string',
    describe: 'Runs at a time; the results do not depend on it',
    defaultDescription: 'the number of cores',
  },
  most: {
    type: 'string',
    describe: 'Most runs that the experiment may have',
    defaultDescription: String(MOST_RUNS),
  },
  measure: {
    type: 'string',
    describe: 'effects, sensitivity: a column of monthly.csv; may be given again',
    defaultDescription: 'default, cost, volume and concentration',
  },
  horizon: {
    type: 'string',
    describe: 'effects, sensitivity: months that are averaged: first-6-months, first-year, third-year or last-year',
    defaultDescription: 'last-year',
  },
  design: { type: 'string', describe: 'effects, sensitivity: which design of the store, by the beginning of its name' },
  quiet,
  json: { type: 'boolean', describe: 'What plan, run or show says, as one JSON document' },
} as const satisfies Record<string, Option>;
