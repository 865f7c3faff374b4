import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { STORE_FILE } from './layout.ts';

/** The folder of a store that a command line names, by path or by its name in `out/experiments`. @throws UsageError when there is none */
export function storeAt(argument: string | undefined, io: Io, command: string): string {
  if (argument === undefined)
    throw new UsageError(['experiment: needs the folder of a store, such as out/experiments/cap.'], command);
  const folder = resolve(io.cwd, argument);
  if (existsSync(join(folder, STORE_FILE))) return folder;
  const named = resolve(io.cwd, 'out', 'experiments', argument);
  if (existsSync(join(named, STORE_FILE))) return named;
  const what = existsSync(folder) ? `holds no ${STORE_FILE}, so it is no store` : 'there is no such folder';
  throw new UsageError([`${argument}: ${what}. "zhudai experiment run" makes one.`], command);
}
