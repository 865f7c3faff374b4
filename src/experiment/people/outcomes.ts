import { DEEDS, type Outcomes } from '../../engine/index.ts';

const did =
  (deed: number) =>
  ({ deeds }: Outcomes, person: number): boolean =>
    (deeds[person]! & deed) !== 0;

/** What happened to a person over a horizon, or did not. */
export const EVENTS = {
  /** Took at least one loan. */
  loan: did(DEEDS.loan),
  /** Asked for a loan, was refused by lenders and took none 被拒于门外. */
  shut_out: ({ deeds }, person) => (deeds[person]! & (DEEDS.loan | DEEDS.refused)) === DEEDS.refused,
  /** Borrowed from an informal lender. */
  informal: did(DEEDS.informal),
  /** A loan of his reached default. */
  default: did(DEEDS.defaulted),
  /** Had more debt than he could carry in at least one month. */
  over_indebted: did(DEEDS.overIndebted),
} as const satisfies Record<string, (outcomes: Outcomes, person: number) => boolean>;
export type EventName = keyof typeof EVENTS;

/** What came of an event on both sides of a pair: people, of each thousand of the group. */
export const CHANGES = ['both', 'only_baseline', 'only_variant', 'neither', 'net'] as const;

const borrowedInBoth = (left: Outcomes, right: Outcomes, person: number): boolean =>
  EVENTS.loan(left, person) && EVENTS.loan(right, person);
const cost = ({ cost: fen }: Outcomes, person: number): number => fen[person]!;
const HUNDRED_YUAN_IN_FEN = 10_000;
const BP = 10_000;

/** An amount that a person has on each side. */
type Amount = {
  readonly unit: string;
  readonly of: (outcomes: Outcomes, person: number) => number;
  /** Whose amounts are compared. */
  readonly among: (left: Outcomes, right: Outcomes, person: number) => boolean;
};

/** What people paid. */
export const AMOUNTS = {
  /** Cost of credit paid over the horizon, of everybody. */
  cost: { unit: 'fen', of: cost, among: () => true },
  /** The same of those who took a loan on both sides. */
  cost_of_borrowers: { unit: 'fen', of: cost, among: borrowedInBoth },
  /** Their all-in cost, mean by amount of the loans they took. */
  apr: {
    unit: '1/year',
    of: ({ weightedRate, borrowed }, person) =>
      ((weightedRate[person]! / borrowed[person]!) * HUNDRED_YUAN_IN_FEN) / BP,
    among: borrowedInBoth,
  },
} as const satisfies Record<string, Amount>;
export type AmountName = keyof typeof AMOUNTS;

/** How an amount differs: people of each thousand compared, and the change of a person in the unit of the amount. */
export const SHIFTS = ['less', 'same', 'more', 'mean_change', 'median_change'] as const;
/** A change of at most this share of the baseline's amount counts as none. */
export const SAME_WITHIN = 0.01;
