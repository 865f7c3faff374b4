import type { Cell } from '../../engine/index.ts';
import { COUNTS, type Kind, LEADERS, MIDDLE, type Tier } from './kinds.ts';

/** A row of an institution's table. */
export type InstitutionRow = {
  readonly month: number;
  /** From 0. */
  readonly institution: number;
  readonly cell: (column: string) => Cell;
};

/** The tier of each institution of a kind, from its table's rows of one month. */
export function tiersOf(kind: Kind, rows: readonly InstitutionRow[]): Tier[] {
  const tiers: Tier[] = Array.from({ length: COUNTS[kind] }, () => 'entrant');
  const ranks = kind === 'platform' ? rankedBy(rows) : [];
  for (const { institution, cell } of rows) {
    if (kind === 'bank') tiers[institution] = cell('type') as Tier;
    else if (kind === 'guarantor') tiers[institution] = cell('owner') === null ? 'independent' : 'affiliated';
    else tiers[institution] = cell('kind') === 'bank app' ? 'bank_app' : tierOfRank(ranks.indexOf(institution));
  }
  return tiers;
}

/** Third-party platforms, the largest balance first; of equals the lower number. */
const rankedBy = (rows: readonly InstitutionRow[]): number[] =>
  rows
    .filter(({ cell }) => cell('kind') === 'third party')
    .sort((a, b) => Number(b.cell('balance_fen')) - Number(a.cell('balance_fen')) || a.institution - b.institution)
    .map(({ institution }) => institution);

const tierOfRank = (rank: number): Tier => (rank < LEADERS ? 'leader' : rank < LEADERS + MIDDLE ? 'middle' : 'tail');
