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
    const fault = text === undefined ? `${name} is missing` : faultOfContent(name, text, manifest);
    if (fault !== undefined) faults.push(fault);
    else texts.set(name, text!);
  }
  return { texts, faults };
}

/** Why the content of a file is not the one that the manifest of its folder names; undefined where it is. */
export function faultOfContent(
  name: string,
  content: string | Uint8Array,
  { outputs }: Found['manifest'],
): string | undefined {
  const digest = outputs[name];
  if (digest === undefined) return `${name} is not in its manifest`;
  return sha256(content) === digest ? undefined : `${name} is not as it was written`;
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
