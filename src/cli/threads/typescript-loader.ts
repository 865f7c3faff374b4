import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * A module that teaches a thread TypeScript, for Node's `--import`: Node cannot start a TypeScript file as a thread. tsx is
 * found by its package folder, since `require.resolve` would find the CommonJS build, which cannot register in a thread.
 */
export function typescriptLoader(): string {
  const folder = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const tsx = new URL('dist/esm/api/index.mjs', folder).href;
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(tsx)}; register();`)}`;
}
