import { REGIONS, RISK_GROUPS, type Standing, TERCILES } from '../../engine/index.ts';

const QUARTERS = 4;
const THIRDS = 3;
const MANY_LENDERS = 3;

const numbered = (count: number, from = 1): string[] => Array.from({ length: count }, (_, at) => String(from + at));

/** By what people are told apart, as it was before the rule, and the names of the groups in their order. */
export const GROUPINGS = {
  /** Everybody. */
  all: ['all'],
  /** Third of people by income, 1 poorest. */
  income: numbered(TERCILES),
  /** Quarter of people by latent risk, 1 safest. */
  risk_quarter: numbered(QUARTERS),
  /** Platform groups owed at the end of the month before the reference month; 3 and more are one group. */
  lenders: numbered(MANY_LENDERS + 1, 0),
  /** Third of people by financial literacy, 1 least. */
  literacy: numbered(THIRDS),
  region: numbered(REGIONS),
  /** Sixteenth of people by latent risk, 0 safest, as `risk_bin` in `borrowers.csv`. */
  risk: numbered(RISK_GROUPS, 0),
} as const satisfies Record<string, readonly string[]>;
type Grouping = keyof typeof GROUPINGS;

/** A group of people. */
export type Group = { readonly grouping: Grouping; readonly group: string };

/** All groups in the order of the groupings. */
export const GROUPS: readonly Group[] = (Object.keys(GROUPINGS) as Grouping[]).flatMap((grouping) =>
  GROUPINGS[grouping].map((group) => ({ grouping, group })),
);

/** Rows of the people of each group, in the order of {@link GROUPS}. */
export function membersOf(standing: Standing): Uint32Array[] {
  const classes = classesOf(standing);
  return (Object.keys(GROUPINGS) as Grouping[]).flatMap((grouping) => {
    const members = GROUPINGS[grouping].map((): number[] => []);
    for (let person = 0; person < standing.capacity; person++) members[classes[grouping](person)]!.push(person);
    return members.map((rows) => Uint32Array.from(rows));
  });
}

/** Place of a person's group within each grouping. */
function classesOf({ group, region, lenders, literacy }: Standing): Record<Grouping, (person: number) => number> {
  const thirds = thirdsOf(literacy);
  return {
    all: () => 0,
    income: (person) => Math.floor(group[person]! / RISK_GROUPS),
    risk_quarter: (person) => Math.floor(((group[person]! % RISK_GROUPS) * QUARTERS) / RISK_GROUPS),
    lenders: (person) => lenders[person]!,
    literacy: (person) => thirds[literacy[person]!]!,
    region: (person) => region[person]!,
    risk: (person) => group[person]! % RISK_GROUPS,
  };
}

/** The third of people to which each value of a byte belongs; equal values stay together, where their lowest rank stands. */
function thirdsOf(values: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value]!++;
  let below = 0;
  return Uint8Array.from(counts, (count) => {
    const third = Math.min(THIRDS - 1, Math.floor((THIRDS * below) / values.length));
    below += count;
    return third;
  });
}
