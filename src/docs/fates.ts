import { ALONE } from '../engine/index.ts';
import { month } from '../engine/month.ts';
import { populate } from '../engine/populate/market.ts';
import type { Scenario } from '../engine/scenario/scenario.ts';
import { rateOf } from '../engine/stages/next-payment.ts';
import type { Market } from '../engine/state/market.ts';

const YEAR = 12;
/** The line that the question is about, basis points a year. */
const LINE = 2400;

/** What each person did in the year from the reference month. */
type Deeds = {
  /** Dearest loan that he took, basis points a year without side fees; 0 for none. */
  readonly dearest: Uint16Array;
  /** Loans with a side fee. */
  readonly sideFees: Uint8Array;
  /** Owed informal lenders more at some month's end than at the one before. */
  readonly informal: Uint8Array;
};

/** What became of those who borrowed above the line on the left, on the right: shares of them, and how many they are. */
export type Fates = {
  readonly people: number;
  readonly below: number;
  readonly sideFee: number;
  readonly informalOnly: number;
  readonly nothing: number;
};

/** Follow the same people in two scenarios that differ in the law alone. */
export function fatesOf(left: Scenario, right: Scenario): Fates {
  const [before, after] = [deedsIn(left), deedsIn(right)];
  const counts = { people: 0, below: 0, sideFee: 0, informalOnly: 0, nothing: 0 };
  before.dearest.forEach((dearest, who) => {
    if (dearest <= LINE) return;
    counts.people++;
    if (after.sideFees[who]! > 0 || after.dearest[who]! > LINE) counts.sideFee++;
    else if (after.dearest[who]! > 0) counts.below++;
    else if (after.informal[who]! > 0) counts.informalOnly++;
    else counts.nothing++;
  });
  const share = (count: number) => count / counts.people;
  return {
    people: counts.people,
    below: share(counts.below),
    sideFee: share(counts.sideFee),
    informalOnly: share(counts.informalOnly),
    nothing: share(counts.nothing),
  };
}

function deedsIn(scenario: Scenario): Deeds {
  const market = populate(scenario);
  const people = scenario.parameters['population.borrowers'];
  const deeds = {
    dearest: new Uint16Array(people),
    sideFees: new Uint8Array(people),
    informal: new Uint8Array(people),
  };
  let owed = informalDebts(market);
  while (market.month < scenario.referenceMonth + YEAR) {
    month(market, ALONE);
    const now = informalDebts(market);
    if (market.month >= scenario.referenceMonth) {
      noteLoans(market, deeds);
      now.forEach((debt, who) => {
        if (debt > owed[who]!) deeds.informal[who] = 1;
      });
    }
    owed = now;
    market.month++;
    market.age++;
  }
  return deeds;
}

const informalDebts = ({ shards }: Market): number[] =>
  shards.flatMap(({ borrowers, count }) => Array.from(borrowers.informal.subarray(0, count)));

function noteLoans({ shards, age }: Market, { dearest, sideFees }: Deeds): void {
  for (const { loans, first } of shards)
    for (let row = 0; row < loans.capacity; row++) {
      if (loans.flags[row] === 0 || loans.vintage[row] !== age) continue;
      const who = first + loans.borrower[row]!;
      dearest[who] = Math.max(dearest[who]!, rateOf(loans, row));
      if (loans.sideFee[row]! > 0) sideFees[who] = 1;
    }
}
