import { DIFFERENCE_COLUMNS } from '../compare/files.ts';
import { INSTITUTION_COLUMNS, PEOPLE_COLUMNS } from '../compare/gain-files.ts';
import { MONTH_COLUMNS } from '../compare/months.ts';
import type { Told } from '../compare/told.ts';
import type { Io } from '../io.ts';
import type { Found } from './find.ts';
import { COMPARISON_MADE, madeOf } from './made.ts';
import { readSides } from './read-sides.ts';

const COLUMNS = {
  differences: DIFFERENCE_COLUMNS,
  months: MONTH_COLUMNS,
  people: PEOPLE_COLUMNS,
  institutions: INSTITUTION_COLUMNS,
} as const;

/** A comparison read back from its folder, with the texts of the files. @param problems takes what is wrong with the folder */
export async function readComparison(
  found: Found,
  io: Io,
  problems: string[],
): Promise<{ readonly told: Told; readonly texts: ReadonlyMap<string, string> } | undefined> {
  const read = await readSides(found, COLUMNS, 'compare', io, problems);
  const made = madeOf(COMPARISON_MADE, found, 'compare', io, problems);
  if (!read || !made) return undefined;
  const { vary, pairs, interval, report } = made;
  const { kind, measure, within, horizon, most = pairs } = interval;
  const precision = measure && within && horizon ? { measure, within, horizon } : undefined;
  const asked = { vary, most, precision, interval: kind, ...report };
  return { told: { sides: read.sides, pairs, asked, tables: read.tables }, texts: read.texts };
}
