import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../commands/command.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type Args, readOptions } from '../options.ts';
import { type Found, findResults } from '../results/find.ts';
import { KIND_WORDS, PAGE_OF } from '../results/kind.ts';
import { unknownArguments } from '../usage.ts';
import { PORTS } from './options.ts';

/** All that a command line of `zhudai view` asks for, checked. */
export type Request = {
  readonly found: Found;
  /** Name of the page to look at. */
  readonly page: string;
  /** Is the page in the folder? Else it is made from the tables. */
  readonly isThere: boolean;
  /** Undefined for the usual one or the next free one. */
  readonly port: number | undefined;
  readonly opens: boolean;
};

/** @throws UsageError with every problem of options and folder */
export function readRequest(args: Args, io: Io, command: Command): Request {
  const options = readOptions(args);
  const port = options.whole('port', PORTS.min, PORTS.max);
  const problems = [...unknownArguments(command, args), ...options.problems];
  const place =
    args.run === undefined
      ? 'view: needs the folder of a run, as in "zhudai view out/start/rules-2025".'
      : pageIn(String(args.run), io);
  if (typeof place === 'string') problems.push(place);
  if (problems.length > 0 || typeof place === 'string') throw new UsageError([...new Set(problems)], 'zhudai view');
  return { ...place, port, opens: !options.flag('no-open') };
}

function pageIn(argument: string, io: Io): Pick<Request, 'found' | 'page' | 'isThere'> | string {
  const found = findResults(argument, io);
  if (typeof found === 'string') return found;
  const page = PAGE_OF[found.kind];
  const isThere = existsSync(join(found.folder, page));
  if (!isThere && found.kind !== 'run')
    return `${argument}: is ${KIND_WORDS[found.kind]}. There is no page in it to look at.`;
  return { found, page, isThere };
}
