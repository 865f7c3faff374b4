import type { Horizon, Precision, Vary } from '../../experiment/index.ts';
import { DIFFERENCE_COLUMNS } from '../compare/files.ts';
import { INSTITUTION_COLUMNS, PEOPLE_COLUMNS } from '../compare/gain-files.ts';
import { MONTH_COLUMNS } from '../compare/months.ts';
import type { IntervalKind } from '../compare/request.ts';
import type { Told } from '../compare/told.ts';
import type { Io } from '../io.ts';
import type { Found } from './find.ts';
import { readSides } from './read-sides.ts';

/** What the manifest of a comparison says of how it was made; see `filesOf` of a comparison. */
type Made = {
  readonly vary: Vary;
  readonly pairs: number;
  readonly interval: { readonly kind: IntervalKind } & Partial<Precision & { readonly most: number }>;
  readonly report: { readonly lang: 'en' | 'zh'; readonly horizon: Horizon };
};

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
  if (!read) return undefined;
  const { vary, pairs, interval, report } = found.manifest as unknown as Made;
  const { kind, measure, within, horizon, most = pairs } = interval;
  const precision = measure && within && horizon ? { measure, within, horizon } : undefined;
  const asked = { vary, most, precision, interval: kind, ...report };
  return { told: { sides: read.sides, pairs, asked, tables: read.tables }, texts: read.texts };
}
