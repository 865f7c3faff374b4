import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this code: `src/cli` from source, `dist/cli` from the build. */
const here = dirname(fileURLToPath(import.meta.url));

/** Root of the package; the same two steps up from source and from the build. */
export const PACKAGE_ROOT = join(here, '..', '..');

/** Folder of the engine this command runs on, source or build. */
export const ENGINE_FOLDER = join(here, '..', 'engine');

/** Folder of what makes many runs one experiment, source or build. */
export const EXPERIMENT_FOLDER = join(here, '..', 'experiment');

/** Scenario files that come with the package. */
export const SCENARIO_FOLDER = join(PACKAGE_ROOT, 'scenarios');

/** Version of the package. */
export function packageVersion(): string {
  const file = join(PACKAGE_ROOT, 'package.json');
  return existsSync(file) ? String(JSON.parse(readFileSync(file, 'utf8')).version) : 'unknown';
}
