import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { widthOf } from '../io.ts';
import { packagedNames } from '../library.ts';
import { SCENARIO_FOLDER } from '../package.ts';
import { checkArguments } from '../usage.ts';
import type { Command } from './command.ts';

type Entry = { readonly name: string; readonly title: string; readonly extends: string | null };

/** `zhudai scenarios`: what comes with the package and can be run by name. */
export const scenarios: Command = {
  name: 'scenarios',
  describe: 'List the scenarios that come with zhudai',
  options: { json: { type: 'boolean', describe: 'The list as one JSON document' } },
  examples: [['zhudai scenarios', 'Name, what it extends, title']],
  handle: async (args, io) => {
    checkArguments(scenarios, args);
    const { parse } = await import('yaml');
    const entries = packagedNames('scenario').map((name): Entry => {
      const file = parse(readFileSync(join(SCENARIO_FOLDER, `${name}.yaml`), 'utf8')) ?? {};
      return { name, title: String(file.title ?? ''), extends: file.extends ?? null };
    });
    if (args.json) {
      io.out.write(`${JSON.stringify(entries, null, 2)}\n`);
      return 0;
    }
    const { listTable } = await import('../tables.ts');
    const rows = entries.map((entry) => [entry.name, entry.extends ?? '', entry.title]);
    io.out.write(`${listTable(['Scenario', 'Extends', 'Title'], rows, widthOf(io.out))}\n`);
    return 0;
  },
};
