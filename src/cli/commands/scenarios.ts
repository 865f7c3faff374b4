import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Lang } from '../../report/language.ts';
import { EXIT, UsageError } from '../exit.ts';
import { widthOf } from '../io.ts';
import { packagedNames } from '../library.ts';
import { readOptions } from '../options.ts';
import { SCENARIO_FOLDER } from '../package.ts';
import { unknownArguments } from '../usage.ts';
import type { Command } from './command.ts';

type Entry = {
  readonly name: string;
  readonly title: string;
  readonly titleZh: string;
  readonly extends: string | null;
};

const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Scenario', 'Extends', 'Title'],
  zh: ['情景', '基于', '标题'],
};

/** `zhudai scenarios`: what comes with the package and can be run by name. */
export const scenarios: Command = {
  name: 'scenarios',
  describe: 'List the scenarios that come with zhudai',
  options: {
    lang: { type: 'string', describe: 'Language: en or zh', defaultDescription: 'en' },
    json: { type: 'boolean', describe: 'The list as one JSON document' },
  },
  examples: [
    ['zhudai scenarios', 'Name, what it extends, title'],
    ['zhudai scenarios --lang zh', 'With titles in Chinese'],
  ],
  handle: async (args, io) => {
    const options = readOptions(args);
    const lang = options.oneOf('lang', LANGUAGES) ?? 'en';
    const json = options.flag('json');
    const problems = [...unknownArguments(scenarios, args), ...options.problems];
    if (problems.length > 0) throw new UsageError(problems, 'zhudai scenarios');
    const { parse } = await import('yaml');
    const entries = packagedNames('scenario').map((name): Entry => {
      const file = parse(readFileSync(join(SCENARIO_FOLDER, `${name}.yaml`), 'utf8')) ?? {};
      const title = String(file.title ?? '');
      return { name, title, titleZh: String(file.titleZh ?? title), extends: file.extends ?? null };
    });
    if (json) {
      io.out.write(`${JSON.stringify(entries, null, 2)}\n`);
      return EXIT.ok;
    }
    const { listTable } = await import('../tables.ts');
    const rows = entries.map((entry) => [entry.name, entry.extends ?? '', lang === 'en' ? entry.title : entry.titleZh]);
    io.out.write(`${listTable(HEADS[lang], rows, widthOf(io.out))}\n`);
    return EXIT.ok;
  },
};
