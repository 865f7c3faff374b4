import type { Month } from '../core/calendar.ts';
import { type Subject, valueOn } from '../scenario/dated.ts';
import type { LeverName } from '../scenario/levers.ts';
import { BANK_TYPES, type DatedLever, MODES } from '../scenario/scenario.ts';

/** Agents that adopt at once, in the middle of the lead time, and only when they must. */
const READINESS = [0, 0.5, Number.POSITIVE_INFINITY];

type Span = { readonly start: Month; readonly burnIn: number; readonly months: number };
type Levers = { readonly levers: readonly DatedLever[] };

/** Do two sets of dated levers come to the same in every month of a run, for everybody? */
export function isSamePolicy(one: Levers, other: Levers, span: Span): boolean {
  const names = new Set([...one.levers, ...other.levers].map(({ lever }) => lever));
  return [...names].every((name) => isSameLever(name, one.levers, other.levers, span));
}

function isSameLever(
  name: LeverName,
  one: readonly DatedLever[],
  other: readonly DatedLever[],
  { start, burnIn, months }: Span,
): boolean {
  const [a, b] = [one, other].map((levers) => levers.filter(({ lever }) => lever === name)) as [
    DatedLever[],
    DatedLever[],
  ];
  const subjects = subjectsOf([...a, ...b]);
  const valueIn = (levers: readonly DatedLever[], month: Month, subject: Subject) =>
    valueOn(levers, name, month, subject, true, Number.NaN); // not a number: no rule
  for (let month = start; month < start + burnIn + months; month++)
    for (const subject of subjects)
      if (!Object.is(valueIn(a, month, subject), valueIn(b, month, subject))) return false;
  return true;
}

/** One of each kind of those whom any entry tells apart. */
function subjectsOf(levers: readonly DatedLever[]): Subject[] {
  const ranks = [...new Set(levers.flatMap(({ scope }) => scope.platforms ?? [])), 0];
  return MODES.flatMap((mode) =>
    BANK_TYPES.flatMap((bankType) =>
      ranks.flatMap((platform) => READINESS.map((readiness) => ({ mode, bankType, platform, readiness }))),
    ),
  );
}
