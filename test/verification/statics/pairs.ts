import type { Result } from '../../../src/engine/record/result.ts';
import { type MacroShock, MODES } from '../../../src/engine/scenario/scenario.ts';
import { REJECTIONS } from '../../../src/engine/state/totals.ts';
import { column, mean, numbers, runToEnd, scenarioOf, type Variant } from '../../engine/helpers.ts';

/**
 * Pairs of runs that share seed and institutions, and so differ by the change alone. A sign test: of twenty pairs at least
 * sixteen agree with p = 0.0059 by luck alone; a tie counts against.
 */
export const SEEDS: readonly string[] = Array.from({ length: 20 }, (_, i) => String(i + 1));
export const MUST_AGREE = 16;
/** What was open is found when it is found clearly, p = 0.0002: a statement between the two may stay where it is. */
export const IS_FOUND = 18;
/** Forty runs take half a minute, several times that beside other work; ms. */
export const PATIENCE = 300_000;

/** A variant that may also shock the economy. */
export type Setting = Variant & { readonly macro?: readonly MacroShock[] };

const USUAL: Variant = { borrowers: 3000, months: 30 };
const cache = new Map<string, Result>();

/** A run of the setting; of the world as it is, which many statements start from, each run is kept. */
export function ofSeed({ macro, ...variant }: Setting, seed: string): Result {
  const isUsual = !macro && Object.keys(variant).length === 0;
  const known = isUsual ? cache.get(seed) : undefined;
  if (known) return known;
  const scenario = { ...scenarioOf({ ...USUAL, ...variant, seed }), instSeed: seed, ...(macro && { macro }) };
  const result = runToEnd(scenario);
  if (isUsual) cache.set(seed, result);
  return result;
}

/** Share of the month's needs refused for each reason. */
const refusedFor = (reason: string) => (result: Result) => {
  const [count, needs] = ['count', 'needs'].map((name) => numbers(result, name, 'rejections')) as [number[], number[]];
  return column(result, 'reason', 'rejections').flatMap((r, row) => (r === reason ? [count[row]! / needs[row]!] : []));
};

const perMonth =
  (names: readonly string[], of: (...values: number[]) => number) =>
  (result: Result): number[] => {
    const columns = names.map((name) => numbers(result, name));
    return columns[0]!.map((_, month) => of(...columns.map((values) => values[month]!)));
  };

/** What no column of `monthly.csv` says, month by month. */
const DERIVED: Readonly<Record<string, (result: Result) => readonly number[]>> = {
  ...Object.fromEntries(REJECTIONS.map((reason) => [`refused_${reason}_share`, refusedFor(reason)])),
  ...Object.fromEntries(
    MODES.map((mode) => [
      `${mode}_fen`,
      perMonth([`mode_share_${mode}`, 'originations_fen'], (share, all) => share * all),
    ]),
  ),
  served_share: perMonth(['unmet_need_share'], (unmet) => 1 - unmet),
  // Of those with an offer on the table: served, or turned away by a limit after they had said yes.
  offers_taken_share: (result) => {
    const declined = refusedFor('declined')(result);
    const [unmet, capacity] = [numbers(result, 'unmet_need_share'), refusedFor('capacity')(result)];
    return declined.map((no, month) => {
      const yes = 1 - unmet[month]! + capacity[month]!;
      return yes / (yes + no);
    });
  },
  vintage_default_share: (result) => {
    const age = numbers(result, 'months_on_book', 'vintages');
    return numbers(result, 'default_share', 'vintages').filter((_, row) => age[row] === 12);
  },
};

/** A measure of a run month by month, of vintages vintage by vintage. */
export const series = (result: Result, measure: string): readonly number[] =>
  DERIVED[measure]?.(result) ?? numbers(result, measure);

/** A measure over the last half of a run. */
export function late(result: Result, measure: string): number {
  const values = series(result, measure);
  return mean(values.slice(values.length / 2).filter(Number.isFinite));
}

export type Direction = 'up' | 'down';

/** Number of differences that go in a direction. */
export const agreeing = (differences: readonly number[], direction: Direction): number =>
  differences.filter((difference) => (direction === 'up' ? difference > 0 : difference < 0)).length;

/** Differences that a change makes to measures, pair by pair. */
export function differences(from: Setting, to: Setting, measures: readonly string[]): Record<string, number[]> {
  const found = Object.fromEntries(measures.map((measure) => [measure, [] as number[]]));
  for (const seed of SEEDS) {
    const [a, b] = [ofSeed(from, seed), ofSeed(to, seed)];
    for (const measure of measures) found[measure]!.push(late(b, measure) - late(a, measure));
  }
  return found;
}
