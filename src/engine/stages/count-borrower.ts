import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';

/** Over-indebted 过度负债: payments above this share of income, … */
const HEAVY_BURDEN = 0.5;
/** … loans at this many lenders, or debt above a year's income. */
const MANY_LENDERS = 3;

/** What a borrower owes after this month's payments, added up loan by loan. */
export const newSituation = () => ({
  debt: 0,
  dueNext: 0,
  loans: 0,
  /** Different platform groups, counted up to MANY_LENDERS. */
  lenders: 0,
  first: -1,
  second: -1,
  defaulted: false,
});
export type Situation = ReturnType<typeof newSituation>;

/** A clean slate for the next borrower. */
export function clear(s: Situation): void {
  s.debt = 0;
  s.dueNext = 0;
  s.loans = 0;
  s.lenders = 0;
  s.first = -1;
  s.second = -1;
  s.defaulted = false;
}

/** One more loan, serviced by this group. */
export function owe(s: Situation, balance: number, group: number): void {
  s.debt += balance;
  s.loans++;
  if (group === s.first || group === s.second || s.lenders === MANY_LENDERS) return;
  if (s.lenders === 0) s.first = group;
  else if (s.lenders === 1) s.second = group;
  s.lenders++;
}

/** Add one borrower to the counts of people and of his group; loans that fraudsters took in his name are not his. */
export function countBorrower(market: Market, shard: Shard, who: number, s: Situation, charges: number): void {
  const { households: totals, workspace, watch } = market;
  const { group: groups, income } = shard.borrowers;
  const group = groups[who];
  totals.groupChargesPaid[group] += charges;
  if (charges > 0) watch?.charged?.(market, shard.first + who, charges);
  if (s.defaulted) {
    totals.groupDefaults[group]++;
    totals.defaultersIncome[0] += income[who];
  }
  if (s.loans === 0) return;
  totals.borrowersWithLoan[0]++;
  if (s.lenders > 1) totals.multiLender[0]++;
  totals.groupBorrowers[group]++;
  totals.groupDebt[group] += s.debt;
  if (workspace.pastDue[who] === 1) totals.groupPastDue[group]++;
  const y = income[who];
  const isOverIndebted = s.dueNext > HEAVY_BURDEN * y || s.lenders >= MANY_LENDERS || s.debt > 12 * y;
  if (isOverIndebted) totals.groupOverIndebted[group]++;
  watch?.counted?.(market, shard.first + who, isOverIndebted);
}
