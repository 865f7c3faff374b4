import { UsageError } from '../exit.ts';
import { EXPERIMENT_OPTIONS } from '../experiment/options.ts';
import { experimentNames } from '../library.ts';
import { suggest } from '../nearest.ts';
import { unknownArguments } from '../usage.ts';
import type { Command } from './command.ts';

/** Words that stand after `zhudai experiment`. */
export const EXPERIMENT_FORMS = ['plan', 'run', 'show', 'effects', 'sensitivity'] as const;

/** `zhudai experiment`: many points and replications into one store that a stopped command goes on with. */
export const experiment: Command = {
  name: 'experiment',
  argument: {
    notation: '[words..]',
    shown: '<plan | run> <file>, <show | effects | sensitivity> <store>',
    name: 'words',
    describe: `plan <file>          Runs, time and disk, from a try; writes nothing
  run <file>           Run what the store lacks; after a stop the same goes on
  show <store>         What a store holds, and what failed
  effects <store>      What each scenario changes against the first, by point
  sensitivity <store>  Which settings matter, and what is luck

  A file is a path to a .yaml file, or a name: ${experimentNames().join(', ')}`,
  },
  describe: 'Run a design of many points into a store that can be stopped and resumed',
  options: EXPERIMENT_OPTIONS,
  examples: [
    ['zhudai experiment plan cap-and-costs', 'Before the start'],
    ['zhudai experiment run cap-and-costs --workers 4', 'Run it, or go on'],
    ['zhudai experiment run cap-and-costs --replications 20', 'More replications of the same points'],
    ['zhudai experiment show out/experiments/cap-and-costs', 'How far it is'],
    [
      'zhudai experiment effects out/experiments/cap-and-costs --measure apr_mean',
      'What the ceiling does at each cost',
    ],
    ['zhudai experiment sensitivity out/experiments/assumptions --measure apr_mean', 'What moves the cost'],
  ],
  handle: async (args, io) => {
    const [form = '', argument, ...more] = ((args.words as readonly unknown[] | undefined) ?? []).map(String);
    if (!EXPERIMENT_FORMS.some((known) => known === form))
      throw new UsageError(
        [
          form === ''
            ? `experiment: needs one of ${EXPERIMENT_FORMS.join(', ')}.`
            : `${form}: unknown word. ${suggest(form, EXPERIMENT_FORMS)}`,
        ],
        'zhudai experiment',
      );
    if (more.length > 0)
      throw new UsageError(
        [`${more.join(' ')}: "zhudai experiment ${form}" takes one file or store.`],
        'zhudai experiment',
      );
    if (form === 'show') {
      const unknown = unknownArguments(experiment, args);
      if (unknown.length > 0) throw new UsageError(unknown, 'zhudai experiment');
      return (await import('../experiment/show.ts')).showStore(argument, args.json === true, io);
    }
    if (form === 'effects')
      return (await import('../experiment/effects.ts')).showEffects(argument, args, io, experiment);
    if (form === 'sensitivity')
      return (await import('../experiment/sensitivity.ts')).showSensitivity(argument, args, io, experiment);
    const request = await (await import('../experiment/request.ts')).readRequest(argument, args, io, experiment);
    if (form === 'plan') return (await import('../experiment/plan.ts')).planExperiment(request, io);
    return (await import('../experiment/perform.ts')).performExperiment(request, io);
  },
};
