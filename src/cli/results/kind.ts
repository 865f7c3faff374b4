import { RESOLVED } from '../command-text.ts';

/** What a folder of results holds. */
export type Kind = 'run' | 'comparison' | 'decomposition' | 'store' | 'export';

/** What every manifest says, whatever its folder holds. */
export type Manifest = Readonly<Record<string, unknown>> & {
  readonly version: string;
  /** SHA-256 of each other file by its name. */
  readonly outputs: Readonly<Record<string, string>>;
};

/** What a folder of each kind is, for messages. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  run: 'one run, of "zhudai run"',
  comparison: 'a comparison of many runs, of "zhudai compare"',
  decomposition: 'a decomposition by channel, of "zhudai channels"',
  store: 'a store of runs, of "zhudai experiment run"',
  export: 'what "zhudai report" made of other results',
};

/** The manifest in a text; undefined when it is none of ours. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text);
    const isOurs = manifest?.tool === 'zhudai' && typeof manifest.version === 'string' && isDigests(manifest.outputs);
    return isOurs ? manifest : undefined;
  } catch {
    return undefined;
  }
}

const isDigests = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([name, digest]) => !OUTSIDE.test(name) && typeof digest === 'string');

/** Names of files that would lead out of a folder. */
const OUTSIDE = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:/;

/** What the folder of a manifest holds; undefined when this version knows no such kind. */
export function kindOf(manifest: Manifest): Kind | undefined {
  if (manifest.exported !== undefined) return 'export';
  if (Array.isArray(manifest.scenarios)) return Array.isArray(manifest.channels) ? 'decomposition' : 'comparison';
  return typeof manifest.scenario === 'string' && RESOLVED in manifest.outputs ? 'run' : undefined;
}
