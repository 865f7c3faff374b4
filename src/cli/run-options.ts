import type { Option } from './options.ts';

/** Upper bound of `--threads`. */
export const MOST_THREADS = 64;

/** Options of `run` alone: to begin in the middle. */
export const CHECKPOINT_OPTIONS = {
  checkpoint: {
    type: 'string',
    describe: 'Keep the state at the end of this month, YYYY-MM, in checkpoint.bin, for variants to go on from',
  },
  from: {
    type: 'string',
    describe:
      'Go on from the checkpoint in this folder or file; results are those of a run from the start, to which a scenario must be equal up to there',
  },
} as const satisfies Record<string, Option>;

/** Options of every command that runs scenarios. */
export const RUN_OPTIONS = {
  set: {
    type: 'string',
    describe:
      'Change one value, as path=value; may be repeated. A lever that the scenario dates keeps its last date and scope, any other binds from the start of the run',
  },
  reform: {
    type: 'string',
    describe:
      'Reform of the law to add, by name or path; may be repeated, later ones win ("zhudai rules --reforms" lists them)',
  },
  seed: {
    type: 'string',
    describe: "Text that people's luck comes from; that of institutions is changed with --set instSeed=…",
    defaultDescription: "the scenario's, else 1",
  },
  borrowers: { type: 'string', describe: 'Size of the population', defaultDescription: "the scenario's, else 100000" },
  months: {
    type: 'string',
    describe: 'Months to simulate after the burn-in',
    defaultDescription: "the scenario's, else 60",
  },
  threads: {
    type: 'string',
    describe: `Threads, 1 to ${MOST_THREADS}; the results do not depend on it`,
    defaultDescription: '1',
  },
  out: { type: 'string', describe: 'Folder for the results', defaultDescription: 'out/<scenario>' },
  force: { type: 'boolean', describe: 'Replace an earlier result in that folder' },
  lang: { type: 'string', describe: 'Language of summary and report: en or zh', defaultDescription: 'en' },
  quiet: { type: 'boolean', describe: 'No progress and no hints' },
  json: { type: 'boolean', describe: 'Summary and paths as one JSON document' },
} as const satisfies Record<string, Option>;
