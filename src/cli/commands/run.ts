import { planRuns } from '../plan.ts';
import { CHECKPOINT_OPTIONS, RUN_OPTIONS } from '../run-options.ts';
import type { Command } from './command.ts';

/** `zhudai run`: simulates scenarios 情景, prints their summary and writes their files. */
export const run: Command = {
  name: 'run',
  argument: { notation: '<scenario..>', name: 'scenario', describe: 'Name of a scenario, or path to a .yaml file' },
  describe: 'Run scenarios and compare them',
  options: { ...RUN_OPTIONS, ...CHECKPOINT_OPTIONS },
  examples: [
    ['zhudai run baseline', 'The market without new rules'],
    ['zhudai run baseline rules-2025', 'Two scenarios side by side'],
    ['zhudai run cap-20 --borrowers 20000', 'A smaller market, sooner done'],
    ['zhudai run cap-20 --set demand.need_rate=0.1', 'One value changed'],
    ['zhudai run cap-20 --set levers.aprCap=0.19', 'Another ceiling from the same date'],
    ['zhudai run cap-20 --set instSeed=2', 'Other institutions, the same people'],
    ['zhudai run ./mine.yaml --out results/mine', 'A scenario of your own'],
    ['zhudai run baseline --checkpoint 2025-03', 'The state at the end of a month is kept too'],
    ['zhudai run cap-20 rules-2025 --from out/baseline', 'Both go on from there'],
    ['zhudai run baseline --json | jq .', 'For other programs'],
  ],
  handle: async (args, io) => {
    const scenarios = (args.scenario as readonly unknown[]).map(String);
    const plan = await planRuns(args, io, { command: run, scenarios, out: 'out', replaceDefault: false });
    const { perform } = await import('../perform.ts');
    return perform(plan, io);
  },
};
