import type { ColumnDoc } from '../../engine/index.ts';
import { HORIZONS, type Horizon, hasHorizon, MEASURES, monthsOf, stretchText } from '../../experiment/index.ts';
import type { Command } from '../commands/command.ts';
import { faultOfMeasure } from '../ensemble/measures.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import { type Args, readOptions } from '../options.ts';
import { designsIn, replicationsIn, type StoredDesign } from '../store/contents.ts';
import { storeAt } from '../store/place.ts';
import { unknownArguments } from '../usage.ts';
import { calendarOf } from './outputs.ts';

/** What is asked of the runs of one design in a store. */
export type Asking = {
  readonly store: string;
  /** The store as messages name it. */
  readonly shown: string;
  readonly stored: StoredDesign;
  readonly measures: readonly ColumnDoc[];
  readonly horizon: Horizon;
  /** Months of the horizon, such as `2027-04 to 2028-03`. */
  readonly months: string;
};

/** Measures that are looked at where none is named: defaults, cost, volume, concentration. */
const USUAL = ['delinquency_90_plus', 'apr_mean', 'originations_fen', 'hhi_balance'];
const NAME = 'zhudai experiment';

/**
 * Reads what a command line asks of a store.
 * @param isAble which designs can answer
 * @param able what those are, for the message when there is none
 * @throws UsageError
 */
export function readAsking(
  argument: string | undefined,
  args: Args,
  io: Io,
  command: Command,
  isAble: (design: StoredDesign) => boolean,
  able: string,
): Asking {
  const options = readOptions(args);
  const measures = options.texts('measure');
  const wanted = options.oneOf('horizon', HORIZONS);
  const named = options.text('design');
  const problems = [...unknownArguments(command, args), ...options.problems];
  problems.push(...measures.flatMap((measure) => faultOfMeasure('measure', measure)));
  if (problems.length > 0) throw new UsageError(problems, NAME);
  const store = storeAt(argument, io, NAME);
  const designs = designsIn(store).filter(isAble);
  if (designs.length === 0)
    throw new UsageError([`${argument}: holds no ${able}. Ask others by "zhudai query".`], NAME);
  return askingOf(store, argument!, chosen(designs, named, argument!), { measures, horizon: wanted }, io);
}

/**
 * The question about a design, with what is left open filled in.
 * @param called the store as the command line names it
 * @throws UsageError where no run is finished, or the runs do not have the horizon
 */
export function askingOf(
  store: string,
  called: string,
  stored: StoredDesign,
  { measures, horizon: wanted }: { readonly measures: readonly string[]; readonly horizon: Horizon | undefined },
  io: Io,
): Asking {
  const point = stored.points.find((each) => replicationsIn(store, each).length > 0);
  if (point === undefined) throw new UsageError([`${called}: no run of "${stored.title}" is finished yet.`], NAME);
  const calendar = calendarOf(store, point);
  const had = HORIZONS.filter((each) => hasHorizon(calendar, each));
  const horizon = wanted ?? had.at(-1);
  if (horizon === undefined || !had.includes(horizon))
    throw new UsageError(
      [`--horizon ${horizon ?? ''}: the runs do not have it in full. They have: ${had.join(', ') || 'none'}.`],
      NAME,
    );
  return {
    ...{ store, shown: shownFrom(io.cwd, store), stored, horizon },
    measures: (measures.length > 0 ? measures : USUAL).map((name) => MEASURES.find((each) => each.name === name)!),
    months: stretchText(monthsOf(calendar, horizon)),
  };
}

/** The design that a command line means. @param named beginning of its name @throws UsageError when that is not one */
export function chosen(designs: readonly StoredDesign[], named: string | undefined, store: string): StoredDesign {
  const found = named === undefined ? designs : designs.filter(({ id }) => id.startsWith(named));
  if (found.length === 1) return found[0]!;
  const list = designs.map(({ id, title, design }) => `${id} (${kindOf(design)}: ${title})`).join(', ');
  const fault =
    named === undefined
      ? `${store}: holds several designs; choose with --design: ${list}.`
      : `--design: no single design begins with "${named}". There are: ${list}.`;
  throw new UsageError([fault], NAME);
}

/** Kind of a stored design, `scenarios` where nothing but scenarios is run. */
export const kindOf = (design: unknown): string => (design as { kind?: string } | null)?.kind ?? 'scenarios';
