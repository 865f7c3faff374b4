import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

/** File that marks a folder as an output of `zhudai` and lists what it holds. */
export const MANIFEST = 'manifest.json';

/** The page of an output folder. */
export const REPORT = 'report.html';

/** Why results cannot go into `folder`, in one sentence with the next step; undefined when they can. Writes nothing. */
export function faultOfFolder(folder: string, cwd: string, force: boolean): string | undefined {
  const place = followed(folder);
  if (place === undefined) return 'is a link that leads nowhere. Choose another --out.';
  if (!relative(place, realpathSync(cwd)).startsWith('..'))
    return 'the folder is where you stand, and it is replaced as a whole. Choose another --out.';
  if (!existsSync(place)) return faultOfParent(dirname(place));
  if (!statSync(place).isDirectory()) return 'is a file, expected a folder. Choose another --out.';
  if (!isWritable(place)) return 'no permission to write in it. Choose another --out.';
  try {
    return faultOfContent(place, force) ?? faultOfParent(dirname(place));
  } catch (error) {
    return `the folder cannot be read (${(error as Error).message}). Choose another --out.`;
  }
}

function faultOfContent(folder: string, force: boolean): string | undefined {
  if (readdirSync(folder).length === 0) return undefined;
  const insists = force ? ', so --force does not replace it' : '';
  const [foreign] = foreignFiles(folder);
  if (foreign === undefined)
    return force
      ? undefined
      : 'the folder holds an earlier result. Add --force to replace it, or choose another --out.';
  const within = resultAround(folder, foreign);
  return within === undefined
    ? `the folder holds ${foreign}, which zhudai did not write${insists}. Choose another --out.`
    : `the folder holds an earlier result in ${within}${insists}. Choose another --out, such as one inside it.`;
}

/** The folder inside `folder` in which a file is part of an earlier result, if it is. */
function resultAround(folder: string, file: string): string | undefined {
  for (let at = posix.dirname(file); at !== '.'; at = posix.dirname(at)) {
    const listed = [MANIFEST, ...listedFiles(join(folder, at))];
    if (listed.length > 1 && listed.includes(posix.relative(at, file))) return at;
  }
  return undefined;
}

/** Where a link to a folder leads, at the end of the path; undefined when it leads nowhere. */
function followed(folder: string): string | undefined {
  if (existsSync(folder)) return realpathSync(folder);
  // A path through a file exists no more than one through nothing.
  return existsSync(dirname(folder)) &&
    statSync(dirname(folder)).isDirectory() &&
    lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()
    ? undefined
    : folder;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// The nearest folder that exists decides whether the missing ones below it can be made.
function faultOfParent(folder: string): string | undefined {
  if (!existsSync(folder)) return faultOfParent(dirname(folder));
  if (!statSync(folder).isDirectory())
    return `${folder} is a file, so no folder can be made in it. Choose another --out.`;
  return isWritable(folder) ? undefined : `no permission to write in ${folder}. Choose another --out.`;
}

/** SHA-256 that the manifest of a folder lists for a file; undefined without one. */
export const digestIn = (folder: string, file: string): string | undefined => listed(folder)[file];

/** Files in a folder that its manifest does not list, sorted: what an overwrite would lose for ever. */
function foreignFiles(folder: string): string[] {
  const listed = new Set([MANIFEST, ...listedFiles(folder)]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(relative(folder, entry.parentPath), entry.name).replaceAll('\\', '/'))
    .filter((file) => !listed.has(file))
    .sort();
}

const listedFiles = (folder: string): string[] => Object.keys(listed(folder));

/** Digests of the files that a folder's manifest lists, by their names; none where it cannot be read. */
function listed(folder: string): Readonly<Record<string, string>> {
  try {
    return { ...JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')).outputs };
  } catch {
    return {};
  }
}
