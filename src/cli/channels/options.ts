import { COMPARE_OPTIONS } from '../compare/options.ts';
import type { Option } from '../options.ts';

/** Bounds and defaults of the options of `zhudai channels`. */
export const BOUNDS = {
  replications: { min: 1, max: 1000, usual: 4 },
  /** People, unless told otherwise: a decomposition takes many runs. */
  borrowers: 5000,
} as const;

/** Measures shown unless others are asked for. */
export const HEADLINES: readonly string[] = ['delinquency_90_plus', 'apr_mean', 'originations_fen', 'hhi_balance'];

const { horizon, vary, workers, seed, set, reform, borrowers, months, out, force, lang, quiet, json } = COMPARE_OPTIONS;

/** Options of `zhudai channels`. */
export const CHANNEL_OPTIONS = {
  channels: {
    type: 'string',
    describe:
      'Only these channels, as price,exit; the others then follow the variant in every run, and fewer runs are needed',
    defaultDescription: 'all six: 64 runs of the variant a pair',
  },
  measure: {
    type: 'string',
    describe: 'Column of monthly.csv to show, and to write of every run; may be repeated',
    defaultDescription: HEADLINES.join(', '),
  },
  replications: {
    type: 'string',
    describe: 'Pairs, each with other luck',
    defaultDescription: String(BOUNDS.replications.usual),
  },
  horizon: { ...horizon, describe: horizon.describe.replace('table and precision look', 'the table looks') },
  vary,
  workers,
  seed,
  set,
  reform,
  borrowers: { ...borrowers, defaultDescription: String(BOUNDS.borrowers) },
  months,
  out: { ...out, defaultDescription: 'out/channels/<baseline>-<variant>' },
  force,
  lang,
  quiet,
  json,
} as const satisfies Record<string, Option>;
