import { join } from 'node:path';
import type { ColumnDoc, ResultTable } from '../../engine/index.ts';
import { commandOf, resolvedOf } from '../command-text.ts';
import type { Side } from '../ensemble/sides.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { tryScenario } from '../load.ts';
import type { Found } from './find.ts';
import type { Manifest } from './kind.ts';
import { readFiles, readTable } from './read-files.ts';

/** Scenarios and tables of a folder that holds runs of several scenarios, and the texts of the files they were read from. */
export type Sides<Name extends string> = {
  readonly sides: readonly Side[];
  readonly tables: Readonly<Record<Name, ResultTable>>;
  readonly texts: ReadonlyMap<string, string>;
};

const labelsIn = ({ scenarios }: Manifest): string[] => (scenarios as readonly unknown[]).map(String);

/** The next step where such a folder cannot be read. @param command that makes one */
export const makeAgain = (manifest: Manifest, command: string): string =>
  `Make it again: "${commandOf([command, ...labelsIn(manifest)])}".`;

/**
 * Reads the scenarios that the manifest names and the tables that are asked for, each from `<name>.csv`.
 * @param command that makes such a folder
 * @param problems takes what is wrong with it
 */
export async function readSides<Name extends string>(
  found: Found,
  columns: Readonly<Record<Name, readonly ColumnDoc[]>>,
  command: string,
  io: Io,
  problems: string[],
): Promise<Sides<Name> | undefined> {
  const { folder, manifest } = found;
  const place = shownFrom(io.cwd, folder);
  const labels = labelsIn(manifest);
  const names = Object.keys(columns) as Name[];
  const { texts, faults } = readFiles(found, [...labels.map(resolvedOf), ...names.map((name) => `${name}.csv`)]);
  if (faults.length > 0) {
    problems.push(`${place}: the folder is damaged: ${faults.join(', ')}. ${makeAgain(manifest, command)}`);
    return undefined;
  }
  const scenarios = await Promise.all(
    labels.map((label) => tryScenario(join(folder, resolvedOf(label)), { settings: [], reforms: [] }, io, problems)),
  );
  const sides = labels.flatMap((label, at): Side[] => (scenarios[at] ? [{ label, scenario: scenarios[at] }] : []));
  const tables = names.map((name) => {
    const file = `${name}.csv`;
    return [name, readTable(file, texts.get(file)!, columns[name], place, problems)] as const;
  });
  if (sides.length < labels.length || tables.some(([, table]) => table === undefined)) return undefined;
  return { sides, tables: Object.fromEntries(tables) as Record<Name, ResultTable>, texts };
}
