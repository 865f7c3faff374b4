import { CHANNEL_COLUMNS } from '../channels/files.ts';
import type { Told } from '../channels/told.ts';
import type { Io } from '../io.ts';
import type { Found } from './find.ts';
import { DECOMPOSITION_MADE, madeOf } from './made.ts';
import { readSides } from './read-sides.ts';

/** A decomposition read back from its folder, with the texts of the files. @param problems takes what is wrong with the folder */
export async function readDecomposition(
  found: Found,
  io: Io,
  problems: string[],
): Promise<{ readonly told: Told; readonly texts: ReadonlyMap<string, string> } | undefined> {
  const read = await readSides(found, { channels: CHANNEL_COLUMNS }, 'channels', io, problems);
  const made = madeOf(DECOMPOSITION_MADE, found, 'channels', io, problems);
  if (!read || !made) return undefined;
  const { vary, pairs, channels, report } = made;
  const [baseline, variant] = read.sides as [Told['asked']['baseline'], Told['asked']['variant']];
  const asked = { baseline, variant, vary, pairs, channels, ...report };
  return { told: { asked, table: read.tables.channels }, texts: read.texts };
}
