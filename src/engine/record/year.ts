import { BINS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { COMPLAINT_CAUSES } from '../state/totals.ts';
import { lossesBorne } from './losses.ts';
import { total } from './statistics.ts';
import { borrowerSurplus, producerSurplus } from './welfare.ts';

/** Months that yearly figures look back on. */
const YEAR = 12;

/** Sums of a table of groups × classes by class. */
function byClass(table: Float64Array, classes: number): number[] {
  const sums = new Array<number>(classes).fill(0);
  for (let row = 0; row < table.length; row++) sums[row % classes] += table[row];
  return sums;
}

function balanceOf({ links }: Market): number {
  let balance = 0;
  for (let link = 0; link < links.count; link++)
    balance += links.bankOwned[link] + links.platformOwned[link] + links.guarantorOwned[link];
  return balance;
}

/** Charges that borrowers paid: interest, guarantors' charges, service fees, side fees less refunds. Late fees are in the first three. */
const chargesPaid = ({ households: h, originations: o }: Market): number[] => [
  total(h.interestToBank) + total(h.interestToPlatform),
  total(h.guaranteeFees) + total(h.arrearsToGuarantor),
  total(h.serviceFees),
  total(o.hiddenFees) - total(h.refunds),
];

/** Defaults that platforms expect in a month from what they have learned, fen. */
function expectedDefaults({ households, learning }: Market): number {
  let expected = 0;
  for (let row = 0; row < learning.hazard.length; row++) expected += learning.hazard[row] * households.liveBalance[row];
  return expected;
}

/** Figures of a month that measures add up over a year or set against those of the month before; money in fen. */
const FIGURES = {
  outstanding: (m) => [balanceOf(m)],
  loans: ({ originations: o }) => [total(o.loans)],
  writtenOff: ({ flash }) => [flash.writtenOff],
  /** Principal written off that defaulters keep. */
  kept: ({ flash, households: h }) => [flash.writtenOff - h.fraudLost[0]],
  losses: lossesBorne,
  /** Balance not in default when the month began, what was paid off early included: the charges of the month run on it. */
  performing: ({ households: h }) => [total(h.liveBalance) - h.fraudLive[0] + h.prepaid[0]],
  charges: chargesPaid,
  pastDue: ({ households: h }) => Array.from(h.bucketBalance),
  liveByBin: ({ households: h }) => byClass(h.liveBalance, BINS),
  defaultsByBin: ({ households: h }) => byClass(h.newDefaults, BINS),
  expectedDefaults: (m) => [expectedDefaults(m)],
  /** Balance at month end of loans taken out by fraudsters. */
  fraud: ({ households: h, originations: o }) => [h.fraudOutstanding[0] + o.toFraudsters[0]],
  complaints: ({ households: h }) => byClass(h.complaints, COMPLAINT_CAUSES.length),
  backlog: ({ platforms }) => [total(platforms.backlog)],
  holidays: ({ households: h }) => [h.holidaysGranted[0]],
  redefaulted: ({ households: h }) => [h.redefaulted[0]],
  borrowers: borrowerSurplus,
  producers: (m) => [producerSurplus(m)],
} satisfies Record<string, (market: Market) => readonly number[]>;

const NAMES = Object.keys(FIGURES) as (keyof typeof FIGURES)[];

/** The figures of one month, or their sums. */
export type Figures = { readonly [K in keyof typeof FIGURES]: readonly number[] };

const each = (of: (name: keyof Figures) => readonly number[]): Figures =>
  Object.fromEntries(NAMES.map((name) => [name, of(name)])) as Figures;

/** The last months, oldest first, at most twelve. */
export type YearBehind = Figures[];

/** A month, the month before it, and the year that ends with it: sums over twelve months, or over those there are. */
type Looked = { readonly now: Figures; readonly last: Figures | undefined; readonly sums: Figures; months: number };

/** Append the month to the memory, once a month, and add up the year that ends with it. */
export function addMonth(behind: YearBehind, market: Market): Looked {
  const last = behind.at(-1);
  const now = each((name) => FIGURES[name](market));
  behind.push(now);
  if (behind.length > YEAR) behind.shift();
  const sums = each((name) => now[name].map((_, i) => behind.reduce((sum, month) => sum + month[name][i], 0)));
  return { sums, months: behind.length, last, now };
}
