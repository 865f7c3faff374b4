import { LANGUAGES } from '../../report/language.ts';
import { EXIT, UsageError } from '../exit.ts';
import { packagedNames } from '../library.ts';
import { settingsOf } from '../load.ts';
import { readOptions } from '../options.ts';
import { RUN_OPTIONS } from '../run-options.ts';
import { unknownArguments } from '../usage.ts';
import type { Command } from './command.ts';

const { set, reform } = RUN_OPTIONS;

/** `zhudai check`: reads scenarios without running them and says who set what, what meets, and which rules are idle. */
export const check: Command = {
  name: 'check',
  argument: { notation: '[scenario..]', name: 'scenario', describe: 'Name of a scenario, or path to a .yaml file' },
  describe: 'Check scenarios and reforms, and say which file sets what',
  options: {
    reform,
    set,
    lang: { type: 'string', describe: 'Language: en or zh', defaultDescription: 'en' },
    json: { type: 'boolean', describe: 'The same as one JSON document, faults included' },
  },
  examples: [
    ['zhudai check ./mine.yaml', 'Is a file of yours sound?'],
    ['zhudai check rules-2025 --reform cap-20 --reform cap-16', 'Where do two reforms meet, and which one wins?'],
    ['zhudai check cap-20 --json | jq .', 'For other programs'],
  ],
  handle: async (args, io) => {
    const options = readOptions(args);
    const names = ((args.scenario as readonly unknown[] | undefined) ?? []).map(String);
    const problems = [...unknownArguments(check, args), ...options.problems];
    if (names.length === 0)
      problems.push(
        `check: needs a scenario, as in "zhudai check baseline". Known: ${packagedNames('scenario').join(', ')}.`,
      );
    const lang = options.oneOf('lang', LANGUAGES) ?? 'en';
    const asked = { settings: await settingsOf(options), reforms: options.texts('reform') };
    problems.push(...options.problems);
    if (problems.length > 0) throw new UsageError([...new Set(problems)], 'zhudai check');
    const { checkScenarios } = await import('./check-scenarios.ts');
    const json = options.flag('json');
    return (await checkScenarios(names, asked, { lang, json }, io)) ? EXIT.ok : EXIT.user;
  },
};
