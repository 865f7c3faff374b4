import { type DatedLever, formatMonth, isReplaced, parseMonth, type Result } from '../../engine/index.ts';
import { runMonths } from '../months.ts';
import { oncePerRun } from '../once.ts';

/** A dated rule that a chart tells of, and whose it is. */
export type RuleChange = {
  readonly entry: DatedLever;
  /** Only in this run, only in the run beside it, or in both. */
  readonly of: 'this' | 'other' | 'both';
  /** Month after the last in which it holds: expiry, or the month in which the same rule gets a new value. */
  readonly until: number | undefined;
};

/** First and last month shown, as month numbers. */
export function spanOf(result: Result): { readonly first: number; readonly last: number } {
  const months = runMonths(result);
  return { first: parseMonth(months[0] ?? '') ?? 0, last: parseMonth(months.at(-1) ?? '') ?? 0 };
}

/** What makes two entries the same in what they ask of whom and when. */
const keyOf = ({ lever, value, announced, effective, expires, scope, rule }: DatedLever): string =>
  JSON.stringify([lever, value, announced, effective, expires ?? null, scope, rule ?? '']);

/** Month in which an entry ends: it expires, or a later one of the same rule stands in its place. */
function endOf(entry: DatedLever, all: readonly DatedLever[]): number | undefined {
  const scope = JSON.stringify(entry.scope);
  const next = all
    .slice(all.indexOf(entry) + 1)
    .filter(
      ({ lever, rule, scope: whom }) => lever === entry.lever && rule === entry.rule && JSON.stringify(whom) === scope,
    )
    .map(({ effective }) => effective)
    .filter((month) => month > entry.effective);
  const ends = [...next, ...(entry.expires === undefined ? [] : [entry.expires])];
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

/** A rule of a run, what it is known by, and the month in which it ends. */
type Rule = Pick<RuleChange, 'entry' | 'until'> & { readonly key: string };

// Quotations of the reference rate are no rules to prepare for, and what another entry stands in for never holds.
const rulesOf = oncePerRun(({ scenario: { levers } }): readonly Rule[] => {
  const rules = levers.filter((entry) => entry.lever !== 'lpr' && !isReplaced(entry, levers));
  return rules.map((entry) => ({ entry, key: keyOf(entry), until: endOf(entry, rules) }));
});

/** Does a run show the entry become known, begin or end? */
function isInside(entry: DatedLever, until: number | undefined, first: number, last: number): boolean {
  const months = [entry.announced, entry.effective, ...(entry.expires === undefined ? [] : [entry.expires])];
  const ends = until !== undefined && until <= entry.effective;
  return !ends && months.some((month) => month > first && month <= last);
}

/**
 * The dated rules that change while the run is shown, and with a run beside it also those in which the two differ.
 * In the order in which they take effect.
 */
export function ruleChanges(result: Result, compare?: Result): readonly RuleChange[] {
  const { first, last } = spanOf(result);
  const [own, others] = [rulesOf(result), compare ? rulesOf(compare) : []];
  const [ownKeys, otherKeys] = [own, others].map((rules) => new Set(rules.map(({ key }) => key)));
  const changes = [
    ...own.map(({ entry, key, until }): RuleChange => {
      const of = !compare || !otherKeys!.has(key) ? 'this' : 'both';
      return { entry, of, until };
    }),
    ...others
      .filter(({ key }) => !ownKeys!.has(key))
      .map(({ entry, until }): RuleChange => ({ entry, of: 'other', until })),
  ];
  const seen = changes.filter(
    ({ entry, of, until }) =>
      entry.effective <= last &&
      (until ?? last) >= first &&
      ((compare !== undefined && of !== 'both') || isInside(entry, until, first, last)),
  );
  return seen.toSorted(
    (one, two) => one.entry.effective - two.entry.effective || one.entry.announced - two.entry.announced,
  );
}

/** A month as charts write it, cut to the months shown. */
export const clipped = (month: number, { first, last }: { readonly first: number; readonly last: number }): string =>
  formatMonth(Math.min(Math.max(month, first), last));
