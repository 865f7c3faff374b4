import { COMPARE_OPTIONS } from '../compare/options.ts';
import type { Command } from './command.ts';

/** `zhudai compare`: what a variant changes against a baseline, over many pairs of runs with the same luck, and how sure that is. */
export const compare: Command = {
  name: 'compare',
  argument: {
    notation: '[scenario..]',
    shown: '<baseline> <variant..>',
    name: 'scenario',
    describe: 'Names of scenarios, or paths to .yaml files; each variant is set against the baseline',
  },
  describe: 'Measure the effect of a rule over many pairs of runs, with its uncertainty',
  options: COMPARE_OPTIONS,
  examples: [
    ['zhudai compare baseline rules-2025', 'Ten pairs'],
    ['zhudai compare baseline rules-2025 cap-20 --borrowers 20000', 'Two variants, smaller markets'],
    ['zhudai compare baseline cap-20 --precision apr_mean=0.001', 'As many pairs as ±0.1 points take'],
    ['zhudai compare baseline cap-20 --horizon first-6-months', 'Right after the rule'],
    ['zhudai compare baseline cap-20 --vary borrowers', 'The same institutions in all pairs'],
  ],
  handle: async (args, io) => {
    const { readRequest } = await import('../compare/request.ts');
    const request = await readRequest(args, io, compare);
    const { perform } = await import('../compare/perform.ts');
    return perform(request, io);
  },
};
