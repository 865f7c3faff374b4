import { CHANNEL_COLUMNS } from '../channels/files.ts';
import type { Asked, Told } from '../channels/told.ts';
import type { Io } from '../io.ts';
import type { Found } from './find.ts';
import { readSides } from './read-sides.ts';

/** What the manifest of a decomposition says of how it was made; see `filesOf` of a decomposition. */
type Made = Pick<Asked, 'vary' | 'pairs' | 'channels'> & {
  readonly report: Pick<Asked, 'lang' | 'horizon' | 'measures'>;
};

/** A decomposition read back from its folder, with the texts of the files. @param problems takes what is wrong with the folder */
export async function readDecomposition(
  found: Found,
  io: Io,
  problems: string[],
): Promise<{ readonly told: Told; readonly texts: ReadonlyMap<string, string> } | undefined> {
  const read = await readSides(found, { channels: CHANNEL_COLUMNS }, 'channels', io, problems);
  if (!read) return undefined;
  const { vary, pairs, channels, report } = found.manifest as unknown as Made;
  const [baseline, variant] = read.sides as [Told['asked']['baseline'], Told['asked']['variant']];
  const asked = { baseline, variant, vary, pairs, channels, ...report };
  return { told: { asked, table: read.tables.channels }, texts: read.texts };
}
