import { ENGINE_VERSION, type Scenario } from '../engine/index.ts';
import type { Lang } from '../report/language.ts';
import { codeDigest, sha256 } from './digest.ts';
import { sortedJson } from './json.ts';
import { ENGINE_FOLDER, packageVersion } from './package.ts';

/** Which program made an output: its version, and that and the SHA-256 of the engine's code. */
export const programOf = () => ({
  tool: 'zhudai',
  version: packageVersion(),
  engineVersion: ENGINE_VERSION,
  engineDigest: codeDigest(ENGINE_FOLDER),
});

/** Contents of files by their names. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** SHA-256 of each file by its name. */
export const digestsOf = (files: Files): Readonly<Record<string, string>> =>
  Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)]));

/**
 * What the charts and the report depend on beside the run itself: their language, the scenario drawn beside it, and the
 * scenarios run together with it, which the report's command repeats.
 */
export type ReportOf = {
  readonly lang: Lang;
  readonly comparedWith: string | null;
  readonly runs: readonly string[];
};

/**
 * The manifest of an output folder: what ran, on which seeds, by which engine, and the SHA-256 of every other file.
 * It holds no clock, path, machine or thread count, so equal runs have equal manifests.
 */
export function manifestOf(scenario: Scenario, files: Files, report: ReportOf): string {
  return sortedJson({
    ...programOf(),
    scenario: scenario.name,
    seed: scenario.seed,
    instSeed: scenario.instSeed,
    report,
    outputs: digestsOf(files),
  });
}
