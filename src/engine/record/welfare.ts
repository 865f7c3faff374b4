import { netOf, postedTo } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { total } from './statistics.ts';

/** What looking at one offer costs the borrower, fen: a few minutes. */
const SEARCH_COST = 500;

/**
 * What borrowers gain in a month, fen 借款人剩余: of the month's new loans by what they would have paid at most when they
 * decided, and by what those who live for the day would have paid in the long run. From both are taken the late fees charged, the
 * cost of looking at offers, a month of income for each person who defaulted and interest to informal lenders; refunds of side
 * fees come back.
 */
export function borrowerSurplus({ households: h, originations: o }: Market): [decision: number, longRun: number] {
  const costs =
    h.lateFees[0] +
    SEARCH_COST * h.offersExamined[0] +
    h.defaultersIncome[0] +
    h.informalInterest[0] -
    total(h.refunds);
  return [total(o.groupSurplus) - costs, total(o.groupLongRunSurplus) - costs];
}

/**
 * What lenders and those who assist them earn in a month, fen: profits of platforms, banks' profits from this market, and
 * what guarantors' net assets grew by. A guarantor's dividend is in its platform's profit and left its own net assets, so
 * neither is counted twice. What the creditors of a failed guarantor lose is its loss.
 */
export const producerSurplus = ({ platforms, banks, ledger }: Market): number =>
  total(platforms.profit) +
  total(banks.profit) +
  netOf(ledger, 'guarantors') -
  postedTo(ledger, 'liquidation', 'guarantors');
