import { planRuns } from '../plan.ts';
import { RUN_OPTIONS } from '../run-options.ts';
import type { Command } from './command.ts';

/** Few enough for a first result within seconds, enough for the ratios to be steady. */
const FIRST_BORROWERS = 20_000;

const { set: _set, months: _months, ...options } = RUN_OPTIONS;

/** `zhudai start`: the first thing to see, the market without new rules against the rules of October 2025. */
export const start: Command = {
  name: 'start',
  describe: 'Run baseline and rules-2025 side by side',
  options: {
    ...options,
    seed: { ...RUN_OPTIONS.seed, describe: "Text that people's luck comes from; institutions stay as they are" },
    borrowers: { ...RUN_OPTIONS.borrowers, defaultDescription: String(FIRST_BORROWERS) },
    out: { ...RUN_OPTIONS.out, defaultDescription: 'out/start' },
  },
  examples: [
    ['zhudai start', 'The first look, in seconds'],
    ['zhudai start --borrowers 100000 --threads 2', 'The same with the full population'],
  ],
  handle: async (args, io) => {
    const plan = await planRuns(args, io, {
      command: start,
      scenarios: ['baseline', 'rules-2025'],
      borrowers: FIRST_BORROWERS,
      out: 'out/start',
      replaceDefault: true,
    });
    const { perform } = await import('../perform.ts');
    return perform(plan, io);
  },
};
