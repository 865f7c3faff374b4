import type { Month } from '../core/calendar.ts';
import type { Parting } from './apart.ts';
import { leadShare, type Subject, valueOn } from './dated.ts';
import { LEVERS, type LeverName, offValue } from './levers.ts';
import { announcedCaps, CAPS } from './outlook.ts';
import type { DatedLever, Scenario } from './scenario.ts';
import { leverInWords, valueInWords } from './words.ts';

/** The entries of one lever on both sides. */
type Sides = readonly [left: readonly DatedLever[], right: readonly DatedLever[]];

/** The first month in which a lever may act differently on anybody, early adoption and looking ahead included. */
export function whereLeverParts(name: LeverName, left: Scenario, right: Scenario, last: Month): Parting | undefined {
  const sides: Sides = [entriesOf(name, left), entriesOf(name, right)];
  if (isSameList(...sides)) return undefined;
  const parties = partiesOf(sides);
  const path = `levers.${name}`;
  const shown = (value: number) => valueInWords(LEVERS[name], value).en;
  for (let month = left.start; month <= last; month++) {
    const values = unequalValues(name, sides, month, parties, left);
    if (values) return { path, month, left: shown(values[0]), right: shown(values[1]) };
    if (CAPS.includes(name) && looksApart(sides, month, left, right))
      return { path, month, left: announcedWords(sides[0], month), right: announcedWords(sides[1], month) };
  }
  return undefined;
}

const entriesOf = (name: LeverName, { levers }: Scenario) => levers.filter(({ lever }) => lever === name);

const keyOf = ({ value, announced, effective, expires, anticipable, scope, rule }: DatedLever): string =>
  [value, announced, effective, expires, anticipable, JSON.stringify(scope), rule].join('|');

const isSameList = (a: readonly DatedLever[], b: readonly DatedLever[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at] || keyOf(entry) === keyOf(b[at]));

/** One of each kind of those whom any entry tells apart; somebody whom no entry names is a kind too. */
function partiesOf(sides: Sides): Omit<Subject, 'readiness'>[] {
  const scopes = sides.flat().map(({ scope }) => scope);
  const named = <T>(lists: readonly (readonly T[] | undefined)[]) => [
    undefined,
    ...new Set(lists.flatMap((l) => l ?? [])),
  ];
  return named(scopes.map(({ modes }) => modes)).flatMap((mode) =>
    named(scopes.map(({ bankTypes }) => bankTypes)).flatMap((bankType) =>
      named(scopes.map(({ platforms }) => platforms)).map((platform) => ({
        ...(mode && { mode }),
        ...(bankType && { bankType }),
        ...(platform !== undefined && { platform }),
      })),
    ),
  );
}

/** The values of the first kind of party to which a lever says different things in a month. */
function unequalValues(
  name: LeverName,
  [left, right]: Sides,
  month: Month,
  parties: readonly Omit<Subject, 'readiness'>[],
  { parameters, switches: { anticipation } }: Scenario,
): readonly [number, number] | undefined {
  const off = offValue(name, parameters);
  for (const party of parties)
    for (const readiness of thresholds([...left, ...right], month)) {
      const subject = { ...party, readiness };
      const a = valueOn(left, name, month, subject, anticipation, off);
      const b = valueOn(right, name, month, subject, anticipation, off);
      if (a !== b) return [a, b];
    }
  return undefined;
}

/** Early adoption depends on readiness only through the shares of the lead times that have passed: one agent at each, one who waits. */
const thresholds = (levers: readonly DatedLever[], month: Month): ReadonlySet<number> =>
  new Set([
    Number.POSITIVE_INFINITY,
    ...levers
      .filter(({ announced, effective }) => announced <= month && month < effective)
      .map((l) => leadShare(l, month)),
  ]);

/** May platforms that look ahead to an announced cap see different things? */
function looksApart([a, b]: Sides, month: Month, left: Scenario, right: Scenario): boolean {
  const isLookedAt = [left, right].some(({ levers }) => announcedCaps(levers, month).coming.length > 0);
  return isLookedAt && !isSameList(knownIn(a, month), knownIn(b, month));
}

const knownIn = (levers: readonly DatedLever[], month: Month) => levers.filter(({ announced }) => announced <= month);

const announcedWords = (levers: readonly DatedLever[], month: Month): string =>
  knownIn(levers, month)
    .map((entry) => leverInWords(entry).en)
    .join('; ') || 'none';
