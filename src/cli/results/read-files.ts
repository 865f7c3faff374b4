import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnDoc, ResultTable } from '../../engine/index.ts';
import { fromCsv } from '../csv.ts';
import { sha256 } from '../digest.ts';
import type { Found } from './find.ts';

/** Files of a folder of results that are as their manifest says, and what is wrong with the others. */
export type ReadFiles = { readonly texts: ReadonlyMap<string, string>; readonly faults: readonly string[] };

/** Reads files of a folder of results and holds each against its digest. */
export function readFiles({ folder, manifest }: Found, names: readonly string[]): ReadFiles {
  const texts = new Map<string, string>();
  const faults: string[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const digest = manifest.outputs[name];
    if (text === undefined) faults.push(`${name} is missing`);
    else if (digest === undefined) faults.push(`${name} is not in its manifest`);
    else if (sha256(text) !== digest) faults.push(`${name} is not as it was written`);
    else texts.set(name, text);
  }
  return { texts, faults };
}

/** A table in the text of its file; undefined where another version wrote it, which is told. */
export function readTable(
  file: string,
  text: string,
  columns: readonly ColumnDoc[],
  place: string,
  problems: string[],
): ResultTable | undefined {
  try {
    return fromCsv(text, columns);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push(`${place}: ${file} cannot be read by this version of zhudai: ${error.message}.`);
    return undefined;
  }
}
