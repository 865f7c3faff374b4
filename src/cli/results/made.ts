import * as z from 'zod';
import { CHANNELS } from '../../engine/index.ts';
import { HORIZONS, VARIES } from '../../experiment/index.ts';
import { LANGUAGES } from '../../report/language.ts';
import { HALF_WIDTHS } from '../compare/intervals.ts';
import type { IntervalKind } from '../compare/request.ts';
import { MANIFEST } from '../folder.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import type { Found } from './find.ts';
import { makeAgain } from './read-sides.ts';

const report = z.object({ lang: z.enum(LANGUAGES), horizon: z.enum(HORIZONS) });
const PAIRED = { vary: z.enum(VARIES), pairs: z.int().min(1) };

/** What the manifest of a comparison says of how it was made; see `filesOf` of a comparison. */
export const COMPARISON_MADE = z.object({
  ...PAIRED,
  scenarios: z.array(z.string()).min(2),
  interval: z.object({
    kind: z.enum(Object.keys(HALF_WIDTHS) as IntervalKind[]),
    measure: z.string().optional(),
    within: z.number().positive().optional(),
    horizon: z.enum(HORIZONS).optional(),
    most: z.int().min(1).optional(),
  }),
  report,
});

/** What the manifest of a decomposition says of how it was made; see `filesOf` of a decomposition. */
export const DECOMPOSITION_MADE = z.object({
  ...PAIRED,
  scenarios: z.array(z.string()).length(2),
  channels: z.array(z.enum(CHANNELS)),
  report: report.extend({ measures: z.array(z.string()) }),
});

/**
 * What a manifest says of how its folder was made; undefined where it does not say it all.
 * @param command that makes such a folder
 * @param problems takes what is wrong with it
 */
export function madeOf<Made>(
  schema: z.ZodType<Made>,
  { folder, manifest }: Found,
  command: string,
  io: Io,
  problems: string[],
): Made | undefined {
  const { data, error } = schema.safeParse(manifest);
  if (!error) return data;
  const entries = [...new Set(error.issues.map(({ path }) => path.join('.')))];
  problems.push(
    `${shownFrom(io.cwd, folder)}: its ${MANIFEST} does not say how it was made: ${entries.join(', ')} is missing or unknown here. ${makeAgain(manifest, command)}`,
  );
  return undefined;
}
