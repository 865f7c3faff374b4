import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../commands/command.ts';
import { UsageError } from '../exit.ts';
import { REPORT } from '../folder.ts';
import type { Io } from '../io.ts';
import { type Args, readOptions } from '../options.ts';
import { type Found, findResults } from '../results/find.ts';
import { KIND_WORDS } from '../results/kind.ts';
import { unknownArguments } from '../usage.ts';
import { PORTS } from './options.ts';

/** All that a command line of `zhudai view` asks for, checked. */
export type Request = {
  readonly found: Found;
  /** Is the page in the folder? Else it is made from the results. */
  readonly isThere: boolean;
  /** Undefined for the usual one or the next free one. */
  readonly port: number | undefined;
  readonly opens: boolean;
  /** Argument of `--design`. */
  readonly design: string | undefined;
};

/** @throws UsageError with every problem of options and folder */
export function readRequest(args: Args, io: Io, command: Command): Request {
  const options = readOptions(args);
  const port = options.whole('port', PORTS.min, PORTS.max);
  const design = options.text('design');
  const problems = [...unknownArguments(command, args), ...options.problems];
  const found =
    args.results === undefined
      ? 'view: needs a folder of results, as in "zhudai view out/start/rules-2025".'
      : findResults(String(args.results), io);
  const isThere = typeof found !== 'string' && existsSync(join(found.folder, REPORT));
  if (typeof found === 'string') problems.push(found);
  else if (found.kind === 'export' && !isThere)
    problems.push(`${args.results}: is ${KIND_WORDS.export}. There is no page in it to look at.`);
  if (problems.length > 0 || typeof found === 'string') throw new UsageError([...new Set(problems)], 'zhudai view');
  if (design !== undefined && found.kind !== 'store')
    throw new UsageError(['--design: is for the page of a store.'], 'zhudai view');
  return { found, isThere, port, design, opens: !options.flag('no-open') };
}
