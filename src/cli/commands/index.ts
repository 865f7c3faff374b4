import { channels } from './channels.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { experiment } from './experiment.ts';
import { explain } from './explain.ts';
import { params } from './params.ts';
import { query } from './query.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { run } from './run.ts';
import { scenarios } from './scenarios.ts';
import { start } from './start.ts';
import { view } from './view.ts';

/** Every command of `zhudai`, in the order of its help. */
export const COMMANDS: readonly Command[] = [
  start,
  run,
  compare,
  channels,
  experiment,
  query,
  view,
  report,
  explain,
  check,
  scenarios,
  rules,
  params,
];

/** Prints the completion script of the shell; yargs itself answers it. */
export const COMPLETION = 'completion';
