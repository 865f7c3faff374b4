import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { RESOLVED } from '../command-text.ts';
import { MANIFEST } from '../folder.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { nearest } from '../nearest.ts';
import { STORE_FILE } from '../store/layout.ts';
import { type Kind, kindOf, type Manifest, readManifest } from './kind.ts';

/** A folder of results. */
export type Found = { readonly folder: string; readonly manifest: Manifest; readonly kind: Kind };

/** Where commands put their results when nobody says where. */
const USUAL = [
  'out',
  join('out', 'start'),
  join('out', 'compare'),
  join('out', 'channels'),
  join('out', 'experiments'),
];

/** Most folders that a message names. */
const FEW = 6;

/**
 * The folder of results that an argument names: a path, or the name of a scenario for what stands of it in `out/`.
 * @returns the folder, or what is wrong in one sentence with the next step
 */
export function findResults(argument: string, io: Io): Found | string {
  const folder = [argument, ...(/[\\/]/.test(argument) ? [] : USUAL.map((usual) => join(usual, argument)))]
    .map((path) => resolve(io.cwd, path))
    .find(existsSync);
  if (folder === undefined) return `${argument}: there is no such folder. ${whatThereIs(argument, io)}`;
  if (!statSync(folder).isDirectory())
    return `${argument}: is a file, expected a folder of results${existsSync(join(dirname(folder), MANIFEST)) ? ` such as ${shownFrom(io.cwd, dirname(folder))}` : ''}.`;
  if (existsSync(join(folder, STORE_FILE))) return storeIn(folder, argument);
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return `${argument}: ${withoutManifest(folder, io)}`;
  const manifest = readManifest(readFileSync(file, 'utf8'));
  const kind = manifest && kindOf(manifest);
  if (!manifest || !kind)
    return `${argument}: its ${MANIFEST} is none that this version of zhudai knows, so the folder cannot be read.`;
  return { folder, manifest, kind };
}

/** A store has no manifest: it grows, and its own file says which program made it. */
function storeIn(folder: string, argument: string): Found | string {
  const version = versionIn(readFileSync(join(folder, STORE_FILE), 'utf8'));
  return typeof version === 'string'
    ? { folder, manifest: { version, outputs: {} }, kind: 'store' }
    : `${argument}: its ${STORE_FILE} is none that this version of zhudai knows, so the store cannot be read.`;
}

function versionIn(text: string): unknown {
  try {
    return JSON.parse(text)?.version;
  } catch {
    return undefined;
  }
}

function withoutManifest(folder: string, io: Io): string {
  const within = runsWithin(folder);
  if (within.length > 0)
    return `holds several runs. Name one: ${within.map((name) => shownFrom(io.cwd, join(folder, name))).join(', ')}.`;
  return existsSync(join(folder, RESOLVED))
    ? `holds no ${MANIFEST}, by which its files are checked. Run it again: "zhudai run ${shownFrom(io.cwd, join(folder, RESOLVED))}".`
    : `holds no ${MANIFEST}, so it is no folder of results. ${whatThereIs(basename(folder), io)}`;
}

/** Names of the folders in a folder that hold one of some files. */
const foldersWith = (files: readonly string[], folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => files.some((file) => existsSync(join(folder, name, file))))
    : [];

/** Folders where commands put their results that hold one of some files, as the user can name them. */
const usualWith = (files: readonly string[], io: Io): string[] =>
  USUAL.flatMap((usual) => foldersWith(files, resolve(io.cwd, usual)).map((name) => join(usual, name)));

/** Names of the folders in a folder that hold a run. */
export const runsWithin = (folder: string): string[] => foldersWith([RESOLVED], folder);

/** Folders of finished runs. */
export const finishedRuns = (io: Io): string[] => usualWith([RESOLVED], io);

/** Files by which a folder of results is known, one of each kind. */
const KNOWN_BY = [RESOLVED, 'differences.csv', 'channels.csv', STORE_FILE];

function whatThereIs(wanted: string, io: Io): string {
  const runs = usualWith(KNOWN_BY, io);
  if (runs.length === 0) return `"zhudai run ${basename(wanted) || 'baseline'}" makes one.`;
  const near = nearest(wanted, [...runs, ...runs.map((run) => basename(run))]);
  const meant = runs.filter((run) => near.includes(run) || near.includes(basename(run)));
  if (meant.length > 0) return `Did you mean ${meant.join(' or ')}?`;
  return `There are: ${runs.slice(0, FEW).join(', ')}${runs.length > FEW ? ', …' : ''}.`;
}
