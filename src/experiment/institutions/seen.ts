import { parseMonth, type Result } from '../../engine/index.ts';
import { HORIZONS, hasHorizon, monthsOf, type Stretch } from '../horizons.ts';
import { mean } from '../moments.ts';
import { type CompensationSeen, monthBefore } from '../people/follow.ts';
import { COUNTS, INSTITUTION_MEASURES, type InstitutionMeasure, KINDS, type Kind, type Tier } from './kinds.ts';
import { type InstitutionRow, tiersOf } from './tiers.ts';

/** What a comparison keeps of the institutions of a run. */
export type InstitutionsSeen = {
  /** Tier of each institution before the rule. */
  readonly tiers: Readonly<Record<Kind, readonly Tier[]>>;
  /** By horizon: measure by measure, each institution's value in its unit; NaN for none. */
  readonly values: readonly (Readonly<Record<Kind, readonly Float64Array[]>> | undefined)[];
};

const TABLES = { platform: 'platforms', bank: 'banks', guarantor: 'guarantors' } as const satisfies Record<
  Kind,
  string
>;

const byKind = <T>(of: (kind: Kind) => T): Record<Kind, T> =>
  Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, T>;

/** The institutions of a run over its horizons. */
export function institutionsOf({ scenario, tables }: Result, compensation: CompensationSeen): InstitutionsSeen {
  const rows = byKind((kind): InstitutionRow[] => {
    const { data, rows: count } = tables[TABLES[kind]];
    return Array.from({ length: count }, (_, row) => ({
      month: parseMonth(String(data.month![row]))!,
      institution: Number(data[kind]![row]) - 1,
      cell: (column) => data[column]![row]!,
    }));
  });
  const before = monthBefore(scenario);
  const tiers = byKind((kind) =>
    tiersOf(
      kind,
      rows[kind].filter(({ month }) => month === before),
    ),
  );
  const values = HORIZONS.map((horizon, h) => {
    if (!hasHorizon(scenario, horizon)) return undefined;
    const stretch = monthsOf(scenario, horizon);
    return byKind((kind) =>
      Object.values(INSTITUTION_MEASURES[kind]).map((measure) =>
        measure.column === undefined ? compensation[h]! : valuesOf(measure, rows[kind], stretch, COUNTS[kind]),
      ),
    );
  });
  return { tiers, values };
}

function valuesOf(
  { column, over, together }: InstitutionMeasure,
  rows: readonly InstitutionRow[],
  { first, last }: Stretch,
  count: number,
): Float64Array {
  const cells: number[][] = Array.from({ length: count }, () => []);
  const from = over === 'sum' || over === 'mean' ? first : last;
  for (const { month, institution, cell } of rows) {
    if (month < from || month > last) continue;
    cells[institution]!.push(over === 'presence' ? 1 : Number(cell(column!) ?? Number.NaN));
  }
  return Float64Array.from(cells, (each) => {
    if (each.length === 0) return together === 'sum' ? 0 : Number.NaN;
    return over === 'mean' ? mean(each) : each.reduce((sum, value) => sum + value, 0);
  });
}
