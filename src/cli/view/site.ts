import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { MANIFEST } from '../folder.ts';
import type { Found } from '../results/find.ts';

/** A file to be served. */
export type Page = { readonly type: string; readonly content: Uint8Array };

/** What can be asked for, by name without the first slash; the empty name is the page itself. */
export type Site = (name: string) => Page | undefined;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const typeOf = (name: string): string => TYPES[extname(name)] ?? 'application/octet-stream';

/**
 * The files of a folder of results that its manifest lists, and nothing else: what lies outside the folder is not served even
 * where a manifest names it or a link leads there.
 * @param page name of the page
 * @param made its text, where it is not in the folder
 */
export function siteOf({ folder, manifest }: Found, page: string, made: string | undefined): Site {
  const root = realpathSync(folder);
  const known = new Set([page, MANIFEST, ...Object.keys(manifest.outputs)]);
  return (asked) => {
    const name = asked === '' ? page : asked;
    if (!known.has(name)) return undefined;
    if (name === page && made !== undefined) return { type: typeOf(name), content: Buffer.from(made) };
    const file = join(root, name);
    if (!existsSync(file)) return undefined;
    const real = realpathSync(file);
    if (!real.startsWith(root + sep) || !statSync(real).isFile()) return undefined;
    return { type: typeOf(name), content: readFileSync(real) };
  };
}
