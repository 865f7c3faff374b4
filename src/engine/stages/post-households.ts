import { post, transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';

/**
 * The households' side of the month in the ledger, as counted household by household; the lenders' side of repayments is
 * posted from what each link received, so the row closes only if every split was exact.
 */
export function postHouseholds({ ledger, households: t }: Market): void {
  transfer(ledger, 'income', 'world', 'households', t.income[0]);
  transfer(ledger, 'familyHelp', 'world', 'households', t.familyHelp[0]);
  transfer(ledger, 'consumption', 'households', 'world', t.consumption[0]);
  transfer(ledger, 'shocks', 'households', 'world', t.shocks[0]);
  transfer(ledger, 'informalService', 'households', 'informal', t.informalPaid[0]);
  transfer(ledger, 'informalLoan', 'informal', 'households', t.informalLent[0]);
  post(ledger, 'repayment', 'households', -t.paidToLenders[0] - t.paidIntoTransit[0]);
  post(ledger, 'repayment', 'transit', t.paidIntoTransit[0] - t.postedFromTransit[0]);
}
