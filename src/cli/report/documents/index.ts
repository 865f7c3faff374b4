import type { Io } from '../../io.ts';
import type { Found } from '../../results/find.ts';
import { KIND_WORDS } from '../../results/kind.ts';
import { comparisonDocument } from './comparison.ts';
import { decompositionDocument } from './decomposition.ts';
import type { Document } from './document.ts';
import { experimentDocument } from './experiment.ts';
import { runDocument } from './run.ts';

/** What of a document a command line may choose. */
export type Choice = {
  /** Argument of `--beside`. */
  readonly beside?: string | undefined;
  /** Argument of `--channels`. */
  readonly channels?: string | undefined;
  /** Argument of `--design`. */
  readonly design?: string | undefined;
};

/** The document of a folder of results. @param problems takes what is wrong with the folder, or with what was asked of it */
export async function documentOf(
  found: Found,
  { beside, channels, design }: Choice,
  io: Io,
  problems: string[],
): Promise<Document | undefined> {
  if (beside !== undefined && found.kind !== 'run') problems.push('--beside: is for the report of one run.');
  if (channels !== undefined && found.kind !== 'comparison')
    problems.push('--channels: is for the report of a comparison.');
  if (design !== undefined && found.kind !== 'store') problems.push('--design: is for the report of a store.');
  switch (found.kind) {
    case 'run':
      return runDocument(found, beside, io, problems);
    case 'comparison':
      return comparisonDocument(found, channels, io, problems);
    case 'decomposition':
      return decompositionDocument(found, io, problems);
    case 'store':
      return experimentDocument(found, design, io, problems);
    case 'export':
      problems.push(`${found.folder}: is ${KIND_WORDS.export}. Name the folder of the results themselves.`);
      return undefined;
  }
}
