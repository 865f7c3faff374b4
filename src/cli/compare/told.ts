import { formatMonth, type ResultTable } from '../../engine/index.ts';
import { HORIZONS, hasHorizon, monthsOf, seedsOf, verdictOf } from '../../experiment/index.ts';
import { halfOf } from '../../report/comparison/columns.ts';
import { unitOf } from '../../report/comparison/rows.ts';
import type {
  ComparisonSeen,
  EffectSeen,
  InstitutionsSeen,
  PathSeen,
  PeopleSeen,
  SideSeen,
} from '../../report/comparison/seen.ts';
import { recordsOf } from '../../report/data.ts';
import type { Side } from '../ensemble/sides.ts';
import { settingsApart } from '../outputs.ts';
import { HALF_WIDTHS } from './intervals.ts';
import type { Request } from './request.ts';
import { intervalText } from './text.ts';

/** The tables that a comparison's report is made from, by the name of their file. */
export type ToldTables = Readonly<Record<'differences' | 'months' | 'people' | 'institutions', ResultTable>>;

/** How a comparison was made, and how it is told. */
type Asked = Pick<Request, 'vary' | 'most' | 'precision' | 'interval' | 'horizon' | 'lang'>;

/**
 * A comparison as its folder holds it. The report follows from nothing else, so that one made again from the folder has the
 * same bytes.
 */
export type Told = {
  /** The baseline first. */
  readonly sides: readonly Side[];
  readonly pairs: number;
  readonly asked: Asked;
  readonly tables: ToldTables;
};

/** A row of a table with an interval, and half of it: always from the ends, which are what files hold. */
type Row = { readonly low: number | null; readonly high: number | null };

const withHalf = <Each extends Row>(row: Each): Each & { readonly half: number | null } => ({
  ...row,
  half: halfOf(row),
});

/** The rows of a table that are about a variant. */
const ofVariant = <Each extends Row>(table: ResultTable, label: string) =>
  recordsOf<Each & { readonly variant: string }>(table)
    .filter(({ variant }) => variant === label)
    .map(withHalf);

/** A comparison as its page tells it. */
export function seenOf({ sides, pairs, asked, tables }: Told): ComparisonSeen {
  const [baseline, ...variants] = sides.map(
    (side): SideSeen => ({ ...side, paths: pathsOf(tables.months, side.label) }),
  );
  const { scenario } = baseline!;
  const effects = variants.map(({ label }) => effectsOf(tables.differences, label, asked));
  return {
    baseline: baseline!,
    variants: variants.map((side, at) => ({
      ...side,
      effects: effects[at]!,
      people: ofVariant<Omit<PeopleSeen, 'half'> & Row>(tables.people, side.label),
      institutions: ofVariant<Omit<InstitutionsSeen, 'half'> & Row>(tables.institutions, side.label),
      differences: settingsApart(scenario, side.scenario),
    })),
    horizons: HORIZONS.filter((horizon) => hasHorizon(scenario, horizon)).map((horizon) => {
      const { first, last } = monthsOf(scenario, horizon);
      return { horizon, first: formatMonth(first), last: formatMonth(last) };
    }),
    horizon: asked.horizon,
    pairs,
    vary: asked.vary,
    intervals: intervalText(pairs, effects, asked),
    seeds: [seedsOf(scenario, asked.vary, 1), seedsOf(scenario, asked.vary, pairs)],
  };
}

type DifferenceRow = Row &
  Pick<EffectSeen, 'measure' | 'unit' | 'horizon' | 'pairs' | 'left' | 'right' | 'difference'> & {
    readonly sd_paired: number | null;
  };

const effectsOf = (table: ResultTable, label: string, asked: Asked): EffectSeen[] =>
  ofVariant<DifferenceRow>(table, label).map((row) => {
    const { measure, unit, horizon, pairs, left, right, difference, half } = row;
    const verdict = verdictFor(row, half, asked);
    return { measure, unit, horizon, pairs, left, right, difference, half, verdict };
  });

function verdictFor(row: DifferenceRow, half: number | null, { interval, precision }: Asked): EffectSeen['verdict'] {
  const { measure, horizon, pairs, difference, sd_paired: deviation } = row;
  if (difference === null || deviation === null) return { kind: 'unknown' };
  const isWanted = precision?.measure === measure && precision.horizon === horizon;
  const isSame = difference === 0 && deviation === 0;
  const evidence = { pairs, difference, deviation, half: half ?? Number.POSITIVE_INFINITY, isSame };
  return verdictOf(evidence, HALF_WIDTHS[interval], isWanted ? precision.within : undefined);
}

type MonthRow = Row & {
  readonly scenario: string;
  readonly month: string;
  readonly measure: string;
  readonly mean: number | null;
};

function pathsOf(table: ResultTable, label: string): PathSeen[] {
  const paths = new Map<string, PathSeen & { months: PathSeen['months'][number][] }>();
  for (const row of recordsOf<MonthRow>(table)) {
    if (row.scenario !== label) continue;
    const { measure, month, mean, half } = withHalf(row);
    const path = paths.get(measure) ?? { measure, unit: unitOf(measure), months: [] };
    path.months.push({ month, mean, half });
    paths.set(measure, path);
  }
  return [...paths.values()];
}
