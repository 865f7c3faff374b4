import type { Outcomes } from '../../engine/index.ts';
import { HORIZONS } from '../horizons.ts';
import type { PeopleSeen } from './follow.ts';
import { GROUPS, membersOf } from './groups.ts';
import { AMOUNTS, type AmountName, CHANGES, EVENTS, type EventName, SAME_WITHIN, SHIFTS } from './outcomes.ts';

/** What is counted of each group: of which outcome, what of it, in which unit. */
export type Statistic = {
  readonly outcome: EventName | AmountName;
  readonly change: (typeof CHANGES)[number] | (typeof SHIFTS)[number];
  readonly unit: string;
};

const PER_THOUSAND = 'per 1000';
const eventNames = Object.keys(EVENTS) as EventName[];
const amountNames = Object.keys(AMOUNTS) as AmountName[];
const isCount = (shift: (typeof SHIFTS)[number]): boolean => !shift.endsWith('change');

/** In the order of {@link placeOfStatistic}. */
export const STATISTICS: readonly Statistic[] = [
  ...eventNames.flatMap((outcome) => CHANGES.map((change) => ({ outcome, change, unit: PER_THOUSAND }))),
  ...amountNames.flatMap((outcome) =>
    SHIFTS.map((change) => ({ outcome, change, unit: isCount(change) ? PER_THOUSAND : AMOUNTS[outcome].unit })),
  ),
];

/** What a group has of a pair: its people compared, for events and for each amount, then the statistics. */
const BASES = 1 + amountNames.length;
const WIDTH = BASES + STATISTICS.length;

/** Place of the number of people whom a statistic is about, and of the statistic, in what {@link crossOf} gives. */
const rowOf = (horizon: number, group: number): number => (horizon * GROUPS.length + group) * WIDTH;
export const placeOfBase = (horizon: number, group: number, { outcome }: Statistic): number =>
  rowOf(horizon, group) + 1 + amountNames.indexOf(outcome as AmountName);
export const placeOfStatistic = (horizon: number, group: number, statistic: number): number =>
  rowOf(horizon, group) + BASES + statistic;

/**
 * Who gains and who loses in one pair: the same people in both worlds, counted person by person in every group, which is the
 * baseline's. NaN where a horizon is missing or nobody is compared.
 */
export function crossOf(left: PeopleSeen, right: PeopleSeen): Float64Array {
  const cross = new Float64Array(HORIZONS.length * GROUPS.length * WIDTH).fill(Number.NaN);
  const groups = membersOf(left.standing);
  HORIZONS.forEach((_, horizon) => {
    const [before, after] = [left.outcomes[horizon], right.outcomes[horizon]];
    if (!before || !after) return;
    const same = left.outcomes.indexOf(before); // horizons with the same months share their tables
    if (same < horizon) {
      cross.copyWithin(rowOf(horizon, 0), rowOf(same, 0), rowOf(same + 1, 0));
      return;
    }
    const cells = eventNames.map((name) => cellsOf(name, before, after));
    const changes = amountNames.map((name) => changesOf(name, before, after));
    groups.forEach((members, group) => {
      const events = cells.flatMap((each) => countsOf(each, members));
      const amounts = changes.map((each) => shiftsOf(each, members));
      const bases = [members.length, ...amounts.map(({ people }) => people)];
      cross.set([...bases, ...events, ...amounts.flatMap(({ shifts }) => shifts)], rowOf(horizon, group));
    });
  });
  return cross;
}

/** Person by person: 1 where an event happened in the baseline, plus 2 where it did in the variant. */
function cellsOf(name: EventName, left: Outcomes, right: Outcomes): Uint8Array {
  const happened = EVENTS[name];
  const cells = new Uint8Array(left.capacity);
  for (let person = 0; person < cells.length; person++)
    cells[person] = (happened(left, person) ? 1 : 0) + (happened(right, person) ? 2 : 0);
  return cells;
}

/** In the order of CHANGES, of each thousand. */
function countsOf(cells: Uint8Array, members: Uint32Array): number[] {
  const counts = [0, 0, 0, 0];
  for (const person of members) counts[cells[person]!]!++;
  const [neither, only_baseline, only_variant, both] = counts as [number, number, number, number];
  const all = { both, only_baseline, only_variant, neither, net: only_variant - only_baseline };
  return CHANGES.map((change) => (1000 * all[change]) / members.length);
}

/** Person by person: the change of an amount, NaN where it is not compared, and whether it is less, the same or more. */
type Changes = { readonly change: Float64Array; readonly shift: Int8Array };

function changesOf(name: AmountName, left: Outcomes, right: Outcomes): Changes {
  const { of, among } = AMOUNTS[name];
  const change = new Float64Array(left.capacity).fill(Number.NaN);
  const shift = new Int8Array(left.capacity);
  for (let person = 0; person < shift.length; person++) {
    if (!among(left, right, person)) continue;
    const before = of(left, person);
    const by = of(right, person) - before;
    change[person] = by;
    shift[person] = Math.abs(by) <= SAME_WITHIN * Math.abs(before) ? 0 : Math.sign(by);
  }
  return { change, shift };
}

/** In the order of SHIFTS, and how many people are compared. */
function shiftsOf(
  { change, shift }: Changes,
  members: Uint32Array,
): { readonly people: number; readonly shifts: readonly number[] } {
  const known = new Float64Array(members.length);
  let [people, less, more, sum] = [0, 0, 0, 0];
  for (const person of members) {
    const by = change[person]!;
    if (Number.isNaN(by)) continue;
    known[people++] = by;
    sum += by;
    if (shift[person] === -1) less++;
    else if (shift[person] === 1) more++;
  }
  if (people === 0) return { people, shifts: SHIFTS.map(() => Number.NaN) };
  const shares = [less, people - less - more, more].map((count) => (1000 * count) / people);
  return { people, shifts: [...shares, sum / people, medianOf(known.subarray(0, people))] };
}

/** Of at least one value; of an even number the mean of the two in the middle. The values end up sorted. */
function medianOf(values: Float64Array): number {
  values.sort();
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
